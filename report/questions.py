"""The questions to put: for each silence who owes the answer, and the question in words."""

from dataclasses import dataclass

from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.material import Material
from tuyun.report.wording import capital, listed, spaced, spell_period


@dataclass(frozen=True)
class Question:
    """A question that a sentence tells was left open."""

    words: str
    because: str
    """Which silence it is, of what stage and when."""
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """Questions to one addressee; several named together are one addressee."""

    owes: str
    questions: tuple[Question, ...]


def questions(material: Material) -> tuple[Asked, ...]:
    """Every silence, by who owes the answer, in the order of the text."""
    found: dict[str, list[Question]] = {}
    for one in material.corpus.statements:
        if one.silent:
            owes = listed(who.name for who in material.corpus.actors(one, "silent")) or "nobody named"
            found.setdefault(owes, []).append(_question(material, one))
    return tuple(Asked(owes, tuple(several)) for owes, several in found.items())


def _question(material: Material, one: Statement) -> Question:
    words = capital(listed(asked.name for asked in material.corpus.actors(one, "question")))
    status = vocabulary().statuses[one.status]
    when = "" if one.period.kind == "unspecified" else f", {spell_period(one.period)}"
    return Question(
        words, f"{capital(spaced(one.status))} ({spaced(one.stage)}{when}). {status.definition}", (one.id,)
    )


def untold(material: Material) -> tuple[str, ...]:
    """What no sentence counts, and nobody is named as owing: questions of the report's own."""
    return tuple(
        f"How many cases came to {spaced(one.stage)}, and in which period?"
        for one in material.flow.stages
        if one.unknown is not None
    )
