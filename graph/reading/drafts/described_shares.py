"""Finds the shares of people of whom a sentence only says who they are, where the sentence before counts them all.

“Courts convicted 24 people. *Seven of them were foreign nationals; the remaining 17* were Arlavian.” Seven were
convicted, as all of them were.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.inherited.antecedents import Antecedent
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
"""What may stand before the first share of a sentence: “*Of these, only* nine were women”."""
_JOINED = re.compile(rf"(?:[,;]|,? and|,? while|,? whereas|,? but|[,;] and) {_HOW_MANY}$")
"""What may stand between two shares: “nine were women *and* three were men”."""
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
"""What says who those of a share are, or what they suffered: “*of them had been trafficked* for forced labor”."""
_ELLIPSIS = re.compile(
    rf"(?: (?:was|were))? (?:{_GROUP}(?=[.,;]|$| and | \()|{_AGE}|(?:from|of|for|in|into|to|under) )"
)
"""What stands behind a further share without its verb: “37 had been forced to work and 19 *to beg*”."""
_IN_BRACKETS = re.compile(r"(?: of (?:them|these|those))?,? \((?:or )?")
"""What stands between a share and its percentage: “32 *(*82 percent)”."""
_ACCUSED = (
    "arrested", "investigated", "charged", "indicted", "prosecuted", "tried", "convicted", "acquitted",
    "sentenced", "imprisonment_imposed", "suspended_sentence", "fine_imposed", "identified_suspects",
    "released_suspects",
)  # fmt: skip
"""Predicates of what is done to those who may have harmed others."""


def described_share(
    text: str, found: Remaining, before: Remaining | None, counted: Sequence[Antecedent]
) -> Remaining | None:
    """The figure with what happened to all of those whom the sentence before counts; None if it is no such share.

    Args:
        text: the sentence.
        found: a figure of which nothing is suggested.
        before: such a share before it in the sentence.
        counted: what the sentence before counts.
    """
    count = found.counted or found.whole.count
    figure = count.figure
    group = count.group is not None or count.unit in (BARE, "person", "victim")
    if found.predicate != OTHER or not group or figure.status in WITHOUT_NUMBER:
        return None
    whole: Antecedent | None
    if before is None:
        described = _WERE.match(text, figure.end)
        if described is None or not _BEGINS.fullmatch(text, 0, figure.start):
            return None
        whole = _whole(counted, figure.lower, harmed=bool(described["suffered"] or described["harm"]))
        if whole is None:
            return None
        predicate, unit = whole.predicate, whole.unit
    else:
        joined = _JOINED.search(text, before.whole.count.figure.end, figure.start)
        behind = _WERE.match(text, figure.end) or _ELLIPSIS.match(text, figure.end)
        if joined is None or behind is None:
            return None
        predicate, unit = before.predicate, before.unit_of or BARE
    made = replace(count, unit=BARE, end=max(count.figure.end, count.end))
    whole_of = replace(found.whole, count=made)
    return replace(found, whole=whole_of, predicate=predicate, unit_of=unit, cue=of_figure(count), counted=None)


def _whole(counted: Sequence[Antecedent], number: int | None, *, harmed: bool) -> Antecedent | None:
    """The only people whom the sentence before counts and of whom so many may be a share.

    Of several it is the victims, if the share says what they suffered.
    """
    people = [each for each in counted if each.unit in ("victim", *PEOPLE) and not each.officials]
    people = [each for each in people if not (harmed and each.predicate in _ACCUSED)]
    people = [each for each in people if not each.compared] or people
    people = [each for each in people if each.number is None or number is None or number <= each.number]
    return people[0] if len({(each.unit, each.predicate) for each in people}) == 1 else None


def is_its_percentage(text: str, found: Remaining, before: Remaining | None) -> bool:
    """Whether a figure only says in percent which share the figure before it is."""
    count = found.counted or found.whole.count
    return (
        count.unit == "percent"
        and before is not None
        and _IN_BRACKETS.fullmatch(text, before.whole.count.figure.end, count.figure.start) is not None
    )
