"""Reads a dataset of FollowTheMoney entities (JSON Lines), such as those of OpenSanctions or OpenAleph.

A row is a sentence of the document, cut down to the properties that Tuyun keeps. What it states is reported by the
datasets that the row names: FollowTheMoney has no modality, so nothing in it is stronger than that. A person whom
the dataset calls a victim is not loaded, nor any row that speaks of her or him.
"""

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.source.dataset import (
    LONGEST_ID,
    LONGEST_QUOTE,
    UNCALLED,
    DatasetRow,
    Ids,
    as_line,
    calls_victim,
    check_head,
    dataset_narrative,
    plain,
    read_head,
    stem_of,
    with_digest,
)
from tuyun.graph.source.dates import after_last_day
from tuyun.graph.source.followthemoney_file import Entry, read_entries
from tuyun.graph.source.narrative import Narrative
from tuyun.graph.statements import UNNAMED, Document, Entity
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

NODES = {
    "Person": "Person", "Company": "Company", "Organization": "Organization", "LegalEntity": "Organization",
    "PublicBody": "Institution", "CourtCase": "Case", "Position": "OfficialGroup",
}  # fmt: skip
"""The label of the entities of each schema that is loaded."""
EDGES = {
    "Ownership": ("owns", "owner", "asset"),
    "Directorship": ("directs", "director", "organization"),
    "Membership": ("member_of", "member", "organization"),
    "Employment": ("employed_by", "employee", "employer"),
    "Occupancy": ("holds_post", "holder", "post"),
    "Representation": ("represents", "agent", "client"),
    "Family": ("relative_of", "person", "relative"),
    "Associate": ("associate_of", "person", "associate"),
    "CourtCaseParty": ("party_to", "party", "case"),
    "UnknownLink": ("linked", "subject", "object"),
}
"""For each schema that is loaded as a link: the predicate, and the properties of its subject and its object."""
KEPT = (
    "name", "country", "jurisdiction", "topics", "position", "role", "relationship", "status", "startDate",
    "endDate", "date", "sourceUrl", "publisher", "publisherUrl", "modifiedAt", "summary", "recordId",
)  # fmt: skip
"""The properties that the text of a row keeps. Births, passports, addresses and the like are left out."""
MOST_VALUES = 5
"""Values of a property that the text of a row keeps."""
MOST_DATASETS = 100
"""Datasets that list a row: each of them states it once."""
PERSONS = ("Person", "LegalEntity")
"""Schemas of what is, or may be, a person."""
_IS_VICTIM = re.compile(
    r"victim of|\b(?:is|was|as) (?:an?|the) (?:[\w-]+ ){0,2}(?:victim|survivor)|\b(?:víctima|vítima) d|"
    r"\bvittima d|\bopfer (?:von|des|der|eines|einer) |\bжертв(?:а|у|е|ой) |\bпотерпевш(?:ий|ая|ую|его|ей|им)\b",
    re.IGNORECASE,
)
"""How a sentence calls a single person a victim. That it speaks of victims may make her or him anything."""
_TERMS = ("topics", "role", "relationship", "status", "keywords", "position", "classification")
_PROSE = ("summary", "notes", "description")
"""Properties in which a row may call somebody a victim: by a term, or in a sentence."""
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?")


def read_followthemoney(path: Path) -> Narrative:
    """The document of a dataset; ``document.yaml`` beside it says whose data it is.

    Raises:
        SourceError: the file is larger than a narrative may be, or a line is no entity of FollowTheMoney.
    """
    written, fields = read_head(path)
    document = check_head(written, fields)
    entries = list(read_entries(path))
    return _Reader(document, path, entries).narrative()


