"""What the analyses of the flow ask the store, and what they make of the rows."""

from collections.abc import Iterable, Mapping
from typing import Any

from tuyun.graph.analysis.case_table import is_loss, step_types
from tuyun.graph.analysis.cohorts import Recorded, cohorts
from tuyun.graph.analysis.corpus import Corpus, corpus_from_rows
from tuyun.graph.analysis.suppression import THRESHOLD

EVERY = 1_000_000
"""A limit that no reading by people reaches."""
Rows = Iterable[Mapping[str, Any]]


def asked(document: str | None = None) -> dict[str, dict[str, object]]:
    """The parameters of each query whose rows `gathered` takes."""
    chosen: dict[str, object] = {"document": document}
    steps = step_types()
    lost = sorted(type_ for type_, predicate in steps.items() if is_loss(predicate))
    return {
        "read/documents": chosen,
        "read/descriptions": chosen,
        "read/statements": {**chosen, "limit": EVERY},
        "read/case_patterns": {**chosen, "types": sorted(steps), "named": lost},
    }


def gathered(rows: Mapping[str, Rows], threshold: int = THRESHOLD) -> tuple[Corpus, Recorded]:
    """What the narratives say and what the tables give, from the rows of each query.

    Counts of tables below the threshold are withheld.
    """
    said = corpus_from_rows(rows["read/documents"], rows["read/descriptions"], rows["read/statements"])
    return said, cohorts(rows["read/case_patterns"], threshold)
