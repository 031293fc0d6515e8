"""What changed between two periods of one kind: an interval, or the reasons why the two cannot be compared."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from tuyun.graph.analysis.comparable import limits_of, narrower_forms, spaced
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Difference, Interval, difference
from tuyun.graph.analysis.parties import parties
from tuyun.graph.statements import UNNAMED, Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, StageName, Unit

Stated = tuple[Count, Sequence[Statement]]
"""A count, with the statements that give it."""


class PeriodChange(Value):
    """A count of two periods. No ratio is made of the two."""

    result: Literal["interval", "incomparable"]
    change: Difference | None
    """Later minus earlier; null if the two are incomparable, or either has no such part."""
    form: str
    """Form of trafficking, by the breakdown; `all` for the whole counts."""
    reasons: tuple[str, ...]
    """Why they can be compared, or why not."""
    stage: StageName
    predicate: PredicateName
    units: tuple[Unit | None, Unit | None]
    earlier: str
    """Id of the earlier count."""
    later: str
    periods: tuple[Period, Period]
    earlier_interval: Interval | None
    """Null if the breakdown of the earlier count has no such form: not stated, which is not zero."""
    later_interval: Interval | None
    modalities: tuple[ModalityName, ModalityName]
    voices: tuple[str, str]
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    statements: tuple[str, ...]


def changes(corpus: Corpus, counts: Sequence[Count]) -> list[PeriodChange]:
    """Every two dated counts of one predicate in one document, the earlier first.

    Counts of two voices are not compared unless the text compares them: what one source says of one year and
    another of the next may differ because the sources do.
    """
    statements = {statement.id: statement for statement in corpus.statements}
    dated = [
        count
        for count in counts
        if count.kind not in ("approximate", "unknown") and count.basis == "text" and count.period.start
    ]
    return [
        change
        for earlier in dated
        for later in dated
        if (earlier.document, earlier.predicate) == (later.document, later.predicate)
        and _start(earlier) < _start(later)
        for change in _changes(
            corpus,
            (earlier, [statements[id_] for id_ in earlier.statements]),
            (later, [statements[id_] for id_ in later.statements]),
        )
    ]


def _changes(corpus: Corpus, first: Stated, second: Stated) -> Iterator[PeriodChange]:
    (earlier, before), (later, after) = first, second
    compared = any(
        early.id in late.compared_with or late.id in early.compared_with for early in before for late in after
    )
    against = [*([] if compared else _other_sources(corpus, first, second)), *_other_measures(earlier, later)]
    scope = limits_of(later, earlier) or limits_of(earlier, later)
    if narrower_forms(earlier.forms) != narrower_forms(later.forms):
        against.append(f"other forms of trafficking: one is limited to {scope}")
    elif scope and not compared:
        against.append(f"other scopes, and the text does not compare the two: one is limited to {scope}")
    if against:
        yield _change(earlier, later, "incomparable", against, (earlier.interval, later.interval))
        return
    why = ["the text compares them" if compared else "same voice and scope"]
    yield _change(earlier, later, "interval", why, (earlier.interval, later.interval))
    parts = [{part.form: part.interval for part in count.parts} for count in (earlier, later)]
    for form in sorted(parts[0].keys() | parts[1].keys()):
        yield _change(earlier, later, "interval", why, (parts[0].get(form), parts[1].get(form)), form)


def _other_sources(corpus: Corpus, first: Stated, second: Stated) -> Iterator[str]:
    """Why two counts that the text does not compare may be of two voices, or of what two parties did."""
    (earlier, before), (later, after) = first, second
    if UNNAMED in (earlier.voice, later.voice):
        yield "the text does not compare the two, and does not name who tells of each"
    elif {statement.voice for statement in before} != {statement.voice for statement in after}:
        yield f"other voices, and the text does not compare the two: {earlier.voice}; {later.voice}"
    sides = [parties(corpus, statements) for statements in (before, after)]
    if sides[0].keys() != sides[1].keys():
        named = "; ".join(", ".join(sorted(side.values())) or "not stated" for side in sides)
        yield f"other parties, and the text does not compare the two: {named}"


def _other_measures(earlier: Count, later: Count) -> Iterator[str]:
    """How the periods, units and flows of two counts differ, in words."""
    first, second = earlier.period, later.period
    if first.kind != second.kind:
        yield f"other kinds of period: {spaced(first.kind)}, {spaced(second.kind)}"
    elif first.rough:
        yield "rough dates, whose days are not known"
    elif first.kind == "dated" and _days(first) != _days(second):
        yield "periods of other lengths"
    elif first.kind in ("several_years", "since_year"):
        yield "periods of several years, which may have years in common"
    if first.of != second.of:
        yield "one period dates what happened, the other the saying"
    if earlier.unit != later.unit:
        yield f"other units: {earlier.unit}, {later.unit}"
    if earlier.flow != later.flow:
        yield f"other flows: {spaced(earlier.flow)}, {spaced(later.flow)}"


def _start(count: Count) -> date:
    return count.period.start or date.min


def _days(period: Period) -> int:
    return ((period.end or date.min) - (period.start or date.min)).days


def _change(
    earlier: Count,
    later: Count,
    result: Literal["interval", "incomparable"],
    reasons: Sequence[str],
    intervals: tuple[Interval | None, Interval | None],
    form: str = "all",
) -> PeriodChange:
    was, now = intervals
    return PeriodChange(
        result=result,
        change=difference(now, was) if result == "interval" and was and now else None,
        form=form,
        reasons=tuple(reasons),
        stage=later.stage,
        predicate=later.predicate,
        units=(earlier.unit, later.unit),
        earlier=earlier.id,
        later=later.id,
        periods=(earlier.period, later.period),
        earlier_interval=was,
        later_interval=now,
        modalities=(earlier.modality, later.modality),
        voices=(earlier.voice, later.voice),
        country=later.country,
        document=later.document,
        statements=tuple(dict.fromkeys(earlier.statements + later.statements)),
    )
