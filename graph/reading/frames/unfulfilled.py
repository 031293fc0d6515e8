"""Words around an act that only wish, plan or miss it, or say that it has not come about so far."""

import re

from tuyun.graph.reading.clauses.verb_words import PAST_FORMS
from tuyun.graph.reading.frames.fitting import OF_INSTITUTIONS
from tuyun.graph.reading.matching.cues import Cue

WISHED = re.compile(
    r"\b(?:urge[sd]?|invite[sd]?|recommend(?:s|ed)?|encourage[sd]?|call(?:s|ed) (?:up)?on|exhort(?:s"
    r"|ed)?|should|must|would|will"
    r"|propose[sd]?|suggest(?:s|ed)?|plan(?:s|ned)? to|intend(?:s|ed)? to)\b[^;.]*$"
)
"""Words of a wish or plan, which a gerund or a noun behind them belongs to: “*urges* them to act, including by
appointing prosecutors”."""
NO_FACT = re.compile(
    r"\b(?:plan(?:s|ned)?|propos\w+|draft|bill|intention|proposals?|calls?|called|recommend\w*"
    r"|request\w*|demand\w*|need|goal"
    r"|aim\w*|consider\w*|discuss\w*|suggest\w*|scheduled|envisag\w*|foresee\w*|foresaw|provid(?:es"
    r"|ed) for|should|would"
    r"|might|may|if|unless|until|lack of|failure|absence of|delays? in|delayed|postponed|cancel\w*"
    r"|pending|instead of)\b"
    r"[^,;.]{0,50}$",
    re.IGNORECASE,
)
"""Words before a noun or a passive that only plan, want or miss what it names."""

MISSED = re.compile(
    r"\b(?:lack|absence|need|plans?|possibility|idea|costs?|importance|aim|goal|risk|means|way|intention|task|purpose"
    r"|shortage|prospect|instead|challenge|difficulty|feasibility) of $",
    re.IGNORECASE,
)
"""Words before a gerund of what is wanted or missed: “the *lack of* training of judges”."""
STILL_OPEN = re.compile(
    r"[^.;,]{0,60}? (?:(?:was|were|is|are|remain(?:s|ed)?|has been|had been|being|still)"
    r"(?: [a-z]+ly| still| again)* (?:delay|postpon|plan|pending|under (?:discussion|consideration|review)"
    r"|envisag|recommend|need|foreseen|considered|cancel|block|stall|propos|discuss|schedul|expected|not |never"
    r"|on hold|urgent|essential|necessary|important|among|one of|part of|an? |the )"
    r"|would|should|will|could|may|might|must|did not|does not|has not|had not|failed|stalled"
    r"|depend|requires?|required|awaits?|awaited)",
    re.IGNORECASE,
)
"""Words behind a noun for an act that was not done so far: “the creation of a unit *was delayed*”."""
_WISHED_THAT = re.compile(
    r"\b(?:(?:recommend|urg)(?:s|es?|ed|ing)?(?: [^;,.]{1,60})?"
    r"|(?:propos|demand|request|foresee|foresaw|envisag|stipulat|provid)(?:s|es?|ed|ing)?)"
    r" that (?:(?!\bha(?:s|ve|d)\b)[^;,.]){0,120}$",
    re.IGNORECASE,
)
"""Words of a wish whose clause has a verb in its base form: “*recommended that* the ministry set up a unit”."""
_WISHED_TO = re.compile(
    r"\b(?:(?:urg|invit|ask|encourag|exhort|request|advis|instruct|order|remind)(?:s|es?|ed|ing)?"
    r"|want(?:s|ed)?|expect(?:s|ed)?|call(?:s|ed|ing)? (?:up)?on|appeal(?:s|ed|ing)? to) "
    r"(?:(?!\b(?:which|who|that|because|as|since|while)\b)[^;.,])*? to "
    r"(?:(?!\b(?:which|who|that|because|as|since|while|but)\b)[^;.,])*$"
    r"|\b(?:(?:to|and) (?:ensure|make sure|see to it)|should (?:ensure|make sure)|so) that [^;.,]*$",
    re.IGNORECASE,
)
"""Words by which somebody is urged or asked to act, which is no act yet: “*urges them to increase their* work”."""
_OF_VERBS = ("past", "base", "third", "ing")
"""The groups of a pattern that name a verb."""
_IN_THE_PAST = re.compile(rf"(?:{PAST_FORMS}|was|were|has|have|had|been)\b")
_NOT_NAMED_AS_TRUE = re.compile(
    r"\b(?:no|not|never|nor|without|against|risks?|fears?|threat|reject\w*|refus\w*|den(?:y|ies|ied)|oppos\w*"
    r"|abandon\w*|prevent\w*|avoid\w*|ask(?:s|ed|ing)?|inquir\w+|question\w*|whether|if|learn\w*|explain\w*"
    r"|taught|teach\w*)\b[^,;.]{0,50}$",
    re.IGNORECASE,
)
"""Words before a noun that keep what it names from being a fact: “*there was no* high number of acquittals”."""
_GIVEN_UP = re.compile(
    r"[^.;,]{0,60}? (?:was|were|is|has been|had been|have been) (?:[a-z]+ly )?"
    r"(?:abandon|reject|refus|revers|revok|annul|drop|oppos|repeal|rul|vot)\w+",
    re.IGNORECASE,
)
"""Words behind a noun for an act that was given up: “the creation of a unit *was rejected*”."""
_NONE_OF = re.compile(
    r"\b(?:no|neither|none(?: of(?: (?:the|these|those|its|their))?)?|not (?:a single|one))"
    r" (?:(?:new|such|other) )?$",
    re.IGNORECASE,
)
"""Words that deny what a sentence says of the noun behind them: “*none of* the victims were exploited”."""
_UNDER_A_PLAN = re.compile(
    r"\b(?:under|according to|in) (?:the|its|this|that|a) (?:[\w’-]+ ){0,4}?"
    r"(?:plan|strategy|draft|bill|proposal|roadmap|agreement|memorandum)\b[^;.]*$",
    re.IGNORECASE,
)
"""A plan, under which what is told in the present has not been done yet."""

