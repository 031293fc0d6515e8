"""Agreement of readers who were blind to each other: kappa by field, alpha for unitizing, and differences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tuyun.graph.errors import ReviewConflict
from tuyun.graph.reading.decisions.decision import ADDED, KEPT
from tuyun.graph.reading.decisions.fold import Fold, Place, Standing, fold
from tuyun.graph.reading.decisions.log import Entry, decisions_of
from tuyun.graph.review.material import Material
from tuyun.graph.review.standing import View, closed, readers
from tuyun.graph.review.unitizing import alpha
from tuyun.graph.source.agreement import FIELDS, UNPAIRED, align, kappa
from tuyun.graph.source.format import StatementEntry


@dataclass(frozen=True)
class FieldAgreement:
    """How often two readings have the same value of a field, and Cohen's kappa (None where it is undefined)."""

    field: str
    alike: int
    of: int
    kappa: float | None


@dataclass(frozen=True)
class Agreement:
    """The agreement of two readers."""

    first: str
    second: str
    statements: tuple[int, int]
    """How many each of them has."""
    pairs: int
    fields: tuple[FieldAgreement, ...]
    verdicts: FieldAgreement
    """Of the proposals that both decided: kept, rejected or unsure."""
    alpha: float | None
    """Krippendorff's alpha for unitizing: of the quotes, by predicate."""


@dataclass(frozen=True)
class Difference:
    """What two readers decided differently about a place, or a statement that not all of them have."""

    id: str
    sentence: int
    places: tuple[Place, ...]
    """One for a proposal; for added statements one for each reader who has it."""
    sides: tuple[tuple[str, Standing | None], ...]
    """Each reader's decision; None if the reader has no such statement."""
    settled: Standing | None


def agreements(material: Material, entries: Sequence[Entry]) -> list[Agreement]:
    """The agreement of each two readers; raises `ReviewConflict` until all have finished."""
    views = _finished_views(material, entries)
    return [_agreement(material, first, second) for first, second in combinations(views, 2)]


def _finished_views(material: Material, entries: Sequence[Entry]) -> list[View]:
    if not closed(material, entries):
        raise ReviewConflict(
            "not all readers have finished.",
            todo="Readers are blind to each other until two or more have finished, and nobody is still reading.",
        )
    return [View(material, name, entries) for name in readers(entries)]


def _agreement(material: Material, first: View, second: View) -> Agreement:
    ours, theirs = _statements(first), _statements(second)
    found = align(ours, theirs)
    rows = []
    for field, value in FIELDS.items():
        coded: list[tuple[object, object]] = [(value(ours[a]), value(theirs[b])) for a, b in found.pairs]
        coded += [(value(ours[a]), UNPAIRED) for a in found.only_first]
        coded += [(UNPAIRED, value(theirs[b])) for b in found.only_second]
        rows.append(_field(field, coded))
    states = {item.place: item.state for item in second.items if not item.place[0].startswith(ADDED)}
    verdicts = [(item.state, states[item.place]) for item in first.items if item.place in states]
    marked = [_quotes(view) for view in (first, second)]
    return Agreement(
        first.who,
        second.who,
        (len(ours), len(theirs)),
        len(found.pairs),
        tuple(rows),
        _field("verdict", verdicts),
        alpha(marked, 0, len(material.text)),
    )


def _field(name: str, coded: Sequence[tuple[object, object]]) -> FieldAgreement:
    return FieldAgreement(name, sum(left == right for left, right in coded), len(coded), kappa(coded))


def _kept(view: View) -> Iterator[Standing]:
    """What a reader keeps by own decision; what was accepted automatically says nothing about agreement."""
    for item in view.items:
        if item.state == "kept" and item.standing and not item.standing.decision.automatic:
            yield item.standing


def _statements(view: View) -> list[StatementEntry]:
    return [
        standing.decision.statement.model_copy(update={"sentence": standing.sentence}) for standing in _kept(view)
    ]


def _quotes(view: View) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for standing in _kept(view):
        entry = standing.decision.statement
        found.setdefault(entry.predicate, []).append((standing.start, standing.start + len(entry.quote)))
    return found


def differences(material: Material, entries: Sequence[Entry]) -> list[Difference]:
    """Where readers differ, in the order of the text, settled or not; raises as `agreements`."""
    views = _finished_views(material, entries)
    decisions = decisions_of(entries)
    read = fold([decision for decision in decisions if decision.round == 1], material.sentences)
    now = fold(decisions, material.sentences)
    names = [view.who for view in views]
    found = [
        Difference(
            _id(place),
            next(iter(sides.values())).sentence,
            (place,),
            tuple((name, sides.get(name)) for name in names),
            _settled(now, place),
        )
        for place, sides in read.unsettled.items()
        if not place[0].startswith(ADDED)
    ]
    found += _added(read, now, names)
    return sorted(found, key=lambda difference: (difference.sentence, difference.places[0][1], difference.id))


def _settled(now: Fold, place: Place) -> Standing | None:
    standing = now.standing.get(place)
    return standing if standing and standing.decision.round > 1 else None


def _added(read: Fold, now: Fold, names: Sequence[str]) -> Iterator[Difference]:
    """Added statements, those of two readers side by side where they are about the same."""
    by_reader: dict[str, list[tuple[Place, Standing]]] = {name: [] for name in names}
    for place, sides in read.unsettled.items():
        if place[0].startswith(ADDED):
            for name, standing in sides.items():
                if standing.decision.verdict in KEPT:
                    by_reader[name].append((place, standing))
    first, *others = names
    groups = [{first: added} for added in by_reader[first]]
    for name in others:
        ours = [next(iter(group.values()))[1].decision.statement for group in groups]
        theirs = by_reader[name]
        matched = align(ours, [standing.decision.statement for _, standing in theirs])
        for row, column in matched.pairs:
            groups[row][name] = theirs[column]
        groups += [{name: theirs[column]} for column in matched.only_second]
    for group in groups:
        places = tuple(place for place, _ in group.values())
        yield Difference(
            _id(places[0]),
            next(iter(group.values()))[1].sentence,
            places,
            tuple((name, group[name][1] if name in group else None) for name in names),
            _settled(now, places[0]),
        )


def _id(place: Place) -> str:
    return place[0] if place[0].startswith(ADDED) else f"{place[0]}-{place[1][0]}"
