"""What share of the cases of one count came to the next: an interval where the text ties the two, else why not."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from tuyun.graph.analysis.comparable import apart, tie
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval, Share, share
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary.terms import ModalityName, PredicateName, StageName

Result = Literal["interval", "undefined", "incomparable", "suppressed"]
WHY = {
    "same": "the text counts the same cases",
    "some": "the text makes these cases some of those",
    "records": "case records follow the same cases",
}


class Conversion(Value):
    """Two counts set against each other: of so many, so many came to that."""

    result: Result
    """undefined: 0 of 0, or more than the whole; incomparable: it may not be asked; suppressed: withheld."""
    share: Share | None
    """Null unless the result is an interval."""
    form: str
    """Form of trafficking, by the breakdown; `all` for the whole counts."""
    reasons: tuple[str, ...]
    """Why it may be asked, or why not."""
    whole: str
    """Id of the count that it is a share of."""
    part: str
    from_stage: StageName
    from_predicate: PredicateName
    to_stage: StageName
    to_predicate: PredicateName
    whole_interval: Interval
    part_interval: Interval
    loss: bool
    """Whether the second count is of cases that are lost, not of such as went on."""
    modalities: tuple[ModalityName, ModalityName]
    """Of the first count, of the second: two, never one for both."""
    voices: tuple[str, str]
    basis: Literal["text", "records"]
    document: str
    statements: tuple[str, ...]


def conversions(corpus: Corpus, counts: Sequence[Count]) -> list[Conversion]:
    """Every pair that the text ties together, and every pair of neighbouring stages that it does not.

    Pairs are of one document. Losses and caveats are set against a count only where the text ties them to it;
    what was found, never: it is not said to be cases of trafficking.
    """
    told = [one for one in counts if one.kind not in ("unknown", "found") and one.basis == "text"]
    tied = [one for pair in _pairs(told) for one in _tied(corpus, *pair)]
    known = {frozenset((one.whole, one.part)) for one in tied}
    return tied + [
        _made(whole, part, "all", "incomparable", None, apart(whole, part, tied=False))
        for whole, part in _neighbours(told)
        if frozenset((whole.id, part.id)) not in known
    ]


def _pairs(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    for whole in counts:
        for part in counts:
            if whole.document == part.document and whole.predicate != part.predicate and whole.kind == "onward":
                yield whole, part


def _tied(corpus: Corpus, whole: Count, part: Count) -> Iterator[Conversion]:
    found = tie(corpus, whole, part)
    if found is None or (found == "same" and _place(part) < _place(whole)):
        return
    against = apart(whole, part, tied=True)
    if against:
        yield _made(whole, part, "all", "incomparable", None, against)
        return
    yield _shared(whole, part, "all", whole.interval, part.interval, WHY[found])
    parts = {one.form: one.interval for one in part.parts}
    for one in whole.parts:
        if one.form in parts:
            yield _shared(whole, part, one.form, one.interval, parts[one.form], WHY[found])


def _place(count: Count) -> tuple[int, tuple[int, ...], tuple[str, ...]]:
    return count.stage_order, count.sentences, count.statements


def _shared(whole: Count, part: Count, form: str, all_: Interval, some: Interval, why: str) -> Conversion:
    found = share(some, all_)
    if found is not None:
        return _made(whole, part, form, "interval", found, [why], (all_, some))
    told = f"{some} of {all_}"
    reason = f"{told} is undefined" if all_.upper == 0 else f"{told}: more than the whole"
    return _made(whole, part, form, "undefined", None, [reason], (all_, some))


def _made(
    whole: Count,
    part: Count,
    form: str,
    result: Result,
    found: Share | None,
    reasons: Sequence[str],
    intervals: tuple[Interval, Interval] | None = None,
) -> Conversion:
    all_, some = intervals or (whole.interval, part.interval)
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
        whole_interval=all_,
        part_interval=some,
        loss=part.kind == "loss",
        modalities=(whole.modality, part.modality),
        voices=(whole.voice, part.voice),
        basis="text",
        document=whole.document,
        statements=tuple(dict.fromkeys(whole.statements + part.statements)),
    )


def _neighbours(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Counts of cases that went on, at two stages of a document with no counted stage between them."""
    onward = [one for one in counts if one.kind == "onward"]
    for document in dict.fromkeys(one.document for one in onward):
        here = [one for one in onward if one.document == document]
        stages = sorted({one.stage_order for one in here})
        for earlier, later in pairwise(stages):
            for whole in here:
                if whole.stage_order == earlier:
                    yield from ((whole, part) for part in here if part.stage_order == later)
