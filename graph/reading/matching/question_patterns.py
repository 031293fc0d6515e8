"""Make the pattern of a question from the verbs, things and nouns by which reports ask for one happening.

“Whether it *suspended any investigations*”, “how many *investigations were suspended*”, “*suspending
investigations*”, “the *suspension of the investigations*” and “*suspended investigations*” ask for the same.
"""

from collections.abc import Mapping, Sequence

from tuyun.graph.reading.matching.verb_forms import past_forms, third_person

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
_BASE = r"(?:(?<=\bto )|(?<=ould )|(?<=\bwill )|(?<=\bcan )|(?<=\bdid )|(?<=\bdid it ))"
"""What stands before the base form of a verb, so that it is no noun: “why it would *fund* them”."""
_THIRD = r"(?:(?<=\bit )|(?<=ment )|(?<=\bstate )|(?<=stry )|(?<=\bpolice )|(?<=\bwhich ))"
"""What stands before the third person of a verb, so that it is no plural: “how often it *visits* them”."""
_REACH = r"(?: +(?!(?:and|or|nor|how|whether|back)\b)[\w’'-]+){0,8}? +"
"""What stands between a verb and what it must have behind it: “sent *the four cases back* to prosecutors”."""


def question_pattern(asks: Mapping[str, Sequence[str]]) -> str:
    """The pattern of all the frames in which a question asks for a happening.

    Args:
        asks: lists of patterns. ``verbs`` are base forms; ``done`` stands where a participle stands; ``things``
            are the nouns of their objects, and of their subjects in the passive; ``to`` must stand behind the
            verb; ``acts`` are nouns made of the verbs; ``also`` are whole patterns. Verbs without things are
            asked for by each of their forms.
    """
    made = {verb: past_forms(verb) for verb in asks.get("verbs", ())}
    participles = asks.get("done", ())
    done = "|".join((*(form for past in made.values() for form in past), *participles))
    every = (form for verb, past in made.items() for form in dict.fromkeys((verb, *past)))
    verbs = "|".join((*every, *participles))
    things, acts = _any(asks.get("things", ())), _any(asks.get("acts", ()))
    goal = f"{_REACH}{_any(asks['to'])}" if "to" in asks else ""
    frames = list(asks.get("also", ()))
    if verbs and things:
        frames += [
            rf"(?:{verbs}) +{_OBJECT}{things}\b{goal or _NO_SUBJECT}",
            rf"{things},? +{_BETWEEN}{_AUXILIARY}(?:{done})\b{goal}",
        ]
    if made and not things:
        base, third = "|".join(made), "|".join(map(third_person, made))
        frames.append(rf"(?:{done}|{_BASE}(?:{base})|{_THIRD}(?:{third})){goal}")
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
