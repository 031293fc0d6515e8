"""Recognises acts that may be no wrong: a company that takes workers to its factory."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.frames.act import Act
from tuyun.graph.reading.frames.people_named import People
from tuyun.graph.reading.matching.ruleset import expand

_WRONGDOERS = re.compile(expand(r"\b(?:{wrongdoers})\b"), re.IGNORECASE)
_WRONG = re.compile(expand(r"\b(?:{words_of_wrong})"), re.IGNORECASE)
_NEUTRAL = re.compile(
    r"(?:recruit|transport|br(?:ing|ought)|t(?:ake|ook|aken|aking)|sen[dt]|mov|dr(?:ive|iving|ove)|offer|promis|escort"
    r"|ship|solicit)\w*\b",
    re.IGNORECASE,
)
"""Verbs of what is done to people for good or ill."""
_POSSESSED = re.compile(
    r"(?:[a-z][’']s|s[’']) |\b(?:of|from) (?:[a-z-]+ ){0,4}?(?:workers?|wom[ae]n|girls|victims?|migrants?"
    r"|employees|maids?|citizens|labou?rers|servants|crews?|them)\b",
    re.IGNORECASE,
)
"""Words that say whose papers or wages are meant."""


def is_harmless(text: str, act: Act, people: Sequence[People]) -> bool:
    """Whether a sentence has no word by which an act of a kind that may be harmless is a wrong."""
    who = act.people
    if who is None or act.place in ("accused", "named") or _WRONGDOERS.search(who.words):
        return False
    gives = act.rule.gives
    if gives.get("of_others") and _POSSESSED.search(act.words) is None:
        return not any(
            each.kind == "victim" and each.start != who.start and each.end <= act.start for each in people
        )
    return bool(gives.get("harmless")) and _NEUTRAL.match(act.words) is not None and _WRONG.search(text) is None
