"""The model of an act in a sentence, such as accepting bribes, with those who did it."""

import re
from dataclasses import dataclass, replace

from tuyun.graph.reading.frames.people_named import People
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|should|lest|in case|in the event that|would|could be|will|must|prohibits?|forbids?"
    r"|criminali[sz]es?|provides? that|penali[sz]es?|prescribes?)\b[^;]*$",
    re.IGNORECASE,
)
"""Words before people by which a clause only supposes what they do, or lays it down."""
CLAIM_THAT = re.compile(
    r"(?<!\bany )(?<!\bno )\b(?:reports?|allegations?|claims?|accusations?"
    r"|complaints?)\b(?: by [^;,]{3,60}?)? that\b",
    re.IGNORECASE,
)
"""What leads to what reports say."""
_IN_GENERAL = re.compile(
    r"(?:(?:the|some|many|most|sex|labou?r|human|foreign|criminal|local|child|fraudulent|unscrupulous|illegal"
    r"|and) )*"
    r"(?:traffickers|recruiters|smugglers|pimps|criminals|brokers|perpetrators|recruitment agents"
    r"|(?:criminal|trafficking) (?:networks|groups|gangs))",
    re.IGNORECASE,
)
"""People of a kind, of whom no case is meant."""
_ALSO_OTHERS = re.compile(
    expand(r"\b(?:woman|famil(?:y|ies)|nationals|residents|(?:two|three|four|five|six|{figure}) women)$"), re.I
)
"""Words for people who may suffer wrongs and may do wrong: “*a woman* lured girls abroad”."""
OBJECT_OF_WHO = re.compile(r"\bwho (?:\w+ ){1,3}$")
"""What stands before people whom a relative clause names: “a judge *who freed* two recruiters”."""
GOING_ON = re.compile(r"\b(?:was|were|is|are|been)(?: (?:still|also|[a-z]+ly))* $")
"""What makes a form in “-ing” the verb of a clause: “they *were* bringing girls”."""


@dataclass(frozen=True)
class Act(Cue):
    """The words of an act in a sentence, with those who did it."""

    people: People | None = None
    """Who did it."""
    modality: str = ""
    """How firmly the step against them says it, if there is such a step."""
    place: str = "verb"
    """How the sentence says that they did it: ``verb``, ``who``, ``accused`` or ``named``, as by a noun."""
    reported: bool = False
    """Whether it stands behind “reports that”, so that the date of that clause is not that of the act."""
    manner_from: int = 0
    """Where the words begin that say how often it was done."""


def is_gerund(cue: Cue) -> bool:
    """Whether the words of an act are a noun or a form in “-ing”, and no finite verb."""
    if cue.rule.gives.get("finite"):
        return False
    first = (cue.groups.get("verb") or cue.words).split(" ")[0].lower()
    if "noun" in cue.groups and cue.rule.gives.get("own_form"):
        return first.endswith("ing")
    return "noun" in cue.groups or (first.endswith("ing") and first not in ("bring", "sting"))


def fits(cue: Cue, each: People) -> bool:
    """Whether people are of the kind whose act it is."""
    by = cue.rule.gives.get("by", "official")
    if cue.rule.gives.get("in_general") and _IN_GENERAL.fullmatch(each.words) is None:
        return False
    if by != "official" and _ALSO_OTHERS.search(each.words):
        return True
    return (
        each.kind == by or (by == "anybody" and each.kind != "victim") or (by == "other" and each.kind == "other")
    )


def may_act(each: People) -> bool:
    """Whether people may have done an act, as victims may not."""
    return each.kind != "victim" or _ALSO_OTHERS.search(each.words) is not None


def is_supposed(text: str, end: int) -> bool:
    """Whether the clause that ends at a place only supposes what it says, or lays it down."""
    claims = list(CLAIM_THAT.finditer(text, 0, end))
    return SUPPOSED.search(text, claims[-1].end() if claims else 0, end) is not None


def act_of(
    cue: Cue, people: People | None, modality: str, place: str, reported: bool = False, counted: bool = True
) -> Act:
    """The act of people.

    Args:
        cue: the words of the act.
        people: who did it, if the sentence says so.
        modality: how firmly a step against them says it.
        place: how the sentence says that they did it.
        reported: whether the act stands behind “reports that”, so that the date of that clause is not that of the
            act.
        counted: whether a number of the people is that of those who did it, and not of another verb.
    """
    rule = cue.rule
    if place != "verb" or reported:
        rule = rule.model_copy(
            update={"gives": {**rule.gives, "period": False, "uncounted": not counted or place == "named"}}
        )
    groups = {name: words for name, words in cue.groups.items() if "_" in name}
    if people:
        groups["subject_people"] = people.words
    return Act(rule, cue.start, cue.end, groups, cue.words, people, modality, place, reported=reported)


def uncounted(act: Act) -> Act:
    """The act without a number of those who did it."""
    return replace(act, rule=act.rule.model_copy(update={"gives": {**act.rule.gives, "uncounted": True}}))
