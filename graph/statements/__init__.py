"""Models of statements, the unit of evidence, and of what they consist of."""

from tuyun.graph.statements.document import Document, Sentence
from tuyun.graph.statements.entity import Entity
from tuyun.graph.statements.identity import RowId, is_row_id, is_statement_id, statement_id
from tuyun.graph.statements.in_words import (
    count_in_words,
    day_in_words,
    period_in_words,
    unit_in_words,
    when_in_words,
)
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
    "count_in_words",
    "day_in_words",
    "is_row_id",
    "is_statement_id",
    "period_in_words",
    "phrase",
    "statement_id",
    "unit_in_words",
    "when_in_words",
]
