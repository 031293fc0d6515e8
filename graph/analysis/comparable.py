"""Which counts the text ties together: counts of the same cases, or of some of them (“nine of these”)."""

from typing import Literal

from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count

Tie = Literal["same", "some"]
STATED = {"calendar_year", "reporting_period", "dated", "prior_years", "recent"}
DATED = {"calendar_year", "reporting_period", "dated"}


def tie(corpus: Corpus, whole: Count, part: Count) -> Tie | None:
    """How the cases of one count are tied to those of another: the same, some of them, or not at all.

    Counted groups of victims tie nothing: “victims” in two sentences need not be the same people.
    """
    if whole.document != part.document or not whole.cases or not part.cases or not _cases_alone(whole, part):
        return None
    if whole.cases == part.cases:
        return "same"
    inside = all(whole.cases & set(corpus.broader(part.document, one)) for one in part.cases)
    return "some" if inside and len(whole.cases) == 1 else None


def _cases_alone(*counts: Count) -> bool:
    return all(len(count.cases) == len(count.counted) for count in counts)


def apart(whole: Count, part: Count, *, tied: bool) -> list[str]:
    """Why two counts cannot be set against each other, in words; empty if nothing stands against it."""
    reasons = []
    kinds = (whole.period.kind, part.period.kind)
    if not tied:
        reasons.append(_untied(whole, part))
    if kinds[0] != kinds[1] and (not tied or set(kinds) <= STATED):
        reasons.append(f"other kinds of period: {_spaced(kinds[0])}, {_spaced(kinds[1])}")
    elif not tied and kinds[0] in DATED and _days(whole) != _days(part):
        reasons.append("other periods")
    if whole.unit != part.unit:
        reasons.append(f"other units: {whole.unit}, {part.unit}")
    if not tied and whole.flow != part.flow:
        reasons.append(f"other flows: {_spaced(whole.flow)}, {_spaced(part.flow)}")
    limits = limited(whole, part)
    if limits:
        reasons.append(f"other scopes: the second count is limited to {limits}")
    return reasons


def _untied(whole: Count, part: Count) -> str:
    one_period = whole.period.kind in DATED and _days(whole) == _days(part)
    flows = "parallel flows of one period: " if one_period else ""
    return f"{flows}the text does not tie the two counts together"


def limited(whole: Count, part: Count) -> str:
    """The limits that the second count states and the first does not; empty if there are none."""
    found = []
    for name in ("forms", "laws", "places", "groups"):
        wide, narrow = getattr(whole, name), getattr(part, name)
        if narrow and set(narrow) != set(wide):
            found.append(", ".join(map(_spaced, narrow)))
    if part.condition and part.condition != whole.condition:
        found.append(part.condition)
    return "; ".join(found)


def _days(count: Count) -> tuple[object, object]:
    return count.period.start, count.period.end


def _spaced(word: str | None) -> str:
    return word.replace("_", " ") if word else "not told"
