"""Each rule that a machine can hold, with a statement that breaks it and what is then said."""

from typing import Any

import pytest
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements import Entity
from tuyun.graph.statements.check import faults
from tuyun.graph.vocabulary import vocabulary

LABELS = {
    "pgo": "Institution",
    "mvd": "Institution",
    "police": "OfficialGroup",
    "cases": "Case",
    "victims": "Victim",
    "course": "Training",
    "code": "Law",
    "article": "Law",
    "fear": "Factor",
    "osh": "Place",
    "how-many": "Question",
}
ENTITIES = {
    name: Entity.model_validate({"id": name, "label": label, "name": name}) for name, label in LABELS.items()
}
OPENED: dict[str, Any] = {
    "predicate": "opened_investigation",
    "roles": {"subject": "pgo", "object": "cases"},
}
SHARE = {"stated": 12.5, "words": "12.5", "unit": "percent"}
SILENT: dict[str, Any] = {
    "predicate": "prosecuted",
    "roles": {"silent": "pgo", "question": "how-many"},
    "status": "not_reported",
}


def found(**given: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - what YAML gives
    entry = StatementEntry.model_validate({"sentence": 1, "quote": "…", **given})
    return list(faults(entry, entry.roles, ENTITIES))


@pytest.mark.parametrize(
    "given",
    [
        OPENED,
        OPENED | {"status": "measured", "quantity": {"lower": 6, "upper": 6}},
        OPENED | {"status": "lower_bound", "quantity": {"lower": 6}},
        OPENED | {"status": "upper_bound", "quantity": {"upper": 6}},
        OPENED | {"status": "upper_bound", "quantity": {"lower": 1, "upper": 6}},
        OPENED | {"status": "reported_zero", "quantity": {"lower": 0, "upper": 0}},
        OPENED | {"status": "qualitative", "quantity": {"lower": 1, "words": "some"}},
        OPENED | {"status": "qualitative", "modality": "possible", "quantity": {"lower": 0, "words": "some"}},
        OPENED | {"status": "range", "quantity": {"lower": 20, "upper": 30}},
        OPENED | {"status": "approximate", "quantity": {"stated": 60, "words": "approximately 60"}},
        OPENED | {"status": "average", "quantity": {"stated": 12.5, "words": "an average of 12.5"}},
        OPENED | {"status": "measured", "quantity": SHARE},
        OPENED | {"quantity": {"scope": {"places": ["osh"]}}},
        OPENED | {"roles": OPENED["roles"] | {"place": "osh", "reason": "fear", "partner": "mvd"}},
        OPENED | {"voice": "mvd", "modality": "reported"},
        OPENED | {"voice": "unnamed", "modality": "alleged"},
        OPENED | {"voice": "mvd", "modality": "possible"},
        OPENED | {"polarity": "denied"},
        SILENT,
        SILENT | {"roles": {"question": "how-many"}},
        SILENT | {"roles": {"question": "how-many"}, "status": "unclear"},
        SILENT | {"roles": SILENT["roles"] | {"object": "cases"}, "voice": "mvd", "modality": "reported"},
        {"predicate": "impunity", "roles": {}},
        {"predicate": "facilitated_trafficking", "roles": {"subject": "police", "object": "cases"}}
        | {"standing": "charge"},
    ],
)
def test_a_statement_by_the_guide_has_no_fault(given: dict[str, Any]) -> None:
    assert found(**given) == []


def _in_parts(part: dict[str, str]) -> dict[str, Any]:
    """A count of six whose only part is of this."""
    parts = [{**part, "lower": 6, "upper": 6}]
    return OPENED | {"status": "measured", "quantity": {"lower": 6, "upper": 6, "parts": parts}}


Broken = tuple[dict[str, Any], str, str]
"""A statement, the field at fault, and what is wrong with it."""
ROLES: list[Broken] = [
    (
        OPENED | {"roles": {"subject": "pgo", "object": "cases", "giver": "mvd"}},
        "roles.giver",
        "opened_investigation has no role 'giver'; it has subject, object, law, partner, funder, "
        "supporter, topic, reason, purpose, place, silent, question",
    ),
    (OPENED | {"roles": {"subject": [], "object": "cases"}}, "roles.subject", "is empty; leave the role out"),
    (
        OPENED | {"roles": {"subject": ["pgo", "pgo"], "object": "cases"}},
        "roles.subject",
        "names an entity twice",
    ),
    (
        OPENED | {"roles": {"subject": "pgoo", "object": "cases"}},
        "roles.subject",
        "names no entity of the document: 'pgoo'. Did you mean 'pgo'?",
    ),
    (
        OPENED | {"roles": {"subject": "pgo", "object": "victims"}},
        "roles.object",
        "'victims' has the label Victim; opened_investigation takes Case, Trafficker",
    ),
    (OPENED | {"roles": {"subject": "pgo"}}, "roles.object", "opened_investigation needs it"),
    (
        {"predicate": "investigated_official", "roles": {"subject": "pgo", "object": "mvd"}}
        | {"status": "reported_zero", "quantity": {"lower": 0, "upper": 0}},
        "roles.object",
        "'mvd' has the label Institution; reported_zero takes OfficialGroup, Victim, Trafficker, Group, Case, "
        "Law, Offence, Penalty, Topic, Place",
    ),
    (
        OPENED | {"quantity": {"scope": {"laws": ["cod"]}}},
        "quantity.scope",
        "names no entity of the document: 'cod'. Did you mean 'code'?",
    ),
    (_in_parts({"law": "cod"}), "quantity.parts", "names no entity of the document: 'cod'. Did you mean 'code'?"),
    (_in_parts({"law": "pgo"}), "quantity.parts", "'pgo' has the label Institution, so it is no law"),
    (_in_parts({"institution": "fear"}), "quantity.parts", "'fear' has the label Factor, so it is no institution"),
]
VOICES: list[Broken] = [
    (
        OPENED | {"voice": "mvdd", "modality": "reported"},
        "voice",
        "names no entity of the document: 'mvdd'. Did you mean 'mvd'?",
    ),
    (
        OPENED | {"voice": "fear", "modality": "reported"},
        "voice",
        "'fear' has the label Factor, which cannot speak",
    ),
    (
        OPENED | {"voice": "mvd", "modality": "asserted"},
        "modality",
        "asserted is the report's own voice; what others say is reported or alleged",
    ),
    (
        OPENED | {"voice": "unnamed", "modality": "asserted"},
        "modality",
        "asserted is the report's own voice; what others say is reported or alleged",
    ),
    (
        OPENED | {"modality": "reported"},
        "modality",
        "reported needs a named voice; hearsay without a name is alleged",
    ),
    (
        OPENED | {"voice": "mvd", "modality": "alleged"},
        "modality",
        "alleged means that no speaker is named, so the voice is unnamed",
    ),
    (
        OPENED | {"standing": "charge"},
        "standing",
        "opened_investigation does not concern wrongdoing, so it has no standing",
    ),
]
RANGE = "range has two bounds, and they differ"
ROUGH = "approximate has the stated figure and the sentence's words for it, and open bounds"
STATED = (
    "only a count that is approximate, an average or revised, and a share or an amount with decimals, has a "
    "stated figure; any other has bounds"
)
MEAN = ROUGH.replace("approximate", "average")
STATUSES: list[Broken] = [
    (
        SILENT | {"status": "unclear"},
        "roles.silent",
        "unclear names nobody who owes the answer; who is named did not report or indicate it",
    ),
    (
        SILENT | {"roles": {"silent": "pgo"}},
        "roles.question",
        "not_reported needs it: which answer is owed",
    ),
    (
        SILENT | {"quantity": {"lower": 0, "upper": 0}},
        "quantity",
        "a silence has no figures: silence is not zero",
    ),
    (
        OPENED | {"roles": OPENED["roles"] | {"silent": "pgo"}},
        "status",
        "silent and question are for a status of silence",
    ),
    (
        SILENT | {"polarity": "denied"},
        "polarity",
        "denied is for what is not counted; a count of none is affirmed and reported_zero",
    ),
    (
        OPENED | {"polarity": "denied", "status": "measured", "quantity": {"lower": 0, "upper": 0}},
        "polarity",
        "denied is for what is not counted; a count of none is affirmed and reported_zero",
    ),
    (
        OPENED | {"status": "measured", "quantity": {"lower": 1, "upper": 6}},
        "quantity",
        "measured is exact: lower and upper are the same figure",
    ),
    (
        OPENED | {"status": "lower_bound", "quantity": {"lower": 1, "upper": 6}},
        "quantity",
        "lower_bound has a lower bound, and its upper bound is open",
    ),
    (OPENED | {"status": "upper_bound", "quantity": {"lower": 1}}, "quantity", "upper_bound has an upper bound"),
    (
        OPENED | {"status": "reported_zero", "quantity": {"lower": 0, "upper": 1}},
        "quantity",
        "reported_zero has lower 0 and upper 0",
    ),
    (
        OPENED | {"status": "qualitative", "quantity": {"lower": 1}},
        "quantity",
        "qualitative needs the sentence's words for how many or how often",
    ),
    (
        OPENED | {"status": "none", "quantity": {"lower": 1}},
        "status",
        "a count has a status: measured, lower_bound, qualitative ...",
    ),
    (
        OPENED | {"modality": "possible", "status": "qualitative", "quantity": {"lower": 1, "words": "some"}},
        "quantity",
        "what may have happened may have happened to nobody: the lower bound is 0",
    ),
    (OPENED | {"status": "measured"}, "quantity", "measured needs a quantity"),
    (OPENED | {"status": "range", "quantity": {"lower": 2, "upper": 2}}, "quantity", RANGE),
    (OPENED | {"status": "range", "quantity": {"lower": 2}}, "quantity", RANGE),
    (OPENED | {"status": "approximate", "quantity": {"stated": 60}}, "quantity", ROUGH),
    (OPENED | {"status": "approximate", "quantity": {"words": "many"}}, "quantity", ROUGH),
    (
        OPENED | {"status": "approximate", "quantity": {"stated": 60, "lower": 60, "words": "about 60"}},
        "quantity",
        ROUGH,
    ),
    (
        OPENED | {"status": "lower_bound", "quantity": {"stated": 60, "lower": 60}},
        "quantity.stated",
        STATED,
    ),
    (
        OPENED | {"status": "measured", "quantity": SHARE | {"lower": 12}},
        "quantity",
        "a figure with decimals has the sentence's words for it, and open bounds",
    ),
    (OPENED | {"status": "average", "quantity": {"stated": 12.5}}, "quantity", MEAN),
    (
        {"predicate": "part_of_law", "roles": {"subject": "article", "object": "code"}, "status": "prescribed"},
        "quantity",
        "prescribed needs a quantity",
    ),
]


@pytest.mark.parametrize(("given", "field", "message"), ROLES + VOICES + STATUSES)
def test_a_broken_rule_is_named_with_its_field(given: dict[str, Any], field: str, message: str) -> None:
    assert found(**given) == [(field, message)]


def test_what_no_predicate_fits_has_a_quote_a_voice_and_a_modality_alone() -> None:
    alone = "other_statement has a quote, a voice and a modality alone"
    assert found(predicate="other_statement", roles={}, voice="mvd", modality="reported") == []
    silent = found(**SILENT | {"predicate": "other_statement"})
    assert silent == [("roles", alone), ("status", alone)]
    counted = {"polarity": "denied", "quantity": {"words": "often"}}
    assert found(predicate="other_statement", roles={}, **counted) == [("polarity", alone), ("quantity", alone)]


def test_a_count_of_cases_has_no_decimals_and_no_figure_of_nan() -> None:
    cases = {"status": "measured", "quantity": {"stated": 12.5, "words": "12.5", "unit": "case"}}
    assert found(**OPENED | cases)[0] == ("quantity.stated", STATED)
    with pytest.raises(ValueError, match=r"quantity\.stated"):
        found(**OPENED | {"status": "average", "quantity": {"stated": float("nan"), "words": "an average"}})


def test_a_silence_names_who_owes_the_answer_whatever_the_predicate() -> None:
    for predicate in vocabulary().predicates.keys() - {"other_statement"}:
        assert found(**SILENT | {"predicate": predicate}) == []
