"""The unit of evidence: one thing that one sentence says, and what it is made of."""

from graph.statements.document import Document, Sentence
from graph.statements.entity import Entity
from graph.statements.identity import statement_id
from graph.statements.period import Period
from graph.statements.quantity import Part, Quantity, Scope
from graph.statements.statement import REPORT, UNNAMED, Statement

__all__ = [
    "REPORT",
    "UNNAMED",
    "Document",
    "Entity",
    "Part",
    "Period",
    "Quantity",
    "Scope",
    "Sentence",
    "Statement",
    "statement_id",
]
