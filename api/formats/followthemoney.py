"""Links as FollowTheMoney (OpenSanctions): entities, or the statements that they are made of.

An entity has the schema that the vocabulary gives its label. A link is an ``UnknownLink``: FollowTheMoney's own
(Ownership, Directorship) would say more than a sentence does. Its ``role`` is its caption, with the hedge and the
period, its ``status`` has the pairs of modality and standing, ``recordId`` the ids of the statements, ``summary``
their quotes. Values of a property have no order, so ``description`` has what belongs to each statement in a line.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha1
from typing import Any

from tuyun.api.formats.cited import citations, cited
from tuyun.api.models.answer import Evidence
from tuyun.api.models.link import Link
from tuyun.graph.vocabulary import vocabulary

DATASET = "tuyun"
DEFAULT_SCHEMA = "Note"
"""For entities that FollowTheMoney has no schema for, such as an offence, a topic or a question."""


def entities(links: Collection[Link], evidence: Mapping[str, Evidence]) -> Iterator[dict[str, Any]]:
    """The ends of the links, and the links, as FollowTheMoney entities."""
    ends = {end.id: end for link in links for end in (link.source, link.target)}
    for end in ends.values():
        schema = vocabulary().labels[end.label].match.get("followthemoney", DEFAULT_SCHEMA)
        yield {"id": end.id, "schema": schema, "properties": {"name": [end.name]}}
    for link in links:
        known = cited(link, evidence)
        yield {
            "id": link.id,
            "schema": "UnknownLink",
            "properties": {
                "subject": [link.source.id],
                "object": [link.target.id],
                "role": [link.caption],
                "status": list(dict.fromkeys(f"{pair.modality}, {pair.standing}" for pair in link.pairs)),
                "summary": known.quotes,
                "description": citations(link, evidence),
                "recordId": known.statements,
            },
        }


def statements(entities: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each value of each property of the entities as a FollowTheMoney statement."""
    for entity in entities:
        for name, values in entity["properties"].items():
            for value in values:
                key = f"{DATASET}.{entity['id']}.{name}.{value}"
                yield {
                    "id": sha1(key.encode(), usedforsecurity=False).hexdigest(),
                    "entity_id": entity["id"],
                    "canonical_id": entity["id"],
                    "schema": entity["schema"],
                    "prop": name,
                    "value": value,
                    "dataset": DATASET,
                    "external": False,
                }
