"""The corpus that analyses of the case flow read: documents, entities and statements, built from rows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tuyun.graph.source import Narrative
from tuyun.graph.statements import REPORT, UNNAMED, Document, Entity, Quantity, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.time_span import TimeSpan, in_any
from tuyun.graph.store.rows import entity_of, statement_of
from tuyun.graph.vocabulary import vocabulary

Rows = Iterable[Mapping[str, Any]]
SAME = (
    "predicate",
    "status",
    "polarity",
    "modality",
    "standing",
    "period",
    "document",
    "sentence",
    "note",
)
"""Fields of a statement that have the same name in what is derived from it."""


class Actor(Value):
    """Somebody, or some cases, as the document names them."""

    id: str
    name: str
    label: str


@dataclass(frozen=True)
class Corpus:
    """What narratives say. Each document describes its own entities; statements are in the order of the text."""

    documents: Mapping[str, Document]
    entities: Mapping[tuple[str, str], Entity]
    """Each document's description of an entity, by ids of both."""
    statements: tuple[Statement, ...]
    country_by_id: Mapping[str, str | None] = field(default_factory=dict)
    """Countries by id of the document, where statements are at hand and their documents are not."""
    spans: tuple[TimeSpan, ...] = ()
    """The periods that were selected; none if all are."""
    undated: tuple[Statement, ...] = ()
    """The statements that were left out because they state no days, if periods were selected."""
    outside: tuple[Statement, ...] = ()
    """The statements that were left out because they state other days, if periods were selected."""

    @property
    def countries(self) -> tuple[str | None, ...]:
        """The countries of the documents, in order; None for what is about no country."""
        spoken_of = {*self.documents, *(statement.document for statement in self.statements)}
        return tuple(sorted({self.country(document) for document in spoken_of}, key=str))

    def country(self, document: str) -> str | None:
        """The code of the country that a document is about; None if it is about none."""
        known = self.documents.get(document)
        return known.country if known else self.country_by_id.get(document)

    def actor(self, document: str, entity: str) -> Actor:
        """An entity as the document names it."""
        known = self.entities[document, entity]
        return Actor(id=entity, name=known.name, label=known.label)

    def actors(self, statement: Statement, role: str, labels: Iterable[str] | None = None) -> tuple[Actor, ...]:
        """Who or what fills a role, in the order of the statement; only of the labels, if they are given."""
        fillers = [self.actor(statement.document, filler) for filler in statement.roles.get(role, ())]  # type: ignore[call-overload] # a name of a role
        wanted = None if labels is None else set(labels)
        return tuple(actor for actor in fillers if wanted is None or actor.label in wanted)

    def name(self, document: str, entity: str) -> str:
        """The document's name of an entity."""
        return self.entities[document, entity].name

    def names(self, statement: Statement) -> dict[str, str]:
        """The document's names of the entities of a statement, by id."""
        return {entity: self.name(statement.document, entity) for entity in statement.entities()}

    def voice(self, statement: Statement) -> str:
        """Who says so, by name; `report` and `unnamed` stay."""
        voice = statement.voice
        return voice if voice in (REPORT, UNNAMED) else self.name(statement.document, voice)

    def stated_fields(self, statement: Statement, model: type[Value]) -> dict[str, Any]:
        """The fields of a model that say the same of its statement: what is said, by whom, when and where."""
        words = vocabulary()
        predicate = words.predicates[statement.predicate]
        fields = {
            **{name: getattr(statement, name) for name in SAME},
            "phrase": statement.phrase(self.names(statement)),
            "stage": predicate.stage,
            "stage_order": words.stage_order(statement.predicate),
            "definition": predicate.definition,
            "does_not_say": predicate.does_not_say,
            "country": self.country(statement.document),
            "voice": self.voice(statement),
            "statement": statement.id,
            "statements": (statement.id,),
        }
        return {name: value for name, value in fields.items() if name in model.model_fields}

    def counted_fields(self, statement: Statement) -> dict[str, Any]:
        """Unit, flow, words and limits of what a statement counts; those of nothing if it counts nothing."""
        quantity = statement.quantity or Quantity()
        scope = quantity.scope

        def names(ids: Iterable[str]) -> tuple[str, ...]:
            return tuple(self.name(statement.document, entity) for entity in ids)

        return {
            "unit": quantity.unit,
            "flow": quantity.flow,
            "words": quantity.words,
            "forms": scope.forms,
            "laws": names(scope.laws),
            "places": names(scope.places),
            "groups": names(scope.groups),
            "condition": scope.condition,
        }

    def broader(self, document: str, entity: str) -> Iterator[str]:
        """The broader groups that contain an entity by the words of the document, the nearest first."""
        seen, queue = {entity}, [entity]
        while queue:
            for group in self.entities[document, queue.pop(0)].narrower_than:
                if group not in seen:
                    seen.add(group)
                    queue.append(group)
                    yield group

    def only(self, document: str | None) -> "Corpus":
        """The part of the corpus that comes from a document; all of it if ``document`` is None."""
        return self if document is None else self._of({document})

    def of_country(self, country: str | None) -> "Corpus":
        """The part of the corpus that comes from documents about a country; about none if it is None."""
        spoken_of = {*self.documents, *(statement.document for statement in self.statements)}
        return self._of({document for document in spoken_of if self.country(document) == country})

    def within(self, spans: tuple[TimeSpan, ...]) -> "Corpus":
        """The statements of some periods, with what was left out as undated; all of them if ``spans`` is empty."""
        if not spans:
            return self
        parts: dict[str, list[Statement]] = {"statements": [], "undated": [], "outside": []}
        for statement in self.statements:
            of_period = in_any(spans, statement.period, self._year(statement.document))
            part = "statements" if of_period else "outside" if statement.period.start else "undated"
            parts[part].append(statement)
        kept, undated, outside = (tuple(parts[name]) for name in ("statements", "undated", "outside"))
        return replace(self, statements=kept, spans=spans, undated=undated, outside=outside)

    @property
    def whole(self) -> "Corpus":
        """The corpus with what `within` left out; the periods stay, for figures whose period is inferred."""
        every = sorted((*self.statements, *self.undated, *self.outside), key=_position)
        return replace(self, statements=tuple(every), undated=(), outside=())

    def _year(self, document: str) -> int | None:
        known = self.documents.get(document)
        return known.year if known else None

    def _of(self, documents: Collection[str]) -> "Corpus":
        return Corpus(
            {name: entry for name, entry in self.documents.items() if name in documents},
            {key: entity for key, entity in self.entities.items() if key[0] in documents},
            tuple(statement for statement in self.statements if statement.document in documents),
            {name: country for name, country in self.country_by_id.items() if name in documents},
            self.spans,
            tuple(statement for statement in self.undated if statement.document in documents),
            tuple(statement for statement in self.outside if statement.document in documents),
        )


