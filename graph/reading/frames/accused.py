"""Finds those who are accused or convicted of an act: “arrested an officer for *accepting bribes*”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.taken_back import charge_fell
from tuyun.graph.reading.frames.act import OBJECT_OF_WHO, SUPPOSED, Act, act_of, fits, may_act
from tuyun.graph.reading.frames.people_named import People
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand

LEADS_TO_CRIME = re.compile(
    expand(
        r"(?:,? |[—–] ?)(?:of|with|(?<!exchange )(?<!return )for|in|while|after|over|to|on (?:charges|suspicion"
        r"|allegations|accusations|grounds|counts) (?:of|that)"
        r"|as|under suspicion of|because of)"
        r"(?: (?P<doubt>allegedly|reportedly|potentially|possibly|purportedly|apparently|alleged|suspected"
        r"|potential"
        r"|possible|purported)|(?: having| being| illegally| fraudulently| unlawfully| knowingly| their| his"
        r"| her| the"
        r"| both| either| (?:human )?trafficking and| bribery and| corruption and|{adverb}))* $"
    ),
    re.IGNORECASE,
)
"""What leads to what somebody is accused of: “charged *with allegedly*”."""
STEP = re.compile(
    expand(
        r"\b(?:(?P<alleged>accus\w+|alleg(?:ed{called_so}|ations?|edly)|complain\w*|denounc\w+|claim\w*|implicated)"
        r"|(?P<possible>suspect(?:ed)?{called_so}|suspicions?)"
        r"|(?P<none>(?:re)?charg(?:ed|ing|es?)|indict\w*|prosecut(?:ed|ing|ions?|e)|convict(?:ed|ing|ions?|s)?"
        r"|sentenc(?:ed|ing|es?)|arrest(?:ed|ing|s)?|detain(?:ed|ing)|detention|investigat(?:ed|ing|ions?|e)"
        r"|inquir(?:y|ies)"
        r"|probes?|probed|tried|trials?|try|cases?|fined|dismiss(?:ed|ing|al)|suspend(?:ed|ing)|suspension"
        r"|remov(?:ed|ing|al)"
        r"|fired|sacked|disciplin(?:ed|ing|ary)|sanction(?:ed|s)?|reprimand(?:ed|s)?|transferred|demoted|jailed"
        r"|imprison(?:ed|ment)|guilty|held (?:criminally )?responsible|(?:criminal|disciplinary"
        r"|administrative) (?:responsibility|liability)|punish(?:ed|ing)|penali[sz]ed|reassigned|expelled|years"
        r"|prison"
        r"|terms?|proceedings|prison terms?|discharged|caught|court-martial(?:l?ed)?|verdict|admitted|confess(?:ed"
        r"|ing)"
        r"|pleaded|apprehended|summoned|questioned|referred|reported|removed|terminated|relieved|resigned"
        r"|warnings?"
        r"|arraigned|involved|extradited|wanted|held|custody|recalled|appeal(?:ed)?|judgment))\b"
    ),
    re.IGNORECASE,
)
"""A step against somebody, with how firmly it says what they did."""
_NOT_DONE = re.compile(
    r"\b(?:did not|does not|do not|not|never|nor|neither|without|failed to|declin\w+ to|refus\w+ to|yet to|no"
    r"|none|any"
    r"|should|would|will|could|can|may|must|plan\w* to|intend\w* to|pledg\w+ to|acquit\w*|cleared|exonerat\w+"
    r"|rather than"
    r"|consider\w*|contemplat\w+|weigh(?:ed|s|ing)|recommend\w*|propos(?:ed|es|ing)|suggest\w*|discuss\w+|oppos(?:ed|es)"
    r"|against|ruled out|(?:stopped|fell) short of|avoided|delayed|postponed|rejected|close to|threat\w+ (?:to|of)"
    r"|called for|urged|(?<!continued )(?<!continues )to)(?: (?:{adverb}|[a-z]+ly|criminally|be|been|being"
    r"|also))*(?: \w+(?:,| or| and|, or))* $".replace("{adverb}", "also|even"),
    re.IGNORECASE,
)
"""Words before a step by which it was not taken."""
_PASSIVE = re.compile(
    expand(
        r"(?:{acting_place}{acting_aside}|{acting_place},? who),?"
        r"(?: (?:(?:was|were|has been|have been|had been|is|are|being|remain(?:s|ed)?|stood|stands?|went|faced"
        r"|faces|under"
        r"|on|later|also|then|both|{adverb}|each|allegedly|reportedly|to be|received|awaiting|awaits?|who|whom"
        r"|serving"
        r"|in|found|brought to|subject to|still|ongoing|formally|criminally|temporarily|administratively|pending"
        r"|initially|previously|publicly|an?|the|disciplinary|criminal|administrative|preliminary)))* "
    ),
    re.IGNORECASE,
)
"""What stands between people and a step against them, behind them: “officers *who were* charged”."""
_AMONG = re.compile(r"\b(?:including|among (?:them|whom)|such as)(?: [a-z]+)? $")
"""What stands before people who are a part of those named before them."""


def accused(text: str, cue: Cue, people: Sequence[People], leads: re.Match[str]) -> Act | None:
    """The act that somebody is charged with, arrested for, suspected of."""
    opens = text.rfind(";", 0, leads.start()) + 1
    steps = list(STEP.finditer(text, opens, leads.start() + 1))
    if not steps or (" to " in leads[0] and not re.match("confess|plead|admit", steps[-1][0], re.I)):
        return None
    taken = [each for each in steps if each.end() <= leads.start() + 1]
    steps += [each for each in STEP.finditer(text, leads.start(), cue.start) if each.end() > steps[-1].end()]
    near = [each for each in people if opens <= each.start and each.end <= leads.start() and may_act(each)]
    for each in reversed(near):
        if text[each.end] in "’'" or re.search(r"\bby (?:the |an? )?$", text[: each.start]):
            continue
        if _AMONG.search(text, 0, each.start) and any(
            fits(cue, other) for other in near if other.end < each.start
        ):
            continue
        if _active(text, each, taken, leads.start()):
            continue
        if OBJECT_OF_WHO.search(text, 0, each.start) and not fits(cue, each):
            continue
        if each.unspecific or not fits(cue, each):
            return None
        step = _step_of(text, each, taken)
        begins = opens if step and step.start() < each.start else each.start
        if (
            step is None
            or _NOT_DONE.search(text, begins, step.start())
            or SUPPOSED.search(text, begins, step.start())
        ):
            return None
        doubt = leads["doubt"] or cue.words
        last = [other for other in steps if other.start() >= min(step.start(), each.start)][-1]
        modality = last.lastgroup or ""
        modality = "" if modality == "none" else modality
        modality = "alleged" if not modality and charge_fell(text, leads.start(), cue.end) else modality
        modality = "alleged" if re.match("alleged|report(?:ed)?ly|purp|appar", doubt, re.I) else modality
        modality = "possible" if re.match("poten|possib|suspect", doubt, re.I) else modality
        return act_of(cue, each, modality, "accused")
    return None


_DIRECTLY = re.compile(expand(r"{acting_place}{acting_manner} "), re.IGNORECASE)
"""What may stand between people and the verb of a step that they took."""


def _active(text: str, each: People, steps: Sequence[re.Match[str]], end: int) -> bool:
    """Whether people took the step themselves, against somebody else: “*police* arrested two men for”."""
    step = next((step for step in steps if step.start() >= each.end), None)
    if step is None:
        return False
    between = text[each.end : step.start()]
    if re.search(r"\b(?:was|were|been|who|under|on|face[ds]?|stood|went|received|is|are)\b", between):
        return False
    direct = _DIRECTLY.fullmatch(between) is not None
    return (
        direct
        and re.match(
            r" (?:(?:in|on|since|at|last|by|during|under|before|after|earlier|separately|of|with|for|as)\b"
            r"|and \w+ed (?:of|for|in))",
            text[step.end() : end + 6],
        )
        is None
    )


def _step_of(text: str, each: People, steps: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The step against these people: behind them in the passive, or before them."""
    behind = [step for step in steps if step.start() >= each.end]
    if behind and _PASSIVE.fullmatch(text, each.end, behind[0].start()):
        between = text[each.end : behind[0].start()]
        return None if re.search(r"\b(?:not|never)\b", between) else behind[0]
    before = [step for step in steps if step.end() <= each.start and each.start - step.end() < 90]
    if before:
        return before[-1]
    return None
