"""tuyun map drafts the mapping of a table, which is loaded after it was read."""

import csv
from pathlib import Path

import pytest
from tuyun.graph.derive import derive_row
from tuyun.graph.source import Table, read_source
from xlsxwriter import Workbook

from tests.cli.command import FICTIONAL, CommandOutput, Tuyun
from tests.cli.test_documents import revision

REGISTER = FICTIONAL.parent / "fictional-register"
ABOUT = (
    "--title",
    "Register",
    "--publisher",
    "A court",
    "--year",
    "2031",
    "--licence",
    "CC0-1.0",
    "--country",
    "XB",
)
OWN = """\
Docket No,Date registered,Kind of exploitation,Police unit,Accused,Court,Verdict
XE-1,2030-01-04,Sexual exploitation,North post,Aro Belin,High court,Convicted
XE-2,2030-02-11,illegal adoption,"South, post",Cer Dolan,,
XE-3,2030-02-12,forced_begging,North post,Efa Goran,High court,pending
"""
DRAFT = """\
# document.yaml
id: own-cases
kind: records
# title:
# publisher:
# year:
country: XE
# licence:
sha256: 7f6e1d32760fbf3b463e479ed852affeab2553cfda2306c88a4f129fb7fec6d8

# entities.yaml
xe-north-post: {label: Institution, name: North post}
xe-south-post: {label: Institution, name: 'South, post'}
xe-high-court: {label: Court, name: High court}

# records.yaml
# A draft by the headers and values of 3 rows. Read it, and edit it, before you load the table.
table: own-cases.csv
case: Docket No
opened: Date registered
form: Kind of exploitation
facts:
  - predicate: opened_investigation
    roles: {subject: {column: Police unit}, object: case}
  - predicate: heard
    roles: {subject: {column: Court}, object: case}
  - predicate: convicted
    roles: {subject: {column: Court}, object: case} # by them?
    only: {column: Verdict, is: Convicted}
left_out: # not shown to anybody; name under kept what may be shown
  - Accused
values:
  Kind of exploitation:
    Sexual exploitation: sex_trafficking
    forced_begging: forced_begging
    illegal adoption: {as: trafficking, because: the form (illegal adoption)} # choose a form of the vocabulary

"""


def test_a_draft_reads_what_it_knows_and_leaves_out_the_rest(tuyun: Tuyun, tmp_path: Path) -> None:
    (tmp_path / "own cases.csv").write_text(OWN, "utf-8")
    assert tuyun("map", tmp_path / "own cases.csv", "--country", "XE") == CommandOutput(0, DRAFT, "")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_table_is_loaded_by_its_draft(changing: Tuyun, tmp_path: Path, ending: str) -> None:
    table, directory = tmp_path / f"cases{ending}", tmp_path / "drafted"
    rows = list(csv.reader((REGISTER / "cases.csv").read_text("utf-8").splitlines()))
    if ending == ".csv":
        table.write_text((REGISTER / "cases.csv").read_text("utf-8"), "utf-8")
    else:
        with Workbook(table) as workbook:
            sheet = workbook.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    said = changing("map", table, "-o", directory, *ABOUT)
    assert (said.code, said.out) == (0, "")
    assert f"run `tuyun check {directory}`" in said.err
    drafted, own = read_source(directory), read_source(REGISTER)
    assert isinstance(drafted, Table)
    assert isinstance(own, Table)
    assert links(drafted) == {link for link in links(own) if link[0] not in ("DROPPED", "SENTENCED")}
    loaded = changing("load", directory)
    assert loaded.out == f"drafted: loaded, revision {revision(loaded)}\n"
    assert "drafted: columns left out, by records.yaml: dropped_by, sentence\n" in loaded.err


def links(table: Table) -> set[tuple[str, str, str]]:
    """Type, source and target of each link, with the cases by their number alone."""
    ids = len(table.document.id)

    def short(name: str) -> str:
        return name[ids:] if name.startswith(table.document.id) else name

    made = [link for row in table.rows() for link in derive_row(table, row).links.values()]
    return {(link.type, short(link.source), short(link.target)) for link in made}


def test_days_of_steps_are_drafted(tuyun: Tuyun) -> None:
    said = tuyun("map", FICTIONAL.parent / "fictional-days" / "cases.csv", "--country", "XF")
    assert "days: {charged: charged, judged: judged, closed: closed}\n" in said.out


def test_a_draft_is_not_loaded_before_somebody_says_whose_table_it_is(tuyun: Tuyun, tmp_path: Path) -> None:
    assert tuyun("map", REGISTER / "cases.csv", "-o", tmp_path / "drafted").code == 0
    said = tuyun("check", tmp_path / "drafted")
    assert (said.code, said.out) == (1, "")
    assert [line.rpartition(": ")[2] for line in said.err.splitlines()] == [
        f"the field {name!r} is missing" for name in ("title", "publisher", "year", "licence")
    ]


def test_a_draft_overwrites_nothing_and_reads_tables_alone(tuyun: Tuyun, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    assert tuyun("map", REGISTER / "cases.csv", "-o", tmp_path) == CommandOutput(
        1, "", f"tuyun: {tmp_path}: there are files here already. Name a new directory.\n"
    )
    assert tuyun("map", tmp_path / "note.txt") == CommandOutput(
        1, "", f"tuyun: {tmp_path / 'note.txt'}: this is no table. Tables end in .csv, .jsonl, .parquet, .xlsx.\n"
    )
