"""Links as FollowTheMoney (OpenSanctions): entities, or the statements that they are made of.

An entity has the schema that the vocabulary gives its label. A link is an ``UnknownLink``: FollowTheMoney's own
(Ownership, Directorship) would say more than a sentence does. Its ``status`` has the pairs of modality and
standing, ``recordId`` the ids of the statements, ``summary`` their quotes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha1
from typing import Any

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
        ids = [pair.statement for pair in link.pairs]
        yield {
            "id": link.id,
            "schema": "UnknownLink",
            "properties": {
                "subject": [link.source.id],
                "object": [link.target.id],
                "role": [link.type],
                "status": list(dict.fromkeys(f"{pair.modality}, {pair.standing}" for pair in link.pairs)),
                "summary": [evidence[id_].quote for id_ in ids if id_ in evidence],
                "recordId": ids,
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
