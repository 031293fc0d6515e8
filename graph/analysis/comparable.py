"""Decide which counts may be compared: counts of the same cases, or of some of them (“nine of these”)."""

from collections.abc import Iterable
from typing import Literal

from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count

Tie = Literal["same", "some"]
NOT_TIED = "the text does not tie the two counts together"


def tie(corpus: Corpus, whole: Count, part: Count) -> Tie | None:
    """How the cases of one count are tied to those of another: the same, some of them, or not at all.

    Counted groups of victims tie nothing: “victims” in two sentences need not be the same people.
    """
    cases_alone = all(count.cases and len(count.cases) == len(count.counted) for count in (whole, part))
    if whole.document != part.document or not cases_alone:
        return None
    if whole.cases == part.cases:
        return "same"
    inside = all(whole.cases & set(corpus.broader(part.document, case)) for case in part.cases)
    return "some" if inside and len(whole.cases) == 1 else None


def reasons_apart(whole: Count, part: Count, *, tied: bool) -> list[str]:
    """Why no share can be made of two counts, in words; empty if nothing stands against it."""
    kinds = (whole.period.kind, part.period.kind)
    same_days = (whole.period.start, whole.period.end) == (part.period.start, part.period.end)
    dated = whole.period.start is not None
    reasons = []
    if not tied:
        flows = "parallel flows of one period: " if dated and same_days else ""
        reasons.append(f"{flows}{NOT_TIED}")
    if kinds[0] != kinds[1] and not (tied and "unspecified" in kinds):
        reasons.append(f"other kinds of period: {spaced(kinds[0])}, {spaced(kinds[1])}")
    elif not tied and dated and not same_days:
        reasons.append("other periods")
    elif not tied and whole.period.rough:
        reasons.append("a rough date, whose days are not known")
    if whole.unit != part.unit:
        reasons.append(f"other units: {whole.unit}, {part.unit}")
    if not tied and whole.flow != part.flow:
        reasons.append(f"other flows: {spaced(whole.flow)}, {spaced(part.flow)}")
    if limits := limits_of(part, whole):
        reasons.append(f"other scopes: the second count is limited to {limits}")
    return reasons


def apart_by_words_alone(whole: Count, part: Count) -> bool:
    """Whether a share is refused for a single reason: no words such as “of these” tie the two counts.

    Their period is then stated and the same, and they have one unit, flow and scope.
    """
    (first, *others) = reasons_apart(whole, part, tied=False)
    units = whole.unit is not None and whole.period.start is not None
    return first.endswith(NOT_TIED) and not others and units


def limits_of(count: Count, other: Count) -> str:
    """The limits that a count states and the other does not; empty if there are none."""
    limits = []
    for name in ("forms", "laws", "places", "groups"):
        stated = getattr(count, name)
        if stated and set(stated) != set(getattr(other, name)):
            limits.append(", ".join(map(spaced, stated)))
    if count.condition and count.condition != other.condition:
        limits.append(count.condition)
    return "; ".join(limits)


def narrower_forms(forms: Iterable[str]) -> frozenset[str]:
    """The forms that a count is limited to, without trafficking as such, which is all of them.

    >>> sorted(narrower_forms(["trafficking"])), sorted(narrower_forms(["sex_trafficking", "trafficking"]))
    ([], ['sex_trafficking'])
    """
    return frozenset(forms) - {"trafficking"}


def spaced(word: str | None) -> str:
    """A word of the vocabulary as people write it; `not stated` for none."""
    return word.replace("_", " ") if word else "not stated"