def corpus_from_rows(documents: Rows, entities: Rows, statements: Rows) -> Corpus:
    """From the rows of ``read/documents``, ``read/descriptions`` and ``read/statements``.

    Tables of records are among the documents; what their rows state is not (see `tuyun.graph.analysis.cohorts`).
    """
    rows = list(statements)
    return _corpus(
        [_document(row["document"]) for row in documents],
        ((row["document"], entity_of(row["entity"])) for row in entities),
        (statement_of(row["statement"], row["mentions"], row.get("compared_with", [])) for row in rows),
        {row["statement"]["document"]: row["statement"].get("country") for row in rows},
    )


def corpus_of(*narratives: Narrative) -> Corpus:
    """From narratives as they are read from their files."""
    return _corpus(
        [narrative.document for narrative in narratives],
        ((narrative.document.id, entity) for narrative in narratives for entity in narrative.entities),
        (statement for narrative in narratives for statement in narrative.statements),
    )


def _document(row: Mapping[str, Any]) -> Document:
    return Document.model_validate({field: row[field] for field in Document.model_fields if field in row})


def _corpus(
    documents: Sequence[Document],
    entities: Iterable[tuple[str, Entity]],
    statements: Iterable[Statement],
    countries: Mapping[str, str | None] | None = None,
) -> Corpus:
    return Corpus(
        {document.id: document for document in documents},
        {(document, entity.id): entity for document, entity in entities},
        tuple(sorted(statements, key=_position)),
        countries or {},
    )


def _position(statement: Statement) -> tuple[str, int, int, str, str]:
    return statement.document, statement.start, statement.end, statement.predicate, statement.id
