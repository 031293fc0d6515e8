"""The statement: who says what of whom, how firmly, how many and when, and in which words."""

from pydantic import Field
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.statements.period import Period
from tuyun.graph.statements.quantity import Quantity
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import (
    ModalityName,
    PolarityName,
    PredicateName,
    RoleName,
    StandingName,
    StatusName,
)

REPORT = "report"
"""The voice of the document itself."""
UNNAMED = "unnamed"
"""The voice of somebody whom the sentence does not name."""


class Judgement(Value):
    """What a reader decides about one thing that a sentence says."""

    predicate: PredicateName
    voice: Identifier = REPORT
    """Who says so: the nearest speaker that the sentence names, ``report``, or ``unnamed``."""
    modality: ModalityName = "asserted"
    polarity: PolarityName = "affirmed"
    status: StatusName = "none"
    quantity: Quantity | None = None
    period: Period = Period()
    standing: StandingName = "none"
    note: Line | None = None
    """Where two readings are possible: the one that is not coded."""


class Statement(Judgement):
    """One thing that one sentence says: the unit of evidence.

    After FollowTheMoney's Statement and PROV-O: ``wasQuotedFrom`` the sentence, ``wasAttributedTo`` the voice.
    """

    id: str
    document: Identifier
    sentence: int
    quote: str
    start: int = Field(ge=0)
    """Offset of the quote in the document's text, in Unicode code points."""
    end: int
    roles: dict[RoleName, tuple[Identifier, ...]]
    key: Identifier | None = None
    compared_with: tuple[str, ...] = ()
    """Ids of the statements of this document that the text compares this one with."""

    @property
    def stage(self) -> str:
        """The stage of the case flow that the predicate belongs to."""
        return vocabulary().predicates[self.predicate].stage

    @property
    def force(self) -> str:
        """What the predicate tells: something that happened, is permitted, needed, or a judgement."""
        return vocabulary().predicates[self.predicate].force

    @property
    def loss(self) -> str | None:
        """The head under which the statement tells of lost cases, if it does.

        Cases that nobody counted are lost to the count by a silence; a possibility is lost by its denial; all else
        by being told as so.
        """
        predicate = vocabulary().predicates[self.predicate]
        if predicate.loss == "not_counted":
            lost = self.silent
        elif predicate.force == "permitted":
            lost = self.polarity == "denied"
        else:
            lost = self.polarity == "affirmed" and not self.silent and self.status != "reported_zero"
        return predicate.loss if lost else None

    @property
    def silent(self) -> bool:
        """Whether the statement tells that something was not told."""
        return vocabulary().statuses[self.status].silence

    def entities(self) -> tuple[str, ...]:
        """Every entity that plays a part, once, in the order of the roles; the voice and the scope too."""
        named = [entity for fillers in self.roles.values() for entity in fillers]
        if self.quantity:
            named += self.quantity.scope.entities()
        if self.voice not in (REPORT, UNNAMED):
            named.append(self.voice)
        return tuple(dict.fromkeys(named))
