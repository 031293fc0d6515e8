"""Reads figures that say how many of the people counted in the previous sentence are women, foreigners and so on.

“Courts convicted 24 people. *Seven of them were foreign nationals; the remaining 17* were Arlavian.” Seven were
convicted, as all of them were.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.inherited.antecedents import Antecedent, not_compared, only_kind
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, PEOPLE
from tuyun.graph.reading.proposals.proposal import OTHER
from tuyun.graph.reading.remaining.continued_counts import of_figure
from tuyun.graph.reading.remaining.remaining_figure import Remaining

_OPENING = (
    r"(?:(?:Of|Among|Out of) (?:these|them|those|(?:this|that) (?:total|number|group)"
    rf"|the(?: total(?: of)?)? {FIGURE}),? )?"
)
_HOW_MANY = (
    r"(?:(?:[Tt]he (?:other|remaining)|[Aa]nother|[Aa] further|[Oo]nly|[Jj]ust|[Aa]bout|[Ss]ome|[Aa]round"
    r"|[Nn]early|[Aa]lmost|[Aa]t least|[Mm]ore than|[Ff]ewer than|[Aa]ll|however|in turn),? )*"
)
_BEGINS = re.compile(rf"{_OPENING}{_HOW_MANY}")
"""The words that may stand before the first such figure of a sentence: “*Of these, only* nine were women”."""
_JOINED = re.compile(rf"(?:[,;]|,? and|,? while|,? whereas|,? but|[,;] and) {_HOW_MANY}$")
"""The words that may end before the next such figure: “nine were women *and* three were men”."""
_OF_THEM = (
    r"(?: of (?:them|these|those)(?: (?:victims|people|persons|survivors|suspects|defendants|traffickers))?)?"
    r"(?:,? \(?(?:or )?[\d.]+ ?(?:%|percent|per cent)(?: of (?:them|these|those))?[),]?)?"
)
_GROUP = (
    r"(?:(?:foreign|local|young|adult|unaccompanied|third-country|EU|[A-Z][\w-]+) )*(?:wom[ae]n|m[ae]n|girls?"
    r"|boys?|child(?:ren)?|minors?|adults?|males?|females?|nationals?|citizens?|foreigners?|migrants?|residents?"
    r"|refugees?|teenagers?|juveniles?|underage)\b"
)
_AGE = r"(?:(?:between )?(?:aged|under|over|below|above|younger than|older than|between the ages)\b)"
_SUFFERED = (
    r"(?:(?:also|all|both|allegedly|reportedly|previously) )*(?:(?:sexually )?exploited|trafficked|forced"
    r"|subjected|coerced|recruited|lured|deceived|held|sold|enslaved|made to|victims of"
    r"|in (?:forced|bonded|domestic|sexual))\b"
)
_WERE = re.compile(
    rf"{_OF_THEM} (?:(?:was|were|are|is|had been|have been)(?: (?:also|all|still|mainly|mostly|either|both|each))*"
    rf" (?:an? )?(?:{_GROUP}|{_AGE}|(?:from|of) (?:[A-Z]|(?:a |the )?(?:[a-z]+ )?(?:abroad|countr|other)))"
    rf"|(?:was|were|are|is|had been|have been) (?P<suffered>{_SUFFERED})"
    r"|(?:had )?(?:suffered|experienced|endured) (?P<harm>[a-z ]{0,40}(?:exploitation|labou?r|servitude|abuse))"
    r"|(?:had )?(?:came|come|originated) from (?:[A-Z]|(?:a |the )?[a-z]))"
)
"""The words behind such a figure that describe the people, or say what they suffered: “nine *of them were women*”,
“nine *had been trafficked* for forced labor”."""
_ELLIPSIS = re.compile(
    rf"(?: (?:was|were))? (?:{_GROUP}(?=[.,;]|$| and | \()|{_AGE}|(?:from|of|for|in|into|to|under) )"
)
"""The words behind a later figure that takes over the verb of the one before it: “37 had been forced to work and
19 *to beg*”."""
_IN_BRACKETS = re.compile(r"(?: of (?:them|these|those))?,? \((?:or )?")
"""The words between a figure and the same share in percent: “32 *(*82 percent)”."""
_ACCUSED = (
    "arrested", "investigated", "charged", "indicted", "prosecuted", "tried", "convicted", "acquitted",
    "sentenced", "imprisonment_imposed", "suspended_sentence", "fine_imposed", "identified_suspects",
    "released_suspects",
)  # fmt: skip
"""Predicates of steps against suspects and traffickers."""


def described_share(
    text: str, found: Remaining, before: Remaining | None, counted: Sequence[Antecedent]
) -> Remaining | None:
    """The figure with the predicate and unit of the people of whom it counts a part; None if it counts none.

    Args:
        text: the sentence.
        found: a figure for which no rule has a predicate.
        before: the figure before it in the sentence, if that counts such a part.
        counted: the counts of the previous sentence.
    """
    count = found.counted or found.whole.count
    figure = count.figure
    people = count.group is not None or count.unit in (BARE, "person", "victim")
    if found.predicate != OTHER or not people or figure.status in WITHOUT_NUMBER:
        return None
    described = _WERE.match(text, figure.end)
    if before is not None:
        joined = _JOINED.search(text, before.whole.count.figure.end, figure.start)
        if joined is None or not (described or _ELLIPSIS.match(text, figure.end)):
            return None
        predicate, unit = before.predicate, before.unit_of or BARE
    else:
        if described is None or not _BEGINS.fullmatch(text, 0, figure.start):
            return None
        whole = _whole(counted, figure.lower, harmed=bool(described["suffered"] or described["harm"]))
        if whole is None:
            return None
        predicate, unit = whole.predicate, whole.unit
    part = replace(found.whole, count=replace(count, unit=BARE))
    return replace(found, whole=part, predicate=predicate, unit_of=unit, cue=of_figure(count), counted=None)


def _whole(counted: Sequence[Antecedent], number: int | None, *, harmed: bool) -> Antecedent | None:
    """The people of the previous sentence of whom so many may be a part; None if several counts may be meant.

    People against whom a step was taken are left out (``harmed``) if the sentence says what the people suffered.
    """
    people = [each for each in counted if each.unit in ("victim", *PEOPLE) and not each.officials]
    people = [each for each in people if not (harmed and each.predicate in _ACCUSED)]
    enough = [
        each for each in not_compared(people) if each.number is None or number is None or number <= each.number
    ]
    return only_kind(enough)


def is_its_percentage(text: str, found: Remaining, before: Remaining | None) -> bool:
    """Whether a figure in brackets only gives the part that the figure before it counts once more, in percent."""
    count = found.counted or found.whole.count
    return (
        count.unit == "percent"
        and before is not None
        and _IN_BRACKETS.fullmatch(text, before.whole.count.figure.end, count.figure.start) is not None
    )
