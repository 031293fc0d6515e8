"""Loads by Neo4j's importer: the same store as an ordinary load, or the home as it was."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import READ_ACCESS
from tuyun.graph import bulk
from tuyun.graph.bulk import load_in_bulk
from tuyun.graph.errors import DiskFull, HomeInUse, LoadConflict, StoreError, TuyunError
from tuyun.graph.local import local_neo4j
from tuyun.graph.source import Source, Table, read_source
from tuyun.graph.store import Store, StoreSettings, load
from tuyun.graph.store.record import plain
from tuyun.graph.store.restore import ExportedTable

from tests.cypher.support import dump, support
from tests.graph.local.helpers import answer, python, running, tree
from tests.graph.store.invented import CodedSentence, entity, first, narrative, second, table

pytestmark = pytest.mark.once

DOCUMENTS = Path(__file__).parents[1] / "documents"
KILLED = """
import json, signal, sys
from contextlib import contextmanager
from pathlib import Path
from tuyun.graph.bulk import load_in_bulk
from tuyun.graph.local import importer
from tuyun.graph.source import read_source
start = importer.run_java
@contextmanager
def run_java_and_wait(*arguments, **named):
    with start(*arguments, **named) as java:
        print(json.dumps({"pid": java.pid}), flush=True)
        signal.pause()
        yield java
importer.run_java = run_java_and_wait
load_in_bulk(Path(sys.argv[1]), [read_source(Path(sys.argv[2]))])
"""


def everything(store: Store) -> tuple[list[str], list[str]]:
    """All nodes and links with what is left out of a dump, and all constraints and indexes."""
    found = {}
    for name in ("marks", "schema"):
        with store.driver.session(default_access_mode=READ_ACCESS) as session:
            rows = [plain(record.data()) for record in session.run(support(name).text)]
        found[name] = [json.dumps(row, sort_keys=True, default=str) for row in rows]
    return dump(store) + found["marks"], found["schema"]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Source | ExportedTable]:
    """Narratives of several countries, and tables with pseudonyms in several rows, as files and from an export.

    A row has a quoted cell with a line break, a comma, quotation marks and a backslash.
    """
    directory = tmp_path_factory.mktemp("sources")
    cases = table(directory / "arlavia")
    odd = table(directory / "odd", cases=30, seed=3, document="odd-cases")
    text = odd.path.read_text("utf-8").splitlines()
    text[0] += ",remark"
    text[1:] = [f'{line},"a ""quoted"" \\remark,{chr(10)}über {number}"' for number, line in enumerate(text[1:])]
    odd.path.write_text("\n".join(text) + "\n", "utf-8")
    return [
        read_source(DOCUMENTS / "merovia-2031"),
        cases,
        read_source(DOCUMENTS / "talvania-2032"),
        replace(odd, mapping=odd.mapping.model_copy(update={"kept": ("remark",)})),
        read_source(DOCUMENTS / "fictional-register"),
    ]


@pytest.mark.long
def test_the_store_is_as_after_an_ordinary_load_even_if_an_import_was_killed(
    empty_store: Store, sources: Sequence[Source | ExportedTable], tmp_path: Path
) -> None:
    loaded = [load(empty_store, source) for source in sources]
    expected = everything(empty_store)
    cases = next(source for source in sources if isinstance(source, Table))
    with python(KILLED, tmp_path / "home", cases.path.parent) as process:
        assert running(int(str(answer(process)["pid"])))
        process.kill()
    assert {name.split("/")[0] for name in tree(tmp_path / "home")} == {"lock", "restore-staged"}
    steps: list[str] = []
    assert load_in_bulk(tmp_path / "home", sources, lambda step, *_: steps.append(step)) == loaded
    assert steps.count("Neo4j imports the files") == 1
    with (
        local_neo4j(tmp_path / "home", bolt_port=0, http_port=0) as neo4j,
        Store.connect(StoreSettings(neo4j.uri, neo4j.user, neo4j.password)) as store,
    ):
        assert everything(store) == expected
        with pytest.raises(HomeInUse, match="holds this home"):
            load_in_bulk(tmp_path / "home", sources)
    with pytest.raises(HomeInUse, match="The store of this home is not empty"):
        load_in_bulk(tmp_path / "home", sources)
    assert {path.name for path in (tmp_path / "home").iterdir()} == {
        "conf", "credentials", "data", "home.json", "lock", "logs", "reserve", "run",
    }  # fmt: skip


@pytest.mark.long
def test_an_empty_home_keeps_its_logins_and_its_state_whether_or_not_it_is_loaded(tmp_path: Path) -> None:
    with local_neo4j(tmp_path, bolt_port=0, http_port=0) as neo4j:
        password = neo4j.password
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "keys").write_text("of the API")
    ours, theirs = first(), second()
    clashing = replace(theirs, entities=(entity("ministry", "Court"), *theirs.entities[1:]))
    before = {name: data for name, data in tree(tmp_path).items() if name.startswith(("home.json", "state"))}
    with pytest.raises(LoadConflict, match="'ministry'"):
        load_in_bulk(tmp_path, [ours, clashing])
    after = tree(tmp_path)
    assert {name: after.get(name) for name in before} == before
    assert not any(name.startswith(("restore", "backups")) for name in after)
    (done,) = load_in_bulk(tmp_path, [ours])
    after = tree(tmp_path)
    assert {name: after.get(name) for name in before} == before
    assert not any(name.startswith(("restore", "backups")) for name in after)
    with local_neo4j(tmp_path, bolt_port=0, http_port=0) as neo4j:
        assert neo4j.password == password
        with Store.connect(StoreSettings(neo4j.uri, neo4j.user, neo4j.password)) as store:
            assert store.ask("read/documents").revision == done.revision


@pytest.mark.parametrize("what", ["a server", "the id twice", "an intruder", "no room"])
def test_what_cannot_be_imported_is_refused_before_anything_is_written(
    what: str, sources: Sequence[Source | ExportedTable], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases, refused = sources[1], list(sources)
    error: type[TuyunError] = LoadConflict
    if what == "a server":
        monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
        error, message = StoreError, "NEO4J_URI names a server.* Unset NEO4J_URI"
    elif what == "the id twice":
        refused.append(cases)
        message = "two documents have the id 'arlavia-cases'. Give either of them another id"
    elif what == "an intruder":
        intruder = "arlavia-cases-case-c-000010"
        coded = CodedSentence("It fell", "decreased_efforts", {"subject": (intruder,)})
        refused.append(narrative("intruding", [entity(intruder)], [coded]))
        message = f"'{intruder}' is in 'arlavia-cases' and in 'intruding'. .* use another id"
    else:
        monkeypatch.setattr(bulk, "ROW_BYTES", 2**50)
        error, message = DiskFull, "a load needs .* MB; nothing was written"
    with pytest.raises(error, match=message):
        load_in_bulk(tmp_path, refused)
    assert {path.name for path in tmp_path.iterdir()} <= {"conf", "lock", "logs"}
