"""The statement: who says what about whom, how firmly, with which figures, for which period, in which words."""

from collections.abc import Mapping

from pydantic import Field
from tuyun.graph.statements.base import Identifier, Line, Value
from tuyun.graph.statements.period import Period
from tuyun.graph.statements.phrase import phrase
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.statements.quantity import Quantity
from tuyun.graph.vocabulary import CountKind, vocabulary
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
    """The coded fields of a statement, which a coder may correct without changing its id."""

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
    """The reading that is not coded, where two readings are possible."""


class Statement(Judgement):
    """A single thing that a sentence says: the unit of evidence.

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
    """Ids of the statements of this document with which the text compares this statement."""
    provenance: Provenance | None = None
    """Who proposed it and who decided; None if people coded it by hand."""

    @property
    def coded(self) -> bool:
        """Whether a predicate fits what is said; if not, the quote alone says it."""
        return self.force != "uncoded"

    @property
    def stage(self) -> str | None:
        """The stage of the case flow that the predicate belongs to; None if no predicate fits."""
        return vocabulary().predicates[self.predicate].stage

    @property
    def giver_stage(self) -> str | None:
        """Of a referral, the stage at which the giver's desk stands; None if the predicate names none."""
        return vocabulary().predicates[self.predicate].giver_stage

    @property
    def taker_stage(self) -> str | None:
        """Of a referral, the stage at which the taker's desk stands; None if the predicate names none."""
        return vocabulary().predicates[self.predicate].taker_stage

    @property
    def force(self) -> str:
        """Whether the predicate says what happened, is permitted or is needed, or judges; or fits nothing."""
        return vocabulary().predicates[self.predicate].force

    @property
    def loss(self) -> str | None:
        """The kind of loss that the statement describes; None if it describes no loss of cases.

        Uncounted cases are lost by a silence, and a permitted step by its denial. Any other loss needs an affirmed
        statement that is neither a silence nor a count of none.
        """
        predicate = vocabulary().predicates[self.predicate]
        if predicate.loss == "not_counted":
            lost = self.silent
        elif predicate.force == "permitted":
            lost = self.polarity == "denied"
        else:
            told = not self.silent and not self.withdrawn and self.status != "reported_zero"
            lost = self.polarity == "affirmed" and told
        return predicate.loss if lost else None

    @property
    def loss_role(self) -> RoleName | None:
        """The role of those through whom cases are lost: who does it or, of a silence, who owes the answer.

        None if the statement describes no loss, or only of people who were held back.
        """
        if self.loss is None or vocabulary().predicates[self.predicate].held_back:
            return None
        return "silent" if self.silent else "subject"

    @property
    def count_kind(self) -> CountKind | None:
        """What is counted at its stage of the case flow; None if it counts nothing there.

        A silence stands for a count that was not reported, where there could be a count.
        """
        words = vocabulary()
        predicate = words.predicates[self.predicate]
        beside = predicate.uncounted or predicate.concerns_wrongdoing
        if predicate.stage not in words.flow_stages or beside or self.polarity == "denied" or self.withdrawn:
            return None
        if self.silent:
            counted = predicate.roles.get("object")
            handled = counted is not None and any(words.labels[label].handled for label in counted.labels)
            return "unknown" if handled else None
        unit, stated = (self.quantity.unit, self.quantity.stated) if self.quantity else (None, None)
        if unit is None or words.units[unit].measures:
            return None
        return predicate.count_kind if stated is None else "approximate"

    def phrase(self, names: Mapping[str, str]) -> str:
        """The statement in words, without its subject.

        Args:
            names: the document's names of its entities, by id.
        """
        return phrase(
            self.predicate,
            modality=self.modality,
            polarity=self.polarity,
            status=self.status,
            standing=self.standing,
            quantity=self.quantity,
            period=self.period,
            names=names,
        )

    def caption(self, names: Mapping[str, str]) -> str:
        """The phrase, then who and what it is about and the number of the sentence, to tell it from others.

        Args:
            names: the document's names of its entities, by id.
        """
        who = self._names_in(("silent", "subject", "giver"), names) or self._names_in(
            ("audience",), names, "audience "
        )
        named = ": ".join(
            filter(None, (who, self._names_in(("question", "object", "happening", "recipient"), names)))
        )
        return f"{self.phrase(names)}{f' – {named}' if named else ''} (sentence {self.sentence})"

    def _names_in(self, roles: tuple[RoleName, ...], names: Mapping[str, str], prefix: str = "") -> str:
        """The names in the first of the roles that is filled; empty if none is."""
        entities = next((self.roles[role] for role in roles if self.roles.get(role)), ())
        return prefix + ", ".join(names.get(entity, entity) for entity in entities) if entities else ""

    @property
    def silent(self) -> bool:
        """Whether the statement is a silence: it says that something was not reported."""
        return vocabulary().statuses[self.status].silence

    @property
    def withdrawn(self) -> bool:
        """Whether it states a figure that its sentence corrects or withdraws."""
        return vocabulary().statuses[self.status].withdrawn

    def entities(self) -> tuple[str, ...]:
        """The ids of all entities in its roles, its scope and its voice, in this order and without repetition."""
        named = [entity for fillers in self.roles.values() for entity in fillers]
        if self.quantity:
            named += self.quantity.entities()
        if self.voice not in (REPORT, UNNAMED):
            named.append(self.voice)
        return tuple(dict.fromkeys(named))
