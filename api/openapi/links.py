"""OpenAPI links: which value of an operation's answer is a parameter of which other operation."""

from collections.abc import Mapping
from typing import Any

LINKS: Mapping[str, Mapping[str, tuple[str, str]]] = {
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
"""For each operation the operations that it leads to, with the parameter and where in the answer its value is."""


def add_links(operation: dict[str, Any]) -> None:
    """Add its links to an operation, and for a list that comes in pages the link to the next page."""
    name = operation["operationId"]
    links = {
        target: {"operationId": target, "parameters": {parameter: f"$response.body#{pointer}"}}
        for target, (parameter, pointer) in LINKS.get(name, {}).items()
    }
    if any(parameter["name"] == "cursor" for parameter in operation.get("parameters", ())):
        links["next_page"] = {"operationId": name, "parameters": {"cursor": "$response.body#/next"}}
    if links:
        operation["responses"]["200"]["links"] = links
