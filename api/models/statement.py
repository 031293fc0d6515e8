"""A statement: the unit of evidence."""

from typing import cast

from tuyun.graph.statements import Period, Quantity, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.provenance import Provenance
from tuyun.graph.store.record import Record
from tuyun.graph.store.rows import statement_of
from tuyun.graph.vocabulary.model import Force
from tuyun.graph.vocabulary.terms import (
    LossName,
    ModalityName,
    PolarityName,
    PredicateName,
    RoleName,
    StageName,
    StandingName,
    StatusName,
)


class StatementView(Value):
    """Something that a sentence says: the unit of evidence."""

    id: str
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    sentence: int
    quote: str
    """The exact words of the text: `text[start:end]`, in Unicode code points."""
    start: int
    end: int
    predicate: PredicateName
    phrase: str
    """What is said of the subject, in words that say no more than the sentence."""
    stage: StageName | None
    """The stage of the case flow that the predicate belongs to; null if no predicate fits."""
    giver_stage: StageName | None
    """Of a referral, the stage of whoever hands the case on, where the predicate names one."""
    taker_stage: StageName | None
    """Of a referral, the stage of whoever receives the case, where the predicate names one."""
    force: Force
    """Whether it says what happened, what is permitted or what is needed, or is a judgement; `uncoded` if no
    predicate fits."""
    roles: dict[RoleName, tuple[str, ...]]
    """Ids of the entities in each role."""
    entities: dict[str, str]
    """Names of all entities in roles, scope and voice, by id."""
    voice: str
    """Who says so: an entity's id, `report` (the document itself) or `unnamed`."""
    modality: ModalityName
    polarity: PolarityName
    status: StatusName
    """Of the count or silence; `none` if it is neither. Each silence has a status of its own; none is zero."""
    quantity: Quantity | None
    """Null if nothing is counted. A bound that is null is open, not zero."""
    period: Period
    standing: StandingName
    """For wrongdoing: the step of justice that the sentence names."""
    loss: LossName | None
    """The head of the ledger of losses that it belongs to; null if it tells of no loss."""
    compared_with: tuple[str, ...]
    """Ids of the statements that the text compares this one with."""
    note: str | None
    """The other reading, if two are possible."""
    key: str | None
    """The author's key, which tells apart statements that would have the same id."""
    provenance: Provenance | None
    """Who proposed it and who decided; null if people coded it by hand."""

    @classmethod
    def from_row(cls, row: Record) -> "StatementView":
        """From a row of ``read/statements``."""
        statement = statement_of(row["statement"], row["mentions"], row["compared_with"])
        names = {mention["entity"]: mention["name"] for mention in row["mentions"]}
        if row["voice_name"]:
            names[statement.voice] = row["voice_name"]
        return cls(
            **{name: getattr(statement, name) for name in Statement.model_fields},
            country=row["statement"].get("country"),
            phrase=statement.phrase(names),
            stage=cast("StageName | None", statement.stage),
            giver_stage=cast("StageName | None", statement.giver_stage),
            taker_stage=cast("StageName | None", statement.taker_stage),
            force=cast("Force", statement.force),
            loss=cast("LossName | None", statement.loss),
            entities=dict(sorted(names.items())),
        )
