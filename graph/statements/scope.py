"""Whose an entity is, as its id says: a country's, a single document's, international, or universal.

An id begins with the code of its country in lower case (``kg-courts``), with two digits of the year behind it if
the entity belongs to a document of that year alone (``kg22-prosecutions``), or with the id of its document. So
the governments of two countries never become one node.
"""

import re
from collections.abc import Mapping

from tuyun.graph.statements.country import country_name, is_country
from tuyun.graph.statements.document import Document
from tuyun.graph.statements.entity import Entity
from tuyun.graph.vocabulary import vocabulary

INTERNATIONAL = "international-"
_OF_COUNTRY = re.compile(r"([a-z]{2})([0-9]{2})?-")


def country_of(entity: Entity, document: Document) -> str | None:
    """The country of an entity; None if it is international or universal, or of a document without a country."""
    return country_of_id(entity.id, entity.label, {document.id: document.country})


def country_of_id(id_: str, label: str, documents: Mapping[str, str | None]) -> str | None:
    """The country of an entity by its id and label, as `country_of`.

    Args:
        id_, label: of the entity.
        documents: countries by the ids of documents that may describe it.
    """
    if vocabulary().labels[label].scope == "universal":
        return None
    for document, country in documents.items():
        if id_.startswith(f"{document}-"):
            return country
    prefix = _OF_COUNTRY.match(id_)
    return prefix[1].upper() if prefix and is_country(prefix[1].upper()) else None


def scope_fault(entity: Entity, document: Document) -> tuple[str, str] | None:
    """What is wrong with an id that does not say whose the entity is, and what to do; None if it does.

    >>> document = Document(id="small", title="A report", publisher="Nobody", year=2022, country="KG",
    ...                     licence="made up", sha256="0" * 64)
    >>> scope_fault(Entity(id="kg-courts", label="Court", name="courts"), document)
    >>> scope_fault(Entity(id="courts", label="Court", name="courts"), document)[0]
    "the id of a Court begins with its country's code."
    """
    scope = vocabulary().labels[entity.label].scope
    if scope == "universal" or entity.id.startswith(f"{document.id}-") or country_of(entity, document):
        return None
    if scope == "international" and entity.id.startswith(INTERNATIONAL):
        return None
    name, code = _without_scope(entity.id), (document.country or "").lower()
    calls = [f"{code}-{name}", f"{code}{document.year % 100:02d}-{name}"] if code else [f"{document.id}-{name}"]
    what = f"the id of {_a(entity.label)} begins with its country's code."
    todo = f"Call it {calls[0]!r}" if code else f"This document is about no country: call it {calls[0]!r}"
    if scope == "international":
        todo += f", or {INTERNATIONAL + name!r} if it belongs to no country"
    if len(calls) > 1:
        todo += f", or {calls[1]!r} if it belongs to this document alone"
    return what, f"{todo}."


def other_country(entity: Entity, document: Document) -> str | None:
    """The name of the country that an entity belongs to, if that is not the document's."""
    country = country_of(entity, document)
    return country_name(country) if country and document.country and country != document.country else None


def is_shared(entity: Entity) -> bool:
    """Whether any document on a country may speak of an entity that belongs to it, by its id: ``kg-courts``."""
    prefix = _OF_COUNTRY.match(entity.id)
    return vocabulary().labels[entity.label].scope != "universal" and prefix is not None and prefix[2] is None


def _without_scope(id_: str) -> str:
    """An id without what looks like a code that is no country's."""
    prefix = _OF_COUNTRY.match(id_)
    return id_[prefix.end() :] if prefix and prefix.end() < len(id_) else id_


def _a(label: str) -> str:
    return f"an {label}" if label[0] in "AEIOU" else f"a {label}"
