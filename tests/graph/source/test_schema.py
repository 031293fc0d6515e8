"""The JSON Schemas are current, take what we wrote, and refuse what the vocabulary does not have."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tuyun.graph.resources import seed
from tuyun.graph.source import schema
from tuyun.graph.vocabulary import vocabulary

from tests.graph.source.draft import Draft
from tests.graph.source.tables import FICTIONAL

KYRGYZ = seed() / "kyrgyz-republic-2022"


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema.schema(name)))


def as_json(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """What an editor sees: YAML's days are text."""

    def plain(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        if isinstance(value, dict):
            return {key: plain(one) for key, one in value.items()}
        if isinstance(value, list):
            return [plain(one) for one in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(yaml.safe_load(file.read_text("utf-8")))


@pytest.mark.parametrize("name", schema.FILES)
def test_the_committed_schema_is_current_and_well_formed(name: str) -> None:
    committed = (seed() / "schema" / f"{name}.schema.json").read_text("utf-8")
    assert committed == schema.schema(name)
    assert json.loads(committed)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(json.loads(committed))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        *((KYRGYZ / f"{name}.yaml", name) for name in ("document", "entities", "statements")),
        *((file, "register") for file in (seed() / "registers").iterdir()),
        *((FICTIONAL / f"{name}.yaml", name) for name in ("document", "entities", "records")),
    ],
    ids=lambda value: f"{value.parent.name}-{value.name}" if isinstance(value, Path) else value,
)
def test_what_we_wrote_fits_its_schema_and_names_it(file: Path, name: str) -> None:
    assert [fault.message for fault in validator(name).iter_errors(as_json(file))] == []
    head = file.read_text("utf-8").splitlines()[0]
    path = head.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / path).resolve() == (seed() / "schema" / f"{name}.schema.json").resolve()


STATEMENTS = [
    ("predicate: opened_investigation", "predicate: opened_investigations", "[0].predicate"),
    ("modality: possible", "modality: maybe", "[1].modality"),
    ("subject: small-ministry", "subjct: small-ministry", "[0].roles"),
    ("roles: {subject: small-courts", "roles: {subject: The Courts", "[1].roles.subject"),
    ("unit: case", "unit: cases", "[0].quantity"),
    ("status: measured", "statuss: measured", "[0]"),
    ("- sentence: 2", "- sentence: 0", "[1].sentence"),
    ("kind: calendar_year", "kind: year", "[2].period.kind"),
]


@pytest.mark.parametrize(("old", "new", "place"), STATEMENTS)
def test_a_word_that_the_vocabulary_does_not_have_is_refused_in_the_editor(
    draft: Draft, old: str, new: str, place: str
) -> None:
    draft.edit("statements.yaml", old, new)
    faults = list(validator("statements").iter_errors(as_json(draft.path / "statements.yaml")))
    assert [fault.json_path for fault in faults] == [f"${place}"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("label: CivilSociety", "label: NGO", "$['small-ngo'].label"),
        ("small-ngo: {", "small-ngo: {id: ngo, ", "$['small-ngo']"),
        ("small-ngo: {", "The NGO: {", "$"),
        ("label: CivilSociety, ", "", "$['small-ngo']"),
    ],
)
def test_an_entity_is_refused_in_the_editor(draft: Draft, old: str, new: str, place: str) -> None:
    draft.edit("entities.yaml", old, new)
    faults = list(validator("entities").iter_errors(as_json(draft.path / "entities.yaml")))
    assert [fault.json_path for fault in faults] == [place]


def test_an_editor_completes_every_word_of_the_vocabulary() -> None:
    words = vocabulary()
    defs = json.loads(schema.schema("statements"))["$defs"]
    entry = defs["StatementEntry"]["properties"]
    assert entry["predicate"]["enum"] == list(words.predicates)
    assert entry["modality"]["enum"] == list(words.modalities)
    assert entry["status"]["enum"] == list(words.statuses)
    assert list(entry["roles"]["properties"]) == list(words.roles)
    assert defs["PeriodEntry"]["properties"]["kind"]["enum"] == list(words.period_kinds)
    entity = json.loads(schema.schema("entities"))["$defs"]["EntityEntry"]["properties"]
    assert entity["label"]["enum"] == list(words.entity_labels())
    fact = json.loads(schema.schema("records"))["$defs"]["Fact"]["properties"]
    assert list(fact["roles"]["properties"]) == list(words.roles)


def test_a_stale_schema_is_named_and_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "seed", lambda: tmp_path)
    monkeypatch.setattr("sys.argv", ["schema", "--check"])
    with pytest.raises(SystemExit, match=r"^not current: document\..*; run `make vocabulary`$"):
        schema.main()
    monkeypatch.setattr("sys.argv", ["schema"])
    schema.main()
    monkeypatch.setattr("sys.argv", ["schema", "--check"])
    schema.main()
    assert len(list((tmp_path / "schema").iterdir())) == 5
