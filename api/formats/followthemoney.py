"""Links as FollowTheMoney (OpenSanctions): entities, or the statements that they are made of, one a line.

A thing has the schema that the vocabulary gives its label. A link is an ``UnknownLink``: FollowTheMoney's own
(Ownership, Directorship) would say more than a sentence does. Its ``status`` has the pairs of modality and
standing, ``recordId`` the statements, ``summary`` their quotes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha1
from typing import Any

from tuyun.api.formats.rows import Row
from tuyun.graph.vocabulary import vocabulary

DATASET = "tuyun"
MATTER = "Note"
"""For what FollowTheMoney has no schema of: an offence, a topic, a question is a note by its name."""


def entities(links: Sequence[Row], evidence: Mapping[str, Row]) -> Iterator[dict[str, Any]]:
    """The ends of the links and the links, as FollowTheMoney writes entities."""
    ends = {end["id"]: end for link in links for end in (link["source"], link["target"])}
    for end in ends.values():
        schema = vocabulary().labels[end["label"]].match.get("followthemoney", MATTER)
        yield {"id": end["id"], "schema": schema, "properties": {"name": [end["name"]]}}
    for link in links:
        rests = [one["statement"] for one in link["pairs"]]
        pairs = [f"{one['modality']}, {one['standing']}" for one in link["pairs"]]
        yield {
            "id": link["id"],
            "schema": "UnknownLink",
            "properties": {
                "subject": [link["source"]["id"]],
                "object": [link["target"]["id"]],
                "role": [link["type"]],
                "status": list(dict.fromkeys(pairs)),
                "summary": [evidence[one]["quote"] for one in rests if one in evidence],
                "recordId": rests,
            },
        }


def statements(made: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each value of each property as a statement."""
    for entity in made:
        for name, values in entity["properties"].items():
            for value in values:
                yield _statement(entity, name, value)


def _statement(entity: Mapping[str, Any], name: str, value: str) -> dict[str, Any]:
    key = f"{DATASET}.{entity['id']}.{name}.{value}"
    return {
        "id": sha1(key.encode(), usedforsecurity=False).hexdigest(),
        "entity_id": entity["id"],
        "canonical_id": entity["id"],
        "schema": entity["schema"],
        "prop": name,
        "value": value,
        "dataset": DATASET,
        "external": False,
    }
