"""Tables of records that cannot be taken: what is said, and where."""

import os
import tracemalloc

import pytest
from tuyun.graph.errors import SourceError
from tuyun.graph.source.sheet_rows import ROW_LIMIT

from tests.graph.source.tables import TableDraft

TABLE = "cases.csv"

USE = "Use letters, digits (at least one) and single hyphens, at most 40."

CELLS = {
    "a case that stands twice": (("A-2,2023", "A-1,2023"), "cases.csv:3: case: the case 'A-1' appears twice"),
    "a case in other letters": (("A-2,2023", "a-1,2023"), "cases.csv:3: case: the case 'a-1' appears twice"),
    "a case that cannot be an id": (
        ("A-2,2023", "Case no. 2,2023"),
        f"cases.csv:3: case: 'Case no. 2' cannot name a case. {USE}",
    ),
    "a name in the place of a case": (
        ("A-2,2023", "Aigul-B,2023"),
        f"cases.csv:3: case: 'Aigul-B' cannot name a case. {USE}",
    ),
    "a row without a case": (
        ("A-2,2023", ",2023"),
        f"cases.csv:3: case: '' cannot name a case. {USE}",
    ),
    "a case that ends with a line": (
        ("A-2,2023", '"A-2\n",2023'),
        rf"cases.csv:3: case: 'A-2\n' cannot name a case. {USE}",
    ),
    "a case of too many letters": (
        ("A-2,2023", "A" * 40 + "1,2023"),
        f"cases.csv:3: case: '{'A' * 40}1' cannot name a case. {USE}",
    ),
    "a victim with a name": (
        ("V-0001;V-0002", "V-0001;Aigul B."),
        "cases.csv:3: pseudonyms: the cell may hold a name. "
        "Use pseudonyms of up to four letters and seven digits (V-0017), separated by ';'.",
    ),
    "a telephone number for a victim": (
        ("V-0001;V-0002", "996555123456"),
        "cases.csv:3: pseudonyms: the cell may hold a name. "
        "Use pseudonyms of up to four letters and seven digits (V-0017), separated by ';'.",
    ),
    "two victims with something else between": (
        ("V-0001;V-0002", '"V-0001, V-0002"'),
        "cases.csv:3: pseudonyms: the cell may hold a name. "
        "Use pseudonyms of up to four letters and seven digits (V-0017), separated by ';'.",
    ),
    "a case that looks like a name with a year": (
        ("A-2,2023", "Gulnara-Asanova-1998,2023"),
        "cases.csv:3: case: 'Gulnara-Asanova-1998' looks like a person's name with a year. Name the case by its "
        "number in the register, with a code of letters that is no name (KG-2021-0017, case-1998), or a zero "
        "before the number (Osh-01998).",
    ),
    "a pseudonym that looks like a name with a year": (
        ("V-0001;V-0002", "V-0001;Aida-1998"),
        "cases.csv:3: pseudonyms: a pseudonym looks like a person's name with a year. Use a single letter and a "
        "number that says nothing of the person (V-0017).",
    ),
    "a pseudonym of two letters with a year": (
        ("V-0001;V-0002", "Bo2001"),
        "cases.csv:3: pseudonyms: a pseudonym looks like a person's name with a year. Use a single letter and a "
        "number that says nothing of the person (V-0017).",
    ),
    "victims that are not counted in digits": (
        ("district court,2,", "district court,two,"),
        "cases.csv:2: victims: not a number of victims (0 to 999999)",
    ),
    "victims without end": (
        ("district court,2,", f"district court,{'9' * 5000},"),
        "cases.csv:2: victims: not a number of victims (0 to 999999)",
    ),
    "an entity that nobody describes": (
        ("Northern unit", "Nothern unit"),
        "cases.csv:2: unit: names no entity: 'Nothern unit'. Did you mean 'Northern unit'?",
    ),
    "a day that is none": (
        ("2023-02-01", "2023-02-30"),
        "cases.csv:2: opened: '2023-02-30' is not a day (YYYY-MM-DD)",
    ),
    "a day in another order": (
        ("2023-02-01", "01.02.2023"),
        "cases.csv:2: opened: '01.02.2023' is not a day (YYYY-MM-DD)",
    ),
    "an unknown form": (
        ("sex_trafficking", "sex trafficking"),
        "cases.csv:2: form: the vocabulary has no form 'sex trafficking'. Did you mean 'sex_trafficking'?",
    ),
    "a row with a cell too few": (
        ("prosecuted,\n", "prosecuted\n"),
        "cases.csv:5: row 4 has 8 cells, the header 9",
    ),
    "an empty line": (("\nA-2", "\n\nA-2"), "cases.csv:3: row 2 has 0 cells, the header 9"),
    "a column that stands twice": (("remark\n", "case\n"), "cases.csv:1: the column 'case' appears twice"),
    "a column that is not there": (
        ("outcome,remark\n", "outcomes,remark\n"),
        "cases.csv:1: the table has no column 'outcome'. Did you mean 'outcomes'?",
    ),
    "a quotation mark that is not closed": (
        (',"heard twice, then decided"', ',"heard twice, then decided'),
        "cases.csv:2: not readable as CSV: unexpected end of data",
    ),
    "text after a quotation": (
        (',"heard twice, then decided"', ',"heard twice" then decided'),
        "cases.csv:2: not readable as CSV: ',' expected after '\"'",
    ),
}


