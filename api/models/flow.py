"""The analyses of the case flow as they are answered: the values of `graph.analysis`, with how to read them."""

from tuyun.graph.analysis.changes import PeriodChange
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.exposure import Silence, Touch, Unresolved
from tuyun.graph.analysis.flow import StageFlow
from tuyun.graph.analysis.losses import Loss, Tally
from tuyun.graph.analysis.training import GroupRow
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary.terms import StageName


class Counts(Value):
    """Counts of the case flow, and the stages that cases pass."""

    reading: str
    """How to read the rows, and what they do not say."""
    stages: tuple[StageFlow, ...]
    reason: str | None
    """Why there are no rows, and at which stages there are; null if there are some."""
    rows: tuple[Count, ...]


class Conversions(Value):
    """Counts set against each other: shares, and why there are none."""

    reading: str
    rows: tuple[Conversion, ...]


class Changes(Value):
    """Counts of two periods set against each other."""

    reading: str
    rows: tuple[PeriodChange, ...]


class Losses(Value):
    """Losses, and the stages and desks at which they gather."""

    reading: str
    independence: str
    """How many publishers the voices are heard through, and that their independence is not known."""
    publishers: tuple[str, ...]
    rows: tuple[Loss, ...]
    caveats: tuple[Count, ...]
    """Counts of cases that inflate another count."""
    by_stage: tuple[Tally, ...]
    """Of all rows, on whatever page."""
    by_desk: tuple[Tally, ...]


class Exposures(Value):
    """Statements of wrongdoing by whom they name, and what stands open."""

    reading: str
    rows: tuple[Touch, ...]
    unresolved: tuple[Unresolved, ...]
    silences: tuple[Silence, ...]
    none_told: tuple[Actor, ...]
    """Institutions and groups of officials of which no sentence tells any."""


class Trainings(Value):
    """Groups by stage: training received, failings named."""

    reading: str
    stages: tuple[StageName | str, ...]
    rows: tuple[GroupRow, ...]
