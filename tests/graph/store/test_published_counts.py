"""Which edition of a table readers are shown counts of, and that one which cannot be loaded replaces none."""

import re
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from neo4j import Driver
from tuyun.graph.analysis.inputs import read_corpus
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Table, read_source
from tuyun.graph.source.foreign import read_as
from tuyun.graph.store import Store, load, preview, remove
from tuyun.graph.store.plan import ask_in
from tuyun.graph.store.published_counts import LEAST_CHANGED, cases_changed, choose_edition
from tuyun.graph.store.table import load_table
from tuyun.graph.store.view import View

from tests.cypher.support import dump
from tests.graph.store.invented import CodedSentence, entity, narrative, table

ID, CASES = "arlavia-cases", 400
HTCDS = Path(__file__).parents[2] / "documents" / "fictional-htcds" / "cases.csv"


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of four hundred invented cases."""
    made = tmp_path_factory.mktemp("cases")
    table(made, cases=CASES, document=ID)
    return made


def edition(directory: Path, into: Path, *, fewer: int = 0) -> Table:
    """The table without so many of its last rows."""
    copytree(directory, into)
    file = into / "cases.csv"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[: len(lines) - fewer]), "utf-8")
    return _read(into)


def relabelled(directory: Path, into: Path) -> Table:
    """The table with another label for the courts that its rows share."""
    copytree(directory, into)
    entities = into / "entities.yaml"
    text, changed = re.subn("label: Court", "label: Institution", entities.read_text("utf-8"))
    assert changed
    entities.write_text(text, "utf-8")
    return _read(into)


def _read(directory: Path) -> Table:
    document = directory / "document.yaml"
    digest = sha256((directory / "cases.csv").read_bytes()).hexdigest()
    document.write_text(re.sub("sha256: .*", f"sha256: {digest}", document.read_text("utf-8")), "utf-8")
    source = read_source(directory)
    assert isinstance(source, Table)
    return source


def shown(store: Store) -> list[dict[str, Any]]:
    """The groups of cases of which readers are shown counts."""
    return _patterns(store, View.published)


def loaded(store: Store) -> list[dict[str, Any]]:
    """The groups of the cases that are loaded."""
    return _patterns(store, View.all)


def _patterns(store: Store, view: View) -> list[dict[str, Any]]:
    rows = store.fetch(ask_in(view, "read/case_patterns", types=sorted(step_types()), named=losing_types()))
    return [dict(row) for row in rows]


def publications(store: Store) -> int:
    """How often counts were published."""
    return int(store.fetch(ask_in(View.published, "admin/dataset"))[0]["counts"])


def test_the_first_edition_is_published_as_it_is(empty_store: Store, directory: Path, tmp_path: Path) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    assert shown(empty_store) == loaded(empty_store)
    assert sum(row["cases"] for row in shown(empty_store)) == CASES
    assert publications(empty_store) == 1


def test_cases_without_a_step_are_published_as_such_and_again(empty_store: Store) -> None:
    source = read_as("htcds", HTCDS)
    for _ in range(2):
        load(empty_store, source)
        assert [] in [row["steps"] for row in shown(empty_store)]
        assert shown(empty_store) == loaded(empty_store)
        empty_store.read(read_corpus)
        remove(empty_store, source.document.id)


@pytest.mark.parametrize("fewer", [1, 5, LEAST_CHANGED - 1])
def test_a_few_cases_more_or_less_move_no_published_count(
    empty_store: Store, directory: Path, tmp_path: Path, fewer: int
) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    before = shown(empty_store)
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=fewer))
    assert (shown(empty_store), publications(empty_store)) == (before, 1)
    assert sum(row["cases"] for row in loaded(empty_store)) == CASES - fewer
    load(empty_store, edition(directory, tmp_path / "half", fewer=CASES // 2))
    assert shown(empty_store) == loaded(empty_store) != before
    assert publications(empty_store) == 2


def test_nor_do_they_after_a_wrong_file_that_is_put_right(
    empty_store: Store, directory: Path, tmp_path: Path
) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    before = shown(empty_store)
    load(empty_store, edition(directory, tmp_path / "half", fewer=CASES // 2))
    assert shown(empty_store) != before
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=1))
    assert shown(empty_store) == before, "the edition that it is near to is shown again"


def test_nor_do_they_when_another_document_names_a_desk_otherwise(
    empty_store: Store, directory: Path, tmp_path: Path
) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    before = shown(empty_store)
    entities = [
        entity(name, label="Court", name=f"Court {name}", aliases=(of_table.name,))
        for of_table in edition(directory, tmp_path / "again").entities
        for name in [of_table.id]
        if of_table.label == "Court"
    ]
    said = [
        CodedSentence(f"It fell {place}", "decreased_efforts", {"subject": (one.id,)})
        for place, one in enumerate(entities)
    ]
    load(empty_store, narrative("aaa", entities, said))
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=1))
    assert counted(shown(empty_store)) == counted(before)


def counted(groups: list[dict[str, Any]]) -> list[Any]:
    """The groups without the names of desks."""
    return sorted(
        str((row["form"], row["year"], [[*step[:2], step[4]] for step in row["steps"]], row["cases"]))
        for row in groups
    )


def test_a_unit_with_few_changes_holds_back_no_other(empty_store: Store, directory: Path, tmp_path: Path) -> None:
    first = edition(directory, tmp_path / "half", fewer=CASES // 2)
    load(empty_store, first)
    before = by_unit(shown(empty_store))
    loaded_ = load(empty_store, edition(directory, tmp_path / "whole"))
    after, now = by_unit(shown(empty_store)), by_unit(loaded(empty_store))
    changed = {unit for unit in now if cases_changed(before.get(unit, []), now[unit]) >= LEAST_CHANGED}
    few = now.keys() - changed
    assert changed
    assert {unit: after.get(unit, []) for unit in now} == {
        **{unit: now[unit] for unit in changed},
        **{unit: before.get(unit, []) for unit in few},
    }
    assert loaded_.published == all(not cases_changed(before.get(unit, []), now[unit]) for unit in few)


def test_a_late_case_of_a_closed_year_does_not_freeze_the_others() -> None:
    """As a register grows: 900 cases of one year more, and one late case of the year before."""
    assert choose_edition({0: (), 1: [cases(60)]}, 1, [cases(61)], 2) == 1
    assert choose_edition({0: (), 1: [cases(100)]}, 1, [cases(1000)], 2) == 2


def test_between_two_published_editions_one_case_more_or_less_moves_nothing() -> None:
    history = {0: (), 1: [cases(200)], 2: [cases(212)]}
    shown_, moves = 1, []
    for number in (205, 206, 207, 206, 205, 206, 207, 209, 210, 209, 205, 203):
        chosen = choose_edition(history, shown_, [cases(number)], 3)
        moves.append(chosen != shown_)
        shown_ = chosen
    assert [place for place, moved in enumerate(moves) if moved] == [8], "once, at ten cases from what is shown"


def cases(number: int) -> dict[str, Any]:
    """A group of so many cases."""
    return {"form": None, "year": 2029, "steps": [], "cases": number}


def by_unit(groups: list[dict[str, Any]]) -> dict[tuple[Any, Any], list[dict[str, Any]]]:
    """The groups of each form and year."""
    units: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    for group in groups:
        units.setdefault((group["form"], group["year"]), []).append(group)
    return units


def test_nor_do_they_after_a_removal(empty_store: Store, directory: Path, tmp_path: Path) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    before = shown(empty_store)
    remove(empty_store, ID)
    assert shown(empty_store) == []
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=1))
    assert shown(empty_store) == before


def test_exact_counts_are_of_the_rows_and_published_ones_of_the_last_publication(
    empty_store: Store, directory: Path, tmp_path: Path
) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    published = empty_store.read(read_corpus).value[1]
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=1))
    assert empty_store.read(read_corpus).value[1] == published
    opened = [
        count.interval.upper
        for count in empty_store.read(lambda: read_corpus(exact=True)).value[1].counts
        if (count.predicate, count.cohort) == ("opened_investigation", None)
    ]
    assert opened == [CASES - 1]


def test_while_a_table_is_replaced_readers_are_shown_what_they_were(
    empty_store: Store, directory: Path, tmp_path: Path
) -> None:
    load(empty_store, edition(directory, tmp_path / "whole"))
    before = shown(empty_store), sources(empty_store), publications(empty_store)
    seen: list[object] = []

    def look(_done: int, _total: int) -> None:
        seen.append((shown(empty_store), sources(empty_store), publications(empty_store)))

    load_table(empty_store, edition(directory, tmp_path / "other", fewer=CASES // 2), look, batch=50)
    assert seen == [before] * 4
    assert shown(empty_store) == loaded(empty_store) != before[0]


def sources(store: Store) -> list[str]:
    """Ids of the documents that count for readers."""
    return [row["document"] for row in store.fetch(ask_in(View.published, "read/sources", counted=True))]


def test_a_table_that_cannot_be_loaded_replaces_none(empty_store: Store, directory: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    table(other, document="other-cases")
    load(empty_store, _read(other))
    load(empty_store, edition(directory, tmp_path / "whole"))
    before, counted = dump(empty_store), shown(empty_store)
    refused = relabelled(directory, tmp_path / "refused")
    for attempt in (preview, load):
        with pytest.raises(LoadConflict, match="other-cases"):
            attempt(empty_store, refused)
        assert dump(empty_store) == before
        assert shown(empty_store) == counted
    assert empty_store.ask("read/documents").incomplete == ()


def test_an_edition_in_words_that_the_vocabulary_lost_is_published_anew(
    empty_store: Store, directory: Path, tmp_path: Path, driver: Driver
) -> None:
    whole = edition(directory, tmp_path / "whole")
    load(empty_store, whole)
    before = shown(empty_store)
    driver.execute_query(
        "MATCH (pattern:PublishedPattern) "
        "SET pattern.steps = [part IN pattern.steps | CASE part WHEN 'asserted' THEN 'renamed' ELSE part END]"
    )
    remove(empty_store, ID)
    load(empty_store, whole)
    assert shown(empty_store) == loaded(empty_store) == before
