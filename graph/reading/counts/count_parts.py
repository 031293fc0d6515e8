"""Finds which counts of a sentence are parts of the count before them.

“Six cases, including *one of slavery* and *two of begging*” divides the six cases.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tuyun.graph.reading.counts.accused_parts import COMPANIES, NO_GROUP, by_what_they_are_held_for
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.counts.institution_parts import institution_of_part
from tuyun.graph.reading.counts.law_parts import law_of_part
from tuyun.graph.reading.counts.other_times import OTHER_TIME
from tuyun.graph.reading.counts.part_sums import excludes, is_nested, sums
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR, MASK, MASKED_COUNT, PAD, PEOPLE, rules

_PART_COMMA = re.compile(
    r"^(?: \([^()]{3,20}\)| to (?:trial|court|justice)| of (?:[a-z]+ )?victims"
    rf"| {IN_YEAR}| during (?:the|its|this) [a-z ]{{4,30}})?, $"
)
"""What stands between a count and a part with a form of its own: “20 of labor trafficking*, *six of begging”."""
_SHARE_COMMA = re.compile(rf"^[^.;:{chr(MASK)}-{PAD}]{{0,60}}, $")
"""What stands between a count and a share of it: “33 victims *were identified,* 20 of them boys”."""
_BEFORE_BRACKET = re.compile(
    rf"\)?[^.;:(){chr(MASK)}-{PAD}]{{3,90}}\("
    rf"|(?:[;,] (?:and )?|[^.;:(){chr(MASK)}-{PAD}]{{0,40}}(?: \(|[:—–] ?))[^.,;:(){chr(MASK)}-{PAD}]{{3,60}}: "
)
"""The words between a count, or a part of it, and the figure of a part whose form stands before the figure: “38
cases *of forced begging (*20”, “38 cases *(begging: *20*; slavery: *18)”."""
_PART_OPEN = re.compile(r" (?:for |with |involv\w+ |of )?(?:both|all|unknown|unspecified|other)", re.IGNORECASE)
"""Words behind a figure that call its form several, other or unknown: it is no part that a rule reads, but the
parts before it hold: “six *for all*”."""
LESSER = "lesser"
"""The outcome of a part that was accused of a lesser crime, whose predicate that of the whole decides."""
LESSER_CRIME_BEHIND = re.compile(
    r" (?:for|on|of|with|to|under) (?:lesser|reduced|less serious|lighter) (?:charges|offen[cs]es|crimes)"
)
"""What stands behind such a part: “and ten *for lesser charges*”."""
_VERB_BEHIND = re.compile(r" (?:was|were|had|received|remained|resulted)\b(?! (?:for|of|in|on) )")
"""Words behind a figure of which something else is said: “and 40 *were convicted*”."""
SHARE_BEHIND = re.compile(r" of (?:them|these|those|whom)\b")
"""What stands behind a share: “20 *of them*”."""
_INCLUDING = re.compile(
    r"(?:\bincluding|\b(?:which|who) included|\bcomprising|\b(?:among|amongst) (?:them|whom))(?: at least)? $"
)
"""What stands before people among those who are counted: “14 officials, *including* nine officers”."""
_LIST_OPENS = re.compile(r" \(|: ?| ?[—–] ?|, ")
"""What opens a list of people that divides others: “14 suspects*:* nine drivers and five guards”."""
_NO_COUNTRY = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Operation|Article"
    r"|Section|Police|The|This)"
)
"""Words with a capital that are no names of places."""
_FROM = re.compile(
    rf" (?P<by>from|of) (?:(?:the |an? )?(?:neighbou?ring|other|foreign|third|unknown|various|several|non-EU)"
    r"(?: [a-z]+)? (?:countr(?:y|ies)|states?|nationalit(?:y|ies)|nations?|origins?)"
    rf"|(?:the )?(?!{_NO_COUNTRY}\b)[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*)(?=[,;.)]| and | \(|$)"
)
"""Where people without a noun come from: “18* from Belmora*”, “15* of other countries*”."""
_ASIDE = re.compile(
    rf"^ in {MASKED_COUNT}+"
    rf"|,? (?:which is |an? |up |down )[^;()]{{3,60}} (?:last|previous|prior|same) (?:year|period)"
    rf" \({MASKED_COUNT}+\)"
)
"""A count of something else that may stand between a count and its parts: the cases in “12 men *in nine cases*,
and 14 women”, or the figure of another year in “26 cases*, more than last year (14)*, including …”."""
_FURTHER = r"(?:another|a further|an additional)"
PART_NEXT = re.compile(
    rf"^(?: (?:in|at|on|of|by|from|against) (?!which|whom|them)[a-z’ -]{{3,40}}?"
    r"| under (?:Articles?|Sections?) [\w()./-]+(?: of (?:the|its) [A-Za-z ]{3,40}?)?"
    rf"| \([^();{chr(MASK)}-{PAD}]{{3,60}}\)|, (?!and )[^,;.(){chr(MASK)}-{PAD}]{{3,50}}(?=,))?"
    rf"(?:(?:,? and |, |; |;? and )(?:the (?:remaining|other) )?| and {_FURTHER} "
    r"|, while (?:in )?the (?:remaining|other) )$"
)
"""The words between two parts of one count: “one in Arl*, and* two in Bor”, “one *(in Arl) and* two of fraud”."""
_AND_ANOTHER = re.compile(rf", and {_FURTHER} ")
"""The words before the last of several parts: “20 of slavery, nine of begging*, and another* 14 of theft”. Behind
a single part they may as well begin another clause."""
OF_THESE = re.compile(r"(?:of|among|out of) (?:these|those) ", re.IGNORECASE)
"""What stands before a count that another sentence makes, so that its parts are counts of their own."""
_OF_PEOPLE = ("victim", *PEOPLE, "conviction", "arrest", "acquittal", "indictment")
"""Units of counts that may be divided by people: “seven convictions (six men and one woman)”."""
_OF_THE_WHOLE = re.compile(
    r"(?:^|[;:] )(?:of|among|out of) (?:the|its|their|a) (?:total (?:of )?)?$", re.IGNORECASE
)
"""What stands before a count that is broken down: “*Of the* 16 prosecutions, ten were for slavery”."""


@cache
def _part_start() -> re.Pattern[str]:
    """What may stand between a count and the first of its parts: little, and a cue of parts at its end."""
    cues = "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.category == "parts")
    return re.compile(rf"^(?: \((?:[^()]{{3,70}})\))?[^.;{chr(MASK)}-{PAD}]{{0,90}}?(?:{cues})$")


def _named_whole(before: str, between: str) -> bool:
    """Whether a count that was stated before is broken down: “Of the 16 prosecutions, ten were for slavery”."""
    of = _OF_THE_WHOLE.search(before)
    listed = re.search(r"(?:^|[;:] )(?:(?:the|these|its|their|all) (?:\w+ed )?)?$", before, re.IGNORECASE)
    return bool(
        (of and re.match(r"^(?: \w+ed)?(?: in (?:19|20)\d\d| during [^,;]{3,40})?, (?:at least )?$", between))
        or (listed and re.match(rf"^(?: {IN_YEAR})? (?:included|comprised|consisted of) $", between))
    )


_VERB_AGAIN = re.compile(r"(?: \w+ed)?, (?:[A-Za-z][a-z’ -]{2,40} )?(?P<verb>[a-z]{6})[a-z]*ed ")
"""What stands between a whole that opens a sentence and its first part, if its verb is said again."""


def _said_again(whole: Count, masked: str, between: str) -> bool:
    """Whether a count is broken down by its own verb: “Of these 40 investigations, *police investigated* nine”."""
    again = _VERB_AGAIN.fullmatch(between)
    opens = _OF_THE_WHOLE.search(masked, 0, whole.start) or OF_THESE.fullmatch(masked, 0, whole.start)
    return bool(opens and again and again["verb"] in whole.noun)


def _origin(masked: str, part: Count, between: str, parts: Sequence[Count]) -> Count | None:
    """A part of people without a noun by where they come from: “30 *from Arlavia*, 18 *from Belmora*”, “71
    citizens of Arlavia and 26 *of other countries*”."""
    where = _FROM.match(masked, part.figure.end)
    if where is None:
        return None
    named = re.match(r"(?:citizens|nationals|residents|natives) (?=of )", parts[-1].group or "") if parts else None
    goes_on = bool(parts) and PART_NEXT.match(between) is not None
    first = not parts and where["by"] == "from" and _part_start().match(between) is not None
    if not (
        first or (goes_on and (named or (where["by"] == "from" and (parts[-1].group or "").startswith("from"))))
    ):
        return None
    group = f"{named[0] if named else ''}{where[0].strip()}"
    noun = masked[part.start : where.end()]
    return replace(part, group=group, noun=noun, end=where.end(), inferred_people=True)


def _of_people(
    masked: str, whole: Count, part: Count, between: str, parts: Sequence[Count], later: Sequence[Count]
) -> Count:
    """A part by what people are, with the group that its noun names: “14 officials, including *nine police
    officers*”."""
    if part.unit == BARE and not part.forms and (origin := _origin(masked, part, between, parts)) is not None:
        return origin if whole.unit in ("victim", *PEOPLE) else part
    named = part.noun[part.figure.end - part.start :].strip()
    known = part.unit in PEOPLE or COMPANIES.search(part.noun) or (whole.unit == part.unit == "victim")
    known = known and not (part.unit == "victim" and part.hedged)  # “including 20 foreign victims”
    people = known and whole.unit in ("victim", *PEOPLE)
    people = people and not (whole.group or part.group or part.forms or part.share or NO_GROUP.match(named))
    another = named and named != whole.noun[whole.figure.end - whole.start :].strip()
    opens = _LIST_OPENS.fullmatch(between) or _named_whole(masked[: whole.start], between)
    divides = opens and adds_up(masked, later, whole.figure.lower or 0, people=True)
    first = not parts and bool(_INCLUDING.search(between) or (divides and part.figure.lower != whole.figure.lower))
    further = bool(parts) and parts[0].group is not None and PART_NEXT.match(between) is not None
    return replace(part, group=named, inferred_people=True) if people and another and (first or further) else part


def adds_up(masked: str, made: Sequence[Count], whole: int, people: bool = False) -> bool:
    """Whether counts by group or form that follow each other add up to a number: “33 victims, *30 women, three
    men*”; with ``people``, counts of people by whatever noun."""
    return sum_of_run(masked, made, whole, people) == whole > 0


def sum_of_run(masked: str, made: Sequence[Count], limit: int, people: bool = False) -> int:
    """The sum of counts by group or form that follow each other, up to the one with which it reaches a limit."""
    total, end = 0, made[0].start
    for count in made:
        if not ((people and count.unit in PEOPLE) or count.group or count.forms) or (
            total and not PART_NEXT.match(masked[end : count.start])
        ):
            break
        total, end = total + (count.figure.lower or 0), count.end
        if total >= limit:
            break
    return total


def _kind(part: Count) -> str | None:
    """Whether a part is one by law or by whoever did it; None for all others."""
    return "law" if part.law else "institution" if part.institution else None


_OTHER_FORM = re.compile(
    r" (?:for|of|involving|concerning|related to) (?:(?!other\b)[a-z’-]+ ){0,4}?"
    r"(?:exploit\w+|marriages?|adoptions?|surrogacy|servitude)\b[^();:]{0,50}(?=\))"
)
"""What stands behind the last part in a bracket if no rule knows its form: “three *for sham marriages*)”."""


def _of_other_form(masked: str, end: int, part: Count) -> Count | None:
    """The last part in a bracket that ends a sum, of a form that no rule knows."""
    named = _OTHER_FORM.match(masked, part.end)
    plain = part.unit == BARE and part.figure.status == "measured" and not (part.forms or part.group)
    if not plain or named is None or PART_NEXT.match(masked[end : part.start]) is None:
        return None
    return replace(part, forms=("other_form",), noun=masked[part.start : named.end()], end=named.end())


def parts_of(masked: str, made: Sequence[Count], first: int) -> tuple[list[Count], int]:
    """The parts of the count at a position, and the position behind them."""
    whole, place, end = made[first], first + 1, made[first].end
    these = OF_THESE.fullmatch(masked, 0, whole.start) is not None
    if whole.bracketed:
        return [], place
    parts: list[Count] = []
    total = whole.figure.lower or 0
    while place < len(made):
        part, between = made[place], _ASIDE.sub("", OTHER_TIME.sub("", masked[end : made[place].start]))
        included = (parts[-1].forms and PART_NEXT.match(between)) if parts else _INCLUDING.search(between)
        part = by_what_they_are_held_for(masked, whole, part) if included else part
        part = _of_people(masked, whole, part, between, parts, made[place:])
        plain = part.unit in (BARE, whole.unit) and not part.forms
        law = law_of_part(masked, part.end) if plain else None
        who = institution_of_part(masked, whole, part.end) if plain and law is None else None
        by_whom = law or who
        if these and not who:
            break
        other_kind = bool(parts) and (parts[-1].group is None) != (part.group is None)
        people = part.inferred_people
        listed = part.group is not None and between == ", " and adds_up(masked, made[place:], total, people)
        named = part.group is not None or (part.unit == BARE and bool(part.forms or who))
        if part.bracketed:
            joined = _BEFORE_BRACKET.fullmatch(between) is not None
        elif parts and not other_kind:
            # “…, including eight girls”
            anew = part.group is not None and _part_start().match(between) is not None
            part = replace(part, nested=is_nested(parts[-1], part, between))
            another = len(parts) > 1 and _AND_ANOTHER.fullmatch(between) is not None
            joined = PART_NEXT.match(between) is not None or another or anew or part.nested
        elif listed or (named and _named_whole(masked[: whole.start], between)):
            joined = True
        else:  # “20 of labor trafficking, six of begging”
            by_comma = part.unit == BARE and (bool(part.forms) or by_whom is not None)
            by_comma = by_comma and (not whole.forms or "trafficking" in whole.forms)
            again = who is not None and (between == ", with " or _said_again(whole, masked, between))
            joined = again or _part_start().match(between) is not None
            joined = joined or (by_comma and _PART_COMMA.match(between) is not None)
        if parts and len(part.forms) > 1 and _kind(parts[0]) is None:  # “and two for sex and labor trafficking”
            part = replace(part, forms=("several_forms",))
        cases = (
            part.unit == "case"
            and whole.unit in (*PEOPLE, "investigation", "prosecution", BARE)
            and (bool(parts) or part.elliptic or between.rstrip().endswith((" in", "least")))
        )
        by_form = len(part.forms) == 1 and (part.unit in (whole.unit, BARE) or cases)
        people = whole.unit in _OF_PEOPLE or (whole.unit == BARE and not whole.forms)
        by_people = part.group is not None and whole.group != part.group and people
        share = part.share or (by_whom is not None and SHARE_BEHIND.match(masked, part.end) is not None)
        joined = joined or (share and (not parts or other_kind) and _SHARE_COMMA.match(between) is not None)
        exact = part.figure.status == "measured" or (part.figure.status == "lower_bound" and not part.group)
        lesser = LESSER_CRIME_BEHIND.match(masked, part.end) if parts and plain and not by_whom else None
        fits = (by_people or by_form or by_whom is not None or lesser is not None) and exact
        fits = fits and (not parts or _kind(parts[0]) == ("law" if law else "institution" if who else None))
        if (
            not joined
            or not fits
            or whole.figure.lower is None
            or whole.double
            or excludes(whole.forms, part.forms)
        ):
            break
        before = sum(other.figure.lower or 0 for other in parts if other.group is None and not other.nested)
        # “in 21 cases, including 30 …” breaks down the people
        full = parts and part.group is None and before >= total and not part.nested
        if full or (not parts and (part.figure.lower or 0) > total):
            break
        part = replace(part, outcome=LESSER, end=lesser.end()) if lesser else part
        part = replace(part, institution=who[0], end=who[1]) if who else part
        parts.append(replace(part, law=law[0], end=law[1]) if law else part)
        place, end = place + 1, parts[-1].end
    left = total - max(sums(parts, total), default=0)
    of_whole = parts and not parts[0].group and _OF_THE_WHOLE.search(masked[: whole.start])
    if left and (any(part.bracketed for part in parts) or (of_whole and masked.startswith(", ", whole.end))):
        return [], first + 1  # “Of the 151 investigations, 44 concerned begging” counts the 44 alone
    following = made[place] if parts and left > 0 and place < len(made) else None
    adds = following is not None and following.figure.lower == left
    if adds and following is not None and (last := _of_other_form(masked, end, following)):
        return [*parts, last], place + 1
    if (
        following is not None
        and following.unit == BARE
        and following.figure.same_as is None  # “…, *all* of whom were fined”
        and not excludes(whole.forms, following.forms)
        and PART_NEXT.match(masked[end : following.start])
        and not _PART_OPEN.match(masked, following.end)
        and not _VERB_BEHIND.match(masked, following.end)
    ):
        return [], first + 1  # a part that no rule reads stands among them
    return parts, place
