"""A document that comes as texts is read as the same document on disk is, and nothing is written beside it."""

import tempfile
from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource, SourceError, SourceErrors, UnreadableSource
from tuyun.graph.source import Narrative, Table, unpacked

from tests.graph.source.draft import Draft

TABLE = Path(__file__).parents[2] / "documents" / "fictional-cases"
NAMES = ["document.yaml", "entities.yaml", "records.yaml", "cases.csv"]


def texts(directory: Path) -> dict[str, str]:
    return {file.name: file.read_bytes().decode() for file in directory.iterdir() if file.is_file()}


def test_a_narrative_comes_as_it_stands_on_disk(draft: Draft) -> None:
    with unpacked(texts(draft.path)) as source:
        assert isinstance(source, Narrative)
        assert source == draft.narrative()


def test_a_table_comes_with_its_rows() -> None:
    with unpacked({name: (TABLE / name).read_bytes().decode() for name in NAMES}) as source:
        assert isinstance(source, Table)
        assert [row.number for row in source.rows()] == [1, 2, 3, 4]
    assert not source.path.exists()


def test_every_fault_is_told_by_file_line_and_field_as_on_disk(draft: Draft) -> None:
    draft.edit("statements.yaml", "trained clerks\n", "taught clerks\n")
    draft.edit("statements.yaml", "predicate: dismissed", "predicate: dismised")
    with pytest.raises(SourceErrors) as disk:
        draft.read()
    with pytest.raises(SourceErrors) as sent, unpacked(texts(draft.path)):
        pass
    assert str(sent.value) == draft.fault(disk.value)
    assert {str(one.where).partition(":")[0] for one in sent.value.faults} == {"statements.yaml"}


@pytest.mark.parametrize(
    "name",
    [
        "", ".", "..", "../x.yaml", "/x.yaml", "a/b.yaml", "a\\b.yaml", "..\\x", "x\0.yaml", ".hidden", "-x",
        "x\n", "C:x", "x" * 201, "ж" * 101, "\ud800.yaml", "\u202ex.yaml", " x",
    ],
)  # fmt: skip
def test_a_name_that_could_lead_elsewhere_is_refused(draft: Draft, name: str) -> None:
    with (
        pytest.raises(InvalidSource, match=r"cannot name a file|written as UTF-8"),
        unpacked({**texts(draft.path), name: "x"}),
    ):
        pass


def test_a_document_that_names_a_file_elsewhere_is_refused(draft: Draft) -> None:
    draft.edit("document.yaml", "text: text.txt", "text: ../text.txt")
    with pytest.raises(SourceErrors, match=r"'\.\./text\.txt' is not of the form"), unpacked(texts(draft.path)):
        pass


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "there is no document here."),
        ({"document.yaml": "\ud800"}, "document.yaml: the text cannot be written as UTF-8."),
        ({"document.yaml": "[" * 100_000}, "document.yaml"),
        ({"document.yaml": "- " * 100_000}, "document.yaml"),
        ({"document.yaml": "a: &a [x]\nb: *a"}, "document.yaml:1: b: aliases"),
        ({"document.yaml": "{" * 5_000 + "}" * 5_000}, "document.yaml"),
        ({"document.yaml": "x: !!python/object/apply:os.system [ls]"}, "document.yaml"),
    ],
)
def test_what_would_exhaust_or_run_the_reader_is_refused(files: dict[str, str], words: str) -> None:
    with pytest.raises(SourceError) as raised, unpacked(files):
        pass
    assert str(raised.value).startswith(words)
    assert tempfile.gettempdir() not in str(raised.value)


def test_a_file_that_is_missing_is_named(draft: Draft) -> None:
    files = texts(draft.path)
    del files["entities.yaml"]
    with pytest.raises(UnreadableSource) as raised, unpacked(files):
        pass
    assert str(raised.value.where) == "entities.yaml"