@pytest.mark.parametrize(("edit", "message"), CELLS.values(), ids=CELLS)
def test_a_fault_in_a_row_is_told_with_line_and_column(
    records: TableDraft, edit: tuple[str, str], message: str
) -> None:
    records.change_table(*edit)
    with pytest.raises(SourceError) as caught:
        records.read()
    assert records.fault(caught.value) == message


COLUMNS = "case, opened, form, unit, court, victims, pseudonyms, outcome"
JSON = {
    "a column too few": (
        (', "remark": null}', "}"),
        f"cases.jsonl:4: row 4 has the columns {COLUMNS}; the first row has {COLUMNS}, remark",
    ),
    "a column that stands twice": (
        ('"remark": null}', '"remark": null, "case": "A-9"}'),
        f"cases.jsonl:4: row 4 has the columns {COLUMNS}, remark, case; the first row has {COLUMNS}, remark",
    ),
    "a list in a cell": (
        ('"V-0001;V-0002"', '["V-0001", "V-0002"]'),
        "cases.jsonl:2: pseudonyms: a cell must hold a single value",
    ),
    "an object in a cell": (
        ('"V-0001;V-0002"', '{"V": 1}'),
        "cases.jsonl:2: pseudonyms: a cell must hold a single value",
    ),
    "an entity that nobody describes": (
        ('"xd-south-unit"', '"south-unitt"'),
        "cases.jsonl:4: unit: names no entity: 'south-unitt'. Did you mean 'xd-south-unit'?",
    ),
    "lists in lists without end": (('"V-0001;V-0002"', "[" * 30_000), "cases.jsonl:2: not a JSON object"),
}


@pytest.mark.parametrize(("edit", "message"), JSON.values(), ids=JSON)
def test_a_fault_in_a_line_of_json_is_told_with_line_and_column(
    records: TableDraft, edit: tuple[str, str], message: str
) -> None:
    records.use_json_lines()
    records.change_table(*edit, "cases.jsonl")
    with pytest.raises(SourceError) as caught:
        records.read()
    assert records.fault(caught.value) == message


@pytest.mark.parametrize(
    "line", ["", "[]", "null", "17", '"A-5"', '{case: "A-5"}', '{"case": ' + "9" * 5000 + "}"]
)
def test_a_line_that_is_no_object_is_refused(records: TableDraft, line: str) -> None:
    records.use_json_lines()
    records.write_table((records.path / "cases.jsonl").read_text("utf-8") + line + "\n", "cases.jsonl")
    with pytest.raises(SourceError) as caught:
        records.read()
    assert records.fault(caught.value) == "cases.jsonl:5: not a JSON object"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "cases.csv: the table has no rows"),
        ("case,opened,form,unit,court,victims,pseudonyms,outcome,remark\n", "cases.csv: the table has no rows"),
        (b"case\ncaf\xe9\n", "cases.csv:2: not UTF-8: byte 0xe9. Save the file as UTF-8."),
        ("case\n" + "x" * ROW_LIMIT + "\n", f"cases.csv:2: the line is longer than {ROW_LIMIT:,} bytes"),
        ("case\r1\r2\r", None),
    ],
    ids=["empty", "a header alone", "Latin-1", "a line without end", "ends of an old Mac"],
)
def test_a_table_that_is_none_is_refused(records: TableDraft, content: str | bytes, message: str | None) -> None:
    records.write_table(content)
    with pytest.raises(SourceError) as caught:
        records.read()
    assert records.fault(caught.value).startswith(
        message or "cases.csv:1: not readable as CSV: new-line character"
    )


def test_a_table_of_a_hundred_megabytes_without_a_line_end_does_not_fill_the_memory(records: TableDraft) -> None:
    os.truncate(records.path / TABLE, 100 * 1024 * 1024)
    tracemalloc.start()
    with pytest.raises(SourceError) as caught:
        records.read()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert records.fault(caught.value) == "cases.csv:6: the line is longer than 65,536 bytes"
    assert most < 10 * 1024 * 1024


def test_a_row_over_many_lines_without_an_end_is_refused(records: TableDraft) -> None:
    records.write(TABLE, '"case","\n' + '","\n' * 40_000)
    records.sum(TABLE)
    with pytest.raises(SourceError) as caught:
        records.table()
    assert records.fault(caught.value) == (
        f"{TABLE}:1: the row is longer than {ROW_LIMIT:,} bytes, or a quotation mark is not closed"
    )


def test_another_table_than_the_document_names_is_refused(records: TableDraft) -> None:
    records.edit(TABLE, "heard twice", "heard once")
    with pytest.raises(SourceError) as caught:
        records.read()
    assert records.fault(caught.value).startswith(
        "document.yaml: sha256: the table differs from the table that document.yaml names: its SHA-256 sum is "
    )
    assert records.fault(caught.value).endswith(". Restore the table, or write the new sum into document.yaml.")


def test_rows_that_state_millions_of_facts_about_pseudonyms_are_refused(records: TableDraft) -> None:
    fact = "  - predicate: victim_in\n    roles: {subject: victims, object: case}\n"
    records.edit("records.yaml", fact, fact * 200)
    records.change_table("V-0001;V-0002", ";".join(f"V-{number:04}" for number in range(5_001)))
    with pytest.raises(SourceError) as caught:
        records.table()
    assert records.fault(caught.value) == (
        f"{TABLE}:3: up to here the rows state more than 1,000,000 facts, and more than 50 for each row. Give the "
        "number of the victims in place of pseudonyms, or map fewer facts."
    )
