"""An entity: who or what documents speak of."""

from pydantic import computed_field
from tuyun.api.browser import at_entity
from tuyun.graph.statements import Entity, Period
from tuyun.graph.statements.base import Value
from tuyun.graph.store.record import Record
from tuyun.graph.store.rows import entity_of
from tuyun.graph.vocabulary.terms import EntityLabel, Form, StageName


class ToldCount(Value):
    """A count told of a case or group, in words, with its statement. Counts are not added up."""

    words: str
    statement: str


class ToldEntity(Value):
    """An actor, case, happening or matter, with the statements that it rests on."""

    id: str
    label: EntityLabel
    name: str
    aliases: tuple[str, ...]
    formerly: tuple[str, ...]
    """Ids that it had before."""
    documents: tuple[str, ...]
    """Ids of the documents that describe it; name and description are the first one's."""
    narrower_than: tuple[str, ...]
    """Broader groups that this is a part of; nothing passes between them."""
    one_of: str | None
    """The class of which this is one, unnamed."""
    stages: tuple[StageName, ...]
    """For a topic: the stages of the case flow that its words name."""
    form: Form | None
    """For a case or group of cases: the form of trafficking, where all of it has one."""
    opened: Period | None
    """For a case or group of cases: when it was opened, if told."""
    match: dict[str, str]
    """Its id in other schemes: ICCS, FollowTheMoney, ISO 3166, Wikidata."""
    counts: tuple[ToldCount, ...]
    row: int | None
    """Number of the row that made it, if a table did."""
    rows: int | None
    """Of an entity that a table's rows share: how many name it. `statements` has the first of them."""
    statements: tuple[str, ...]
    """Ids of the statements (or rows) that it rests on."""

    @computed_field
    def browser(self) -> str:
        """Where this API leads to it in Neo4j Browser."""
        return at_entity(self.id)


def told_entity(row: Record) -> ToldEntity:
    """A row of ``read/entities`` or ``read/search`` as it is answered."""
    told = row["entity"]
    described = entity_of(told)
    counts = zip(told.get("counts", ()), told.get("counted_by", ()), strict=True)
    return ToldEntity(
        **{name: getattr(described, name) for name in Entity.model_fields},
        documents=tuple(told["documents"]),
        counts=tuple(ToldCount(words=words, statement=statement) for words, statement in counts),
        row=told.get("row"),
        rows=told.get("rows"),
        statements=tuple(told["statements"]),
    )
