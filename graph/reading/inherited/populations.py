"""Gives shares that only describe people or cases the predicate of all of them: “*60 percent of the suspects*
were women”, “*referrals* of men *(76%; 12,903)* rose”.

What happened to all of them is then what is counted: those suspects were identified, those cases referred.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.inherited.named_numbers import NamedNumber, of_words
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.proposals.proposal import OTHER

_PERCENT = r"(?:%|percent|per cent)"
_ALL = r"(?:(?:the|all|those|these|its|their|known) )*"
_WHAT = (
    r"(?P<what>(?:(?!(?:in|of|the|and|were|was|are|is)\b)[A-Za-z-]+ ){0,4}?"
    r"(?:victims|survivors|referrals|reports|complaints|suspects|defendants|offenders|traffickers|perpetrators|accused"
    r"|investigations|prosecutions|convictions|indictments|arrests|acquittals|cases|offences|offenses|crimes"
    r"|persons|people|individuals)"
    r"(?: (?!(?:was|were|is|are|had|has|have|came|that|which|who)\b)(?:[a-z]+ed|brought|sent|found)\b)?)"
)
"""Whom or what a share is of, with what happened to them: “the *victims identified*”."""
_SHARE_OF = re.compile(rf"[^;.()]{{1,60}}?(?: \(\d+ ?)?{_PERCENT}\)? of {_ALL}{_WHAT}\b", re.IGNORECASE)
"""A figure and the people or cases of whom it is a share."""
_ARE = re.compile(
    r"(?: (?:in|during|by|from|between) [^;,.()]{3,30}?)?"
    r" (?:were|was|are|is|had been|being|came from|originated (?:from|in))"
    r" (?:still |also |mostly |mainly )?(?:(?:aged|under|between|over|from|nationals|citizens|of|underage)\b"
    r"|(?:(?:foreign|local|[A-Z][\w.]+) )?(?:males?|females?|m[ae]n|wom[ae]n|girls?|boys?|child(?:ren)?|minors?"
    r"|adults?|nationals?|citizens?|foreigners?|migrants?)\b)"
)
"""What says who they are, and not what happened to them: “*were women*”."""
_MADE_UP = re.compile(
    r"\b(?:made up|make up|accounted for|account for|accounting for|represented|represent|constituted|constitute"
    r"|comprised|formed)(?: (?:about|nearly|almost|around|approximately|over|more than|only|just|some))? $"
)
"""Words before a share that a group is: “women *made up* 60 percent of the victims”."""
_BRACKET = r" \((?:[\d.,]+ ?%?[;,] ?|n ?= ?)?"
"""What opens a bracket with a share or a number, or both."""
_BEFORE_BRACKET = re.compile(
    r"(?:(?:^|[;,] |\b(?:and|while|whereas|whilst|but|although) )(?:the )?(?:(?:total )?number of )?"
    r"|\b(?:majority|most|half|thirds?|quarters?|fifths?|tenths?|rest|share|proportion|part) of )"
    rf"{_ALL}{_WHAT}(?: (?:of|from|for|involving|concerning) [^;,.()\d]{{3,50}}?)?"
    r"(?: (?:were|was|are|is) (?:[A-Za-z]+ ){0,2}"
    r"(?:males?|females?|men|women|girls|boys|children|minors|adults|nationals|citizens|foreigners))?"
    rf"{_BRACKET}$",
    re.IGNORECASE,
)
"""The words before a number in brackets that say who is counted: “*most of the defendants are men* (80%)”."""
_REST = re.compile(rf"\b(?:remainder|rest|others|remaining (?:ones|part))(?: [^;,.()]{{3,30}}?)?{_BRACKET}$")
"""Words for the rest of those who are counted, before its number: “and *the remainder* (19%) went home”."""
_OF_SHARE_BEFORE = re.compile(rf"{_PERCENT} of {_ALL}{_WHAT}{_BRACKET}$", re.IGNORECASE)
"""A share and those of whom it is one, before their number: “44% of *referrals* (7,432)”."""


_LABEL = re.compile(
    r"(?:^|[;,.:•] |[–-] )(?P<label>(?:[A-Za-z-]+ ){0,3}[A-Za-z]*(?:ed|sent|brought|found|held)\b"
    r"(?: (?!(?:was|were|had|has|have|that|by)\b)[a-z’-]+){0,4}): $"
)
"""The label of a figure in a list of results: “*arrested:* 12; *victims identified:* eight”."""


def of_label(sentence: str, count: Count) -> NamedNumber | None:
    """The unit and predicate that the label before a figure gives it: “*arrested:* 12”. None without a label; the
    predicate is missing if no rule knows the label."""
    label = _LABEL.search(sentence, 0, count.start)
    if label is None or (sentence.startswith(label["label"] + ":") and sentence.count(":") == 1):
        return None
    nouns = {"victim": "victims", BARE: "persons", "case": "cases"}
    words = f"{nouns.get(count.unit, count.noun)} {label['label'].lower()}"
    named = of_words(words, words, label.start("label")) if count.unit in (*nouns, *PEOPLE) else None
    unit = named.unit if count.unit == BARE and named else count.unit
    return replace(named, unit=unit) if named else NamedNumber(OTHER, count.unit, ())


def is_of_rest(sentence: str, count: Count) -> bool:
    """Whether a number in brackets is the rest of those who are counted before it."""
    return _REST.search(sentence, 0, max(count.start, count.figure.number_start)) is not None


def population(sentence: str, count: Count) -> NamedNumber | None:
    """Of whom or what a figure is a share, with what happened to all; None if the sentence does not say."""
    figure = count.figure
    place = max(figure.start, figure.number_start)
    of = _SHARE_OF.match(sentence, figure.start)
    if of and (_ARE.match(sentence, of.end()) or _MADE_UP.search(sentence, 0, figure.start)):
        return _named(of, percent=True)
    before = _OF_SHARE_BEFORE.search(sentence, 0, place) or _BEFORE_BRACKET.search(sentence, 0, place)
    if before is None:
        return None
    percent = count.unit == "percent" or re.match(rf"[\d.,]+ ?{_PERCENT}", sentence[place:]) is not None
    return _named(before, percent) if percent or re.match(r"[\d,]+\)", sentence[place:]) else None


def _named(match: re.Match[str], percent: bool) -> NamedNumber | None:
    named = of_words(match["what"], match["what"], match.start("what"))
    return replace(named, unit="percent") if named and percent else named
