"""Citations of the report: the statements of each sentence in words, and the page elements that cite them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tuyun.graph.statements import Statement
from tuyun.report import wording
from tuyun.report.material import Material, table_of
from tuyun.report.wording import listed, spaced


def statements_by_sentence(material: Material, document: str) -> Mapping[int, Sequence[Statement]]:
    """Statements of a document by the number of their sentence; a table of records has none."""
    sentences: dict[int, list[Statement]] = defaultdict(list)
    for statement in material.corpus.statements:
        if statement.document == document:
            sentences[statement.sentence].append(statement)
    return dict(sorted(sentences.items()))


def anchors(material: Material, cited: Sequence[str]) -> tuple[str, ...]:
    """Ids of the page's elements that show what is cited; rows of a table lead to the table."""
    known = material.statements
    return tuple(dict.fromkeys(id_ if id_ in known else f"rows-{table_of(id_)}" for id_ in cited))


def spelled(material: Material, statement: Statement, *, roles: bool = False) -> str:
    """All that a statement says, in words; on request with who plays which part."""
    names = {
        spaced(role): listed(material.corpus.name(statement.document, filler) for filler in fillers)
        for role, fillers in statement.roles.items()
    }
    parts = [f"{role}: {fillers}" for role, fillers in names.items()] if roles else []
    return wording.statement(statement, material.corpus.voice(statement), parts)
