"""Build one pattern for all forms in which a sentence may say an act, from its verbs and their objects.

“The ministry *established a unit*”, “*a unit was established*”, “*a unit established* in 2030” and “GRETA
*welcomes the setting up of a unit*” say the same. Which form it is, and whether words before it let it stand, is
asked of `verb_context`.
"""

from collections.abc import Mapping, Sequence

from tuyun.graph.reading.matching.verb_forms import forms_of, past_forms

_THIRD = {"have": "has", "do": "does"}
_BEHIND = (
    r"(?: \([A-Z][\w-]{1,9}\))?"
    r"(?: (?:of|for|in|on|at|within|under|with|against|between|among) (?:(?!(?:was|were|is|are|has|had|have|that"
    r"|which|who|would|will|shall|should|could|may|might|must|can|be)\b)[\w’'-]+,? ){0,8}?[\w’'-]+?)?"
)
"""What may stand between a thing and the passive verb that tells of it: “a unit *of 12 officers* was set up”."""
_BE = (
    r"(?:, (?:which|who|set up|established|created|formed|with|staffed|headed|led) [^,;]{3,90},"
    r"|,)? (?:(?:that|which|who) )?(?:was|were|is|are|(?:has|have|had) (?:(?:not|never|also|already"
    r"|since|now|yet|seldom|often|[a-z]+ly)"
    r" )*been|being)(?: (?!to\b|be\b)(?:not|never|yet|still|[a-z]+ly|also|since|then|soon|later|once"
    r"|often|seldom)){0,3} "
)
"""The auxiliaries of a passive, which a relative pronoun may lead: “*, which was newly* set up”."""
_WHERE = (
    r"(?: (?:in|within|at|under|by) (?:the |its )?(?:[\w’-]+ ){0,4}?[\w’-]+(?= in (?:[A-Z]\w+ )?(?:19|20)\d\d))?"
)
"""Where it was done, before the date: “established *in the capital* in 2030”."""
_REDUCED = r",? (?:(?:first|[a-z]+ly|since|later|then) )?"
"""What stands before a participle that goes with a noun: “a unit*, newly* set up in 2030”."""
_REDUCED_END = (
    r"(?= (?:in|on|at(?! (?:least|most)\b)|by|since|within|under|with|for|during|after|before|between|among|as"
    r"|from|to)\b|[,.;)]|$)"
)
_RELATIVE_SUBJECT = (
    r"(?!\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)(?:(?:it|they)|(?:the |its "
    r"|an? )?(?:(?!(?:was|were|is|are|has|had|have|that|which|who|did|not|would|will|could|can|may|should"
    r"|must|let)\b)[\w’-]+ ){0,4}?[\w’-]+) "
)
"""The subject of a relative clause whose object a thing is: “a court, which *it* had set up”."""
_NOUN_LEAD = (
    r"(?:(?:welcom|prais|commend|not|support|fund|financ|oversaw|complet|approv|celebrat|acknowledg"
    r"|applaud)(?:es|ed|e|s)?"
    r"|following|after|since|despite|due to|because of|thanks to|includ(?:ing|ed)|(?:led|leading) to|through|by"
    r"|result(?:ed|ing) in|saw|(?:linked|attributed|ascribed) [a-z ]{2,30} to|^)"
)
"""Words before a noun made of a verb by which the act took place: “*welcomes* the setting up of a unit”."""


def act_pattern(acts: Mapping[str, Sequence[str]]) -> str:
    """The pattern of all forms in which a sentence tells of an act.

    Args:
        acts: lists of patterns. ``verbs`` are base forms, with the words that belong to them; ``things`` are what
            they are about, and ``as`` is the role and the kind of filler of these (“object_unit”); ``nouns`` are
            nouns made of the verbs; ``done`` are further participles; ``to`` must stand behind the thing of a
            verb; ``also`` are whole patterns of active verbs, which name a group “past”. ``forms`` limits the
            forms to some of “active”, “passive”, “reduced”, “relative” and “noun”.
    """
    role = "".join(acts.get("as", ()))
    things = f"(?:{'|'.join(acts['things'])})" if "things" in acts else ""
    to = f"(?:{'|'.join(acts['to'])})" if "to" in acts else ""
    wanted = acts.get("forms", ("active", "passive", "reduced", "noun", "relative"))
    made: list[str] = list(acts.get("also", ()))
    verbs = acts.get("verbs", ())
    forms = [_forms(verb) for verb in verbs]
    every = "|".join(
        dict.fromkeys(form for each in forms for kind in ("past", "base", "third") for form in each[kind])
    )
    if verbs and "active" in wanted:
        groups = "|".join(
            f"(?P<{kind}>{'|'.join(dict.fromkeys(form for each in forms for form in each[kind]))})"
            for kind in ("past", "base", "third", "ing")
        )
        # “Has *not* run a hotline” is no form of “have a hotline”.
        made.append(rf"\b(?:{groups}) (?!(?:not|never|yet)\b){_named(role, '', things)}{to}")
    done = "|".join(dict.fromkeys([*(form for each in forms for form in each["done"]), *acts.get("done", ())]))
    if done and "passive" in wanted:
        made.append(rf"{_named(role, '2', things)}{_BEHIND}{_BE}(?P<passive>{done})\b{to or _WHERE}")
    if done and "reduced" in wanted:
        made.append(
            rf"{_named(role, '3', things)}{_BEHIND}{_REDUCED}(?P<reduced>{done})\b{to or _WHERE}{_REDUCED_END}"
        )
    if done and "relative" in wanted:
        made.append(
            rf"{_named(role, '5', things)}{_BEHIND},? (?:that|which) {_RELATIVE_SUBJECT}"
            rf"(?:(?:has|have|had|also|continued to|[a-z]+ly) ){{0,2}}(?P<relative>{done}|{every})\b{to}"
        )
    nouns = "|".join(acts.get("nouns", ()))
    if nouns and "noun" in wanted:
        made.append(
            rf"(?:{_NOUN_LEAD}) ?(?:(?:the|its|their|an?|recent|subsequent) ){{0,2}}(?P<noun>{nouns})"
            rf"(?:,? in (?:[A-Z]\w+ )?(?:19|20)\d\d,?)? of (?!th(?:is|ese|at)\b|such\b){_named(role, '4', things)}"
        )
    return "|".join(f"(?:{each})" for each in made)


def _named(role: str, number: str, things: str) -> str:
    """The things, as a group that names their role, if they fill one."""
    if not role:
        return things
    name, _, kind = role.partition("_")
    return f"(?P<{name}{number}_{kind}>{things})"


def _forms(verb: str) -> dict[str, tuple[str, ...]]:
    """The forms of a verb with the words that belong to it, by what they can be."""
    first, _, rest = verb.partition(" ")
    past = past_forms(first)
    third = _THIRD.get(first) or forms_of(first)[1]

    def whole(*forms: str) -> tuple[str, ...]:
        return tuple(f"{form} {rest}".rstrip() for form in forms)

    simple = past[:1] if len(past) == 2 else past[:-1]
    return {
        "past": whole(*simple),
        "base": whole(first),
        "third": whole(third),
        "ing": whole(past[-1]),
        "done": whole(simple[-1]),
    }
