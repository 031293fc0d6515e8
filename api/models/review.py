"""Models of a document under review, as its page gets it."""

from datetime import datetime
from typing import Literal

from pydantic import Field
from tuyun.graph.reading.proposals.proposal import State as ReadingState
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements.base import Value


class FieldLine(Value):
    """A field of a statement in words."""

    field: str
    value: str
    does_not_say: str | None
    state: ReadingState | None
    """How the rules read it: stated in the clause, carried over, or left open; null if no rule did."""
    rules: tuple[str, ...]
    cues: tuple[tuple[int, int], ...]
    why: str | None


class Fault(Value):
    """A field that breaks a rule of the coding guide."""

    field: str
    what: str


class Decided(Value):
    """The decision that stands about an item."""

    id: str
    verdict: str
    who: str
    at: datetime
    automatic: bool
    reason: str | None
    """Why it was rejected, in words."""
    remark: str | None
    lacks: dict[str, str]


class Item(Value):
    """A proposal, or a statement that was added, and the decision about it."""

    id: str
    sentence: int
    start: int
    """Offset of the quote in the text, in Unicode code points."""
    end: int
    anchor: tuple[int, int]
    """Offsets of the figure or the words that the statement hangs on."""
    state: Literal["open", "kept", "rejected", "unsure"]
    added: bool
    sure: bool
    doubts: tuple[str, ...]
    said: str
    """The statement in words."""
    fields: tuple[FieldLine, ...]
    faults: tuple[Fault, ...]
    """What keeps the proposal from being accepted as it is."""
    statement: StatementEntry
    decision: Decided | None


class Words(Value):
    """A figure or verb that no proposal has."""

    id: str
    kind: Literal["figure", "verb"]
    sentence: int
    start: int
    end: int
    words: str
    why: str
    """Why the rules did not read it."""
    covered: bool
    """Whether a statement that was kept has it."""
    aside: str | None
    """The code of the reason for which it was set aside."""
    reason: str | None
    """The reason in words."""
    open: bool


class Sentence(Value):
    """A sentence of the text."""

    number: int
    start: int
    text: str
    paragraph: bool
    """Whether a paragraph begins with it."""
    unseen: bool
    """Whether it is shown without its proposals, until it is read."""


class Named(Value):
    """An entity that a statement may name."""

    id: str
    label: str
    name: str


class Left(Value):
    """How much is left to do, by kind."""

    open: int
    unsure: int
    uncovered: int
    unseen: int


class Missed(Value):
    """Statements in the sentences that were read without proposals first, by who had them."""

    sentences: int
    both: int
    reader_alone: int
    rules_alone: int


class Progress(Value):
    """What is left, and whether the reader has finished."""

    left: Left
    decided: int
    finished: bool
    closed: bool
    """Whether all readers have finished, so that what they decided can be compared."""
    readers: int
    """How many people have read the document so far."""
    missed: Missed


class DocumentHead(Value):
    """What is said of a document that is under review."""

    id: str
    title: str
    publisher: str
    year: int
    country: str | None
    language: str


class ReviewState(DocumentHead):
    """A document under review, as a reader sees it."""

    reader: str
    rules: str
    sentences: tuple[Sentence, ...]
    items: tuple[Item, ...]
    words: tuple[Words, ...]
    set_aside: tuple[Words, ...]
    """Figures that a rule sets aside."""
    entities: tuple[Named, ...]
    progress: Progress


class Update(Value):
    """What has changed by an act."""

    items: tuple[Item, ...]
    """The items of the sentences that the act is about."""
    removed: tuple[str, ...]
    """Ids of items that are no longer there."""
    words: tuple[Words, ...]
    set_aside: tuple[Words, ...]
    unseen: tuple[int, ...]
    """The numbers of the sentences that are still shown without proposals."""
    entities: tuple[Named, ...]
    progress: Progress


class FieldAgreement(Value):
    """How often two readings have the same value of a field; kappa is null where it is undefined."""

    field: str
    alike: int
    of: int
    kappa: float | None


class Agreement(Value):
    """The agreement of two readers."""

    first: str
    second: str
    statements: tuple[int, int]
    pairs: int
    fields: tuple[FieldAgreement, ...]
    verdicts: FieldAgreement
    alpha: float | None
    """Krippendorff's alpha for unitizing, of the quotes by predicate; null if nobody marked anything."""


class Side(Value):
    """What a reader decided about a place."""

    reader: str
    state: Literal["kept", "rejected", "unsure", "none"]
    """`none` if the reader has no such statement."""
    said: str | None
    quote: str | None
    fields: tuple[FieldLine, ...]
    differs: tuple[str, ...]
    """The fields in which the readers differ."""
    reason: str | None
    statement: StatementEntry | None


class Difference(Value):
    """What two readers decided differently, side by side."""

    id: str
    sentence: int
    text: str
    """The sentence."""
    sides: tuple[Side, ...]
    settled: Decided | None
    said: str | None
    """The statement by which it was settled, in words; null if by none."""


class Comparison(Value):
    """Agreement and differences of all readers."""

    agreements: tuple[Agreement, ...]
    differences: tuple[Difference, ...]
    settled: bool
    """Whether it was noted that all is settled."""


class ReadSentence(Value):
    """A sentence that was read without its proposals."""

    sentence: int = Field(ge=1)


class ReviewSummary(DocumentHead):
    """A document under review, and how far its readers are."""

    sentences: int
    proposals: int
    state: Literal["reading", "settling", "complete"]
    """`complete` if it can be loaded: all readers have finished, and settled where they differ."""
    readers: int
    """How many people have begun to read it."""
    needed: int
    """How many have to finish."""
    blind_share: float
    left: Left
    """What is left for the caller."""
    finished: bool
    """Whether the caller has finished."""


class UnreadableReview(Value):
    """A document under review of which a file is damaged or lost."""

    id: str
    fault: str


class ReviewList(Value):
    """The documents under review."""

    reader: str
    """The name under which the caller decides."""
    reviews: tuple[ReviewSummary, ...]
    unreadable: tuple[UnreadableReview, ...]
    """Those that cannot be shown: put the file back from a backup, or remove the review."""


class OpenedReview(Value):
    """A document that was put under review."""

    review: str
    """Its id."""
    new: bool
    """False if it was under review already, with the same files and terms."""
    sentences: int
    proposals: int


class RemovedReview(Value):
    """A document that was removed from review."""

    removed: str
