"""A table that comes from an export is published on from what readers were shown where it was exported."""

import hashlib
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.errors import InvalidSource
from tuyun.graph.store import Store, load
from tuyun.graph.store.export import export
from tuyun.graph.store.plan import ask_in
from tuyun.graph.store.restore import ExportedTable, read_export
from tuyun.graph.store.view import View

from tests.cypher.support import wipe
from tests.graph.store.invented import table
from tests.graph.store.test_published_counts import CASES, ID, directory, edition, loaded, publications, shown

__all__ = ["directory"]
Line = dict[str, Any]


def exported(store: Store, into: Path) -> Path:
    """The export of a store."""
    file = StringIO()
    store.read(lambda: export(file))
    into.write_text(file.getvalue(), "utf-8")
    return into


def history(store: Store) -> list[Line]:
    """The groups of every edition that was published."""
    return [dict(row) for row in store.fetch(ask_in(View.all, "load/published_editions", document=ID))]


def test_another_store_shows_what_readers_were_shown(empty_store: Store, directory: Path, tmp_path: Path) -> None:
    load(empty_store, edition(directory, tmp_path / "half", fewer=CASES // 2))
    load(empty_store, edition(directory, tmp_path / "most", fewer=1))
    load(empty_store, whole := edition(directory, tmp_path / "whole"))
    before, editions = shown(empty_store), history(empty_store)
    assert before != loaded(empty_store)
    assert {row["edition"] for row in editions} == {1, 2}
    file = exported(empty_store, tmp_path / "first.jsonl")

    wipe(empty_store)
    for source in read_export(file):
        load(empty_store, source)
    assert (shown(empty_store), history(empty_store)) == (before, editions)
    assert (
        exported(empty_store, tmp_path / "second.jsonl").read_text().splitlines()[1:-1]
        == (file.read_text().splitlines()[1:-1])
    )
    counted = publications(empty_store)
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=3))
    load(empty_store, whole)
    assert (shown(empty_store), publications(empty_store)) == (before, counted)


def test_a_store_with_published_counts_of_its_own_goes_on_from_those(
    empty_store: Store, directory: Path, tmp_path: Path
) -> None:
    load(empty_store, edition(directory, tmp_path / "fewer", fewer=1))
    file = exported(empty_store, tmp_path / "export.jsonl")
    wipe(empty_store)
    load(empty_store, edition(directory, tmp_path / "whole"))
    before, editions = shown(empty_store), history(empty_store)
    for source in read_export(file):
        load(empty_store, source)
    assert (shown(empty_store), history(empty_store)) == (before, editions)


@pytest.fixture(scope="module")
def lines(store: Store, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    """The export of a small table."""
    wipe(store)
    made = tmp_path_factory.mktemp("small")
    table(made, document=ID)
    load(store, edition(made, made / "copy"))
    file = exported(store, made / "export.jsonl")
    return [json.loads(line) for line in file.read_text().splitlines()]


def write(lines: list[Line], file: Path) -> Path:
    """An export of these lines, with the sum that belongs to them."""
    texts = [json.dumps(line) + "\n" for line in lines[:-1]]
    end = {"line": "end", "sha256": hashlib.sha256("".join(texts).encode()).hexdigest()}
    file.write_text("".join([*texts, json.dumps(end) + "\n"]), "utf-8")
    return file


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (lambda line: [{**line, "cases": 0}], "cases: "),
        (lambda line: [{**line, "cases": "7"}], "cases: "),
        (lambda line: [{**line, "year": 1066}], "year: "),
        (lambda line: [{**line, "edition": 0}], "edition: "),
        (lambda line: [{key: line[key] for key in line if key != "shown"}], "shown: "),
        (lambda line: [{**line, "note": "x"}], "note: "),
        (lambda line: [{**line, "steps": [["HEARD", "a"]]}], "steps: a step has 5 parts"),
        (lambda line: [{**line, "steps": [["HEARD", "a", {}, "", ""]]}], "steps.0.2: "),
        (lambda line: [{**line, "cases": 2**63}], "cases: "),
        (lambda line: [{**line, "edition": 2**63}], "edition: "),
        (lambda line: [{**line, "form": "sex_traficking"}], "form: 'sex_traficking' is not in the vocabulary"),
        (lambda line: [{**line, "steps": [["NOPE", "", "", "", "asserted"]]}], "steps: 'NOPE' is not in the"),
        (
            lambda line: [{**line, "steps": [["HEARD", "a", "A", "Nope", "asserted"]]}],
            "steps: 'Nope' is not in the",
        ),
        (
            lambda line: [{**line, "steps": [["HEARD", "", "", "", "nope"]]}],
            "steps: 'nope' is not in the vocabulary",
        ),
        (lambda line: [line, {**line, "cases": 9}], "the group stands twice in its edition"),
        (lambda line: [line, {**line, "edition": 2}], "of the cases of a form and year, one edition is shown"),
        (lambda line: [line, {**line, "shown": False}], "of the cases of a form and year, one edition is shown"),
    ],
)
def test_published_groups_that_cannot_be_are_refused(
    lines: list[Line], tmp_path: Path, edit: Callable[[Line], list[Line]], fault: str
) -> None:
    place = next(place for place, line in enumerate(lines) if line["line"] == "published")
    made = edit(lines[place])
    file = write([*lines[:place], *made, *lines[place + 1 :]], tmp_path / "edited.jsonl")
    with pytest.raises(InvalidSource, match=f"edited.jsonl:{place + len(made)}: {fault}"):
        list(read_export(file))


def test_an_edit_of_a_published_group_breaks_the_sum_of_the_export(lines: list[Line], tmp_path: Path) -> None:
    file = write(lines, tmp_path / "edited.jsonl")
    (source,) = read_export(file)
    assert isinstance(source, ExportedTable)
    assert sum(group.cases for group in source.published) == source.rows_total
    text = file.read_text()
    place = text.index('"cases": ', text.index('"line": "published"') - 200)
    file.write_text(text[:place] + '"cases": 1' + text[place + 9 :])
    with pytest.raises(InvalidSource, match="the export was edited or cut off: its SHA-256 sum is not"):
        list(read_export(file))
