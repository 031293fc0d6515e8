"""Waits between steps and open cases by month over HTTP, for callers who may see single records."""

from functools import partial
from pathlib import Path
from typing import Any

import httpx
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.analysis.case_times import BACKLOG, INTERPRETATION, OWN_EYES
from tuyun.graph.analysis.inputs import read_case_times
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.api.access.conftest import bearer
from tests.api.client import Client, running

DOCUMENTS = Path(__file__).parents[1] / "documents"
ADDRESSES = ("/v1/times", "/v1/times/months")


def figures(store: Store, *, exact: bool) -> list[list[dict[str, Any]]]:
    """What the analysis gives: waits, and months."""
    found = store.read(partial(read_case_times, exact=exact)).value
    return [[row.model_dump(mode="json") for row in rows] for rows in found]


def ask(client: Client, headers: dict[str, str], address: str, **parameters: Any) -> httpx.Response:  # noqa: ANN401 - what a query string takes
    """The response to somebody with a key."""
    return client.portal.call(partial(client.http.get, address, params=parameters, headers=headers))


def test_this_machine_gets_rounded_figures_by_document_in_pages_and_as_a_table(
    api: Client, empty_store: Store
) -> None:
    for name in ("fictional-days", "fictional-register"):
        load(empty_store, read_source(DOCUMENTS / name))
    rounded = figures(empty_store, exact=False)
    assert rounded != figures(empty_store, exact=True)
    for address, rows, text in zip(ADDRESSES, rounded, (INTERPRETATION, BACKLOG), strict=True):
        data = api.data(address, limit=1000)
        assert data == {"interpretation": f"{text} {OWN_EYES}", "reason": None, "rows": rows}
        assert api.data(address, document="fictional-days", limit=1000) == data
        first = api.answer(address, limit=2, total=True)
        assert first["meta"]["total"] == len(rows)
        rest = api.data(address, limit=1000, cursor=first["next"])
        assert [*first["data"]["rows"], *rest["rows"]] == rows
        table = api.get(address, format="csv", limit=1000).text.splitlines()
        assert len(table) == len(rows) + 1
    header, row, *_ = api.get("/v1/times", format="csv", fields="from_step,to_step,median").text.splitlines()
    assert header == "from_step,to_step,median.lower,median.upper"
    median = rounded[0][0]["median"]
    assert row == f"opened,charged,{median['lower']},{median['upper']}"
    other = api.data("/v1/times", document="fictional-register")
    assert (other["rows"], other["reason"]) == ([], "No selected table has days of two steps.")
    refused = api.problem("/v1/times", period="2031")
    assert (refused["status"], refused["detail"]) == (422, "/v1/times has no parameter 'period'.")


def test_analysts_get_exact_figures_and_readers_none_with_the_reason(empty_store: Store, tmp_path: Path) -> None:
    load(empty_store, read_source(DOCUMENTS / "fictional-days"))
    with State.at(tmp_path) as state:
        analyst, reader = (bearer(Keys(state).create(role.value, role)[0]) for role in (Role.analyst, Role.reader))
    with running(create_app(empty_store.settings, Settings(state=tmp_path))) as client:
        for address, rows in zip(ADDRESSES, figures(empty_store, exact=True), strict=True):
            assert ask(client, analyst, address, limit=1000).json()["data"]["rows"] == rows
            answer = ask(client, reader, address).json()["data"]
            assert (answer["rows"], answer["reason"]) == (
                [],
                "These figures change with single cases, even if they are rounded. So they are shown only to "
                "callers who may see single records, as the role analyst may.",
            )
            for selected in ({"document": "fictional-days"}, {"year": 2032}, {"publisher": "Fictional"}):
                unknown = ask(client, reader, address, **selected)
                assert (unknown.status_code, unknown.json()["todo"]) == (404, "Nothing is loaded.")
            assert len(ask(client, reader, address, format="csv").text.splitlines()) == 1
        page = (Path(__file__).parents[2] / "docs" / "records.md").read_text("utf-8")
        shown = ask(client, analyst, "/v1/times", format="csv", fields="from_step,to_step,cases,median").text
        lines = "\n".join(shown.splitlines())
        assert f"cases,median'\n{lines}\n```" in page
