"""Reads the entities of a picture, what is between them, and gives them positions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tuyun.api.models.picture import (
    MOST,
    Expanded,
    Expansion,
    Line,
    Part,
    Picture,
    PictureNode,
    PictureRequest,
    PictureRow,
    Remark,
    RowsRequest,
    Said,
)
from tuyun.graph.analysis.layout import Point, arrange
from tuyun.graph.analysis.network import counted
from tuyun.graph.analysis.network_builder import PARALLEL
from tuyun.graph.derive import link_caption
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.statements import Period, RowId, is_row_id, when_in_words
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.in_period import InPeriod, note, query_parameters, read_in_period
from tuyun.graph.store.query import DOCUMENTS
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.resolve import find_entity
from tuyun.graph.store.selection import select
from tuyun.graph.vocabulary import vocabulary

FORCES = ("needed", "assessed")
"""Forces of predicates that draw no link."""
Spoken = Mapping[str, Record]
"""Rows of ``read/said`` by the id of the statement."""


class Neighbours(NamedTuple):
    """The next neighbours of an entity, and how many it has."""

    entity: str
    added: tuple[str, ...]
    total: int


def read_picture(choice: PictureRequest) -> Plan[Picture]:
    """The picture of the entities that are asked for, and of their next neighbours."""
    chosen = yield from select(choice.selection)
    documents = {DOCUMENTS: chosen}
    periods = yield from read_in_period(choice.selection, chosen)
    selected = query_parameters(chosen, periods)
    wanted = list(dict.fromkeys(place.id for place in choice.nodes))
    neighbours = (yield from _expand(choice.expand, wanted, selected)) if choice.expand else None
    if neighbours:
        wanted += [id_ for id_ in (neighbours.entity, *neighbours.added) if id_ not in wanted]
    rows = yield ask("read/picture_nodes", ids=wanted)
    known = [row["id"] for row in rows]
    every_link = yield ask("read/picture_links", ids=known, **documents)
    totals = yield ask("read/link_totals", ids=known, **selected)
    statements = {id_ for row in every_link for id_ in row["link"]["statements"] if not is_row_id(id_)}
    spoken = {row["id"]: row for row in (yield ask("read/said", ids=sorted(statements)))}
    every_remark = yield ask("read/linkless", ids=known, forces=FORCES, **documents)
    links, remarks = _of_period(every_link, every_remark, periods)
    if periods:
        drawn = {id_ for row in every_link for id_ in row["link"]["statements"]}
        yield from note(periods.undated & {*drawn, *(row["id"] for row in every_remark)})
    lines = tuple(line for row in links for line in _lines(row, spoken))
    places = {
        place.id: (place.x, place.y) for place in choice.nodes if place.x is not None and place.y is not None
    }
    return Picture(
        nodes=_nodes(rows, links, totals, _positions(known, links, remarks, places)),
        lines=lines,
        remarks=tuple(map(_remark, remarks)),
        missing=tuple(id_ for id_ in wanted if id_ not in set(known)),
        expanded=_expanded(choice.expand, neighbours, links) if choice.expand and neighbours else None,
        years=_years([*(row["period"] for row in spoken.values()), *every_remark]),
    )


def _of_period(links: Rows, remarks: Rows, periods: InPeriod | None) -> tuple[Rows, Rows]:
    """The links and remarks of the selected periods, each link with its statements of these periods alone."""
    if periods is None:
        return links, remarks
    ids = periods.ids
    cut = [{**row, "link": _resting_on(ids, row["link"])} for row in links]
    return [row for row in cut if row["link"]["statements"]], [row for row in remarks if row["id"] in ids]


def _resting_on(ids: Collection[str], link: Record) -> Record:
    counting = [id_ in ids for id_ in link["statements"]]
    return {**link, **counted((link[name] for name in PARALLEL), counting)}


def _years(periods: Iterable[Record]) -> tuple[int, int] | None:
    """The first and the last year of the days of some periods; None if none has days."""
    days = [day for period in periods for day in (period["start"], period["end"]) if day]
    return (min(days).year, max(days).year) if days else None


def _expand(asked: Expansion, drawn: Sequence[str], selected: Mapping[str, object]) -> Plan[Neighbours]:
    entity = (yield from find_entity(asked.entity, "expand"))["id"]
    room = MOST - len({*drawn, entity})
    if room <= 0:
        raise InvalidQuery(
            f"the picture has {MOST} entities, which is the most.", where=Where(field="expand"), todo="Draw fewer."
        )
    (row,) = yield ask(
        "read/neighbours",
        entity=entity,
        type=asked.type,
        kind=asked.kind,
        direction=asked.direction,
        **selected,
        drawn=list(drawn),
        limit=min(asked.limit, room),
    )
    return Neighbours(entity, tuple(row["ids"]), row["total"])


def _expanded(asked: Expansion, neighbours: Neighbours, links: Rows) -> Expanded:
    """The expansion, with how many neighbours over the links that were asked for are in the picture now."""
    ways = {"out": ("source",), "in": ("target",)}.get(asked.direction, ("source", "target"))
    far = {"source": "target", "target": "source"}
    shown = {
        row[far[end]]["id"]
        for row in links
        if asked.type in (None, row["type"]) and asked.kind in (None, row["link"]["kind"])
        for end in ways
        if row[end]["id"] == neighbours.entity
    }
    return Expanded(entity=neighbours.entity, added=neighbours.added, shown=len(shown), total=neighbours.total)


def _positions(
    known: Sequence[str], links: Rows, remarks: Rows, places: Mapping[str, Point]
) -> Mapping[str, Point]:
    pairs = {(row["source"]["id"], row["target"]["id"]) for row in links}
    for row in remarks:
        first, *others = dict.fromkeys(part["entity"] for part in row["parts"])
        pairs |= {(first, other) for other in others}
    return arrange(known, pairs, places)


def _nodes(rows: Rows, links: Rows, totals: Rows, positions: Mapping[str, Point]) -> tuple[PictureNode, ...]:
    numbers = {row["id"]: row["links"] for row in totals}
    shown = dict.fromkeys(positions, 0)
    for link in links:
        for end in {link["source"]["id"], link["target"]["id"]}:
            shown[end] += 1
    return tuple(
        PictureNode(
            id=row["id"],
            name=row["name"],
            label=row["label"],
            country=row["country"],
            row=None if row["row"] is None else str(RowId(row["documents"][0], row["row"])),
            x=positions[row["id"]][0],
            y=positions[row["id"]][1],
            links=numbers.get(row["id"], 0),
            shown=shown[row["id"]],
        )
        for row in rows
    )


def _lines(row: Record, spoken: Spoken) -> Iterator[Line]:
    """The lines of a link: a line for each modality of its statements, the strongest first."""
    link = row["link"]
    pairs = list(zip(link["statements"], link["modalities"], link["standings"], strict=True))
    alone = link["kind"] == "class"
    words = vocabulary().modalities
    several = sorted(set(link["modalities"]), key=lambda name: words[name].order)
    for modality in [None] if alone else several:
        said = [pair for pair in pairs if modality in (None, pair[1])]
        periods = () if alone else [_when(spoken.get(statement)) for statement, _, _ in said]
        caption = link_caption(row["type"], [pair[1] for pair in said], [pair[2] for pair in said], periods)
        first = spoken.get(said[0][0])
        yield Line(
            id=link["id"] if alone else f"{link['id']}~{modality}",
            link=link["id"],
            type=row["type"],
            kind=link["kind"],
            wrongdoing=bool(link.get("wrongdoing")),
            modality=modality,
            caption=link["caption"] if alone else caption,
            source=row["source"]["id"],
            target=row["target"]["id"],
            country=link.get("country"),
            document=link["document"],
            year=first["year"] if first else None,
            said=tuple(_said(*pair, spoken.get(pair[0])) for pair in said),
        )


def _when(row: Record | None) -> str:
    """The period of a statement in words; empty if none is stated, and for a row of a table."""
    if row is None:
        return ""
    return when_in_words(Period(**{name: value for name, value in row["period"].items() if value is not None}))


def _said(statement: str, modality: str, standing: str, row: Record | None) -> Said:
    period = row["period"] if row else {}
    return Said.model_validate(
        {
            "statement": statement,
            "modality": modality,
            "standing": standing,
            **{name: row[name] if row else None for name in ("phrase", "voice", "voice_name")},
            "start": period.get("start"),
            "end": period.get("end"),
        }
    )


def _remark(row: Record) -> Remark:
    period = {"start": row["start"], "end": row["end"]}
    return Remark(
        id=row["id"],
        what="denied" if row["denied"] else row["force"],
        said=_said(row["id"], row["modality"], row["standing"], {**row, "period": period}),
        country=row["country"],
        document=row["document"],
        year=row["year"],
        parts=tuple(Part(**part) for part in row["parts"]),
    )


def read_rows(choice: RowsRequest) -> Plan[tuple[PictureRow, ...]]:
    """The lines and remarks of a picture as rows of a table, but for those that are hidden."""
    picture = yield from read_picture(PictureRequest(**choice.model_dump(exclude={"hidden"})))
    names, hidden = {node.id: node.name for node in picture.nodes}, set(choice.hidden)
    rows = [
        _row(line, names[line.source], line.caption, names[line.target], line.kind, line.said)
        for line in picture.lines
        if line.id not in hidden
    ]
    rows += [
        _row(remark, "; ".join(names[part.entity] for part in remark.parts), remark.said.phrase or "", None,
             remark.what, (remark.said,))
        for remark in picture.remarks
        if remark.id not in hidden
    ]  # fmt: skip
    return tuple(rows)


def _row(
    of: Line | Remark, source: str, says: str, target: str | None, kind: str, said: Sequence[Said]
) -> PictureRow:
    return PictureRow.model_validate(
        {
            "source": source,
            "says": says,
            "target": target,
            "kind": kind,
            "modality": of.modality if isinstance(of, Line) else of.said.modality,
            "standings": tuple(each.standing for each in said),
            "voices": tuple(each.voice_name for each in said if each.voice_name),
            "country": of.country,
            "year": of.year,
            "document": of.document,
            "statements": tuple(each.statement for each in said),
        }
    )
