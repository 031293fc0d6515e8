"""What changed between two periods of one kind: an interval, or why that cannot be asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from tuyun.graph.analysis.comparable import DATED, limited
from tuyun.graph.analysis.corpus import Actor, Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Difference, Interval, difference
from tuyun.graph.statements import UNNAMED, Period, Statement
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, StageName, Unit


class PeriodChange(Value):
    """A count of two periods. No ratio is made of the two."""

    result: Literal["interval", "incomparable"]
    change: Difference | None
    """Later minus earlier; null if the two are incomparable, or one of them has no such part."""
    form: str
    """Form of trafficking, by the breakdown; `all` for the whole counts."""
    reasons: tuple[str, ...]
    """Why it may be asked, or why not."""
    stage: StageName
    predicate: PredicateName
    units: tuple[Unit | None, Unit | None]
    earlier: str
    """Id of the earlier count."""
    later: str
    periods: tuple[Period, Period]
    earlier_interval: Interval | None
    """Null if the breakdown of the earlier count has no such form: not told, which is not zero."""
    later_interval: Interval | None
    modalities: tuple[ModalityName, ModalityName]
    voices: tuple[str, str]
    document: str
    statements: tuple[str, ...]


def changes(corpus: Corpus, counts: Sequence[Count]) -> list[PeriodChange]:
    """Every two dated counts of one predicate in one document, the earlier first.

    Counts of two voices are not set against each other unless the text compares them: what one source tells of one
    year and another of the next may differ because the sources do.
    """
    compared = {frozenset((one.id, other)) for one in corpus.statements for other in one.compared_with}
    who = {one.id: _parties(corpus, one) for one in corpus.statements}
    said_by = {one.id: one.voice for one in corpus.statements}
    dated = [one for one in counts if one.kind != "unknown" and one.basis == "text" and one.period.kind in DATED]
    found = []
    for earlier in dated:
        for later in dated:
            alike = (earlier.document, earlier.predicate) == (later.document, later.predicate)
            if alike and _start(earlier) < _start(later):
                text = any(frozenset((a, b)) in compared for a in earlier.statements for b in later.statements)
                others = [] if text else [*_voices(said_by, earlier, later), *_others(who, earlier, later)]
                found += _changes(earlier, later, others, by_text=text)
    return found


def _start(count: Count) -> date:
    return count.period.start or date.min


def _parties(corpus: Corpus, statement: Statement) -> tuple[Actor, ...]:
    """Who did it, and to whom it went, as named; not the cases or people that are counted."""
    told = (one for role in ("subject", "recipient") for one in corpus.actors(statement, role))
    return tuple(one for one in told if not vocabulary().labels[one.label].handled)


def _voices(said_by: Mapping[str, str], earlier: Count, later: Count) -> list[str]:
    """Why two counts that the text does not compare may be of two voices, as hearsay of nobody named may be."""
    if UNNAMED in (earlier.voice, later.voice):
        return ["the text does not compare the two, and does not name who tells of each"]
    was, is_ = ({said_by[one] for one in count.statements} for count in (earlier, later))
    if was == is_:
        return []
    return [f"other voices, and the text does not compare the two: {earlier.voice}; {later.voice}"]


def _others(who: Mapping[str, tuple[Actor, ...]], earlier: Count, later: Count) -> list[str]:
    """Why two counts that the text does not compare are not of one doing."""
    was, is_ = ({party for one in count.statements for party in who[one]} for count in (earlier, later))
    if was == is_:
        return []
    named = "; ".join(", ".join(sorted(one.name for one in side)) or "not told" for side in (was, is_))
    return [f"other parties, and the text does not compare the two: {named}"]


def _changes(earlier: Count, later: Count, others: Sequence[str], *, by_text: bool) -> list[PeriodChange]:
    against = list(others)
    if earlier.period.kind != later.period.kind:
        kinds = (earlier.period.kind, later.period.kind)
        against.append("other kinds of period: " + ", ".join(one.replace("_", " ") for one in kinds))
    elif earlier.period.kind == "dated" and _length(earlier) != _length(later):
        against.append("periods of other lengths")
    if earlier.period.of != later.period.of:
        against.append("one period dates what happened, the other the saying")
    if earlier.unit != later.unit:
        against.append(f"other units: {earlier.unit}, {later.unit}")
    if earlier.flow != later.flow:
        against.append(f"other flows: {earlier.flow or 'not told'}, {later.flow or 'not told'}")
    limits = limited(earlier, later) or limited(later, earlier)
    if limits and not by_text:
        against.append(f"other scopes, and the text does not compare the two: one is limited to {limits}")
    if against:
        return [_made(earlier, later, "all", against, earlier.interval, later.interval, comparable=False)]
    why = ["the text compares them" if by_text else "same voice and scope"]
    was, is_ = _parts(earlier), _parts(later)
    forms = ["all", *sorted(was | is_)]
    return [
        _made(
            earlier, later, form, why,
            earlier.interval if form == "all" else was.get(form),
            later.interval if form == "all" else is_.get(form),
            comparable=True,
        )
        for form in forms
    ]  # fmt: skip


def _length(count: Count) -> object:
    return (count.period.end or date.min) - _start(count)


def _parts(count: Count) -> dict[str, Interval]:
    return {one.form: one.interval for one in count.parts}


def _made(
    earlier: Count,
    later: Count,
    form: str,
    reasons: Sequence[str],
    was: Interval | None,
    is_: Interval | None,
    *,
    comparable: bool,
) -> PeriodChange:
    return PeriodChange(
        result="interval" if comparable else "incomparable",
        change=difference(is_, was) if comparable and was and is_ else None,
        form=form,
        reasons=tuple(reasons),
        stage=later.stage,
        predicate=later.predicate,
        units=(earlier.unit, later.unit),
        earlier=earlier.id,
        later=later.id,
        periods=(earlier.period, later.period),
        earlier_interval=was,
        later_interval=is_,
        modalities=(earlier.modality, later.modality),
        voices=(earlier.voice, later.voice),
        document=later.document,
        statements=tuple(dict.fromkeys(earlier.statements + later.statements)),
    )
