"""Where an answer leads: OpenAPI links from what one operation tells to what another takes."""

from collections.abc import Mapping
from typing import Any

LEADS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "list_documents": {"get_document": ("document", "/data/0/id"), "list_sentences": ("document", "/data/0/id")},
    "list_statements": {
        "get_statement": ("statement", "/data/0/id"),
        "get_document": ("document", "/data/0/document"),
    },
    "list_entities": {
        "get_entity": ("entity", "/data/0/id"),
        "list_entity_links": ("entity", "/data/0/id"),
        "count_entity_links": ("entity", "/data/0/id"),
    },
    "list_entity_links": {"get_link": ("link", "/data/0/id"), "get_entity": ("entity", "/data/0/target/id")},
    "list_links": {"get_link": ("link", "/data/0/id"), "get_entity": ("entity", "/data/0/source/id")},
    "get_link": {"get_statement": ("statement", "/data/pairs/0/statement")},
}
"""For each operation the others that its answer leads to: the parameter, and where its value stands."""
NEXT = "next_page"


def lead_on(operation: dict[str, Any]) -> None:
    """Add the links to an operation's answer; of a list that comes in pages also the one to the next page."""
    name = operation["operationId"]
    links = {
        other: {"operationId": other, "parameters": {parameter: f"$response.body#{place}"}}
        for other, (parameter, place) in LEADS.get(name, {}).items()
    }
    if any(one["name"] == "cursor" for one in operation.get("parameters", ())):
        links[NEXT] = {"operationId": name, "parameters": {"cursor": "$response.body#/next"}}
    if links:
        operation["responses"]["200"]["links"] = links
