"""A table of published figures: each row is a sentence and a statement, and a fault names its row."""

from hashlib import sha256 as digest
from pathlib import Path

import pytest
from tuyun.graph.analysis.agreement import agreements
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.figures import figures
from tuyun.graph.errors import SourceError
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source

HEAD = """\
id: small-figures
title: Figures
publisher: Nobody
year: 2031
closing: 2031-12-31
country: XA
licence: made up
figures: figures.csv
sha256: "{sha256}"
"""
FORMS = ("sex_trafficking", "forced_labor")
PROSECUTED = "Persons prosecuted: 9.,prosecuted,9,,,person,,,2030,"
COLUMNS = "text,predicate,value,lower,upper,unit,forms,condition,period,note"


def document(directory: Path, *rows: str, columns: str = COLUMNS, sha256: str = "") -> Path:
    """Write a document with these rows, whose sum is that of the text that they make."""
    text = "\n\n".join(row.split(",")[0] for row in rows)
    directory.joinpath("document.yaml").write_text(
        HEAD.format(sha256=sha256 or digest(text.encode()).hexdigest()), "utf-8"
    )
    directory.joinpath("figures.csv").write_text("\n".join((columns, *rows)) + "\n", "utf-8")
    return directory


def read(directory: Path) -> Narrative:
    source = read_source(directory)
    assert isinstance(source, Narrative)
    return source


def test_each_row_is_a_sentence_and_a_figure_with_the_definition_of_its_source(tmp_path: Path) -> None:
    source = read(
        document(
            tmp_path,
            "Persons prosecuted in 2030: 9.,prosecuted,9,,,person,,brought before a court,2030,",
            "There were no convictions.,convicted,0,,,conviction,sex_trafficking|forced_labor,,"
            "2030-04-01 to 2031-03-31,so",
            "At least 4 cases were opened.,opened_investigation,,4,,case,,,,",
        )
    )
    assert [sentence.text for sentence in source.sentences] == [
        "Persons prosecuted in 2030: 9.", "There were no convictions.", "At least 4 cases were opened.",
    ]  # fmt: skip
    rows = [
        (row.predicate, row.lower, row.upper, row.unit, row.forms, row.condition, row.period_kind, row.status)
        for row in sorted(figures(corpus_of(source)), key=lambda row: row.sentence or 0)
    ]
    assert rows == [
        ("prosecuted", 9, 9, "person", (), "brought before a court", "calendar_year", "measured"),
        (
            "convicted",
            0,
            0,
            "conviction",
            ("sex_trafficking", "forced_labor"),
            None,
            "reporting_period",
            "reported_zero",
        ),
        ("opened_investigation", 4, None, "case", (), None, "unspecified", "lower_bound"),
    ]
    assert [statement.note for statement in source.statements] == [None, "so", None]
    assert {statement.roles["object"] for statement in source.statements} == {
        (f"small-figures-{number}",) for number in (1, 2, 3)
    }


@pytest.mark.parametrize(
    ("row", "line", "fault"),
    [
        ("Persons prosecuted: 9.,prosecute,9,,,person,,,2030,", 2, "the vocabulary has no 'prosecute'."),
        ("Persons prosecuted: 9.,prosecuted,8,,,person,,,2030,", 2, "8"),
        ("Persons prosecuted: 9.,prosecuted,nine,,,person,,,2030,", 2, "valid integer"),
        ("Persons prosecuted: 9.,prosecuted,9,,,people,,,2030,", 2, "people"),
        ("Persons prosecuted: 9.,prosecuted,9,,,person,,,soon,", 2, "is not a day"),
        (",prosecuted,9,,,person,,,2030,", 2, ""),
    ],
)
def test_a_fault_names_its_row(tmp_path: Path, row: str, line: int, fault: str) -> None:
    with pytest.raises(SourceError) as refused:
        read(document(tmp_path, row))
    assert f"figures.csv:{line}" in str(refused.value)
    assert fault in str(refused.value)


def test_other_columns_no_rows_and_another_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"figures\.csv:1: a table of figures has no column 'valu'"):
        read(document(tmp_path, "a,prosecuted,9", columns="text,predicate,valu"))
    with pytest.raises(SourceError, match=r"figures\.csv:1: the table has no rows"):
        read(document(tmp_path))
    with pytest.raises(SourceError, match="its SHA-256 sum is"):
        read(document(tmp_path, PROSECUTED, sha256="0" * 63 + "a"))


def test_the_seed_has_a_disagreement_of_two_reports_and_figures_that_cannot_be_compared() -> None:
    paths = (seed() / "kyrgyz-republic-2022", *sorted((seed() / "figures").iterdir()))
    found = agreements(figures(corpus_of(*(read(path) for path in paths))))
    # The report of 2021 has none from April 2020 to March 2021; the report of 2022 has three for that period. The
    # United Nations count nine people of a calendar year.
    assert [(pair.result, pair.predicate, pair.first.lower, pair.second.lower) for pair in found] == [
        ("not_comparable", "prosecuted", 9, 3), ("not_comparable", "prosecuted", 9, 0),
        ("differ", "prosecuted", 3, 0), ("differ", "convicted", 3, 0),
    ]  # fmt: skip
    assert [reason.split(":")[0] for reason in found[0].reasons] == ["unit", "forms", "period"]


def test_a_fault_of_the_document_alone_is_named_where_it_has_a_table_of_figures(tmp_path: Path) -> None:
    document(tmp_path, PROSECUTED)
    about = tmp_path / "document.yaml"
    about.write_text(about.read_text("utf-8").replace("closing: 2031-12-31", "closing: 9999-12-31"), "utf-8")
    with pytest.raises(SourceError) as refused:
        read(tmp_path)
    assert str(refused.value).replace(f"{tmp_path}/", "") == (
        "document.yaml:5: closing: the year of 9999-12-31 is not between 1900 and 2200. Correct the day, or leave "
        "it out if it stands for a day that is not known."
    )


def test_a_table_that_is_no_csv_is_refused_and_odd_names_are_cut(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"figures\.csv:2: not readable as CSV: field larger than field limit"):
        read(document(tmp_path, PROSECUTED.replace("Persons", "x" * 140_000)))
    odd = read(
        document(tmp_path, PROSECUTED.replace("Persons", f"Persons\u2028 {'x' * 600}"), columns=f"\ufeff{COLUMNS}")
    )
    assert [len(entity.name) for entity in odd.entities] == [300]
    assert odd.entities[0].name.startswith("Persons xxx")
