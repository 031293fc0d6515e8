"""Models of statements, the unit of evidence, and of what they consist of."""

from tuyun.graph.statements.document import Document, Sentence
from tuyun.graph.statements.entity import Entity
from tuyun.graph.statements.identity import RowId, is_row_id, is_statement_id, statement_id
from tuyun.graph.statements.period import Period
from tuyun.graph.statements.phrase import phrase
from tuyun.graph.statements.quantity import Part, Quantity, Scope
from tuyun.graph.statements.statement import REPORT, UNNAMED, Statement

__all__ = [
    "REPORT",
    "UNNAMED",
    "Document",
    "Entity",
    "Part",
    "Period",
    "Quantity",
    "RowId",
    "Scope",
    "Sentence",
    "Statement",
    "is_row_id",
    "is_statement_id",
    "phrase",
    "statement_id",
]
