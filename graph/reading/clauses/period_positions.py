"""Periods by their place in a sentence: whether they lead a clause, close it, or date another clause."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import PARAGRAPH, expand

_BEFORE = re.compile(
    rf"(?:(?:^(?:{PARAGRAPH})?|[,:;] |\b(?:and|but|while|that),? )"
    r"(?:in (?:one|another|a|the) (?:[a-z-]+ ){0,4}?case,? (?:(?:decided|tried|heard|concluded) )?)?)$",
    re.IGNORECASE,
)
"""What stands before a period that leads a clause."""
_BETWEEN = re.compile(r",? [^;:]{0,300}")
"""What may stand between the period and what it dates."""


def leading(sentence: str, cues: Sequence[Cue], place: int) -> Cue | None:
    """The nearest period before a place, if it leads the clause; None if there is none.

    Args:
        sentence: the sentence.
        cues: its periods.
        place: where the words begin that the period may date.
    """
    before = [cue for cue in cues if cue.end <= place]
    nearest = max(before, key=lambda cue: cue.start, default=None)
    if nearest is None or not _BEFORE.search(sentence, 0, nearest.start):
        return None
    return nearest if _BETWEEN.fullmatch(sentence, nearest.end, place) else None


_BY_THE_END = re.compile(r"\bby(?= the (?:end|close) of )")
"""The word before the last day of a period by which nothing had happened."""


def by_the_end(sentence: str, start: int) -> Cue | None:
    """The day by which nothing had happened: “no case had been closed *by the end of 2030*”; None without one."""
    places = [match.start() for match in _BY_THE_END.finditer(sentence)]
    cues = find(_BY_THE_END.sub("at", sentence), "period") if places else []
    found = [cue for cue in cues if cue.start in places and cue.start >= start]
    return found[0] if len(found) == 1 else None


_PARTICIPLE = (
    r"(?:amended|enacted|adopted|passed|ratified|signed|charged|begun|opened|initiated|launched|started|filed|convicted"
    r"|arrested|accused|indicted|sentenced|established|created|founded|set up|formed|revised|introduced|decided)"
)
_BE = r"(?:was|were|had been|has been|have been|is|are|remained)"
_OTHER = re.compile(
    rf"(?:\b(?:who|which|that|whom) (?:\w+ )?{_BE} (?:last |first |also )?"
    rf"(?:{_PARTICIPLE}|ongoing|pending|held|made) "
    r"|\b(?:who|which|that) (?:had |first |also )*(?:opened|began|started|closed|moved|expired|ended|died|fled"
    r"|escaped|returned|entered (?:into )?force|took effect|came into (?:force|effect)) "
    rf"|, (?:last |first |as )?{_PARTICIPLE} "
    rf"|\b(?:last amended|(?:a|the) \w+ had been {_PARTICIPLE}|set up|begun) "
    r"|, (?:which|whom) (?:the |its |an? )?(?:[\w’-]+ ){1,4}(?:had |has )?\w+ed (?:there |here )?"
    r"|\bwhose (?:[\w’-]+ ){1,4}(?:(?:had|was|were|has|have)(?: been)? )?(?:\w+ed|begun|began|held) "
    r"|[\ue000-\ue0ff] (?:opened|initiated|launched|started|filed|begun|commenced|pending) "
    r"|\b(?:whom|which) (?:the |its |an? )?(?:[\w’-]+ ){1,4}had \w+ed "
    r"|\b(?:merger|creation|adoption|establishment|appointment|arrest|amendment)s?(?: of [^,;]{3,70})? )$"
)
"""Words whose own event a period dates, and not the verb of the clause: “Law 5, *which was amended* in 2013,
prescribes …”."""
_OTHER_SUBJECT = re.compile(
    r"(?:, (?:and|but|while|although) |; |, )(?:the |its |their |an? )?(?:[^\s,;]+ ){1,4}?"
    r"(?:was|were|are|had|received|remained)\b"
    r"| (?:and|but) (?:(?:it|they) )?(?:has|have|had) (?:also )?(?:not|never|yet)\b"
    r"|(?:, | )(?:one|two|three|four|five|six|seven|eight|nine|\d+|some|all|most|none) of (?:whom|which|them)\b"
    r"|[,\s][\ue000-\ue0ff]+ of (?:whom|which) (?:were|was|had|have|remained|began|\w+ed)\b"
    r"|, of (?:whom|which|them) [\ue000-\ue0ff]",
    re.IGNORECASE,
)
"""A subject of its own between a count and a period that stands behind another count."""


_AND_CLAUSE = re.compile(
    r"(?:,? (?:and|but|while|whereas|although)|;) (?P<subject>(?:the|its|their|an?|another|one|courts|police"
    r"|judges|prosecutors|authorities|officials|it|they|[A-Z][\w’-]+) (?:[\w’-]+ ){0,9}?)?"
    r"(?:\w+ly |later |also |then )?"
    r"(?:(?!(?:convicted|suspected|alleged|related|accused) [a-z]+s\b)\w+ed|made|held|sent|gave|took|brought|began"
    r"|found|(?:is|was|were|has|had|have)\b(?= [a-z]+))\b"
)
"""A subject and verb between a count and a period, which dates this verb and not the count: “trained 12 judges,
*and a team made* four arrests in May 2030”."""


def dates_another(sentence: str, cue: Cue, verb: Cue) -> bool:
    """Whether a period dates what its own participle or noun says, and not what the verb says."""
    match = _OTHER.search(sentence, 0, cue.start)
    return match is not None and not (match.start() <= verb.start < match.end())


def reaches(sentence: str, end: int, cue: Cue) -> bool:
    """Whether a period may also date a count that ends at ``end``, with another count between the two."""
    return _OTHER_SUBJECT.search(sentence, end, cue.start) is None


def _is_last_year(cue: Cue) -> bool:
    return cue.words.lower().endswith(("last year", "past year"))


def is_short(cue: Cue) -> bool:
    """Whether a period is so short that it rarely dates several happenings: a day or a month, not half a year."""
    short = cue.rule.gives["period"] in ("dated", "rough_date")
    return short and not _is_last_year(cue) and not cue.groups.keys() & {"to", "till", "last", "span"}


_AND_SINCE = re.compile(
    r"(?:,? (?:and|but|while|whereas|although)|;) (?:(?:no|none|nobody|neither|the|an?|it|they) |[\ue000-\ue0ff])"
)
"""The beginning of a clause of its own, whose “so far” does not date what stands before it: “nine cases, *and no*
firm has been fined so far”."""


def goes_back(sentence: str, end: int, cue: Cue) -> bool:
    """Whether a period behind a further verb also dates a count that ends before that verb."""
    if cue.rule.gives["period"] == "until_now" and _AND_SINCE.search(sentence, end, cue.start):
        return False
    anew = _AND_CLAUSE.search(sentence, end, cue.start)
    if (
        anew
        and not anew["subject"]
        and re.search(r", (?:in|during) [^,;]{3,80}$", sentence[anew.end() : cue.start])
    ):
        return True  # “arrested 11 men and freed two girls, *in raids on* bars on 28 May”
    return anew is None or (anew["subject"] is None and not is_short(cue))


_SHARE_BEFORE = re.compile(
    r"\bof (?:whom|which) (?:(?:only|at least|another|the other) )?(?:[\ue000-\ue0ff]+,? (?:and )?)*"
    r"(?:[\ue000-\ue0ff]+ (?:\([^()]{1,30}\) )?(?:was|were|had|received|led|resulted|ended)\b"
    r"[^;()\ue000-\ue0ff]{3,60}?(?:,|,? and) (?:only |at least |another |the other )?)*$",
    re.IGNORECASE,
)
"""What stands before a share: “12 cases, *of which* two were closed”."""
_SHARE_BEHIND = re.compile(r" of (?:whom|which)\b")
"""What stands behind a share: “two* of which *were closed”."""
_LATER = re.compile(r"[^;,]*\b(?:later|subsequently|afterwards|eventually)\b ?", re.IGNORECASE)
_WHOLE_OF_SHARE = re.compile(r"(?:^|[;:] )(?:Of|Among|Out of) [^,;]*$", re.IGNORECASE)
"""Words that name of what a share is told: “*Of 17 requests sent in 2019,* two were answered”."""


def is_share(sentence: str, start: int, end: int) -> bool:
    """Whether a count is a share that has a verb of its own: “opened 12 cases, *two of which* were closed”."""
    return _SHARE_BEFORE.search(sentence, 0, start) is not None or _SHARE_BEHIND.match(sentence, end) is not None


def happened_later(sentence: str, end: int, verb: Cue) -> bool:
    """Whether the sentence says that something happened to a share later: “two of whom were *later* freed”."""
    return _LATER.fullmatch(sentence, end, max(end, verb.start)) is not None


def dates_whole_of_share(sentence: str, cue: Cue) -> bool:
    """Whether a period says when the cases or requests began of which a share is counted behind the comma."""
    return _WHOLE_OF_SHARE.search(sentence, 0, cue.start) is not None and sentence.startswith((",", " "), cue.end)


_BEGUN = re.compile(
    r"(?: (?:in|involving|against|of) [\ue000-\ue0ff]+)?"
    r" (?:charged|begun|opened|initiated|launched|started|filed|arrested|indicted)(?: and [a-z]+ed)? $"
)


def of_its_beginning(sentence: str, end: int, cue: Cue) -> bool:
    """Whether a period says when what ends at ``end`` began: “two prosecutions *begun* in 2016”."""
    return _BEGUN.fullmatch(sentence, end, cue.start) is not None


_LISTED = re.compile(r"(?:^|[(]|[;:,–—] |\b(?:and|then|but|while) )$")
"""What stands before a period of a list."""
_LABEL = re.compile(
    r"(?: ?[:=]| [–—])(?: only| at least| about)? |(?:,? (?:it|there|the (?:figure|number|total)))?"
    r" (?:was|were|reached|stood at|(?:rose|fell|dropped|increased|decreased|declined|grew|went (?:up|down)) to) "
    r"| to "
)
"""What stands between a period and the figure that it names in a list: “(2030*: *64; 2029*: *58)”."""


def label(sentence: str, cues: Sequence[Cue], start: int) -> Cue | None:
    """The period that names the figure which begins at a place of a list; None without one."""
    for cue in cues:
        if _LISTED.search(sentence, 0, cue.start) and _LABEL.fullmatch(sentence, cue.end, start):
            return cue
    return None


_ORIGIN = re.compile(
    r"\b(?:initiated|opened|begun|launched|started|filed|carried over|reported|identified|pending)"
    r"(?: and [a-z]+ed)?(?: (?:in|during))? $"
)
"""A participle before a period that says when pending cases began, and does not date the count: “12 cases
*initiated* between 2017 and 2020 remained open”."""


def says_origin(sentence: str, cue: Cue) -> bool:
    """Whether a participle before a period says that what is counted began then: “six cases *opened* in 2030”."""
    return _ORIGIN.search(sentence[: cue.start]) is not None


_ITS_FIGURE = re.compile(r"(?:,|\band|\bbut|\bto|\bfrom)(?: only| just)? [\ue000-\ue0ff]+ $")
"""A figure of its own before “last year”: “12 men *and nine* last year”."""


def of_the_past(sentence: str, cue: Cue) -> bool:
    """Whether a period dates what happened before the count: “in the previous year”, “cases *opened* in 2030”."""
    last = _is_last_year(cue) and not _ITS_FIGURE.search(sentence, 0, cue.start)
    return bool(cue.rule.gives.get("previous") and not last) or says_origin(sentence, cue)


_FINITE = re.compile(expand(r" {finite}"))
_DEFINITE = ("calendar_year", "dated", "rough_date")
_JOINS = re.compile(r"(?:,? (?:and|but)|;) ")
_PERFECT = re.compile(
    r"(?:(?!and\b|but\b)[^ ,;]+ ){0,9}?(?:has|have) (?:(?:\w+ly|also|since|already|now|been) )*"
    r"(?:\w+ed|made|given|taken|held|found|sent|brought|begun|put|led)\b"
)
"""A verb in the perfect, with its subject: “*nine women have been cared* for”."""


def before_perfect(sentence: str, cue: Cue, place: int) -> bool:
    """Whether a past date belongs to a verb before the verb in the perfect that stands at a place: what “has”
    happened has no such date (“the shelter opened *in May 2030* and has cared for nine women”)."""
    joins = list(_JOINS.finditer(sentence, cue.end, place)) if cue.rule.gives["period"] in _DEFINITE else []
    return (
        bool(joins)
        and _FINITE.search(sentence, 0, joins[-1].start()) is not None
        and _PERFECT.match(sentence, joins[-1].end()) is not None
    )


_CRIME = re.compile(
    r" (?:(?:for|of|with|over) (?:(?:having|allegedly) )?\w+ing|for (?:their|his|her|its|alleged|the)"
    r"|on charges of|suspected of|accused of) [^;,\ue000-\ue0ff]{3,120} "
)


def of_the_crime(sentence: str, end: int, cue: Cue) -> bool:
    """Whether a period behind a count dates the crime for which those who are counted were tried: “in 2030,
    convicted six men for their part in abuses *in 2027*”."""
    return _CRIME.fullmatch(sentence, end, cue.start) is not None
