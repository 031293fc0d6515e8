"""Whatever a reader asks, tables of records change nothing in the answer but the published counts."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.app import create_app
from tuyun.api.middleware.etag import COUNTS_RECORDS
from tuyun.api.settings import Settings
from tuyun.graph.source import read_source
from tuyun.graph.store import Request, Store, StoreSettings, load, questions, remove
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.record import Record

from tests.api.access.conftest import bearer
from tests.api.access.test_authenticate import ask
from tests.api.client import Client, running

REGISTER = Path(__file__).parents[2] / "documents" / "fictional-register"
ID = "fictional-register"
CASE, VICTIMS = f"{ID}-case-b-001", f"{ID}-victims-b-001"
LINK = f"xb-hill-station~OPENED~{CASE}~{ID}"
COURTS = "kg-courts"
"""A group that the narrative speaks of; in these tables it is one of the courts as well."""
NAMES = [
    COURTS,
    "courts",
    "kg-pgo",
    "Central Court",
    "Hill station",
    "xb-hill-station",
    CASE,
    VICTIMS,
    LINK,
    f"{ID}#1",
    ID,
]
ANALYSES = ["exposure", "training", "gaps", "paths", "structure", "routes", "cuts", "what-if", "lookup", "times"]
MEASURES = ["degree", "betweenness"]
PLACES = ["entities", "links", "statements", "documents", "changes"]
QUERY = {
    "document": [ID, "kyrgyz-republic-2022"],
    "label": ["Case", "Victim", "Court", "Institution"],
    "q": ["court", "central court", "hill", "case b-001", "b 001"],
    "sort": ["name", "label", "type", "document", "-name"],
    "limit": ["1", "2", "1000"],
    "type": ["OPENED", "CONVICTED", "TRAINED"],
    "kind": ["plain", "zero"],
    "stage": ["court", "investigation"],
    "source": NAMES,
    "target": NAMES,
    "id": NAMES,
    "name": NAMES,
    "remove": NAMES,
    "lift": [f"{ID}:dismissed:asserted:xb-lake-court", f"{ID}:dropped:asserted:xb-hill-station"],
    "carrying": ["true", "false"],
    "scenario": ["asserted", "all"],
    "total": ["true"],
    "at_least": ["1"],
    "period_to": ["2040-01-01"],
    "facets": ["type", "label,document", "modality", "stage"],
    "format": ["csv", "jsonl", "graphml", "ftm"],
}
ADDRESSES = [
    "/health/ready",
    *(f"/v1/{place}" for place in PLACES),
    *(f"/v1/{place}/{name}" for place in PLACES if place != "changes" for name in NAMES),
    *(f"/v1/entities/{name}/links{end}" for name in NAMES for end in ("", "/counts")),
    *(f"/v1/documents/{name}/sentences" for name in (ID, "kyrgyz-republic-2022")),
    *(f"/v1/{name}" for name in ANALYSES),
    *(f"/v1/{name}/{measure}" for name in ("centrality", "sensitivity") for measure in MEASURES),
    *(f"/v1/queries/{name}" for name in questions()),
]  # fmt: skip
TELLING = [
    "/health/ready",
    *(f"/v1/{place}" for place in PLACES),
    *(f"/v1/entities/{name}" for name in NAMES),
    f"/v1/entities/{COURTS}/links",
    f"/v1/entities/{COURTS}/links/counts",
    f"/v1/links/{LINK}",
    f"/v1/documents/{ID}",
    f"/v1/documents/{ID}/sentences",
    "/v1/centrality/degree",
    "/v1/links?limit=1",
    f"/v1/links?document={ID}&limit=1",
    "/v1/entities?label=Victim&sort=name",
    "/v1/entities?label=Case&limit=1",
    "/v1/entities?q=court",
    "/v1/entities?q=hill",
    f"/v1/entities?document={ID}",
    f"/v1/paths?source={COURTS}&target=kg-pgo",
    f"/v1/paths?source={CASE}&target=kg-pgo",
    f"/v1/what-if?remove={CASE}",
    f"/v1/what-if?remove={COURTS}",
    f"/v1/what-if?lift={QUERY['lift'][0]}",
    f"/v1/what-if?lift={QUERY['lift'][0]}&year=1999",
    f"/v1/cuts?source=kg-victims&target={COURTS}&carrying=false",
    f"/v1/exposure?document={ID}",
    f"/v1/training?document={ID}",
    f"/v1/gaps?document={ID}",
    *(f"/v1/times{part}" for part in ("", "/months", f"?document={ID}", "?year=1999", "?publisher=nobody")),
    "/v1/lookup?" + "&".join(f"name={name}" for name in NAMES),
    *(f"/v1/queries/evidence?id={name.replace('#', '%23')}" for name in NAMES),
    f"/v1/queries/losses?document={ID}",
    f"/v1/queries/evidence?id={CASE}&records=true",
    "/v1/queries/routes?records=true",
    "/v1/entities?limit=1000&format=csv",
    "/v1/entities?facets=label,document&limit=1",
    "/v1/entities?q=court&total=true",
    "/v1/links?facets=type,kind,modality,document&limit=1",
    f"/v1/entities/{COURTS}/links?facets=type,document",
    "/v1/statements?total=true&limit=1",
    "/v1/documents?total=true",
    "/v1/changes?since=0&facets=kind,document",
    f"/v1/changes?document={ID}",
    f"/v1/entities?q=court&document={ID}",
    "/v1/entities?period_from=2000-01-01&total=true",
    "/v1/statements?at_least=1&period_from=2000-01-01&sort=-lower",
    "/v1/links?limit=1000&format=graphml",
    *(f"/v1/passages?entity={name}" for name in NAMES),
    *(f"/v1/{asked}" for asked in (f"passages?link={LINK}", "sentences?q=court&total=true")),
]


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """An address with some parameters, whether it takes them or not."""
    names = draw(st.lists(st.sampled_from(sorted(QUERY)), max_size=3, unique=True))
    pairs = [f"{name}={draw(st.sampled_from(QUERY[name]))}" for name in names]
    return draw(st.sampled_from(ADDRESSES)) + "?" + "&".join(pairs)


def edition(folder: Path, *rows: str) -> Path:
    """The register, with one of its courts known to the narrative, and with further rows."""
    folder.mkdir()
    for file in REGISTER.iterdir():
        text = file.read_text("utf-8").replace("xb-central-court", COURTS)
        text = text.replace("name: Central Court}", "name: Central Court, aliases: [courts]}")
        if file.suffix == ".csv":
            text += "".join(f"{row}\n" for row in rows)
        (folder / file.name).write_text(text, "utf-8")
    document = folder / "document.yaml"
    digest = sha256((folder / "cases.csv").read_bytes()).hexdigest()
    document.write_text(re.sub("sha256: .*", f"sha256: {digest}", document.read_text("utf-8")), "utf-8")
    return folder


@pytest.fixture
def client(keys: Keys, directory: Path, store_settings: StoreSettings, seeded_store: Store) -> Iterator[Client]:  # noqa: ARG001 - the seed
    """An API over the seed that asks for keys, and grants many requests."""
    with running(create_app(store_settings, Settings(state=directory, kept_bytes=0))) as client:
        yield client


@pytest.fixture
def reader(keys: Keys) -> dict[str, str]:
    """The headers of a reader who may ask often."""
    return bearer(keys.create("a newsroom", Role.reader, rate=1_000_000)[0])


def answers(client: Client, headers: dict[str, str], asked: list[str]) -> dict[str, tuple[Any, ...]]:
    """Status, headers and body of the answer to each address, without what is random or a time."""
    found = {}
    for address in asked:
        answer = ask(client, address, **headers)
        kept = {name: value for name, value in answer.headers.items() if name not in ("x-request-id", "date")}
        request = answer.headers.get("x-request-id", "")
        found[address] = (answer.status_code, kept, answer.text.replace(request, "") if request else answer.text)
    return found


def test_no_answer_changes_when_a_register_comes_changes_and_goes(
    client: Client, reader: dict[str, str], seeded_store: Store, tmp_path: Path
) -> None:
    before = answers(client, reader, TELLING)
    assert {status for status, _, _ in before.values()} >= {200, 404, 422}
    assert before["/v1/queries/routes?records=true"][0] == 422  # the view is not for the caller to choose
    load(seeded_store, read_source(edition(tmp_path / "first")))
    assert answers(client, reader, TELLING) == before
    load(
        seeded_store,
        read_source(edition(tmp_path / "second", "B-068,2030-10-10,forced_labor,Hill station,,,,,,1")),
    )
    assert answers(client, reader, TELLING) == before
    remove(seeded_store, ID)
    assert answers(client, reader, TELLING) == before


def test_no_cursor_of_a_reader_ends_when_a_register_comes_or_goes(
    client: Client, reader: dict[str, str], seeded_store: Store, tmp_path: Path
) -> None:
    lists = ("links", "entities", "entities?q=court", "statements", f"entities/{COURTS}/links", "gaps", "losses")
    queries = [f"/v1/{name}{'&' if '?' in name else '?'}" for name in lists]
    asked = [
        f"{query}cursor={ask(client, f'{query}limit=1', **reader).json()['next']}"
        for query in (*queries, "/v1/losses?document=kyrgyz-republic-2022&")
    ]
    published = [address for address in asked if "losses" not in address]
    before = answers(client, reader, asked)
    assert {status for status, _, _ in before.values()} == {200}
    load(seeded_store, read_source(edition(tmp_path / "first")))
    assert answers(client, reader, published) == {address: before[address] for address in published}
    assert {status for status, _, _ in answers(client, reader, asked).values()} == {200}
    remove(seeded_store, ID)
    assert answers(client, reader, asked) == before


@pytest.mark.long
def test_nor_does_any_other_answer(
    client: Client, reader: dict[str, str], seeded_store: Store, tmp_path: Path
) -> None:
    before = answers(client, reader, ADDRESSES)
    load(seeded_store, read_source(edition(tmp_path / "first")))
    assert answers(client, reader, ADDRESSES) == before
    remove(seeded_store, ID)


@pytest.mark.long
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(asked=st.lists(addresses(), min_size=40, max_size=80, unique=True))
def test_no_answer_to_a_random_address_changes_either(
    asked: list[str],
    client: Client,
    reader: dict[str, str],
    seeded_store: Store,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    before = answers(client, reader, asked)
    load(seeded_store, read_source(edition(tmp_path_factory.mktemp("register") / "first")))
    try:
        assert answers(client, reader, asked) == before
    finally:
        remove(seeded_store, ID)


def test_an_analyst_sees_what_the_reader_does_not(
    client: Client, keys: Keys, seeded_store: Store, tmp_path: Path
) -> None:
    load(seeded_store, read_source(edition(tmp_path / "first")))
    analyst = bearer(keys.create("an analyst", Role.analyst)[0])
    assert ask(client, f"/v1/entities/{CASE}", **analyst).status_code == 200
    courts = ask(client, f"/v1/entities/{COURTS}", **analyst).json()["data"]
    assert courts["documents"] == ["kyrgyz-republic-2022", ID]
    assert courts["rows"] > 0
    links = ask(client, f"/v1/links?document={ID}&limit=1000", **analyst).json()["data"]
    assert len(links) > 200
    remove(seeded_store, ID)


def test_counts_that_are_published_are_all_that_a_reader_learns_of_a_register(
    client: Client, reader: dict[str, str], seeded_store: Store, tmp_path: Path
) -> None:
    asked = sorted(COUNTS_RECORDS)
    before = answers(client, reader, asked)
    load(seeded_store, read_source(edition(tmp_path / "first")))
    during = answers(client, reader, asked)
    assert during["/v1/flow"] != before["/v1/flow"]
    for address, (status, headers, text) in during.items():
        assert status == 200
        assert not re.search(rf"{ID}#\d|{ID}-case-|{ID}-victims-", text)
        assert (headers["etag"] == before[address][1]["etag"]) == (text == before[address][2])
    again = ask(client, "/v1/flow", if_none_match=during["/v1/flow"][1]["etag"], **reader)
    assert (again.status_code, again.text) == (304, "")
    remove(seeded_store, ID)
    assert answers(client, reader, asked) == before


def test_a_case_more_changes_nothing_for_a_reader_and_makes_no_work(
    directory: Path,
    store_settings: StoreSettings,
    reader: dict[str, str],
    seeded_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = [*sorted(COUNTS_RECORDS), f"/v1/flow?document={ID}"]
    row = "B-900,2029-03-04,sex_trafficking,Hill station,prosecution office,Lake Court,convicted,,,1"
    load(seeded_store, read_source(edition(tmp_path / "first")))
    with running(create_app(store_settings, Settings(state=directory))) as client:
        before = answers(client, reader, asked)
        assert '"rows":[]' not in before[f"/v1/flow?document={ID}"][2]
        load(seeded_store, read_source(edition(tmp_path / "second", row)))
        queries: list[str] = []
        fetch = AsyncStore.fetch

        async def recorded(store: AsyncStore, request: Request) -> list[Record]:
            queries.append(request.query.name)
            return await fetch(store, request)

        monkeypatch.setattr(AsyncStore, "fetch", recorded)
        assert answers(client, reader, asked) == before
        assert set(queries) == {"admin/dataset"}, "the answers were kept, so that their time tells nothing"
