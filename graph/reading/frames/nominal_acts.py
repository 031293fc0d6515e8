"""Finds who did an act whose words are a noun or a form in “-ing”: “reports of *officers* accepting bribes”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.frames.accused import LEADS_TO_CRIME, accused
from tuyun.graph.reading.frames.act import Act, act_of, fits, is_supposed
from tuyun.graph.reading.frames.finite_acts import BEFORE_SUBJECT
from tuyun.graph.reading.frames.people_named import People
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

_MEANS = re.compile(
    expand(
        r"(?:{acting_place}{acting_aside}|{acting_place},? (?:who|which)){acting_manner} (?!been\b)\w{3,}\b"
        r"(?:(?!\b(?:that|which|who|whom|whose|while|although|because|where|when|were|was)\b)[^;:.]){2,120}?"
        r",? (?:by|through|after|while|without|including|,)(?: {adverb}|(?: often| frequently| sometimes"
        r"| at times))* "
    ),
    re.IGNORECASE,
)
"""What stands between people and how they did something: “officers aided traffickers *by* accepting bribes”."""
_BARE_ING = re.compile(expand(r"{acting_place}(?: {adverb}| reportedly| allegedly)* "), re.IGNORECASE)
_CLAIMS_OF = re.compile(
    r"(?<!\bto )\b(?P<word>reports?|allegations?|accounts?|claims?|complaints?|accusations?|cases?|instances?"
    r"|incidents?"
    r"|examples?"
    r"|stories|evidence|(?<=, )with|due to|including|despite|because of"
    r"|attributed [^;]{1,140}? to(?: [^;]{3,80},)?)"
    r"(?: (?:of|about|involving|in which))? $",
    re.IGNORECASE,
)
"""What stands before people with a verb in “-ing”: “*reports of* police protecting brothels”."""
_GOES_ON = re.compile(
    r"(?: (?:at|in|of|along|on) [^;.,]{3,50}?)? (?:continued|persisted|remained|was (?:common|widespread)"
    r"|were common)\b"
)
"""What says that something went on: “bribe-taking among border guards *continued*”."""

_RARE = re.compile(
    r"(?: (?:at|in|of|along|on) [^;.,]{3,50}?)? (?:was|were|is|are|became|has become) (?:not|never|rare"
    r"|uncommon|less|no longer|unheard)\b"
)
"""What says that something hardly happens: “the withholding of wages by employers *was not* common”."""


def act_of_noun_or_gerund(text: str, cue: Cue, people: Sequence[People]) -> Act | None:
    """The act of a verb in “-ing”, or of a noun: what somebody is accused of, or how somebody did something."""
    leads = LEADS_TO_CRIME.search(text, max(0, cue.start - 80), cue.start)
    charged = accused(text, cue, people, leads) if leads else None
    if charged or (leads and "noun" not in cue.groups):
        return charged
    if "noun" in cue.groups:
        return _of_noun(text, cue, people)
    before = [each for each in people if each.end <= cue.start and ";" not in text[each.end : cue.start]]
    for each in reversed(before):
        if each.unspecific or not fits(cue, each):
            continue
        if cue.rule.gives.get("reduced") and each.kind == "other" and each.end + 1 == cue.start:
            return act_of(cue, each, "", "who")  # “a network *moving women* through the capital”
        claims = _CLAIMS_OF.search(text, 0, each.start)
        if claims and _BARE_ING.fullmatch(text, each.end, cue.start):
            modality = (
                "alleged" if re.match("report|alleg|account|claim|compl|accus", claims["word"], re.I) else ""
            )
            return act_of(cue, each, modality, "named")
        if BEFORE_SUBJECT.search(text, 0, each.start) and _MEANS.fullmatch(text, each.end, cue.start):
            return None if is_supposed(text, each.start) else act_of(cue, each, "", "verb")
    return None


def _of_noun(text: str, cue: Cue, people: Sequence[People]) -> Act | None:
    """The act that a noun names: “officials’ *involvement in trafficking*”, “*complicity* by border guards”."""
    for each in people:
        misconduct = cue.rule.gives["predicate"] == "official_misconduct"
        if misconduct and re.search("issu|sale|provis|protect|shield", cue.words) is None:
            continue
        owns = re.fullmatch(r"[’'](?:s)? (?:alleged |reported |direct )*", text[each.end : cue.start])
        does = re.fullmatch(
            r"(?: (?:of|by|among|from)|(?:,|—) ?(?:including|particularly|especially|mainly|notably) (?:by"
            r"|among|of|of the|by the))"
            r"(?: the)?(?: [a-z]+ and)? ?",
            text[cue.end : each.start],
        )
        if does and _RARE.match(text, each.end):
            continue
        if owns and not cue.rule.gives.get("of_agent") and not _CLAIMS_OF.search(text, 0, each.start):
            continue
        if (
            does
            and "includ" not in does[0]
            and not cue.rule.gives.get("of_agent")
            and _GOES_ON.match(text, each.end) is None
        ):
            continue
        if (owns or does) and fits(cue, each) and not each.unspecific:
            return None if is_supposed(text, cue.start) else act_of(cue, each, "", "named")
    if re.search(r"\bcomplicity\b[^;]{0,50}, including (?:the )?$", text[: cue.start]):
        return act_of(cue, None, "", "named")
    return None
