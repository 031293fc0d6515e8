"""An answer as JSON-LD in the terms of PROV-O (W3C): what each thing was derived and quoted from, by whom."""

import json
from collections.abc import Sequence

from tuyun.api.formats.rows import Row

BASE = "urn:tuyun:"
CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "http://schema.org/",
    "tuyun": f"{BASE}vocabulary:",
    "id": "@id",
    "type": "@type",
    "name": "schema:name",
    "source": {"@id": "tuyun:source", "@type": "@id"},
    "target": {"@id": "tuyun:target", "@type": "@id"},
    "quote": "prov:value",
    "modality": "tuyun:modality",
    "standing": "tuyun:standing",
    "kind": "tuyun:kind",
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "qualifiedDerivation": "prov:qualifiedDerivation",
    "entity": {"@id": "prov:entity", "@type": "@id"},
}


def linked(revision: int, links: Sequence[Row], evidence: Sequence[Row]) -> bytes:
    """Links, their ends, and the statements that they rest on.

    A link is derived from each statement, qualified by that statement's own modality and standing: pairs stay
    pairs. A statement is quoted from its document, and attributed to who says so.
    """
    ends = {end["id"]: end for link in links for end in (link["source"], link["target"])}
    graph = [*map(_end, ends.values()), *map(_link, links), *map(_statement, evidence)]
    told = {"@context": CONTEXT, "id": f"{BASE}revision:{revision}", "type": "prov:Bundle", "@graph": graph}
    return json.dumps(told, ensure_ascii=False).encode()


def _end(end: Row) -> Row:
    return {
        "id": _of("entity", end["id"]),
        "type": ["prov:Entity", f"tuyun:{end['label']}"],
        "name": end["name"],
    }


def _link(link: Row) -> Row:
    return {
        "id": _of("link", link["id"]),
        "type": ["prov:Entity", f"tuyun:{link['type']}"],
        "kind": link["kind"],
        "source": _of("entity", link["source"]["id"]),
        "target": _of("entity", link["target"]["id"]),
        "wasDerivedFrom": [_of("statement", one["statement"]) for one in link["pairs"]],
        "qualifiedDerivation": [
            {
                "type": "prov:Derivation",
                "entity": _of("statement", one["statement"]),
                "modality": one["modality"],
                "standing": one["standing"],
            }
            for one in link["pairs"]
        ],
    }


def _statement(evidence: Row) -> Row:
    document = _of("document", evidence["document"])
    told = {
        "id": _of("statement", evidence["id"]),
        "type": ["prov:Entity", "tuyun:Statement"],
        "quote": evidence["quote"],
        "wasQuotedFrom": document,
    }
    match evidence["voice"]:
        case None | "unnamed":
            return told
        case "report":
            return {**told, "modality": evidence["modality"], "wasAttributedTo": document}
        case voice:
            return {**told, "modality": evidence["modality"], "wasAttributedTo": _of("entity", voice)}


def _of(kind: str, name: str) -> str:
    return f"{BASE}{kind}:{name}"
