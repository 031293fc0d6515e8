"""Open questions: for each silence the question in words, and who owes the answer."""

from dataclasses import dataclass

from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.material import Material
from tuyun.report.wording import capital, listed, spaced


@dataclass(frozen=True)
class Question:
    """A question that a sentence says is open."""

    words: str
    because: str
    """Which kind of silence it is, at which stage and when."""
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Addressee:
    """Who owes answers, and the questions; parties that are named together are a single addressee."""

    name: str
    questions: tuple[Question, ...]


def questions(material: Material) -> tuple[Addressee, ...]:
    """Every silence, by who owes the answer, in the order of the text."""
    by_name: dict[str, list[Question]] = {}
    for statement in material.corpus.statements:
        if statement.silent:
            name = listed(actor.name for actor in material.corpus.actors(statement, "silent")) or "nobody named"
            by_name.setdefault(name, []).append(_question(material, statement))
    return tuple(Addressee(name, tuple(several)) for name, several in by_name.items())


def uncounted(material: Material) -> tuple[str, ...]:
    """Questions of the report's own: what no sentence counts, and nobody is named as owing."""
    silent = [flow for flow in material.flow.stages if flow.unknown is not None]
    ways = [f"{'were' if flow.stage_order is None else 'came to'} {spaced(flow.stage)}" for flow in silent]
    return tuple(f"How many cases {way}, and in which period?" for way in ways)


def _question(material: Material, statement: Statement) -> Question:
    words = capital(listed(question.name for question in material.corpus.actors(statement, "question")))
    status = vocabulary().statuses[statement.status]
    phrase = statement.phrase(material.corpus.names(statement))
    because = (
        f"{capital(spaced(statement.status))} ({spaced(statement.stage or '')}; {phrase}). {status.definition}"
    )
    return Question(words, because, (statement.id,))
