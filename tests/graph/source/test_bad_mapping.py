"""Mappings of tables that cannot be taken: what is said, and where."""

import pytest
from tuyun.graph.derive import derive_row
from tuyun.graph.errors import SourceError

from tests.graph.source.tables import TableDraft

RECORDS, ENTITIES, DOCUMENT = "records.yaml", "entities.yaml", "document.yaml"
OPENED = "{subject: {column: unit}, object: case}"
ACTORS = (
    "Institution, Court, InternationalOrganization, CivilSociety, Donor, Media, OfficialGroup, Victim, "
    "Trafficker, Group"
)

FAULTS = {
    "an unknown predicate": (
        (RECORDS, "predicate: prosecuted", "predicate: persecuted"),
        "records.yaml:12: facts[3].predicate: the vocabulary has no 'persecuted'. Did you mean 'prosecuted'?",
    ),
    "an unknown role": (
        (RECORDS, OPENED, "{subjct: {column: unit}, subject: {column: unit}, object: case}"),
        "records.yaml:9: facts[1].roles.subjct: the vocabulary has no 'subjct'. Did you mean 'subject'?",
    ),
    "a role that the predicate does not have": (
        (RECORDS, OPENED, "{subject: {column: unit}, object: case, giver: {column: unit}}"),
        "records.yaml:9: facts[1].roles.giver: opened_investigation has no role 'giver'. "
        "Known: funder, law, object, partner, place, purpose, question, reason, silent, subject, supporter, "
        "topic.",
    ),
    "a role that the predicate needs": (
        (RECORDS, OPENED, "{subject: {column: unit}}"),
        "records.yaml:9: facts[1].roles.object: opened_investigation needs it",
    ),
    "an entity that nobody describes": (
        (RECORDS, "subject: xd-prosecution-office", "subject: prosecution-offic"),
        "records.yaml:13: facts[3].roles.subject: names no entity: 'prosecution-offic'. "
        "Did you mean 'xd-prosecution-office'?",
    ),
    "a name instead of an id": (
        (RECORDS, "subject: xd-prosecution-office", "subject: prosecution office"),
        "records.yaml:13: facts[3].roles.subject: 'prosecution office' is not an id: "
        "lower-case letters, digits and single hyphens",
    ),
    "a misspelt column": (
        (RECORDS, OPENED, "{subject: {colum: unit}, object: case}"),
        "records.yaml:9: facts[1].roles.subject.column: the field 'column' is missing\n"
        "records.yaml:9: facts[1].roles.subject.colum: unknown field 'colum'",
    ),
    "an entity of another label": (
        (
            RECORDS,
            "subject: xd-prosecution-office, object: case",
            "subject: xd-north-unit, object: xd-district-court",
        ),
        "records.yaml:13: facts[3].roles.object: 'xd-district-court' has the label Court; "
        "prosecuted takes Case, Trafficker",
    ),
    "the case in the place of an actor": (
        (RECORDS, "subject: xd-prosecution-office, object: case", "subject: case, object: case"),
        f"records.yaml:13: facts[3].roles.subject: 'case' has the label Case; prosecuted takes {ACTORS}",
    ),
    "victims of whom the mapping says nothing": (
        (RECORDS, "victims: {count: victims, pseudonyms: pseudonyms}\n", ""),
        "records.yaml:10: facts[2].roles.subject: the mapping does not describe victims",
    ),
    "victims without a column": (
        (RECORDS, "victims: {count: victims, pseudonyms: pseudonyms}", "victims: {separator: '|'}"),
        "records.yaml:6: victims: victims need a column: count, pseudonyms, or both",
    ),
    "nothing between two pseudonyms": (
        (RECORDS, "pseudonyms: pseudonyms}", "pseudonyms: pseudonyms, separator: ''}"),
        "records.yaml:6: victims.separator: String should have at least 1 character",
    ),
    "two that many rows share": (
        (RECORDS, OPENED, "{subject: {column: unit}, object: case}\n  - predicate: reported\n"
         "    roles: {subject: {column: unit}, recipient: {column: court}}"),
        "records.yaml:10: facts[2]: REPORTED_TO would link two entities that several rows share. "
        "An end of each link must be the row's case, or its victims if they are counted.",
    ),
    "a pseudonym, which many rows may share, and a unit": (
        (RECORDS, OPENED, "{subject: {column: unit}, object: case}\n  - predicate: identified\n"
         "    roles: {subject: {column: unit}, object: victims}"),
        "records.yaml:10: facts[2]: IDENTIFIED would link two entities that several rows share. "
        "An end of each link must be the row's case, or its victims if they are counted.",
    ),
    "a fact that draws nothing": (
        (RECORDS, OPENED, "{subject: {column: unit}, object: case}\n  - predicate: featured_corruption\n"
         "    roles: {subject: {column: unit}}"),
        "records.yaml:10: facts[2]: featured_corruption draws no link of these roles, so a row cannot state it.",
    ),
    "a case column that is not there": (
        (RECORDS, "case: case\n", "case: cases\n"),
        "cases.csv:1: the table has no column 'cases'. Did you mean 'case'?",
    ),
    "a condition on a column that is not there": (
        (RECORDS, "{column: outcome, is: dismissed}", "{column: result, is: dismissed}"),
        "cases.csv:1: the table has no column 'result'. Known: case, court, form, opened, outcome, pseudonyms, "
        "remark, unit, victims.",
    ),
    "a pseudonym column that is not there": (
        (RECORDS, "pseudonyms: pseudonyms}", "pseudonyms: names}"),
        "cases.csv:1: the table has no column 'names'. Known: case, court, form, opened, outcome, pseudonyms, "
        "remark, unit, victims.",
    ),
    "a column that nothing reads and every quote would show": (
        (RECORDS, "kept: [remark]", "kept: []"),
        "cases.csv:1: the mapping does not read the column 'remark', and each row's quote would show it. "
        "List it under left_out; or under kept, if it cannot contain names.",
    ),
    "a column that is read and left out": (
        (RECORDS, "kept: [remark]", "kept: [remark]\nleft_out: [unit]"),
        "cases.csv:1: the mapping reads the column 'unit', and leaves it out",
    ),
    "a column to leave out that is not there": (
        (RECORDS, "kept: [remark]", "left_out: [remark, remarks]"),
        "cases.csv:1: the table has no column 'remarks'. Did you mean 'remark'?",
    ),
    "a column to keep that is not there": (
        (RECORDS, "kept: [remark]", "kept: [remark, remarks]"),
        "cases.csv:1: the table has no column 'remarks'. Did you mean 'remark'?",
    ),
    "a table that is not there": (
        (RECORDS, "table: cases.csv", "table: cases.2.csv"),
        "records.yaml:2: table: there is no table 'cases.2.csv' here",
    ),
    "a table elsewhere": (
        (RECORDS, "table: cases.csv", "table: ../cases.csv"),
        r"records.yaml:2: table: '../cases.csv' is not of the form ^\w[\w.-]*\.(csv|jsonl|parquet|xlsx)$",
    ),
    "a name that two entities have": (
        (ENTITIES, "aliases: [South]", "aliases: [North]"),
        "entities.yaml: xd-south-unit: 'North' also names 'xd-north-unit'; a cell must name a single entity",
    ),
    "a label that a cell's role does not take": (
        (ENTITIES, "label: Court, name: district court", "label: CivilSociety, name: district court"),
        "cases.csv:2: court: 'district court' has the label CivilSociety; "
        "heard takes Court, Institution, OfficialGroup",
    ),
    "an id that leaves no room for the cases": (
        (DOCUMENT, "id: fictional-cases", f"id: {'f' * 41}"),
        "document.yaml: id: the id of a table has at most 40 characters",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_the_mapping_is_told_with_file_line_and_field(
    records: TableDraft, edit: tuple[str, str, str], message: str
) -> None:
    records.edit(*edit)
    with pytest.raises(SourceError) as caught:
        records.read()
    assert records.fault(caught.value) == message


def test_the_longest_names_make_ids_that_are_short_enough(records: TableDraft) -> None:
    records.edit(DOCUMENT, "id: fictional-cases", f"id: {'f' * 40}")
    records.change_table("A-1,2023", "A" * 39 + "1,2023")
    records.change_table("V-0001;V-0002", "ABCD-1234567")
    table = records.table()
    made = [name for row in table.rows() for name in derive_row(table, row).nodes]
    assert max(len(name) for name in made) == 40 + len("-case-") + 40 + len("-victims")
