"""Make the pattern of a question from the verbs, things and nouns by which reports ask for one happening.

“Whether it *suspended any investigations*”, “how many *investigations were suspended*”, “*suspending
investigations*”, “the *suspension of the investigations*” and “*suspended investigations*” ask for the same.
"""

from collections.abc import Mapping, Sequence

_IRREGULAR = {
    "be": ("been",),
    "begin": ("began", "begun", "beginning"),
    "break": ("broke", "broken", "breaking"),
    "bring": ("brought", "bringing"),
    "catch": ("caught", "catching"),
    "choose": ("chose", "chosen", "choosing"),
    "find": ("found", "finding"),
    "flee": ("fled", "fleeing"),
    "get": ("got", "getting"),
    "give": ("gave", "given", "giving"),
    "go": ("went", "gone", "going"),
    "hand": ("handed", "handing"),
    "hear": ("heard", "hearing"),
    "hold": ("held", "holding"),
    "keep": ("kept", "keeping"),
    "lay": ("laid", "laying"),
    "leave": ("left", "leaving"),
    "let": ("let", "letting"),
    "lose": ("lost", "losing"),
    "make": ("made", "making"),
    "put": ("put", "putting"),
    "run": ("ran", "run", "running"),
    "seek": ("sought", "seeking"),
    "send": ("sent", "sending"),
    "set": ("set", "setting"),
    "stand": ("stood", "standing"),
    "strike": ("struck", "striking"),
    "take": ("took", "taken", "taking"),
    "throw": ("threw", "thrown", "throwing"),
    "undergo": ("underwent", "undergone", "undergoing"),
    "uphold": ("upheld", "upholding"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"),
}
"""Verbs with forms of their own."""
_DOUBLED = (
    *("acquit", "admit", "bar", "commit", "drop", "defer", "flag", "log", "omit", "permit", "plan", "refer"),
    *("remit", "stop", "submit", "transfer", "transmit"),
)
"""Verbs that double their last letter."""
_NO_NOUN = (
    r"(?:(?:and|or|nor|who|that|which|whom|whose|by|to|in|on|with|for|from|into|against|under|as|how|whether|if|was"
    r"|were|is|are|had|has|have|been|it|they|before|after|without|because"
    r"|of(?! (?:the|these|those|its|their|them|any)\b))\b)"
)
"""Words that do not stand between a verb and the noun of its object."""
_OBJECT = rf"(?:(?!{_NO_NOUN})[\w’'-]+ +){{0,6}}?"
"""What stands between a verb and the noun of its object: “suspended *any of the three trafficking* cases”."""
_BETWEEN = (
    r"(?:(?!(?:and|or|nor|how|whether|if|was|were|is|are|been|before|after|without|because|despite|not|but|only)\b)"
    r"[\w’'-]+ +){0,10}?"
)
"""What stands between a noun and its verb: “cases *of forced labor that the police* suspended”."""
_AUXILIARY = (
    r"(?:(?:was|were|is|are|had|has|have|been|be|being|would|will|ever|also|still|yet|since|later|subsequently|then"
    r"|actually|finally|formally|it|they|got|eventually|[a-z]{3,}ly) +)*"
)
"""Words directly before a verb: “cases *had subsequently been* suspended”."""
_NO_SUBJECT = r"(?! +(?:was|were|is|are|had|has|have)\b)"
"""Words behind an object that only describes: “whether the *arrested men* were tried”."""
_REACH = r"(?: +(?!(?:and|or|nor|how|whether|back)\b)[\w’'-]+){0,8}? +"
"""What stands between a verb and what it must have behind it: “sent *the four cases back* to prosecutors”."""


def verb_forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb in which a question has it, each with what belongs to the verb.

    >>> verb_forms("drop"), verb_forms("send back")
    (('drop', 'dropped', 'dropping'), ('send back', 'sent back', 'sending back'))
    """
    first, _, rest = verb.partition(" ")
    made = dict.fromkeys((first, *_made(first)))
    return tuple(f"{form} {rest}".rstrip() for form in made)


def _made(verb: str) -> tuple[str, ...]:
    """The past forms of a verb and its gerund."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"
    if verb.endswith("e"):
        return f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied", f"{verb}ing"
    return f"{verb}ed", f"{verb}ing"


def _past_forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb that stand behind a noun: “cases *dropped*”."""
    first, _, rest = verb.partition(" ")
    return tuple(f"{form} {rest}".rstrip() for form in _made(first))


def asking_pattern(asks: Mapping[str, Sequence[str]]) -> str:
    """The pattern of all the frames in which a question asks for a happening.

    Args:
        asks: lists of patterns. ``verbs`` are base forms; ``done`` stands where a participle stands; ``things``
            are the nouns of their objects, and of their subjects in the passive; ``to`` must stand behind the
            verb; ``acts`` are nouns made of the verbs; ``also`` are whole patterns.
    """
    verbs = "|".join(
        (*(form for verb in asks.get("verbs", ()) for form in verb_forms(verb)), *asks.get("done", ()))
    )
    done = "|".join(
        (*(form for verb in asks.get("verbs", ()) for form in _past_forms(verb)), *asks.get("done", ()))
    )
    things, acts = _any(asks.get("things", ())), _any(asks.get("acts", ()))
    goal = f"{_REACH}{_any(asks['to'])}" if "to" in asks else ""
    frames = list(asks.get("also", ()))
    if verbs and things:
        frames += [
            rf"(?:{verbs}) +{_OBJECT}{things}\b{goal or _NO_SUBJECT}",
            rf"{things},? +{_BETWEEN}{_AUXILIARY}(?:{done})\b{goal}",
        ]
    if verbs and goal:
        frames.append(
            rf"(?:{verbs}) +(?:(?:any|all|some|one|both|either|them|it|these|those|of) +)*{_any(asks['to'])}"
        )
    if acts and things:
        frames += [rf"{acts} +(?:of|in|for) +{_OBJECT}{things}\b{goal}", rf"{things}(?:[’']s?)? {acts}\b{goal}"]
    return "|".join(f"(?:{frame})" for frame in frames)


def _any(patterns: Sequence[str]) -> str:
    """One of some patterns, or nothing if there are none."""
    return f"(?:{'|'.join(patterns)})" if patterns else ""
