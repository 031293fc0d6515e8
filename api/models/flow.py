"""Answers of the case-flow analyses: counts, conversions, changes, losses, exposure and training."""

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

    interpretation: str
    """How to read the rows, and what they do not say."""
    stages: tuple[StageFlow, ...]
    reason: str | None
    """Why there are no rows, and which stages have rows; null if there are rows."""
    rows: tuple[Count, ...]


class Conversions(Value):
    """Pairs of counts: the share of the one that reached the other, or why there is none."""

    interpretation: str
    rows: tuple[Conversion, ...]


class Changes(Value):
    """Pairs of counts of two periods, and the change between them."""

    interpretation: str
    rows: tuple[PeriodChange, ...]


class Losses(Value):
    """Losses, and tallies of them by stage and by desk."""

    interpretation: str
    independence: str
    """How many publishers report the voices, and that the independence of voices is not known."""
    publishers: tuple[str, ...]
    rows: tuple[Loss, ...]
    caveats: tuple[Count, ...]
    """Counts of cases that inflate another count."""
    by_stage: tuple[Tally, ...]
    """Tallies of all losses, whatever the page and the filters."""
    by_desk: tuple[Tally, ...]


class Exposures(Value):
    """Statements of wrongdoing by whom they name, and what remains unresolved."""

    interpretation: str
    rows: tuple[Touch, ...]
    unresolved: tuple[Unresolved, ...]
    silences: tuple[Silence, ...]
    none_stated: tuple[Actor, ...]
    """Institutions and groups of officials of whom no sentence tells any wrongdoing."""


class Trainings(Value):
    """Groups by stage: training received, failings named."""

    interpretation: str
    stages: tuple[StageName | str, ...]
    rows: tuple[GroupRow, ...]
