"""An entity: an actor, case, happening or topic that documents speak of."""

from datetime import date

from pydantic import computed_field
from tuyun.graph.browser.address import at_entity
from tuyun.graph.statements import Entity, Period
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.entity import StepDay
from tuyun.graph.store.record import Record
from tuyun.graph.store.rows import entity_of
from tuyun.graph.vocabulary.terms import EntityLabel, Form, StageName


class EntityCount(Value):
    """A count of a case or group, in words, with its statement. Counts are not added up."""

    words: str
    statement: str


class EntityView(Value):
    """An actor, case, happening or topic, with the statements that it rests on."""

    id: str
    label: EntityLabel
    name: str
    aliases: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    """Its names by language (ISO 639), if the register of its country has it."""
    formerly: tuple[str, ...]
    """Its former ids."""
    documents: tuple[str, ...]
    """Ids of the documents that describe it. Its name is from the first of them in English, or else from
    the register in English, or else from the first."""
    narrower_than: tuple[str, ...]
    """Ids of broader groups that it is part of. Nothing passes from the one to the other."""
    one_of: str | None
    """Id of its class, if it is an unnamed member of one."""
    unit_of: str | None
    """Id of the institution that it is a unit of. Nothing passes from the one to the other."""
    stages: tuple[StageName, ...]
    """For a topic: the stages of the case flow that its words name."""
    form: Form | None
    """For a case or group of cases: the form of trafficking, if all of it has the same."""
    opened: Period | None
    """For a case or group of cases: when it was opened, if a sentence says so."""
    days: dict[StepDay, date]
    """For a case of a table of records: the days of its further steps, as far as its row has them."""
    match: dict[str, str]
    """Its ids in other schemes: ICCS, FollowTheMoney, ISO 3166, Wikidata."""
    counts: tuple[EntityCount, ...]
    country: str | None
    """ISO 3166-1 code of the country that it belongs to; null if it belongs to none."""
    row: int | None
    """Number of the row that it was made from, if a table made it."""
    rows: int | None
    """If several rows of a table name it: how many do. `statements` has the first of them."""
    links: int
    """Number of its links, over which `/v1/entities/{entity}/links` lists them. Counts what was written down."""
    statements: tuple[str, ...]
    """Ids of the statements, or rows, that it rests on."""

    @computed_field
    def browser(self) -> str:
        """Address that opens it in Neo4j Browser."""
        return at_entity(self.id)

    @classmethod
    def from_record(cls, entity: Record, links: int) -> "EntityView":
        """From an entity as the store returns it, and the number of its links."""
        described = entity_of(entity)
        counts = zip(entity.get("counts", ()), entity.get("counted_by", ()), strict=True)
        return cls(
            **{name: getattr(described, name) for name in Entity.model_fields},
            documents=tuple(entity["documents"]),
            counts=tuple(EntityCount(words=words, statement=statement) for words, statement in counts),
            country=entity.get("country"),
            row=entity.get("row"),
            rows=entity.get("rows"),
            links=links,
            statements=tuple(entity["statements"]),
        )
