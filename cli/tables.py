"""The columns of the tables that the commands for the case flow print."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from tuyun.cli.columns import Columns, names
from tuyun.graph.analysis.comparable import spaced
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.losses import NOT_NAMED, Loss
from tuyun.graph.analysis.training import Call, Cell, Failing, GroupRow, Received

SUPPRESSED = "suppressed"
"""Stands for a number that is known but suppressed. An empty cell is a number that no sentence gives."""


def _count(count: Count) -> str:
    if count.kind == "approximate":
        return count.words or ""
    shown = SUPPRESSED if count.suppressed else str(count.interval)
    return f"{shown} ({count.words})" if count.words else shown


def _parts(count: Count) -> list[str]:
    """The breakdowns, each part with its name and interval."""
    forms = [f"{part.form} {part.interval}" for part in count.parts]
    return forms + [f"{part.name} {part.interval}" for part in count.other_parts]


def _loss_count(loss: Loss) -> str:
    known = str(loss.interval) if loss.counted else "not stated"
    if loss.stated is not None:
        return loss.words or ""
    return SUPPRESSED if loss.status == "suppressed" else known


def _unless_suppressed(share: Conversion, interval: Interval) -> str:
    return SUPPRESSED if share.result == "suppressed" else str(interval)


COUNT: Columns = (
    "stage", "predicate", "phrase", ("count", _count), "stated", "unit", "flow", ("status", "statuses"), "kind",
    "forms", "laws", "places", "groups", "condition",
    ("parts", _parts),
    "period", "cohort", "modality", "voice", "country", "document", ("sentence", "sentences"), "statements",
)  # fmt: skip
UNKNOWN: Columns = (
    "country", "stage", ("count", "unknown"), ("status", lambda _: "none stated"), ("statements", lambda _: []),
)  # fmt: skip
"""Of a stage without a count, among counts."""
LOSS: Columns = (
    "head", "stage", "predicate", "phrase", ("desk", lambda loss: loss.desks or NOT_NAMED), "others",
    ("participants", lambda loss: [f"{named.name} ({spaced(named.role)})" for named in loss.participants]),
    "cases", ("count", _loss_count), "stated", "words", "status", "polarity", "modality", "standing", "voice",
    "period", "reasons", "purposes", "id", "country", "document", "sentence", "statements",
)  # fmt: skip
TALLY: Columns = (
    "country", "head", "name", "voices", "unnamed",
    ("modalities", lambda tally: [f"{number} {name}" for name, number in tally.modalities.items() if number]),
    "rank_by_voices", "rank_by_modality", "statements",
)  # fmt: skip
TOUCH: Columns = (
    ("institution", lambda touch: touch.institution or NOT_NAMED), "relation", "member", "others", "stage",
    "predicate", "phrase", "modality", "standing", "polarity", "voice", "period", "country", "document",
    "sentence",
    ("statements", lambda touch: tuple(dict.fromkeys((touch.statement, *touch.membership)))),
)  # fmt: skip
UNRESOLVED: Columns = (
    "officials", "by", "status", "owes", "days_at_least", "days_at_most", "reason", "modalities", "standing",
    "voices", "period", "country", "document", ("sentence", "sentences"), "statements",
)  # fmt: skip
SILENCE: Columns = (
    "question", "phrase", "status", "owes", "about", "stage", "voice", "modality", "standing", "country",
    "document", "sentence", ("statements", lambda silence: [silence.statement]),
)  # fmt: skip
ACTOR: Columns = ("name", "label", "id", ("statements", lambda _: []))
"""Of an actor of whom nothing is said, which rests on no statement."""


def conversion_columns(corpus: Corpus) -> Columns:
    """Of a share of the cases of a count, or of the reason why there is none."""
    return (
        "result", ("from", "from_predicate"),
        ("whole", lambda share: _unless_suppressed(share, share.whole_interval)), ("to", "to_predicate"),
        ("part", lambda share: _unless_suppressed(share, share.part_interval)), "form",
        ("at_least", lambda share: share.share and share.share.lower),
        ("at_most", lambda share: share.share and share.share.upper),
        ("at_least_if_tied", lambda share: share.share_if_tied and share.share_if_tied.lower),
        ("at_most_if_tied", lambda share: share.share_if_tied and share.share_if_tied.upper),
        "reasons", "modalities", "voices", "country", "document", _sentence_column(corpus), "statements",
    )  # fmt: skip


def change_columns(corpus: Corpus) -> Columns:
    """Of a change between two periods, or of the reason why it cannot be calculated."""
    return (
        "stage", "predicate", "form", ("earlier", lambda change: change.periods[0]),
        ("later", lambda change: change.periods[1]), ("was", "earlier_interval"), ("is", "later_interval"),
        ("at_least", lambda change: change.change and change.change.lower),
        ("at_most", lambda change: change.change and change.change.upper),
        "result", "reasons", "modalities", "voices", "country", "document", _sentence_column(corpus), "statements",
    )  # fmt: skip


def _sentence_column(corpus: Corpus) -> tuple[str, Callable[[Any], object]]:
    """The numbers of the sentences of the statements that a value rests on."""
    known = {statement.id: statement.sentence for statement in corpus.statements}
    return "sentence", lambda value: list(dict.fromkeys(known[id_] for id_ in value.statements if id_ in known))


class GroupAtStage(NamedTuple):
    """A group at a stage; without a stage, ``cell`` is empty."""

    group: GroupRow
    cell: Cell

    @property
    def parts(self) -> tuple[Received | Failing | Call, ...]:
        """All that the row rests on."""
        return *self.cell.received, *self.cell.failings, *self.group.calls


def by_stage(groups: Iterable[GroupRow]) -> list[GroupAtStage]:
    """Each group at each of its stages, or once if it has no stage."""
    empty = Cell(tells=None, stage="not stated", received=(), failings=())
    return [GroupAtStage(group, cell) for group in groups for cell in group.cells or [empty]]


def _trained(training: Received) -> str:
    """The number of people trained. If the count covers other groups as well, it names them."""
    others = ", ".join(names(training.together_with))
    return f"{training.interval} (together with {others})" if others else str(training.interval)


GROUP: Columns = (
    ("group", "group.group"), ("stage", "cell.stage"), ("tells", "cell.tells"), ("all_stages", "group.verdict"),
    ("training", lambda at: [received.training for received in at.cell.received]),
    ("phrase", lambda at: [f"{received.phrase} (said by {received.voice})" for received in at.cell.received]),
    ("gave", lambda at: [giver for received in at.cell.received for giver in received.givers]),
    ("funded", lambda at: [funder for received in at.cell.received for funder in received.funders]),
    ("trained", lambda at: [_trained(received) for received in at.cell.received if received.interval]),
    ("topics", lambda at: [topic for received in at.cell.received for topic in received.topics]),
    ("failing", lambda at: [f"{each.phrase} (said by {each.voice})" for each in at.cell.failings]),
    ("still", lambda at: [failing.still for failing in at.cell.failings if failing.still]),
    ("related", lambda at: [f"{other.group.name} ({other.relation})" for other in at.group.related]),
    ("called_for", lambda at: [f"{call.phrase} (said by {call.voice})" for call in at.group.calls]),
    ("country", lambda at: sorted({str(part.country or "") for part in at.parts})),
    ("document", lambda at: sorted({part.document for part in at.parts})),
    ("sentence", lambda at: sorted({part.sentence for part in at.parts})),
    ("statements", lambda at: list(dict.fromkeys(id_ for part in at.parts for id_ in part.statements))),
)  # fmt: skip
