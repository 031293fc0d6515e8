"""The officials of whom a question asks, also where a word points back to them: “whether *they* were charged”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.matching.cues import Cue, find

_POINTS_TO_THEM = re.compile(
    r"\b(?:(?<=of )(?:such|these|this) (?:[a-z]+ )?(?:conduct|behaviou?r|misconduct|complicity|corruption)"
    r"|(?<=into )(?:such|these|this) (?:[a-z]+ )?(?:conduct|allegations?|reports?|claims?|practices?|acts)"
    r"|him|her(?! [a-z])|(?:the|these|those) (?:officer|official)s?"
    r"|(?:(?:any|either|one|some|all|both) of )?(?:them|these|those)"
    r"|(?:their|his|her) (?:sentences?|punishments?|penalties|trials?|cases?)"
    r"|(?:whether|if|how many) (?:any|either|both|they|he|she|one|all)"
    r"(?= (?:was|were|had been|have been|has been)\b))\b"
)
"""Words of what was not reported that point to an official before it."""
_MANY = ("them", "they", "these", "those", "any", "all", "both", "either", "one")
"""The last words of such phrases that may point to other people as well, and not to officials alone."""
_LEADING = re.compile(r"(?:[^,;]{0,60}, )?(?:(?!who|that)[\w’-]+ ){0,4}")
"""What may stand before officials with whom a sentence begins."""
_CAUGHT = re.compile(
    r"(?: (?:also|had|have|has|in|at|near|on|along|the|\w+ern|borders?|north|south|east|west))*"
    r" (?:arrest|detain|stopp|intercept|apprehend|hand|caught|raid|identifi|found|charg|prosecut|investigat"
    r"|convict|indict|sent|tried|complet|conclu|claim|said|stat|report|not(?:ed|ing)|told|acknowledg|announc|dropp|clos|pursu|refus|declin|process|admit|insist|explain|recommend|add|cit|indicat|declar|estimat|open|filed|filing|brought|press|laid|issu|initiat|launch|referr|submitt|seiz|rescu"
    r"|dismantl|deport|obtain|secur|acquit|interview|question|inspect|screen|remov|turn|refus|assist|releas)\w*\b"
)
"""What officials do to suspects: “border guards *arrested* two drivers”."""
_HANDLED = re.compile(
    r"(?: (?:also|had|have|has))* (?:brought|opened|initiated|sent|filed|forwarded|referred|closed|investigated"
    r"|prosecuted|received|handled|registered|recorded|took|completed|dropped|dismissed|discontinued|concluded"
    r"|launched|pursued|reviewed|submitted) (?:[\w-]+ ){1,4}?(?:cases|investigations|prosecutions|charges"
    r"|complaints"
    r"|files|indictments|inquiries)\b"
)
"""What officials do with cases, to which “them” then points: “prosecutors *brought 17 cases* to trial”."""
_BESIDE = re.compile(
    r"\bwho (?:was|were|had) (?:(?!\b(?:or|and|whether|how)\b)[^.;,])*\b(?:after|before|by|to|with)\b[^.;,]*$"
)
"""Words of a relative clause, behind which officials stand only beside: “men *freed after bribing* …”."""
PEOPLE_NAMED = re.compile(
    r"\b(?:suspects?|traffickers?|defendants?|perpetrators?|m[ae]n|wom[ae]n|individuals?|persons?|people|victims?"
    r"|employers?|recruiters?|owners?|brokers|workers|agents|drivers|smugglers|pimps|crew|foremen|nationals|foreigners"
    r"|children|girls|boys)\b",
    re.IGNORECASE,
)
"""People who are no officials, so that “them” behind such a noun may stand for these."""

_WHOM = re.compile(r"^,? (?:whom|against whom) [^,;]{3,80}")
"""A relative clause that says who accused the officials: “diplomats *whom workers had accused*”."""
_ACTIVE = re.compile(r" (?:(?:had|have|has|did|also|ever|actually) )*")
"""What stands between officials and what they did."""
ACTING = re.compile(
    r" (?:gave|made|took|held|had(?! (?:[a-z]+ )?(?:been\b|\w+ed\b))|offered|cited|used|applied|imposed|chose)\b"
)
"""What stands behind officials who did something themselves: “the reasons *the judges gave*”."""
_COUNTED_BEFORE = re.compile(
    r"\b(?:numbers? of|how many|whether any|on|which) (?:(?!that|which|who)[\w-]+,? ){0,5}$"
)
"""Words before officials who are counted."""
_LISTED = re.compile(r" (?:[\w ’-]{0,30}?(?:,|\band|\bor) )*")
"""The words between officials who are counted and a verb of what was done to them: “officials *investigated or*
prosecuted”."""
_THEM = re.compile(r" (?:them|him|her|these|those)(?=[.;,)]|$| (?:or|and|nor|for|in|under|with)\b)")
"""A pronoun behind a verb, which stands for officials who are named before it: “prosecuted *them*, or …”."""
_DONE_BY_STATE = re.compile(
    r" (?:it|they|the [a-z]+|authorities|courts|police|prosecutors) (?:(?:had|has|have|also) )*"
)
"""Who acts, between officials and what was done to them: “how many officers *it had* prosecuted”."""
_WITHOUT_OBJECT = re.compile(r"(?=[.;,)]|$| (?:for|in|or|and|nor|during|under|on|by)\b)")
"""What follows a verb that has no object: “any officers convicted* in 2020*”."""
_ANY = re.compile(r"^ ?(?:any|no|a single) (?:[a-z-]+ ){0,3}$")
"""The words before officials in a question that asks whether there were any: “did not report *any* officers”."""
_PASSIVE_BEGINS = re.compile(r"(?:was|were|been|being) ")
_PASSIVE_BEFORE = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:(?:[a-z]+ly|also|ever|since|later|then|not) )*"
    r"(?:\w+(?:, (?:and |or )?| (?:and|or) ))*$"
)
"""A passive between officials and what was done to them: “officers *were charged or* convicted”."""


def officials_asked(before: str, content: str) -> list[Cue]:
    """The officials of a question, also by a word for those whom the sentence names before it: “any *of them*”."""
    officials = find(content, "officials")
    back = _POINTS_TO_THEM.search(content) if not officials else None
    named = [
        official
        for official in (find(before, "officials") if back else ())
        if before[official.end :].strip() and not _HANDLED.match(before, official.end)
    ]
    if back and named and not (back[0].endswith(_MANY) and may_mean_others(before, named)):
        # “whether it had investigated *him*”
        start, end = (len(content),) * 2 if back[0].startswith(("their", "his", "her ")) else back.span()
        return [replace(named[-1], start=start, end=end)]
    return [official for official in officials if not _BESIDE.search(content, 0, official.start)]


def may_mean_others(before: str, officials: Sequence[Cue]) -> bool:
    """Whether “them” may mean people who are no officials.

    It may where such people are named behind the officials, unless the sentence begins with the officials, and
    not with an arrest that they made, or another step against suspects.

    Args:
        before: the words before “them”.
        officials: the officials that these words name.
    """
    others = PEOPLE_NAMED.search(_WHOM.sub("", before[officials[-1].end :])) is not None
    leads = _LEADING.fullmatch(before, 0, officials[0].start) and not _CAUGHT.match(before, officials[0].end)
    return others and not leads


def _ahead(asked: Cue, officials: Sequence[Cue]) -> list[Cue]:
    """The officials that a question names before a proceeding."""
    return [official for official in officials if official.end <= asked.start]


def acted(content: str, asked: Cue, officials: Sequence[Cue]) -> bool:
    """Whether the officials led a proceeding: “whether *officials* had investigated the case”."""
    by_officials = any(
        _ACTIVE.fullmatch(content, official.end, asked.start) for official in _ahead(asked, officials)
    )
    return by_officials and not any(official.start >= asked.end for official in officials)


def concerns(content: str, asked: Cue, officials: Sequence[Cue]) -> bool:
    """Whether a proceeding is against the officials: they stand behind it, or before its passive."""
    if any(official.start >= asked.end for official in officials) or any(
        _COUNTED_BEFORE.search(content[: official.start]) and _LISTED.fullmatch(content, official.end, asked.start)
        for official in officials
    ):
        return True  # “the number of officials investigated or prosecuted”
    ahead = _ahead(asked, officials)
    if ahead and (_THEM.match(content, asked.end) or asked.words.endswith(" them")):
        return True
    asks_for_any = ahead and _ANY.search(content, 0, ahead[-1].start) and _WITHOUT_OBJECT.match(content, asked.end)
    if asks_for_any and any(content[official.end : asked.start] == " " for official in ahead):
        return True  # “any officers convicted”
    passive = _PASSIVE_BEGINS.match(content, asked.start)
    return any(
        passive
        or _DONE_BY_STATE.fullmatch(content, official.end, asked.start)
        or _PASSIVE_BEFORE.search(content[official.end : asked.start])
        for official in ahead
    )
