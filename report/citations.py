"""The documents and sentences that a report cites, and where its citations lead."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tuyun.graph.statements import Document, Statement
from tuyun.report import wording
from tuyun.report.material import Material, table_of
from tuyun.report.wording import listed, spaced


@dataclass(frozen=True)
class CitedSentence:
    """A sentence, and its statements, each spelled out."""

    number: int
    text: str
    statements: tuple[tuple[Statement, str], ...]


@dataclass(frozen=True)
class Source:
    """A document with every sentence that has a statement; a table of records has none."""

    document: Document
    sentences: tuple[CitedSentence, ...]


def sources(material: Material) -> tuple[Source, ...]:
    """Every document of the report."""
    sentences: dict[str, dict[int, list[tuple[Statement, str]]]] = defaultdict(lambda: defaultdict(list))
    for statement in material.corpus.statements:
        spelled = _spelled(material, statement)
        sentences[statement.document][statement.sentence].append((statement, spelled))
    return tuple(
        Source(
            document,
            tuple(
                CitedSentence(number, material.sentences.get((document.id, number), ""), tuple(statements))
                for number, statements in sorted(sentences[document.id].items())
            ),
        )
        for document in material.documents
    )


def anchors(material: Material, cited: Sequence[str]) -> tuple[str, ...]:
    """Ids of the page's elements that show what is cited; rows of a table lead to the table."""
    known = material.statements
    return tuple(dict.fromkeys(id_ if id_ in known else f"rows-{table_of(id_)}" for id_ in cited))


def _spelled(material: Material, statement: Statement) -> str:
    roles = (
        f"{spaced(role)}: {listed(material.corpus.name(statement.document, filler) for filler in fillers)}"
        for role, fillers in statement.roles.items()
    )
    return wording.statement(statement, material.corpus.voice(statement), roles)
