"""JSON-LD in the terms of PROV-O (W3C): what links are derived from, and who said it."""

import json
from collections.abc import Collection
from typing import Any

from tuyun.api.models.answer import Evidence
from tuyun.api.models.link import End, Link
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.statements.provenance import Provenance

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
    "phrase": "tuyun:phrase",
    "sentence": "tuyun:sentence",
    "kind": "tuyun:kind",
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasGeneratedBy": "prov:wasGeneratedBy",
    "wasAssociatedWith": "prov:wasAssociatedWith",
    "endedAtTime": "prov:endedAtTime",
    "proposer": "tuyun:proposer",
    "version": "tuyun:version",
    "verdict": "tuyun:verdict",
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "qualifiedDerivation": "prov:qualifiedDerivation",
    "entity": {"@id": "prov:entity", "@type": "@id"},
}


def json_ld(revision: int, links: Collection[Link], evidence: Collection[Evidence]) -> bytes:
    """Links, the entities at their ends, and the statements that they rest on.

    A link is derived from each statement, qualified by that statement's own modality and standing: pairs stay
    pairs. A statement is quoted from its document, and attributed to whoever says so.
    """
    ends = {end.id: end for link in links for end in (link.source, link.target)}
    documents = {statement.document: statement.title for statement in evidence}
    graph = [
        *map(_end, ends.values()),
        *map(_link, links),
        *map(_statement, evidence),
        *({"id": _urn("document", id_), "type": "prov:Entity", "name": title} for id_, title in documents.items()),
    ]
    bundle = {"@context": CONTEXT, "id": f"{BASE}revision:{revision}", "type": "prov:Bundle", "@graph": graph}
    return json.dumps(bundle, ensure_ascii=False).encode()


def _end(end: End) -> dict[str, Any]:
    return {"id": _urn("entity", end.id), "type": ["prov:Entity", f"tuyun:{end.label}"], "name": end.name}


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": _urn("link", link.id),
        "type": ["prov:Entity", f"tuyun:{link.type}"],
        "name": link.caption,
        "kind": link.kind,
        "source": _urn("entity", link.source.id),
        "target": _urn("entity", link.target.id),
        "wasDerivedFrom": [_urn("statement", pair.statement) for pair in link.pairs],
        "qualifiedDerivation": [
            {
                "type": "prov:Derivation",
                "entity": _urn("statement", pair.statement),
                "modality": pair.modality,
                "standing": pair.standing,
            }
            for pair in link.pairs
        ],
    }


def _statement(evidence: Evidence) -> dict[str, Any]:
    document = _urn("document", evidence.document)
    statement = {
        "id": _urn("statement", evidence.id),
        "type": ["prov:Entity", "tuyun:Statement"],
        "quote": evidence.quote,
        "phrase": evidence.phrase,
        "sentence": evidence.sentence,
        "wasQuotedFrom": document,
        **_decision(evidence.provenance),
    }
    if evidence.voice is None or evidence.voice == UNNAMED:
        return statement
    speaker = document if evidence.voice == REPORT else _urn("entity", evidence.voice)
    return {**statement, "modality": evidence.modality, "wasAttributedTo": speaker}


def _decision(provenance: Provenance | None) -> dict[str, Any]:
    """The decision that made a reader's proposal a statement, as the activity that generated it."""
    if provenance is None:
        return {}
    decision = {
        "type": "prov:Activity",
        "proposer": provenance.proposer,
        "version": provenance.version,
        "verdict": provenance.verdict,
        "wasAssociatedWith": {"type": "prov:Agent", "name": provenance.decided_by},
        "endedAtTime": provenance.decided_at.isoformat(),
    }
    return {"wasGeneratedBy": {name: value for name, value in decision.items() if value is not None}}


def _urn(kind: str, name: str) -> str:
    return f"{BASE}{kind}:{name}"
