"""A made-up narrative in which voices differ."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from tuyun.graph.source import Narrative, read_source

TEXT = (
    "The police opened 20 investigations in 2029, 15 of them of sex trafficking. "
    "Harbor Aid reported that the police opened nine investigations in 2030, eight of them of forced labor. "
    "The Gazette reported that the ministry trained judges. "
    "Judges warned suspects."
)
ENTITIES = """\
hedged-police: {label: Institution, name: police}
hedged-ministry: {label: Institution, name: ministry}
hedged-judges: {label: OfficialGroup, name: judges}
hedged-suspects: {label: Group, name: suspects}
hedged-harbor-aid: {label: CivilSociety, name: Harbor Aid}
hedged-gazette: {label: Media, name: Gazette}
hedged-course: {label: Training, name: training of judges}
hedged-cases-2029: {label: Case, name: investigations opened in 2029}
hedged-cases-2030: {label: Case, name: investigations opened in 2030}
"""
STATEMENTS = """\
- sentence: 1
  quote: "The police opened 20 investigations in 2029, 15 of them of sex trafficking"
  predicate: opened_investigation
  roles: {subject: hedged-police, object: hedged-cases-2029}
  status: measured
  quantity:
    {lower: 20, upper: 20, unit: investigation, flow: opened,
     parts: [{form: sex_trafficking, lower: 15, upper: 15}],
     parts_note: the other forms are not stated}
  period: {kind: calendar_year, start: 2029-01-01, end: 2029-12-31}
- sentence: 2
  quote: "Harbor Aid reported that the police opened nine investigations in 2030, eight of them of forced labor"
  predicate: opened_investigation
  roles: {subject: hedged-police, object: hedged-cases-2030}
  voice: hedged-harbor-aid
  modality: reported
  status: measured
  quantity:
    {lower: 9, upper: 9, unit: investigation, flow: opened,
     parts: [{form: forced_labor, lower: 8, upper: 8}],
     parts_note: the other forms are not stated}
  period: {kind: calendar_year, start: 2030-01-01, end: 2030-12-31}
- sentence: 3
  quote: "The Gazette reported that the ministry trained judges"
  predicate: trained
  roles: {happening: hedged-course, giver: hedged-ministry, audience: hedged-judges}
  voice: hedged-gazette
  modality: reported
- sentence: 4
  quote: "Judges warned suspects"
  predicate: warned
  roles: {subject: hedged-judges, object: hedged-suspects}
"""
DOCUMENT = """\
id: hedged
title: A small report
publisher: Nobody
year: 2030
licence: made up
text: text.txt
sha256: {}
"""


@pytest.fixture
def hedged(tmp_path: Path) -> Narrative:
    """Two counts with two voices and no form in common; a training that only a newspaper tells of."""
    return _made(tmp_path, TEXT, STATEMENTS)


@pytest.fixture
def apart(tmp_path: Path) -> Narrative:
    """The same, but for others who opened the nine."""
    text = TEXT.replace("that the police opened", "that the ministry opened")
    statements = STATEMENTS.replace("that the police opened", "that the ministry opened")
    return _made(
        tmp_path,
        text,
        statements.replace(
            "hedged-police, object: hedged-cases-2030", "hedged-ministry, object: hedged-cases-2030"
        ),
    )


@pytest.fixture
def compared(tmp_path: Path) -> Narrative:
    """The two counts with two voices, but for the text that compares them."""
    text = TEXT.replace("eight of them of forced labor. ", "eight of them of forced labor, after the 20 of 2029. ")
    first, second = STATEMENTS.split("- sentence: 2\n")
    keyed = first.replace("- sentence: 1\n", "- sentence: 1\n  key: opened-2029\n")
    return _made(tmp_path, text, f"{keyed}- sentence: 2\n  compared_with: [opened-2029]\n{second}")


@pytest.fixture
def hearsay(tmp_path: Path) -> Narrative:
    """The two counts, both told by nobody named."""
    text = TEXT.replace("The police", "Reportedly, the police").replace("Harbor Aid reported that", "Reportedly,")
    statements = STATEMENTS.replace("The police", "the police").replace("Harbor Aid reported that the", "the")
    unnamed = "  voice: unnamed\n  modality: alleged\n"
    statements = statements.replace("  voice: hedged-harbor-aid\n  modality: reported\n", unnamed)
    statements = statements.replace("object: hedged-cases-2029}\n", f"object: hedged-cases-2029}}\n{unnamed}")
    return _made(tmp_path, text, statements, re.sub("hedged-harbor-aid.*\n", "", ENTITIES))


def _made(tmp_path: Path, text_: str, statements: str, entities: str = ENTITIES) -> Narrative:
    for name, text in {
        "text.txt": text_,
        "entities.yaml": entities,
        "statements.yaml": statements,
        "document.yaml": DOCUMENT.format(sha256(text_.encode()).hexdigest()),
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    source = read_source(tmp_path)
    assert isinstance(source, Narrative)
    return source
