"""Make figures of pronouns that repeat the number of those counted before, behind a second verb: “arrested two
guards and suspended *them*”, “one guard, *who* was suspended”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.matching.ruleset import PEOPLE

_ACTED = re.compile(
    r"\b(?:(?:arrest|charg|convict|acquitt|deport|detain|dismiss|expell|extradit|indict|investigat|prosecut|releas"
    r"|repatriat|suspend|transferr|fin|imprison)(?:ed|ing)|freed|freeing) "
    r"(?P<them>them|both|all(?: (?:two|three|four|five|six|seven|eight|nine|ten))?(?= of (?:them|these))|him|her)"
    r"(?=[.,;)]|$| (?:from|on|of|for|to|in|under|with|without|after|before|by|and|pending)\b)"
)
"""A verb with a pronoun for people counted before: “arrested two guards and suspended *them*”."""
_LEFT = re.compile(
    r"\b(?:did not|never) (?:pursued?|follow(?:ed)? up(?: on)?|act(?:ed)? (?:up)?on|respond(?:ed)? to) "
    r"(?P<them>them|any of them)(?=[.,;)]|$| (?:further|in|for|because|as|and|despite|until|within)\b)"
)
"""A denied verb with a pronoun for complaints counted before: “referred three complaints, and did not pursue
*them*”."""
_ISSUED = re.compile(
    r"\b(?:warrants?|notices?|alerts?) (?:was|were|has been|have been|had been) (?:also |since |then )?"
    r"(?:issued|published|circulated) (?:for|against) "
    r"(?P<them>them|both|all(?: (?:two|three|four|five|six|seven|eight|nine|ten))?"
    r"(?= of (?:them|these)|[.,;)]|$)|him|her)"
    r"(?=[.,;)]|$| (?:of|in|by|on|and|after|but)\b)"
)
"""A warrant for those who are counted before: “11 fled, and warrants were issued for *all* of them”."""
_COMPLAINTS = ("complaint", "case", "referral")
_WHO = re.compile(
    r"(?:[a-z]|\)), (?P<who>who) (?P<be>was|were) (?:later |then |subsequently |also |both |all )?"
    r"(?:suspended|dismissed|fired|transferred|arrested|charged|indicted|prosecuted|convicted|acquitted|sentenced"
    r"|released|deported|detained|extradited|fined|imprisoned|freed|repatriated)\b"
)
"""A relative clause on the people counted before its comma: “one guard*, who was* suspended”."""
_STEP = re.compile(
    r"\b(?:investigat|arrest|charg|prosecut|convict|detain|indict|acquit|suspend|sentenc|apprehend|extradit|deport)\w*"
    r"|\b(?:tried|caught|stopped)\b",
    re.IGNORECASE,
)
"""Steps against people: those whom somebody *rescued* or *helped* may be held by anybody afterwards."""
_BY_OTHERS = re.compile(
    r"[^.;,]{0,40}? (?:by (?:the |their |an? |his |her )?"
    r"(?:employ|traffick|exploit|own|recruit|smuggl|captor|famil|broker)"
    r"|in (?:an? |the )?(?:house|flat|apartment|brothel|hotel|farm)\b"
    r"|to (?:an? |the |their |his |her )?(?:[a-z]+ )?(?:shelters?|parents|famil(?:y|ies)|NGOs?|homes?|care)\b)"
)
"""Words behind what was done to them by people who are no authority, or for their care."""
_CLAUSE = re.compile(r";|\b(?:who|whose|whom|which|that|where|when|after|because)\b")
"""What begins a clause between those who are counted and a verb, which may have another object."""
VERB = re.compile(r"\b(?!including|involving|compared)(?:[a-z]+ed|[a-z]+ing) (?:only |just )?$")
"""The verb before a figure without a noun."""


def by_pronouns(sentence: str, made: Sequence[Count]) -> list[Figure]:
    """The numbers that the pronouns of a sentence repeat.

    Args:
        sentence: the sentence.
        made: its counts.
    """
    return [
        *_acted_on(sentence, made),
        *_who(sentence, made),
        *_left_alone(sentence, made),
        *_wanted(sentence, made),
    ]


def has_pronouns(sentence: str) -> bool:
    """Whether a sentence has a pronoun that may repeat a number."""
    return any(words.search(sentence) for words in (_ACTED, _WHO, _LEFT, _ISSUED))


def _acted_on(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """The number of the people whom a pronoun repeats behind a second verb, if the clause counts no others:
    “arrested two guards and suspended *them*”."""
    for match in _ACTED.finditer(sentence):
        before = [count for count in made if count.end <= match.start() and count.unit in (*PEOPLE, "victim")]
        alone = len(before) == 1 and is_repeatable(before[0].figure)
        every = match["them"].startswith("all")  # “all of them” means those, whatever stands between
        if not alone or (not every and _CLAUSE.search(sentence, before[0].end, match.start())):
            continue
        number, single = before[0].figure.lower, match["them"] in ("him", "her")
        verb = VERB.search(sentence, 0, before[0].start)
        verb = verb if verb and _STEP.search(verb[0]) and not _BY_OTHERS.match(sentence, match.end()) else None
        if verb and single == (number == 1) and (match["them"] != "both" or number == 2):
            yield again(before[0].figure, *match.span("them"))


def _left_alone(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """The number of the only complaints of a sentence, that a pronoun repeats: “did not pursue *them*”."""
    for match in _LEFT.finditer(sentence):
        before = [count for count in made if count.end <= match.start()]
        if len(before) == 1 and before[0].unit in _COMPLAINTS and is_repeatable(before[0].figure):
            yield again(before[0].figure, *match.span("them"))


def _wanted(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """The number of the only people counted before a warrant that was issued for them."""
    for match in _ISSUED.finditer(sentence):
        before = [count for count in made if count.end <= match.start() and count.unit in PEOPLE]
        single = match["them"] in ("him", "her")
        if len(before) == 1 and is_repeatable(before[0].figure):
            number = before[0].figure.lower
            if single == (number == 1) and (match["them"] != "both" or number == 2):
                yield again(before[0].figure, *match.span("them"))


def _who(sentence: str, made: Sequence[Count]) -> Iterator[Figure]:
    """The number of the people counted directly before “, who was” or “, who were” and a step against them: “one
    guard, *who* was suspended”."""
    for match in _WHO.finditer(sentence):
        place = match.start("who") - 2
        last = max((count for count in made if count.end <= place), key=lambda count: count.end, default=None)
        if last is None or last.unit not in PEOPLE or not is_repeatable(last.figure):
            continue
        if not _STEP.search(sentence, 0, last.start) or _BY_OTHERS.match(sentence, match.end()):
            continue
        if last.end == place and (match["be"] == "was") == (last.figure.lower == 1):
            yield again(last.figure, *match.span("who"))


def is_repeatable(figure: Figure) -> bool:
    """Whether a figure is a number, or the least one, that words may repeat."""
    return figure.status in ("measured", "lower_bound") and not figure.single


def again(figure: Figure, start: int, end: int) -> Figure:
    """A figure at another place with the same number."""
    return replace(figure, start=start, end=end, number_start=start, same_as=figure.start)
