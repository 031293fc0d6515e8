"""Convert documents, statements, entities and links to flat rows of properties, and back without loss.

Neo4j has no nested maps as properties: a quantity's parts become parallel lists, a period five properties.
Absent values are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tuyun.graph.derive import Node
from tuyun.graph.statements import Document, Entity, Part, Period, Quantity, Scope, Sentence, Statement
from tuyun.graph.statements.scope import country_of
from tuyun.graph.store.absent import without_absent
from tuyun.graph.store.fulltext import initials_of
from tuyun.graph.store.provenance import provenance_of, provenance_row
from tuyun.graph.vocabulary import seen_label, vocabulary

Row = dict[str, Any]
DERIVATION = 8
"""Version of the derivation of nodes and links; a document that an older version derived is loaded again."""


def document_row(document: Document, content: str, text: str | None = None) -> Row:
    """Properties of a document's node."""
    name = document.title if document.section is None else f"{document.title}, {document.section}"
    return {
        **without_absent(document.model_dump()),
        "name": name,
        "content": content,
        "drawn": DERIVATION,
        "state": "loaded",
        **({"text": text} if text is not None else {}),
    }


def sentence_row(sentence: Sentence) -> Row:
    """Properties of a sentence's node."""
    return {**sentence.model_dump(), "id": sentence.id, "name": f"sentence {sentence.number}"}


def entity_row(node: Node, document: Document) -> Row:
    """Id and label of an entity, and the description that a document gives of it."""
    entity = node.entity
    label = vocabulary().labels[entity.label]
    description: Row = {
        "name": entity.name,
        "aliases": list(entity.aliases),
        "formerly": list(entity.formerly),
        "initials": initials_of(entity),
        "statements": list(node.statements),
        "counts": list(node.counts),
        "counted_by": list(node.counted_by),
        "modalities": list(node.modalities),
        "seen_as": [seen_label(silence) for silence in node.silences],
        "unanswered": f"{', '.join(map(_spaced, node.silences))} –" if node.silences else None,
        "narrower_than": list(entity.narrower_than),
        "one_of": entity.one_of,
        "unit_of": entity.unit_of,
        "stages": list(entity.stages),
        "form": entity.form,
        "family": label.family,
        "country": country_of(entity, document),
        **{mark: True for mark in ("holds_desk", "of_state", "handled") if getattr(label, mark)},
        **(_period(entity.opened, "opened") if entity.opened else {}),
        **{f"day_{step}": day for step, day in entity.days.items()},
        **{f"match_{scheme}": value for scheme, value in entity.match.items()},
        **{f"names_{language}": list(names) for language, names in entity.names.items()},
    }
    return {"id": entity.id, "label": entity.label, "description": without_absent(description)}


def entity_of(row: Mapping[str, Any]) -> Entity:
    """The entity of a description that has its id and label."""
    return Entity.model_validate(
        {
            **{field: row[field] for field in Entity.model_fields if field in row},
            "opened": period_of(row, "opened") if "opened_kind" in row else None,
            "days": {key.removeprefix("day_"): _native(row[key]) for key in row if key.startswith("day_")},
            "match": {key.removeprefix("match_"): row[key] for key in row if key.startswith("match_")},
            "names": {key.removeprefix("names_"): row[key] for key in sorted(row) if key.startswith("names_")},
        }
    )


def statement_row(statement: Statement, names: Mapping[str, str]) -> Row:
    """Properties of a statement's node; its roles, voice and comparisons are links of their own.

    ``names`` are the document's names of its entities, by id.
    """
    predicate = vocabulary().predicates[statement.predicate]
    quantity = statement.quantity
    row: Row = {
        **statement.model_dump(
            include={
                "id", "document", "sentence", "quote", "start", "end", "predicate", "voice", "modality",
                "polarity", "status", "standing", "note", "key",
            }
        ),
        "name": statement.caption(names),
        "phrase": statement.phrase(names),
        "voice_name": names.get(statement.voice, statement.voice),
        "stage": predicate.stage,
        "force": predicate.force,
        "stage_order": vocabulary().stage_order(statement.predicate),
        "giver_stage": statement.giver_stage,
        "taker_stage": statement.taker_stage,
        "loss": statement.loss,
        "loss_role": statement.loss_role,
        "count_kind": statement.count_kind,
        "carries": bool(vocabulary().carrying_roles(statement.predicate)),
        "failing": predicate.failing,
        "held_back": predicate.held_back,
        "modality_order": vocabulary().modalities[statement.modality].order,
        "concerns_wrongdoing": predicate.concerns_wrongdoing,
        "silence": statement.silent,
        **_period(statement.period, "period"),
        **provenance_row(statement.provenance),
    }  # fmt: skip
    if quantity:
        row |= {
            "counted": True,
            "counts_people": quantity.unit is not None and vocabulary().units[quantity.unit].people,
            **{f"quantity_{field}": getattr(quantity, field) for field in QUANTITY},
            **{f"scope_{field}": _listed(getattr(quantity.scope, field)) for field in SCOPE},
        }
        for prefix, parts in _part_groups(quantity.parts).items():
            row |= {
                f"{prefix}_forms": [part.of for part in parts],
                f"{prefix}_lowers": [part.lower for part in parts],
                f"{prefix}_uppers": [part.upper for part in parts],
                **({f"{prefix}_by": [part.by for part in parts]} if prefix == "other_part" else {}),
            }
    return without_absent(row)


