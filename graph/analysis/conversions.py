"""Shares of cases that went on from one count to another: an interval, or the reason why there is none."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from tuyun.graph.analysis.bounds import Bounded, bounded
from tuyun.graph.analysis.comparable import apart_by_words_alone, reasons_apart, tie
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval, Share, share
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, StageName

Result = Literal["interval", "undefined", "incomparable", "suppressed"]
WHY = {
    "same": "the text counts the same cases",
    "some": "the text makes these cases some of those",
    "outcome": "the sentence divides this count by outcome",
    "records": "case records follow the same cases",
}


class Conversion(Value):
    """Two counts set against each other: of so many, so many came to that."""

    result: Result
    """undefined: 0 of 0, or more than the whole; incomparable: no share can be made; suppressed: not shown."""
    share: Share | None
    """Null unless the result is an interval."""
    share_if_tied: Share | None = None
    """What the share would be if the second count were of some of the first count's cases, which no sentence says.
    Null unless it was asked for, and unless only the words that would tie the two stand against a share."""
    form: str
    """Form of trafficking, by the breakdown; `all` for the whole counts."""
    reasons: tuple[str, ...]
    """Why a share can be made, or why not."""
    whole: str
    """Id of the count that it is a share of."""
    part: str
    """Id of the other count; of an outcome into which a sentence divides the first, that id with the outcome."""
    from_stage: StageName
    from_predicate: PredicateName
    to_stage: StageName
    to_predicate: PredicateName
    whole_interval: Interval
    part_interval: Interval
    loss: bool
    """Whether the second count is of cases that are lost, not of such as went on."""
    modalities: tuple[ModalityName, ModalityName]
    """Of the first count, of the second: a pair that is never merged."""
    voices: tuple[str, str]
    basis: Literal["text", "records"]
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    document: str
    statements: tuple[str, ...]


def conversions(corpus: Corpus, counts: Sequence[Count], *, assume_tied: bool = False) -> list[Conversion]:
    """Every pair that the text ties together, and every pair of neighbouring stages that it does not.

    Pairs are of one document. Losses and caveats are set against a count only where the text ties them to it;
    what was found or is a rough figure never is, since no sentence says that it is cases of trafficking.

    Args:
        corpus: the narratives.
        counts: the counts of the flow.
        assume_tied: whether to calculate what a share would be if the text tied two counts of stages that follow
            each other. It stays incomparable.
    """
    stated = [
        count
        for count in counts
        if count.kind not in ("approximate", "unknown", "found") and count.basis == "text"
    ]
    tied = [
        conversion
        for whole in stated
        for part in stated
        if whole.document == part.document and whole.predicate != part.predicate and whole.kind == "onward"
        for conversion in _tied(corpus, stated, whole, part)
    ]
    tied += [conversion for whole in stated if whole.kind == "onward" for conversion in _by_outcome(whole)]
    known = {frozenset((conversion.whole, conversion.part)) for conversion in tied}
    return tied + [
        _untied(whole, part, assume_tied=assume_tied)
        for whole, part in _neighbours(stated)
        if frozenset((whole.id, part.id)) not in known
    ]


def _untied(whole: Count, part: Count, *, assume_tied: bool) -> Conversion:
    apart = conversion_of(whole, part, "incomparable", reasons_apart(whole, part, tied=False))
    if not (assume_tied and apart_by_words_alone(whole, part)):
        return apart
    return apart.model_copy(update={"share_if_tied": share(part.interval, whole.interval)})


def _tied(corpus: Corpus, counts: Sequence[Count], whole: Count, part: Count) -> Iterator[Conversion]:
    """The shares of a pair that the text ties together, as a whole and by form; none if it does not."""
    found = tie(corpus, whole, part)
    if found is None or (found == "same" and _order(part) < _order(whole)):
        return
    if against := reasons_apart(whole, part, tied=True):
        yield conversion_of(whole, part, "incomparable", against)
        return
    yield _share(whole, part, bounded(corpus, counts, whole, part), WHY[found])
    intervals = {of_form.form: of_form.interval for of_form in part.parts}
    for of_form in whole.parts:
        if of_form.form in intervals:
            yield _share(whole, part, Bounded(of_form.interval, intervals[of_form.form]), WHY[found], of_form.form)


def _by_outcome(whole: Count) -> Iterator[Conversion]:
    """The share of each outcome into which a sentence divides a count: of 12 who were tried, 10 were convicted."""
    predicates = vocabulary().predicates
    for part in whole.other_parts:
        if part.by == "outcome":
            term = predicates[part.name]
            outcome = whole.model_copy(
                update={
                    "id": f"{whole.id}:{part.name}",
                    "predicate": part.name,
                    "stage": term.stage,
                    "kind": term.count_kind or "onward",
                    "interval": part.interval,
                }
            )
            yield _share(whole, outcome, Bounded(whole.interval, part.interval), WHY["outcome"])


def _order(count: Count) -> tuple[int, tuple[int, ...], tuple[str, ...]]:
    return count.place, count.sentences, count.statements


def _share(whole: Count, part: Count, bounds: Bounded, why: str, form: str = "all") -> Conversion:
    total, some = bounds.whole, bounds.part
    found = share(some, total, bounds.ended_otherwise)
    if found is not None:
        conversion = conversion_of(whole, part, "interval", [why, *bounds.reasons], form, found, (total, some))
        statements = tuple(dict.fromkeys(conversion.statements + bounds.statements))
        return conversion.model_copy(update={"statements": statements})
    reason = f"{some} of {total} is undefined" if total.upper == 0 else f"{some} of {total}: more than the whole"
    return conversion_of(whole, part, "undefined", [reason], form, None, (total, some))


def conversion_of(
    whole: Count,
    part: Count,
    result: Result,
    reasons: Sequence[str],
    form: str = "all",
    found: Share | None = None,
    intervals: tuple[Interval, Interval] | None = None,
) -> Conversion:
    """A conversion from two counts.

    Args:
        whole: the count that the share is taken of.
        part: the count of those that went on.
        result: what came of it.
        reasons: why.
        form: the form of trafficking that the figures are of, or ``all``.
        found: the share, if there is any.
        intervals: the figures of whole and part; None for those of the two counts.
    """
    total, some = intervals or (whole.interval, part.interval)
    return Conversion(
        result=result,
        share=found,
        form=form,
        reasons=tuple(reasons),
        whole=whole.id,
        part=part.id,
        from_stage=whole.stage,
        from_predicate=whole.predicate,
        to_stage=part.stage,
        to_predicate=part.predicate,
        whole_interval=total,
        part_interval=some,
        loss=part.kind == "loss",
        modalities=(whole.modality, part.modality),
        voices=(whole.voice, part.voice),
        basis=whole.basis,
        country=whole.country,
        document=whole.document,
        statements=tuple(dict.fromkeys(whole.statements + part.statements)),
    )


def _neighbours(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Counts of cases that went on, at two stages of a document with no counted stage between them.

    An exit follows no stage: a case can leave the flow at any of them.
    """
    onward = [count for count in counts if count.kind == "onward" and count.stage_order is not None]
    for document in dict.fromkeys(count.document for count in onward):
        here = [count for count in onward if count.document == document]
        for earlier, later in pairwise(sorted({count.place for count in here})):
            for whole in here:
                if whole.place == earlier:
                    yield from ((whole, part) for part in here if part.place == later)
