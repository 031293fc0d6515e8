"""The sentences of a report: each with the statements that rest on it, and where a citation leads."""

from collections.abc import Sequence
from dataclasses import dataclass

from tuyun.graph.statements import Statement
from tuyun.report.material import Material, table_of
from tuyun.report.wording import hedged, listed, spaced, spell_period, spell_voice


@dataclass(frozen=True)
class Told:
    """A statement, as it stands below its sentence."""

    id: str
    quote: str
    meta: str
    note: str | None


@dataclass(frozen=True)
class Spoken:
    """A sentence of a document and what was read in it."""

    document: str
    number: int
    text: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Source:
    """A document with its sentences; a table of records has none, its rows are not shown one by one."""

    id: str
    title: str
    publisher: str
    year: int
    licence: str
    where: str | None
    rows: bool
    sentences: tuple[Spoken, ...]


def sources(material: Material) -> tuple[Source, ...]:
    """Every document, with every sentence that has a statement."""
    by_sentence: dict[tuple[str, int], list[Statement]] = {}
    for one in material.corpus.statements:
        by_sentence.setdefault((one.document, one.sentence), []).append(one)
    return tuple(
        Source(
            id=one.id,
            title=one.title,
            publisher=one.publisher,
            year=one.year,
            licence=one.licence,
            where=one.where,
            rows=one.kind == "records",
            sentences=tuple(
                Spoken(document, number, material.sentences.get((document, number), ""), tuple(
                    _told(material, statement) for statement in told
                ))
                for (document, number), told in sorted(by_sentence.items())
                if document == one.id
            ),
        )
        for one in material.documents
    )  # fmt: skip


def _told(material: Material, one: Statement) -> Told:
    parts = [
        f"{spaced(role)}: {listed(material.corpus.name(one.document, filler) for filler in fillers)}"
        for role, fillers in one.roles.items()
    ]
    voice = spell_voice(material.corpus.voice(one))
    rest = [f"{one.modality}, said by {voice}"]
    rest += [spaced(one.status)] if one.status != "none" else []
    rest += [f"named step of justice: {one.standing}"] if one.standing != "none" else []
    rest += [spell_period(one.period)]
    meta = "; ".join([hedged(one.predicate, one.modality, one.polarity), *parts, *rest])
    return Told(one.id, one.quote, meta, one.note)


def anchors(material: Material, statements: Sequence[str]) -> tuple[str, ...]:
    """Ids of the page's elements that statements are told in; rows of a table lead to the table."""
    known = material.statements
    return tuple(dict.fromkeys(one if one in known else f"rows-{table_of(one)}" for one in statements))
