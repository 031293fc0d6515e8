"""Who proposed a statement and who decided is kept with it, from the log of decisions to all that shows it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tuyun.api.app import create_app
from tuyun.graph.reading.decisions.decision import decided
from tuyun.graph.reading.decisions.log import FILE, append, read_decisions
from tuyun.graph.reading.directory import read_again
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.source.sentences import split
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.store import Store
from tuyun.graph.store.restore import read_export
from tuyun.report.page import page

from tests.api.client import running
from tests.cli.command import Tuyun
from tests.graph.reading.reader import read
from tests.report.materials import material_of

TEXT = "In 2030, the police opened 12 trafficking cases. Courts convicted five traffickers in 2030."
AT = datetime(2031, 6, 1, 12, tzinfo=UTC)
LATER = datetime(2031, 6, 2, 9, 30, tzinfo=UTC)
FIELDS = {
    "id": "arlavia", "title": "A report", "publisher": "Nobody", "year": 2031, "country": "XA", "language": "en",
    "licence": "made up",
}  # fmt: skip


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document whose first statement Aida decided about, and whose second was accepted as sure."""
    source = tmp_path / "a.txt"
    source.write_text(TEXT, "utf-8")
    made = tmp_path / "arlavia"
    prepared(made, source, extract(source), FIELDS).write()
    proposals, _ = read(TEXT)
    sentences = split("arlavia", "en", TEXT)
    append(made / FILE, [decided(proposals[0], "accept", "Aida", sentences, "0123456789ab", LATER)])
    read_again(made, "sure", AT)
    return made


def test_provenance_goes_with_a_statement_wherever_it_is_shown(
    changing: Tuyun, empty_store: Store, document: Path
) -> None:
    version = read_decisions(document / FILE)[-1].rules
    aida = Provenance(
        proposer="rules", version="0123456789ab", verdict="accept", decided_by="Aida", decided_at=LATER
    )
    sure = Provenance(proposer="rules", version=version, verdict="accept", decided_by="reader", decided_at=AT)
    source = read_source(document)
    assert isinstance(source, Narrative)
    assert [one.provenance for one in source.statements] == [aida, sure]
    words = [
        "proposed by rules 0123456789ab; accepted by Aida on 2031-06-02",
        f"proposed by rules {version}; accepted as sure, without a person, on 2031-06-01",
    ]

    assert changing("load", document).code == 0
    shown = changing("query", "case_flow", "--evidence").out.splitlines()
    assert [line.split("” (")[1] for line in shown if "” (" in line] == [f"{one})" for one in words]
    asked = changing("query", "evidence", f"id={source.statements[0].id}", "--format", "json").out
    assert [row["provenance"] for row in json.loads(asked)["data"]] == words[:1]

    with running(create_app(empty_store.settings)) as client:
        answer = client.answer("/v1/statements")
        for rows in (answer["data"], answer["evidence"]):
            assert [Provenance.model_validate(row["provenance"]) for row in rows] == [aida, sure]
        linked = client.get("/v1/links", format="jsonld").json()["@graph"]
    made = {one["quote"]: one["wasGeneratedBy"] for one in linked if "wasGeneratedBy" in one}
    assert made[source.statements[0].quote] == {
        "type": "prov:Activity", "proposer": "rules", "version": "0123456789ab", "verdict": "accept",
        "wasAssociatedWith": {"type": "prov:Agent", "name": "Aida"}, "endedAtTime": LATER.isoformat(),
    }  # fmt: skip

    copy = document.with_name("export.jsonl")
    assert changing("export", "-o", copy).code == 0
    (again,) = read_export(copy)
    assert isinstance(again, Narrative)
    assert again.content == source.content
    assert again.statements == source.statements

    written = page(material_of(source), 1)
    assert [one[0].upper() + one[1:] in written for one in words] == [True, True]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"proposer": "rules", "version": "1a2b", "verdict": "change"}, "proposed by rules 1a2b; changed by Aida"),
        ({"proposer": "rules", "verdict": "accept"}, "proposed by rules; accepted by Aida"),
        (
            {"proposer": "model", "version": "m", "verdict": "accept"},
            "proposed by the language model m; accepted by Aida",
        ),
        ({"proposer": "person", "verdict": "accept"}, "written by Aida"),
    ],
)
def test_provenance_in_words(fields: dict[str, Any], words: str) -> None:
    made = Provenance(decided_by="Aida", decided_at=LATER, **fields)
    assert made.in_words() == f"{words} on 2031-06-02"
