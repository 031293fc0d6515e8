"""The marks that words for a statement must have: hedge, silence, zero, denial, amount, limits and period."""

from collections.abc import Iterator
from pathlib import Path

from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary

DOCUMENTS = Path(__file__).parents[2] / "documents"
SILENCES = {
    "not_reported": "not reported: ",
    "no_data_provided": "no data provided: ",
    "not_indicated": "not indicated: ",
    "no_progress": "no progress reported: ",
    "unclear": "unclear: ",
}
PERIODS = {
    "prior_years": "in previous years",
    "recent": "in recent times",
    "until_now": "in all the time until now",
    "several_years": "over ",
    "consecutive_years": "for ",
    "unspecified": "",
}


def narratives() -> list[Narrative]:
    """Those of the seed and of the tests."""
    directories = [seed() / "kyrgyz-republic-2022", *sorted(DOCUMENTS.iterdir())]
    sources = [read_source(directory) for directory in directories if (directory / "statements.yaml").exists()]
    return [source for source in sources if isinstance(source, Narrative)]


def names_of(narrative: Narrative) -> dict[str, str]:
    """The narrative's names of its entities, by id."""
    return {entity.id: entity.name for entity in narrative.entities}


STATEMENTS = [(said, names_of(source)) for source in narratives() for said in source.statements]


def missing(said: Statement, names: dict[str, str], words: str) -> list[str]:
    """The marks of a statement that some words for it lack."""
    return [mark for mark in marks(said, names) if mark not in words]


def marks(said: Statement, names: dict[str, str]) -> Iterator[str]:
    """What the words for a statement must contain."""
    term = vocabulary().predicates[said.predicate]
    if said.modality != "asserted":
        yield f"{said.modality}: "
    if said.standing != "none":
        yield f"(named step of justice: {said.standing})"
    if said.status in SILENCES:
        yield f"{SILENCES[said.status]}{term.noun}"
    elif said.status == "reported_zero":
        yield f"no {term.noun}"
    elif said.withdrawn:
        yield f"figure that the text corrects: {term.noun}"
        yield from _figures(said)
    elif said.polarity == "denied":
        yield term.denied or f"not so: {term.reads}"
    else:
        yield term.reads
        yield from _figures(said)
    yield from _limits(said, names)
    yield from _period(said)


def _figures(said: Statement) -> Iterator[str]:
    quantity = said.quantity
    if quantity is None or quantity.unit is None:
        return
    for bound in (quantity.lower, quantity.upper):
        if bound is not None:
            yield str(bound)
    yield quantity.currency or ""
    if quantity.upper is None and quantity.lower is not None:
        yield f"{quantity.lower} or more"
    if quantity.lower is None and quantity.upper is not None:
        yield f"up to {quantity.upper}"


def _limits(said: Statement, names: dict[str, str]) -> Iterator[str]:
    if said.quantity is None:
        return
    scope = said.quantity.scope
    yield from filter(None, (said.quantity.words, scope.condition))
    yield from (form.replace("_", " ") for form in scope.forms)
    for part in said.quantity.parts:
        yield f"{part.lower} "
        outcome = vocabulary().predicates[part.outcome].reads if part.outcome else None
        yield outcome or (part.form.replace("_", " ") if part.form else names[part.of])
    yield from (names[entity] for entity in scope.entities())


def _period(said: Statement) -> Iterator[str]:
    when = said.period
    if when.of == "saying" and when.kind != "unspecified":
        yield ", said in "
    if when.kind == "rough_date":
        yield f"a rough date ({when.words})"
        return
    if when.start is None:
        yield PERIODS[when.kind]
        yield str(when.years or "")
        return
    if when.end is None:
        yield f"since {when.start.year}"
        return
    yield {
        "calendar_year": "calendar year",
        "reporting_period": "the reporting period",
        "fiscal_year": "the fiscal year",
        "several_years": "the years ",
        "dated": "",
    }[when.kind]
    yield str(when.start.year)
    yield str(when.end.year)
