"""Read amounts of money whose currency stays open: pesos in no named country, “4.5 million drachmas”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import LONGEST, Aside, Figure
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, expand
from tuyun.graph.reading.money import BOUNDS, NUMBER, POINT_OF_THOUSANDS, SCALE, in_full, times, value
from tuyun.graph.statements.quantity import OPEN_CURRENCY

IN_BRACKETS = re.compile(r"\((?:[^()]*\d[^()]* )?(?:or |about |approximately |some )?$")
"""What stands before an amount in brackets that is the same money in another currency."""
SCALED = re.compile(
    r"(?<![\w.,$€£])(?P<number>\d[\d,]*(?:\.\d+)?) (?P<scale>million|billion)\b"
    r"(?P<of> (?!(?:has|have|had|was|were|is|are)\b)[A-Za-z]+)?"
)

_OF_IT = re.compile(
    r"\bof (?:which|(?:this|that|the) (?:amount|sum|total|money)|it),?"
    r"(?: (?:only|just|about|some|nearly|over|more than|less than|approximately))? $",
    re.IGNORECASE,
)
"""What stands before a share of an amount: “ordered 900 dollars for 14 victims, *of which* 120 was paid”."""
_OF_PEOPLE = re.compile(r"\bof whom,?(?: (?:about|some|nearly|over|more than))? $", re.IGNORECASE)
"""What stands before a share of people: “4.5 million, *of whom* 1.2 million were women”."""
_IS_MONEY = re.compile(r"[.,;)]|$| (?:was|is|has|had|would|will|went|came|for|to|in|by|from|remained|goes)\b")
"""A singular verb behind a number, which is then a part of an amount of money: “of which 4,000 *was* paid”."""
_SMALLEST_SHARE = 1_000
"""A smaller figure may as well be a share of the people who are named beside the amount."""
_NO_CURRENCY = re.compile(expand(r".*\d (?:million|billion) {no_currency}\b"), re.IGNORECASE)


def may_be_money(count: Count) -> bool:
    """Whether an amount in millions may be one of money, by its noun: “4.5 million drachmas”, not “1.2 million
    women”."""
    return count.unit == BARE and _NO_CURRENCY.match(count.noun) is None


_PAID = (
    "budgeted", "fine_imposed", "restitution_ordered", "restitution_paid", "restitution_sought", "accepted_bribes",
)  # fmt: skip
"""What is said of money, so that an unknown noun in the plural behind a large figure is a currency."""
_UNKNOWN_CURRENCY = re.compile(
    expand(
        r"[\d.,]+(?: (?:million|billion))? (?!{no_currency}\b)[a-z]{3,}s"
        r"(?=[.,;)]|$| (?:to|for|in|from|and|by|on|each|belonging)\b)"
    )
)


def as_money(sentence: str, whole: Whole, cue: Cue | None) -> Whole:
    """A figure that is one of money by what is said of it: “earmarked *6.4 million lomas* for shelters”."""
    count = whole.count
    said = cue is not None and cue.rule.gives["predicate"] in _PAID
    said = said or sentence.endswith("worth ", 0, count.figure.number_start)
    number = count.figure.lower or count.figure.upper or 0
    fits = count.unit == BARE and not count.forms and number >= _SMALLEST_SHARE
    if not (said and fits and _UNKNOWN_CURRENCY.match(sentence, count.figure.number_start)):
        return whole
    return replace(whole, count=replace(count, unit="money", currency=OPEN_CURRENCY))


def in_any_currency(words: str, bound: str) -> tuple[str, dict[str, object]] | None:
    """An amount in a currency that its words leave open, such as pesos."""
    if POINT_OF_THOUSANDS.search(words):
        return None
    bound = next((lead for lead in BOUNDS if words.lower().startswith(f"{lead} ")), bound)
    found = re.findall(rf"({NUMBER})(?: ({SCALE}))?", in_full(words))
    scaled = [value(number) * times(scale) for number, scale in found]
    if len(scaled) not in (1, 2) or scaled[-1] >= 10**LONGEST or (len(scaled) == 2 and scaled[0] >= scaled[1]):
        return None
    status = "range" if len(scaled) == 2 else BOUNDS.get(bound.strip().lower(), "measured")
    limits: dict[str, object] = {"lower": round(scaled[0]), "upper": round(scaled[-1])}
    limits |= {"unit": "money", "currency": OPEN_CURRENCY}
    limits.pop({"lower_bound": "upper", "upper_bound": "lower"}.get(status, ""), None)
    return status, limits


def scaled(sentence: str, asides: Sequence[Aside]) -> Iterator[Count]:
    """Amounts in millions of a currency that no rule knows: “4.5 million drachmas”."""
    for match in SCALED.finditer(sentence):
        known = any(aside.start < match.end() and match.start() < aside.end for aside in asides)
        of_it = _OF_IT.search(sentence, 0, match.start())
        people = _OF_PEOPLE.search(sentence, 0, match.start())
        if known or IN_BRACKETS.search(sentence[: match.start()]) or not (match["of"] or of_it or people):
            continue
        number = float(match["number"].replace(",", "")) * times(match["scale"])
        if number > 10**LONGEST - 1:
            continue
        figure = Figure(
            match.start(), match.end(), round(number), round(number), "measured", number_start=match.start()
        )
        yield Count(figure, match.start(), match.end(), BARE, noun=f"{match[0]}{' people' if people else ''}")


def with_shares_of_amounts(sentence: str, left: Sequence[Whole], amounts: Sequence[Count]) -> list[Whole]:
    """The figures that are left, those without a noun that are shares of an amount in its currency.

    Args:
        sentence: the sentence.
        left: its figures that no rule has read.
        amounts: its amounts of money.
    """
    made = []
    for whole in left:
        count = whole.count
        known = [each for each in amounts if each.end <= count.start and each.unit == "money" and each.currency]
        number = count.figure.lower or count.figure.upper or 0
        bare = count.unit == BARE and not count.forms and count.end <= count.figure.end
        bare = bare and _IS_MONEY.match(sentence, count.end) is not None
        if bare and known and number >= _SMALLEST_SHARE and _OF_IT.search(sentence, 0, count.start):
            whole = replace(whole, count=replace(count, unit="money", currency=known[-1].currency))
        made.append(whole)
    return made
