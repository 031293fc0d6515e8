"""Reads how many links entities have, and puts them into the form of an answer."""

from collections.abc import Iterable

from tuyun.api.models.entity import EntityView
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.record import Record


def entity_views(entities: Iterable[Record], documents: list[str] | None = None) -> Plan[list[EntityView]]:
    """Entities as the store returns them, each with the number of its links.

    Args:
        entities: the entities.
        documents: count only links of these documents.
    """
    found = list(entities)
    ids = [entity["id"] for entity in found]
    rows = (yield ask("read/link_totals", ids=ids, documents=documents)) if ids else ()
    links = {row["id"]: row["links"] for row in rows}
    return [EntityView.from_record(entity, links.get(entity["id"], 0)) for entity in found]
