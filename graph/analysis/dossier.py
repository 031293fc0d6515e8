"""What a dossier is made from: chosen entities and statements, their links, and the sentences behind them.

A dossier leaves the place where it was made, so it never contains a record of a table, whoever makes it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from tuyun.graph.analysis.corpus import Actor, corpus_from_rows
from tuyun.graph.errors import InvalidQuery, NotFound, Where
from tuyun.graph.statements import Document, Sentence, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.left_out import LeftOut
from tuyun.graph.store.in_period import noting_left_out, selection_parameters
from tuyun.graph.store.plan import Plan, ask, ask_in
from tuyun.graph.store.query import IN_PERIOD
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.resolve import find_entity
from tuyun.graph.store.rows import statement_of
from tuyun.graph.store.selection import Selection
from tuyun.graph.store.view import View
from tuyun.graph.vocabulary.model import LinkKind
from tuyun.graph.vocabulary.terms import LinkName, ModalityName, StandingName

MANY = 300
"""The most entities, and the most statements, that may be chosen."""
MOST = 2000
"""The most links, and the most statements, of a dossier."""


class Choice(Value):
    """What a dossier is about. A link or statement must match all filters that are given."""

    entity: tuple[str, ...] = ()
    """Ids or names of the entities whose links among each other are drawn."""
    statement: tuple[str, ...] = ()
    """Ids of statements that are quoted whether or not they draw a link."""
    selection: Selection = Selection()
    type: tuple[LinkName, ...] = ()
    kind: tuple[LinkKind, ...] = ()
    modality: tuple[ModalityName, ...] = ()
    standing: tuple[StandingName, ...] = ()
    period_from: date | None = None
    period_to: date | None = None

    def takes(self, statement: Statement) -> bool:
        """Whether a statement has any of the modalities and standings, and overlaps the days."""
        start, end = statement.period.start, statement.period.end
        return (
            (not self.modality or statement.modality in self.modality)
            and (not self.standing or statement.standing in self.standing)
            and (self.period_from is None or (end is not None and end >= self.period_from))
            and (self.period_to is None or (start is not None and start <= self.period_to))
        )


class DossierLink(Value):
    """A link, with the ids of the statements that it rests on."""

    id: str
    type: LinkName
    kind: LinkKind
    caption: str
    source: Actor
    target: Actor
    document: str
    statements: tuple[str, ...]
    modalities: tuple[ModalityName, ...]
    standings: tuple[StandingName, ...]


@dataclass(frozen=True)
class Dossier:
    """Entities, links and statements, with the documents and the sentences that they come from."""

    choice: Choice
    entities: tuple[Actor, ...]
    links: tuple[DossierLink, ...]
    statements: Mapping[str, Statement]
    """By id, in the order of the text."""
    names: Mapping[str, Mapping[str, str]]
    """For each statement the names of its entities and of its voice, by id."""
    documents: tuple[Document, ...]
    sentences: Mapping[tuple[str, int], Sentence]
    """Every sentence of the documents, by document and number."""
    requested: tuple[str, ...]
    """Ids of the entities that were asked for, an id for each name, in their order."""
    left_out: LeftOut | None = None
    """What states no days, and is therefore in none of the selected periods; None if none is selected."""

    @property
    def undrawn(self) -> tuple[Statement, ...]:
        """The statements that draw no link, such as denials, needs and judgements.

        What an entity is a member or unit of rests on every statement that mentions it, and none of them says it.
        """
        drawn = {id_ for link in self.links if link.kind != "class" for id_ in link.statements}
        return tuple(statement for id_, statement in self.statements.items() if id_ not in drawn)


def read_links(choice: Choice) -> Plan[Rows]:
    """The rows of ``read/links_chosen`` of a choice; raises as `read_dossier`."""
    selected = yield from selection_parameters(choice.selection, View.published)
    ids = [entity["id"] for entity in (yield from _entities(choice.entity))]
    rows, _ = yield from _links(choice, ids, selected)
    return rows


def read_statements(choice: Choice) -> Plan[Rows]:
    """The rows of ``read/statements`` of a choice; raises as `read_dossier`."""
    selected = yield from selection_parameters(choice.selection, View.published)
    ids = [entity["id"] for entity in (yield from _entities(choice.entity))]
    _, rows = yield from _links(choice, ids, selected)
    return rows


def read_dossier(choice: Choice) -> Plan[Dossier]:
    """Read all that a dossier needs.

    Raises:
        NotFound: an entity, statement or document is not in the graph, or is known from records alone.
        InvalidQuery: nothing is chosen, several entities have a name, or there is more than a dossier can hold.
    """
    dossier, left_out = yield from noting_left_out(_read(choice))
    return replace(dossier, left_out=left_out)


def _read(choice: Choice) -> Plan[Dossier]:
    selected = yield from selection_parameters(choice.selection, View.published)
    chosen = yield from _entities(choice.entity)
    links, rows = yield from _links(choice, [entity["id"] for entity in chosen], selected)
    statements = [_statement(row) for row in rows]
    drawn = tuple(_link(row) for row in links)
    actors = {actor.id: actor for link in drawn for actor in (link.source, link.target)}
    for entity in chosen:
        actors.setdefault(entity["id"], Actor(id=entity["id"], name=entity["name"], label=entity["label"]))
    used = sorted({statement.document for statement in statements})
    document_rows = yield ask_in(View.published, "read/documents", documents=used)
    sentences: dict[tuple[str, int], Sentence] = {}
    for document in used:
        for row in (yield ask("read/sentences", document=document)):
            place = {name: row[name] for name in ("number", "start", "end", "text")}
            sentences[document, row["number"]] = Sentence(document=document, **place)
    return Dossier(
        choice=choice,
        entities=tuple(sorted(actors.values(), key=lambda actor: actor.id)),
        links=drawn,
        statements={statement.id: statement for statement in statements},
        names={row["statement"]["id"]: _names(row) for row in rows},
        documents=tuple(corpus_from_rows(document_rows, (), ()).documents.values()),
        sentences=sentences,
        requested=tuple(entity["id"] for entity in chosen),
    )


def _entities(names: Sequence[str]) -> Plan[list[Record]]:
    """The published entity of each id or name, in their order."""
    asked = list(dict.fromkeys(names))
    known = {row["entity"]["id"]: row["entity"] for row in (yield from _published(asked))}
    ids = {}
    for name in asked:
        ids[name] = name if name in known else (yield from find_entity(name, "entity"))["id"]
    missing = [id_ for id_ in ids.values() if id_ not in known]
    known |= {row["entity"]["id"]: row["entity"] for row in (yield from _published(missing))}
    for name, id_ in ids.items():
        if id_ not in known:
            raise NotFound(
                f"no narrative speaks of {name!r}.", todo="A dossier has no records of tables: leave it out."
            )
    return [known[ids[name]] for name in names]


def _published(ids: Sequence[str]) -> Plan[Rows]:
    return (yield ask_in(View.published, "read/entities", ids=list(ids), limit=len(ids))) if ids else ()


def _links(choice: Choice, ids: Sequence[str], selected: dict[str, object]) -> Plan[tuple[Rows, Rows]]:
    """The rows of the links, and of the statements: those behind links, those chosen, those about the entities."""
    if not (ids or choice.statement):
        raise InvalidQuery(
            "nothing is chosen.", where=Where(field="entity"), todo="Name an entity or a statement."
        )
    ids = list(dict.fromkeys(ids))
    of = {**selected, "limit": MOST + 1}
    found = yield ask("read/links_chosen", ids=ids, statements=list(choice.statement), **of)
    about = yield ask("read/statements_about", ids=ids, least=min(2, len(ids)), **of)
    linked = {id_ for row in found if row["link"]["kind"] != "class" for id_ in row["link"]["statements"]}
    wanted = {id_ for row in found for id_ in row["link"]["statements"]}
    wanted |= {*choice.statement, *(row["id"] for row in about)}
    if len(found) > MOST or len(wanted) > MOST:
        raise InvalidQuery(
            f"there are more than {MOST} links or statements.",
            where=Where(field="entity"),
            todo="Choose fewer entities, or select fewer documents.",
        )
    rows = (yield ask("read/statements", ids=sorted(wanted), limit=MOST)) if wanted else ()
    known = {row["statement"]["id"]: row for row in rows}
    of_period = _of_period(wanted, selected)
    for id_ in choice.statement:
        if id_ not in known:
            raise NotFound(f"there is no statement {id_!r}.", todo="See /v1/statements for the statements.")
    taken = {id_ for id_, row in known.items() if id_ in of_period and choice.takes(_statement(row))}
    links = [row for row in found if _passes(choice, row) and taken.intersection(row["link"]["statements"])]
    drawn = {id_ for row in links for id_ in row["link"]["statements"]}
    shown = drawn | (taken - linked) | {*choice.statement}
    return links, [row for id_, row in known.items() if id_ in shown]


def _of_period(ids: Collection[str], selected: Mapping[str, object]) -> set[str]:
    """Those of some statements that are of the selected periods; all if none is selected."""
    if IN_PERIOD not in selected:
        return set(ids)
    return set(ids).intersection(cast("list[str]", selected[IN_PERIOD]))


def _statement(row: Record) -> Statement:
    return statement_of(row["statement"], row["mentions"], row["compared_with"])


def _passes(choice: Choice, row: Record) -> bool:
    """Whether a link has any of the types and kinds."""
    kinds = not choice.kind or row["link"]["kind"] in choice.kind
    return kinds and (not choice.type or row["type"] in choice.type)


def _names(row: Record) -> dict[str, str]:
    """The names of a statement's entities and of its voice."""
    names = {mention["entity"]: mention["name"] for mention in row["mentions"]}
    return {**names, **({row["statement"]["voice"]: row["voice_name"]} if row["voice_name"] else {})}


def _link(row: Record) -> DossierLink:
    link = row["link"]
    return DossierLink(
        type=row["type"],
        source=Actor(**row["source"]),
        target=Actor(**row["target"]),
        **{
            name: link[name]
            for name in ("id", "kind", "caption", "document", "statements", "modalities", "standings")
        },
    )