class _Reader:
    """Turns the entries of a dataset into rows, entities and statements, and counts what is lost."""

    def __init__(self, document: Document, path: Path, entries: list[Entry]) -> None:
        self._document, self._path = document, path
        self._ids = Ids(document)
        self._lost: Counter[str] = Counter()
        self._left_out: set[str] = set()
        self._entities: dict[str, Entity] = {}
        self._names = {entry.id: next(iter(entry.properties.get("name", ())), entry.id) for entry in entries}
        victims = _victims(entries)
        self._entries = [entry for entry in entries if not victims & _named(entry)]
        if victims:
            self._lost["rows that speak of persons whom the dataset calls victims"] = len(entries) - len(
                self._entries
            )
        self._labels = {entry.id: NODES[entry.schema] for entry in self._entries if entry.schema in NODES}
        self._labels |= _labels_by_links(self._entries)

    def narrative(self) -> Narrative:
        """The narrative of all entries that can be loaded."""
        rows = []
        for entry in self._entries:
            if entry.schema in EDGES:
                row = self._edge(entry)
                rows += [row] if row else []
            elif entry.id not in self._labels:
                self._lost[f"entries of the schema {entry.schema}, which the vocabulary has no word for"] += 1
            elif self._labels[entry.id] != "Topic":
                rows.append(self._node(entry))
        lost = [f"{what}: {count}" for what, count in sorted(self._lost.items())]
        if self._left_out:
            lost.append(f"properties left out: {', '.join(sorted(self._left_out))}")
        return dataset_narrative(self._document, self._path, self._entities, rows, lost)

    def _node(self, entry: Entry) -> DatasetRow:
        names = [as_line(name) for name in entry.properties.get("name", ()) if as_line(name)]
        name = next(iter(names), None) or as_line(entry.caption or "") or as_line(entry.id) or UNCALLED
        id_ = self._ids.of(entry.id)
        match = {"wikidata": entry.id} if re.fullmatch(r"Q[0-9]+", entry.id) else {}
        aliases = tuple(dict.fromkeys(other for other in names[:MOST_VALUES] if other != name))
        self._entities[id_] = Entity.model_validate(
            {"id": id_, "label": self._labels[entry.id], "name": name, "aliases": aliases, "match": match}
        )
        topics = [self._topic(topic) for topic in dict.fromkeys(entry.properties.get("topics", ()))]
        roles = {"subject": [id_], **({"topic": topics} if topics else {})}
        return self._row(entry, "listed", roles)

    def _edge(self, entry: Entry) -> DatasetRow | None:
        predicate, source, target = EDGES[entry.schema]
        if predicate == "linked":
            predicate = _told_by_caption(entry) or predicate
        ends = {"subject": entry.properties.get(source, ()), "object": entry.properties.get(target, ())}
        if predicate == "listed":
            ends["topic"] = ends.pop("object")
        if not all(ends.values()) or any(name not in self._labels for names in ends.values() for name in names):
            self._lost[f"entries of the schema {entry.schema} whose ends are not loaded"] += 1
            return None
        wants = {str(role): filler.labels for role, filler in vocabulary().predicates[predicate].roles.items()}
        if any(self._labels[name] not in wants[role] for role, names in ends.items() for name in names):
            self._lost[f"entries of the schema {entry.schema} between entries of other kinds"] += 1
            return None
        roles = {role: list(dict.fromkeys(map(self._end, names))) for role, names in ends.items()}
        return self._row(entry, predicate, roles)

    def _end(self, name: str) -> str:
        """The id of the entity at an end of a link."""
        return self._topic(self._names[name]) if self._labels[name] == "Topic" else self._ids.of(name)

    def _topic(self, topic: str) -> str:
        """The id of a topic, which means the same in every dataset."""
        stem = stem_of(topic)
        id_ = f"topic-{stem}"
        if not topic.isascii() or not stem or len(id_) > LONGEST_ID:  # the stem does not tell it from others
            id_ = with_digest(id_, topic)
        self._entities.setdefault(id_, Entity(id=id_, label="Topic", name=as_line(topic) or UNCALLED))
        return id_

    def _row(self, entry: Entry, predicate: str, roles: Mapping[str, Sequence[str]]) -> DatasetRow:
        used = {name for edge in EDGES.values() for name in edge[1:]} if entry.schema in EDGES else set()
        self._left_out |= {name for name in entry.properties if name not in KEPT and name not in used}
        period, modality = self._period(entry), _modality(entry)
        states = []
        datasets = list(dict.fromkeys(entry.datasets or (self._document.id,)))
        if len(datasets) > MOST_DATASETS:
            raise InvalidSource(
                f"the row stands in more than {MOST_DATASETS} datasets.", where=Where(self._path, entry.line)
            )
        for number, dataset in enumerate(datasets, start=1):
            states.append(
                {
                    "predicate": predicate,
                    "roles": roles,
                    "voice": UNNAMED if modality == "alleged" else self._voice(dataset),
                    "modality": modality,
                    **({"key": f"row-{entry.line}-{number}"} if number > 1 else {}),
                    **({"period": period} if period else {}),
                }
            )
        return DatasetRow(entry.line, _text(entry, used), states)

    def _voice(self, dataset: str) -> str:
        """The id of those who keep a dataset."""
        id_ = self._ids.of(f"dataset {dataset}")
        self._entities.setdefault(id_, Entity(id=id_, label="Group", name=as_line(f"dataset {dataset}")))
        return id_

    def _period(self, entry: Entry) -> dict[str, Any] | None:
        """The days of a row, if it has both its ends, or a single date, and they are days or years."""
        first = next(iter(entry.properties.get("startDate") or entry.properties.get("date") or ()), "")
        last = next(iter(entry.properties.get("endDate", ())), "" if entry.properties.get("startDate") else first)
        start, end = _first_day(first), _last_day(last)
        if start is None or end is None or end < start or after_last_day(end, self._document):
            return None
        return {"kind": "dated", "start": start, "end": end}


