"""The table from errors to responses, and the responses."""

from collections.abc import Iterator

import pytest
from tuyun.api.app import create_app
from tuyun.api.errors import REPLIES, kind_of, problem_of
from tuyun.api.middleware.headers import POLICY, SECURITY
from tuyun.api.settings import Settings
from tuyun.graph import errors
from tuyun.graph.errors import (
    InvalidSource,
    QuoteMismatch,
    SourceErrors,
    StoreUnavailable,
    TuyunError,
    UnknownTerm,
    Where,
)
from tuyun.graph.store import StoreSettings

from tests.api.client import Client, running

pytestmark = pytest.mark.each_python


def _leaves(kind: type[TuyunError]) -> Iterator[type[TuyunError]]:
    below = [one for one in kind.__subclasses__() if one.__module__ == errors.__name__]
    if not below:
        yield kind
    for one in below:
        yield from _leaves(one)


STATUSES = {
    "UnreadableSource": 422,
    "InvalidSource": 422,
    "UnknownTerm": 422,
    "QuoteMismatch": 422,
    "CoincidingStatements": 422,
    "SourceErrors": 422,
    "ReviewConflict": 409,
    "NotFound": 404,
    "Renamed": 308,
    "FormatMissing": 406,
    "InvalidQuery": 422,
    "GraphTooLarge": 422,
    "Stopped": 503,
    "StoreUnavailable": 503,
    "StoreRefusedLogin": 503,
    "StoreTooOld": 503,
    "StoreReadOnly": 503,
    "StoreTimeout": 504,
    "StoreFull": 503,
    "DiskFull": 507,
    "LoadConflict": 409,
    "NotAuthenticated": 401,
    "NotAllowed": 403,
    "BrokenAudit": 500,
    "RateExceeded": 429,
    "RequestTooLarge": 413,
    "RequestTooSlow": 408,
    "StateUnavailable": 503,
    "MissingExtra": 500,
    "RevisionMoved": 409,
    "DownloadFailed": 500,
    "PortTaken": 500,
    "HomeInUse": 500,
    "HomeTooNew": 500,
    "HomeNotWritable": 500,
    "CredentialsLost": 500,
    "UnsoundHome": 500,
    "ServerStopped": 500,
}


def test_the_table_answers_every_leaf_of_the_tree() -> None:
    assert {leaf.__name__: REPLIES[kind_of(leaf)].status for leaf in _leaves(TuyunError)} == STATUSES


def test_an_error_is_told_with_its_place_and_its_advice() -> None:
    error = UnknownTerm("no such predicate: 'x'.", where=Where("statements.yaml", 7, "predicate"), todo="Use one.")
    assert problem_of(error, "/v1/x").model_dump() == {
        "type": "urn:tuyun:problem:source-error",
        "title": "The document has faults",
        "status": 422,
        "detail": "no such predicate: 'x'.",
        "instance": "/v1/x",
        "where": "statements.yaml:7: predicate",
        "todo": "Use one.",
        "errors": (),
        "revisions": None,
        "room": None,
        "stands": None,
    }


def test_several_faults_are_all_told() -> None:
    one, other = QuoteMismatch("one", where=Where(field="quote")), InvalidSource("two", todo="Mend it.")
    problem = problem_of(SourceErrors([one, other]), "/")
    assert (problem.detail, problem.where) == ("one", "quote")
    assert [(one.where, one.detail, one.todo) for one in problem.errors] == [
        ("quote", "one", None),
        (None, "two", "Mend it."),
    ]


def test_an_address_that_does_not_exist_is_a_problem(client: Client) -> None:
    problem = client.problem("/v1/nothing")
    assert (problem["status"], problem["type"], problem["title"]) == (404, "about:blank", "Not Found")


def test_other_methods_than_get_are_a_problem(client: Client) -> None:
    response = client.portal.call(client.http.post, "/v1/links")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"
    assert response.headers["content-type"] == "application/problem+json"


def test_an_unexpected_error_shows_nothing_of_the_inside(caplog: pytest.LogCaptureFixture) -> None:
    options = Settings(cors_origins=("https://newsroom.example",), local=True)
    app = create_app(StoreSettings("bolt://127.0.0.1:9", user="hidden"), options)

    @app.get("/broken", name="live", include_in_schema=False)
    async def _broken() -> None:
        raise RuntimeError("hidden")

    sent = {"X-Request-ID": "mine", "Origin": "https://newsroom.example"}
    with running(app) as client:
        problem = client.problem("/broken")
        headers = client.portal.call(lambda: client.http.get("/broken", headers=sent)).headers
    assert (problem["status"], problem["type"]) == (500, "about:blank")
    assert "hidden" not in str(problem)
    assert headers["content-type"] == "application/problem+json"
    assert headers["x-request-id"] == "mine"
    assert headers["access-control-allow-origin"] == "https://newsroom.example"
    assert headers["cache-control"] == "no-store"
    assert SECURITY.items() <= {name.title(): value for name, value in headers.items()}.items()
    assert headers["content-security-policy"] == POLICY
    logged = [one for one in caplog.records if one.message == "unexpected error"]
    assert [str(one.exc_info[1]) for one in logged if one.exc_info] == ["hidden", "hidden"]


@pytest.mark.parametrize(
    ("address", "todo"),
    [
        ("/v1/documents/kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/documents/kyrgyz-republic-2021/sentences", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/statements?document=kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/statements?entity=nobody", "/v1/entities?q="),
        ("/v1/statements?voice=nobody", "/v1/entities?q="),
        ("/v1/links?document=kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/entities/kg-pgo/links?document=kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/flow?document=kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/gaps?document=kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/queries/changes?document=kyrgyz-republic-2021", "Did you mean 'kyrgyz-republic-2022'?"),
        ("/v1/queries/routes?victims=nobody", "/v1/entities?q="),
        ("/v1/queries/routes?court=nobody", "/v1/entities?q="),
        ("/v1/queries/cuts?victims=nobody", "/v1/entities?q="),
        ("/v1/queries/evidence?id=nobody", "/v1/entities?q="),
        ("/v1/statements/s-0000000000000000", "/v1/statements"),
        ("/v1/entities/nobody", "/v1/entities?q="),
        ("/v1/entities/nobody/links", "/v1/entities?q="),
        ("/v1/links/nobody~GAVE~nothing~kyrgyz-republic-2022", "/v1/links"),
        ("/v1/paths?source=kg-pgo&target=nobody", "/v1/entities?q="),
        ("/v1/paths?source=nobody&target=kg-pgo", "/v1/entities?q="),
        ("/v1/queries/trainings", "Did you mean 'training'?"),
    ],
)
def test_what_the_graph_does_not_have_is_not_found(client: Client, address: str, todo: str) -> None:
    problem = client.problem(address)
    assert (problem["status"], problem["type"]) == (404, "urn:tuyun:problem:not-found")
    assert todo in problem["todo"]


def test_an_unavailable_store_says_when_to_ask_again() -> None:
    assert REPLIES[StoreUnavailable].retry_after == 5
