"""Tables of a standard are read by the mapping that comes with Tuyun: HTCDS."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from tuyun.graph.derive import derive_row
from tuyun.graph.errors import SourceError
from tuyun.graph.source import Table
from tuyun.graph.source.cells import read_cells
from tuyun.graph.source.foreign import read_as
from tuyun.graph.source.lost import lost

HTCDS = Path(__file__).parents[2] / "documents" / "fictional-htcds"


def htcds(directory: Path) -> Table:
    table = read_as("htcds", directory / "cases.csv")
    assert isinstance(table, Table)
    return table


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HTCDS, tmp_path / "copy"))


def test_a_row_of_htcds_is_a_case_a_person_and_who_referred_and_identified() -> None:
    table = htcds(HTCDS)
    read = [read_cells(table, row) for row in table.rows()]
    assert [(cells.form, cells.opened, cells.victims) for cells in read] == [
        ("forced_labor", date(2033, 2, 3), 1),
        ("trafficking", date(2033, 2, 11), 1),
        ("trafficking", date(2033, 3, 1), 0),
        ("sex_trafficking", None, 1),
        (None, date(2033, 4, 9), None),
    ]
    assert [
        [(link.type, link.source, link.target, link.modalities) for link in derive_row(table, row).links.values()]
        for row in table.rows()
    ] == [
        [
            ("VICTIM_IN", victims(1), case(1), ("asserted",)),
            ("IDENTIFIED", "xc-police", victims(1), ("asserted",)),
            ("REFERRED", "xc-harbor-shelter", case(1), ("asserted",)),
        ],
        [
            ("VICTIM_IN", victims(2), case(2), ("possible",)),
            ("IDENTIFIED", "xc-ngo", victims(2), ("possible",)),
            ("REFERRED", "xc-harbor-shelter", case(2), ("asserted",)),
        ],
        [],
        [
            ("VICTIM_IN", victims(4), case(4), ("asserted",)),
            ("REFERRED", "xc-border-watch", case(4), ("asserted",)),
        ],
        [],
    ]


def case(number: int) -> str:
    return f"fictional-htcds-case-xc-000{number}"


def victims(number: int) -> str:
    return f"{case(number)}-victims"


def test_nothing_of_a_person_stands_in_a_quote() -> None:
    assert [row.quote for row in htcds(HTCDS).rows()][:2] == [
        "XC-0001,TRUE,ActualVictimOfTrafficking,Police,ForcedLabour,Active,Harbor shelter,2033-02-03",
        "XC-0002,TRUE,PossibleVictimOfTrafficking,NGO,OrganRemoval,Active,Harbor shelter,2033-02-11",
    ]


def test_what_is_not_loaded_is_listed() -> None:
    assert list(lost(htcds(HTCDS))) == [
        "columns left out, names and other marks of persons: prs_FirstName, prs_SecondName, prs_Gender, "
        "prs_Citizenship, cas_ReferringPrimaryCaseWorker",
        "columns left out, what a victim suffered, and where: vic_Methods_of_Control",
        "columns left out, free text: cas_IncomingReferralDetails",
        "vic_TraffickingStatus: 1 row loaded as '0', without the denial that the person is a victim",
        "vic_TraffickingStatusDecisionMakingOrg: 1 row not loaded, without who decided",
        "vic_TypeOfExploitation: 1 row loaded as 'trafficking', without the form (removal of organs)",
        "vic_TypeOfExploitation: 1 row loaded as 'trafficking', without the form (several)",
    ]


def test_a_table_need_not_have_every_column_nor_a_number_of_its_cases(tmp_path: Path) -> None:
    (tmp_path / "document.yaml").write_text((HTCDS / "document.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / "cases.csv").write_text(
        "vic_traffickingstatus,vic_TypeOfExploitation\nActualVictimOfTrafficking,ChildLabour\n", "utf-8"
    )
    table = htcds(tmp_path)
    (row,) = table.rows()
    assert [(node.entity.name, node.entity.form) for node in derive_row(table, row).nodes.values()] == [
        ("case row-1", "child_labor"),
        ("victims of case row-1", None),
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ForcedLabour", "ForcedLabor", "cases.csv:2: vic_TypeOfExploitation: the mapping does not know the "
         "value 'ForcedLabor'. Did you mean 'ForcedLabour'?"),
        ("XC-0002,TRUE", "XC-0002,FALSE", "cases.csv:3: con_Consent: the person did not consent. Remove the row "
         "from the table."),
        ("Border watch", "Border guard", "cases.csv:5: cas_ReferringOrganisation: names no entity: "
         "'Border guard'. Did you mean 'Border watch'?"),
        ("2033-03-01", "01.03.2033", "cases.csv:4: cas_IncomingReferralDate: '01.03.2033' is not a day "
         "(YYYY-MM-DD)"),
        ("cas_Status", "state", "cases.csv:1: Human Trafficking Case Data Standard 2.0 has no "
         "column 'state'. Remove it, or draft a mapping of your own with `tuyun map cases.csv`."),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_row_and_column(copy: Path, old: str, new: str, message: str) -> None:
    text = (copy / "cases.csv").read_text("utf-8")
    assert old in text
    (copy / "cases.csv").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(SourceError) as caught:
        htcds(copy)
    assert str(caught.value).replace(f"{copy}/", "") == message


@pytest.mark.parametrize(
    ("name", "file", "message"),
    [
        ("htcd", "cases.csv", "there is no format 'htcd'. Did you mean 'htcds'?"),
        ("htcds", "case.csv", "case.csv: there is no such file."),
        (
            "htcds",
            "document.yaml",
            "document.yaml: this is no table. Tables end in .csv, .jsonl, .parquet, .xlsx.",
        ),
    ],
)
def test_what_cannot_be_read_is_said(copy: Path, name: str, file: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_as(name, copy / file)
    assert str(caught.value).replace(f"{copy}/", "") == message