def _part_groups(parts: Sequence[Part]) -> Mapping[str, list[Part]]:
    """Parts by form, which queries read, and all others, each by the prefix of their properties."""
    forms, others = ([part for part in parts if (part.by == "form") == by_form] for by_form in (True, False))
    return {prefix: group for prefix, group in (("part", forms), ("other_part", others)) if group}


def _parts_of(row: Mapping[str, Any]) -> Iterator[Part]:
    for prefix in ("part", "other_part"):
        forms, lowers, uppers = (row.get(f"{prefix}_{name}", ()) for name in ("forms", "lowers", "uppers"))
        kinds = row.get(f"{prefix}_by", ["form"] * len(forms))
        for by, of, lower, upper in zip(kinds, forms, lowers, uppers, strict=True):
            yield Part.model_validate({by: of, "lower": lower, "upper": upper})


QUANTITY = ("lower", "upper", "stated", "unit", "currency", "flow", "words", "parts_note")
SCOPE = ("forms", "laws", "places", "groups", "condition")
JUDGED = ("predicate", "voice", "modality", "polarity", "status", "standing", "note", "key")


def statement_of(row: Mapping[str, Any], mentions: list[Mapping[str, Any]], compared_with: list[str]) -> Statement:
    """The statement of a row; ``mentions`` have entity, role and position of each part in it."""
    roles: dict[str, list[str]] = {}
    for mention in sorted(mentions, key=lambda mention: mention["position"]):
        if mention["role"] != "scope":
            roles.setdefault(mention["role"], []).append(mention["entity"])
    quantity = None
    if row.get("counted"):
        quantity = Quantity(
            **{field: row.get(f"quantity_{field}") for field in QUANTITY},
            scope=Scope.model_validate(
                {field: row[f"scope_{field}"] for field in SCOPE if f"scope_{field}" in row}
            ),
            parts=tuple(_parts_of(row)),
        )
    return Statement.model_validate(
        {
            **{field: row[field] for field in JUDGED if field in row},
            **{field: row[field] for field in ("id", "document", "sentence", "quote", "start", "end")},
            "roles": roles,
            "quantity": quantity,
            "period": period_of(row, "period"),
            "compared_with": tuple(compared_with),
            "provenance": provenance_of(row),
        }
    )


def mention_rows(statement: Statement) -> list[Row]:
    """A row for each entity in a role of the statement, and for each entity that limits its count.

    ``carries`` is true of a role if a complaint or a case goes to it or from it.
    """
    carrying = vocabulary().carrying_roles(statement.predicate)
    parts = [(role, entity) for role, fillers in statement.roles.items() for entity in fillers]
    if statement.quantity:
        parts += [("scope", entity) for entity in statement.quantity.entities()]
    return [
        {
            "statement": statement.id,
            "entity": entity,
            "role": role,
            "position": position,
            "carries": role in carrying or None,
        }
        for position, (role, entity) in enumerate(parts)
    ]


def seen_as(statement: Statement) -> list[str]:
    """Labels for Neo4j Browser, which styles by label alone: ``Possible``, ``NotReported``."""
    terms: list[str] = [statement.modality]
    if statement.silent:
        terms.append(statement.status)
    if statement.polarity == "denied":
        terms.append(statement.polarity)
    return [seen_label(term) for term in terms]


def row_node(node: Node, document: Document, number: int, quote: str) -> Row:
    """A node of a row of a table, which carries the document and the row."""
    entity = entity_row(node, document)
    return {
        "id": entity["id"],
        "label": entity["label"],
        "statement": node.statements[0],
        "properties": {
            **entity["description"],
            "id": entity["id"],
            "label": entity["label"],
            "document": document.id,
            "documents": [document.id],
            "row": number,
            "quote": quote,
        },
    }


def _period(period: Period, prefix: str) -> Row:
    return {f"{prefix}_{field}": value for field, value in period.model_dump().items()}


def _native(value: Any) -> Any:  # noqa: ANN401 - the driver's own date type or a plain value
    return value.to_native() if hasattr(value, "to_native") else value


def period_of(row: Mapping[str, Any], prefix: str) -> Period:
    fields = ("kind", "start", "end", "years", "words", "of", "basis")
    return Period.model_validate(
        {field: _native(row[f"{prefix}_{field}"]) for field in fields if f"{prefix}_{field}" in row}
    )


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def _listed(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