def _victims(entries: Sequence[Entry]) -> set[str]:
    """The ids of persons whom a row calls victims: itself, or those whom a row of such a role names."""
    persons = {entry.id for entry in entries if entry.schema in PERSONS}
    found: set[str] = set()
    for entry in entries:
        called = (entry.caption or "", *entry.properties.get("name", ())) if entry.schema == "Person" else ()
        if any(map(calls_victim, called)):
            found.add(entry.id)
        if any(calls_victim(value) for name in _TERMS for value in entry.properties.get(name, ())):
            found |= _named(entry) & persons
        if any(_IS_VICTIM.search(plain(value)) for name in _PROSE for value in entry.properties.get(name, ())):
            found |= {entry.id} & persons
    return found


def _modality(entry: Entry) -> str:
    """``reported``, or the weakest modality that a link of our own export names in its status."""
    order = vocabulary().modalities
    said = [status.partition(",")[0] for status in entry.properties.get("status", ()) if ", " in status]
    return max(["reported", *(name for name in said if name in order)], key=lambda name: order[name].order)


def _labels_by_links(entries: Sequence[Entry]) -> dict[str, str]:
    """The labels that links of our own export ask for: a topic comes as a Note, a post as a LegalEntity."""
    labels: dict[str, str] = {}
    for entry in entries:
        linked_as = _told_by_caption(entry) if entry.schema == "UnknownLink" else None
        if linked_as is not None:
            role: RoleName = "topic" if linked_as == "listed" else "object"
            wanted = vocabulary().predicates[linked_as].roles[role].labels
            if len(wanted) == 1:
                labels |= dict.fromkeys(entry.properties.get("object", ()), wanted[0])
    return labels


def _named(entry: Entry) -> set[str]:
    """The ids of the entry, and of all that it names."""
    return {entry.id, *(value for values in entry.properties.values() for value in values)}


def _told_by_caption(entry: Entry) -> str | None:
    """The predicate of a link that Tuyun exported, by its caption (``reported: is listed as owner of``)."""
    (role, *_) = entry.properties.get("role") or ("",)
    words = role.removeprefix("reported: ").partition(" (")[0]
    for name, predicate in vocabulary().predicates.items():
        if predicate.family == "datasets" and vocabulary().links[predicate.links[0].type].reads == words:
            return name
    return None


def _text(entry: Entry, used: set[str]) -> str:
    """The row with the properties that are kept, as JSON; short enough to be quoted."""
    keep = [name for name in entry.properties if name in KEPT or name in used]
    for most, longest in ((MOST_VALUES, 200), (2, 100), (1, 40)):
        properties = {name: [as_line(value, longest) for value in entry.properties[name][:most]] for name in keep}
        row: dict[str, Any] = {"id": as_line(entry.id), "schema": entry.schema}
        row |= {"datasets": [as_line(name) for name in entry.datasets[:most]]} if entry.datasets else {}
        text = json.dumps(row | {"properties": properties}, ensure_ascii=False)
        if len(text) <= LONGEST_QUOTE:
            break
    return text


def _first_day(text: str) -> date | None:
    match = _DATE.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None
    except ValueError:
        return None


def _last_day(text: str) -> date | None:
    """The last day of a year, a month or a day."""
    match, first = _DATE.fullmatch(text), _first_day(text)
    if match is None or first is None or match[3]:
        return first
    if match[2]:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first.replace(month=12, day=31)