_IN_PROGRESS = re.compile(r"\b(?:is|are|was|were|been)(?: [a-z]+ly| also| still| currently)? $")
"""Words before a gerund of what is not finished: “the ministry *is* setting up a unit”."""

_AMONG_LACKS = re.compile(
    r"\b(?:lack(?:ed|s|ing)?|need(?:ed|s)?|(?:had|has|have|employ(?:ed|s)?) (?:no|few|only|too few|not enough)"
    r"|shortages? of|absence of|lack of|without) "
    r"(?:(?!(?:but|the|its|it|they)\b)[\w-]+,? (?:(?:and|or|nor) )?){1,6}?trained [\w -]*$",
    re.IGNORECASE,
)
"""A list of what is lacking, where “trained” describes a noun: “*lacked vehicles and trained* investigators”."""


def only_wished(text: str, predicate: str, cue: Cue) -> bool:
    """Whether words before an act of institutions only wish or plan it."""
    if not OF_INSTITUTIONS.fullmatch(predicate):
        return False
    verb = next(
        (words for name, words in cue.groups.items() if name.rstrip("0123456789") in ("third", "base") and words),
        "",
    )
    if _WISHED_THAT.search(text, 0, cue.end):
        return True
    done = next(
        (words for name, words in cue.groups.items() if name.rstrip("0123456789") in _OF_VERBS and words), ""
    )
    place = text.index(done, cue.start) if done else cue.start
    if done and not _IN_THE_PAST.match(done) and _WISHED_TO.search(text, 0, place):
        return True
    if predicate == "trained" and _AMONG_LACKS.search(text, 0, cue.end):
        return True
    going_on = cue.groups.get("ing")
    if (
        going_on
        and predicate == "established_unit"
        and _IN_PROGRESS.search(text, 0, text.index(going_on, cue.start))
    ):
        return True
    return bool(verb) and _UNDER_A_PLAN.search(text, 0, text.index(verb, cue.start)) is not None


def names_no_fact(text: str, cue: Cue) -> bool:
    """Whether the words of a frame state no fact, since they are said of none or name what did not come about.

    What a rule gives says by “names” whether its words are a noun: of an “act”, which may also be unfulfilled
    (“the *establishment* of a unit was delayed”), or of a “state” (“the *low number* of acquittals”).
    """
    if not cue.rule.acts and not cue.rule.gives.get("negated") and _NONE_OF.search(text, 0, cue.start):
        return True
    kind = cue.rule.gives.get("names")
    if kind and _NOT_NAMED_AS_TRUE.search(text, 0, cue.start):
        return True
    return kind == "act" and bool(
        NO_FACT.search(text, 0, cue.start)
        or WISHED.search(text, 0, cue.start)
        or STILL_OPEN.match(text, cue.end)
        or _GIVEN_UP.match(text, cue.end)
    )
