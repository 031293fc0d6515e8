"""The forms of trafficking that limit a counted noun or a verb: “cases *of child sex trafficking*”."""

import re
from functools import cache

from tuyun.graph.reading.cues import find
from tuyun.graph.reading.ruleset import words


@cache
def _limit_pattern() -> re.Pattern[str]:
    forms = words()["form"]
    of_whom = r"(?: of (?:adults|children|men|women|minors|migrants|foreign [a-z]+))?"
    joined = (
        rf"(?:{forms}){of_whom}(?:(?:,? and |,? or |, )(?:for |of )?(?:{forms}))*(?: crimes| offenses| cases)?"
    )
    return re.compile(
        r"(?: ever| on record| so far)? (?:of|for|into|from|with|involv(?:ing|ed)|concern(?:ing|ed)|addressed"
        r"|(?<=subjected )to|(?<=\d )to(?! (?:human )?trafficking)"
        r"|related to|on|in|accused of|charged with)"
        rf"(?: (?:alleged|suspected|potential|possible|exploitative|attempted|aggravated|a|an|the"
        r"|predominantly|primarily|mainly|mostly|largely|transnational|internal|domestic|international"
        r"|crimes of|charges of|offenses of|allegations of|suspicion of|counts of))*"
        rf" {joined}(?! (?:law|act|statute|code|legislation|unit|task|issues|awareness|training|procedures"
        r"|indicators))"
        r"| where the (?:form|type) of (?:trafficking|exploitation) was [a-z ]{3,14}?(?=[,;.)]| [—–]|$)",
        re.IGNORECASE,
    )


@cache
def named_form() -> re.Pattern[str]:
    """A form in the place of a noun: “nine sex trafficking and two labor trafficking”."""
    forms = words()["form"]
    unsure = r"(?:(?:were|was) )?(?:(?:suspected|alleged|possible|potential) )?"
    return re.compile(rf" {unsure}(?:{forms})(?=,? and |[,;.)]|$)", re.IGNORECASE)


def forms_at(sentence: str, place: int) -> tuple[str, ...]:
    """The forms of trafficking that a sentence names directly at a place: at the end of “convicted” in “were
    convicted of sex trafficking”, sex trafficking."""
    direct = named_form().match(sentence, place)
    end = direct.end() if direct else limited(sentence, place)
    return tuple(dict.fromkeys(str(cue.rule.gives["form"]) for cue in find(sentence[place:end], "form")))


def limited(sentence: str, end: int) -> int:
    """The end of what limits a noun: “cases *of child sex trafficking*”."""
    match = _limit_pattern().match(sentence, end)
    return match.end() if match else end
