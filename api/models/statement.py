"""A statement, in the words of the model's own table."""

from typing import cast

from tuyun.graph.statements import Period, Quantity, Statement
from tuyun.graph.statements.base import Value
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


class ToldStatement(Value):
    """One thing that one sentence says: the unit of evidence."""

    id: str
    document: str
    sentence: int
    quote: str
    """Exact words of the text: `text[start:end]`, in Unicode code points."""
    start: int
    end: int
    predicate: PredicateName
    stage: StageName
    """Stage of the case flow that the predicate belongs to."""
    force: Force
    """Whether it tells what happened, is permitted, is needed, or is a judgement."""
    roles: dict[RoleName, tuple[str, ...]]
    """Ids of the entities that play each part."""
    entities: dict[str, str]
    """Names of all entities that roles, scope and voice name, by id."""
    voice: str
    """Who says so: an entity's id, `report` (the document itself) or `unnamed`."""
    modality: ModalityName
    polarity: PolarityName
    status: StatusName
    """Of the count or silence; `none` if it tells of neither. Each silence is a value of its own; none is zero."""
    quantity: Quantity | None
    """Null if nothing is counted. A bound that is null is open: it is not zero."""
    period: Period
    standing: StandingName
    """Of wrongdoing, the step of justice that is named."""
    loss: LossName | None
    """The head under which it tells of lost cases, if it does."""
    compared_with: tuple[str, ...]
    """Ids of the statements that the text compares this one with."""
    note: str | None
    """The other reading, where two are possible."""
    key: str | None
    """The author's key, where statements coincide in all that the id is made of."""


def told_statement(row: Record) -> ToldStatement:
    """A row of ``read/statements`` as it is answered."""
    told = statement_of(row["statement"], row["mentions"], row["compared_with"])
    names = {part["entity"]: part["name"] for part in row["mentions"]}
    if row["voice_name"]:
        names[told.voice] = row["voice_name"]
    return ToldStatement(
        **{name: getattr(told, name) for name in Statement.model_fields},
        stage=cast("StageName", told.stage),
        force=cast("Force", told.force),
        loss=cast("LossName | None", told.loss),
        entities=dict(sorted(names.items())),
    )


def ids_of(told: ToldStatement) -> tuple[str, ...]:
    """Ids of the statements that the answer names."""
    return (told.id, *told.compared_with)
