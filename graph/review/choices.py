"""The choices of the form in which a statement is edited: the words of the vocabulary for each field."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from tuyun.graph.review.reasons import ASIDE, REJECT
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.term import Term


@cache
def choices() -> Mapping[str, Any]:
    """Terms by field, each with its definition and what it does not say; predicates with their roles.

    A role is ``common`` if every predicate has it, besides those that its own definition names.
    """
    words = vocabulary()
    families = words.predicate_families
    return {
        "predicates": [
            {
                **_term(name, term),
                "reads": term.reads,
                "family": families[term.family],
                "uncoded": term.force == "uncoded",
                "wrongdoing": term.concerns_wrongdoing,
                "roles": {
                    role: {
                        "labels": list(wants.labels),
                        "required": wants.required,
                        "common": not term.defines(role) and role not in words.silence_roles,
                    }
                    for role, wants in term.roles.items()
                },
            }
            for name, term in words.predicates.items()
        ],
        "roles": _terms(words.roles),
        "statuses": [{**_term(name, term), "silence": term.silence} for name, term in words.statuses.items()],
        "modalities": _terms(words.modalities),
        "polarities": _terms(words.polarities),
        "standings": _terms(words.standings),
        "units": _terms(words.units),
        "flows": _terms(words.flows),
        "forms": _terms(words.forms),
        "period_kinds": [
            {**_term(name, term), "days": term.days, "years": term.years, "rough": term.rough}
            for name, term in words.period_kinds.items()
        ],
        "period_subjects": _terms(words.period_subjects),
        "period_bases": _terms(words.period_bases),
        "labels": [
            {**_term(name, words.labels[name]), "actor": words.labels[name].family == "actor"}
            for name in words.entity_labels()
        ],
        "reject": [{"value": code, "words": reason} for code, reason in REJECT.items()],
        "aside": [{"value": code, "words": reason} for code, reason in ASIDE.items()],
    }


def _terms(terms: Mapping[str, Term]) -> list[dict[str, Any]]:
    return [_term(name, term) for name, term in terms.items()]


def _term(name: str, term: Term) -> dict[str, Any]:
    return {"value": name, "definition": term.definition, "does_not_say": term.does_not_say}
