"""Finds whether the figure of a prescribed penalty is its least or its most: “a maximum of”, “rising to”."""

import re
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.matching.ruleset import FIGURE
from tuyun.graph.reading.penalties.measures import Measured

Bounds = tuple[int | None, int | None]
"""The lower and the upper bound; None where a bound is open."""
_KIND = r"(?:(?:penalt(?:y|ies)|sentences?|punishments?|terms?|fines?|imprisonment|prison|jail|custodial) )*"
_AND_FINE = (
    r" (?:penalt(?:y|ies)|punishments?) (?:of|being) [^.;,]{1,20}? (?:years?|months?)[’']?"
    r"(?: (?:imprisonment|in prison|in jail))?(?: \([^()]*\))?,? and (?:an? )?(?:fines? of )?$"
)
"""The words between “minimum” or “maximum” and a fine, where a term stands between them. The word bounds both: “a
minimum *penalty of two years’ imprisonment and a fine of* 400 dinars”."""
_UPPER = re.compile(
    rf"\bmaximum {_KIND}(?:(?:for|under|in) [^.;,]{{3,60}} )?(?:of|is|was|are|were|stood at) $"
    rf"|\bmaximum {_KIND}(?:of )?(?:(?!fine)[^.;,]{{3,40}}, (?:or|and) )?$"
    r"|\b(?:increas|ris|rais|extend|go)(?:es|e|ing|ed) (?:up )?to (?:a maximum of )?$"
    r"|\b(?:up to|as (?:much|high|long|many) as|not exceeding|not to exceed"
    r"|(?:no|not) (?:more|longer|greater) than|small fines to) "
    r"(?:a term of |the (?:equivalent of (?:approximately |about )?)?)?$"
    rf"|\bmaximum {_KIND}(?:of )?[^.;,]{{1,12}} years?[’']?(?: {_KIND.strip()})? ?for [^.;,]{{3,80}} and $"
    rf"|\bmaximum{_AND_FINE}"
    r"|\b(?:rang(?:es|ed|ing)|var(?:ies|ied|ying)) from (?:an? )?(?:[a-z]+ )?"
    r"(?:fines?|warnings?|probation|community service)\b[^.;]{0,40} to $",
    re.IGNORECASE,
)
"""Words before a figure that is the most that a law prescribes."""
_LOWER = re.compile(
    rf"\bminimum {_KIND}(?:(?:for|under|in) [^.;,]{{3,60}} )?(?:of|is|was|are|were|stood at) $"
    rf"|\bminimum {_KIND}(?:of |(?:is |was )?(?:increas|ris|rais|extend)(?:es|ed|ing) to )?$"
    r"|\b(?:at least|(?:no|not) (?:less|fewer|shorter) than|(?:starts?|started|starting) at) "
    r"(?:the equivalent of (?:approximately |about )?)?$"
    rf"|\bminimum {_KIND}(?:of )?[^.;,]{{1,12}} years?[’']?(?: {_KIND.strip()})? ?for [^.;,]{{3,80}} and $"
    rf"|\bminimum{_AND_FINE}",
    re.IGNORECASE,
)
"""Words before a figure that is the least that a law prescribes."""
_TO_LIFE = re.compile(
    r"(?:[’']s?)?(?: ?(?:imprisonment|in prison))?(?:,? to life\b| or life (?:imprisonment|in prison)\b"
    r"| or (?:more|longer|above|over)\b)",
    re.IGNORECASE,
)
"""What stands behind a figure that is the least: “from five years *to life*”, “ten years *or more*”."""
_BEHIND = re.compile(
    r"(?:[’']? imprisonment| in prison| in jail| (?:prison|jail))?(?: mandatory)?"
    r"(?: (?:the|as the|as a|a|its)(?: new)?(?: mandatory)?)? (?P<which>minimum|maximum)\b"
)
"""Words behind a figure that call it the least or the most: “a six-year *minimum* sentence”, “made six years *the
minimum*”."""
_VERB = r"(?:rais|increas|lower|reduc|doubl|tripl|extend|strengthen)(?:es|ed|e|ing)"
_RAISED = re.compile(
    rf"\b(?:{_VERB} (?:the |its )?(?:prescribed |statutory )?"
    rf"(?P<which>minimum|maximum)? ?{_KIND}(?:for [^.;,]{{3,90}} )?"
    rf"|(?P<named>minimum|maximum) {_KIND}(?:for [^.;,]{{3,90}} )?(?:was |were |is |has been ){_VERB} )"
    rf"from (?:{FIGURE}(?: years?| months?)?(?:[’']s?)?(?: imprisonment| in prison)? to )?$",
    re.IGNORECASE,
)
"""Words before two figures of which only the second is in force, or before the second: “*raised the minimum
from* 5 to 10 years”."""
_RECOMMENDED = re.compile(
    r"\b(?:recommend(?:ed|s|ing)|call(?:ed|s|ing) (?:for|on|upon)|urg(?:ed|es|ing)|advocat(?:ed|es|ing)"
    r"|propos(?:ed|es|ing) (?:to|that|rais|increas|set|introduc|amend|lower)|suggest(?:ed|s|ing)"
    r"|lobb(?:ied|ying))\b[^.;]{0,150}?\b(?:minimum|maximum|penalt|sentence|punish|terms?\b|prison)",
    re.IGNORECASE,
)
"""Words of those who want another penalty, which no law prescribes and no court imposed."""
_IN_FORCE = re.compile(
    r"\b(?:prescrib(?:es|ed|ing)|sentenc(?:ed|ing)|impos(?:ed|es|ing)|convicted|received|handed down"
    r"|(?:which|that) (?:is|was|are|were))\b",
    re.IGNORECASE,
)
"""Verbs of laws and courts, whose penalties are real: “called for more, as courts *imposed* two years”."""
_PRESCRIBES_NOT = re.compile(
    r"\b(?:no longer|not|never|neither|without|(?:fail|ceas|refus)\w+ to)(?: [a-z]+ly)?"
    r" (?:prescrib|provid|impos|carr(?:y|ie)|punish|set)\w*\b"
    r"(?:(?!\b(?:but|and|which|that|although|while)\b)[^;]){0,80}$",
    re.IGNORECASE,
)
"""Words before a penalty that is not prescribed: “Article 12 *no longer prescribed* five years”."""


def raised(lead: str) -> str | None:
    """Whether the words before a figure say that the least or the most of a penalty was changed: its name.

    >>> raised("The amendment raised the minimum penalty from "), raised("It raised the sentence from ")
    ('minimum', None)
    """
    changed = _RAISED.search(lead)
    which = changed and (changed["which"] or changed["named"])
    return which.lower() if which else None


def recommended(sentence: str, start: int, end: int) -> bool:
    """Whether the words between two places say that somebody wants the penalty behind them."""
    wanted = _RECOMMENDED.search(sentence, start, end)
    return wanted is not None and _IN_FORCE.search(sentence, wanted.end(), end + 15) is None


def bounded(measure: Measured, text: str, start: int, end: int) -> Measured | None:
    """What a law prescribes, with the bounds that the words beside it state; None as for `stated_bounds`.

    >>> text = "It prescribed a maximum penalty of ten years."
    >>> bounded(("prescribed", {"lower": 10, "upper": 10, "unit": "year"}), text, 35, 44)
    ('prescribed', {'upper': 10, 'unit': 'year'})
    """
    status, quantity = measure
    lower, upper = (value if isinstance(value := quantity.get(name), int) else None for name in ("lower", "upper"))
    bounds = stated_bounds((lower, upper), text, start, end)
    if bounds is None:
        return None
    kept = {name: value for name, value in zip(("lower", "upper"), bounds, strict=True) if value is not None}
    return status, {**kept, **{name: value for name, value in quantity.items() if name not in ("lower", "upper")}}


def stated_bounds(bounds: Bounds, text: str, start: int, end: int) -> Bounds | None:
    """The bounds of a prescribed penalty by the words beside it.

    Args:
        bounds: the lower and the upper bound as its own words have them.
        text: the sentence.
        start: where the words of the penalty begin.
        end: where they end.

    Returns:
        None if it is a change of a penalty and no word says whether its least or its most was changed.
    """
    lead, words = text[:start], text[start:end].lower()
    lower, upper = bounds
    from_lead = f"{lead}from " if words.startswith("from ") else lead
    if _RAISED.search(from_lead):
        which = raised(from_lead)
        if which is None or lower is None or upper is None:
            return None
        return (upper, None) if which == "minimum" else (None, upper)
    if lead.lower().endswith((" no ", " not ")) and re.match(r"(?:more|less) than", words):
        figure = lower if lower is not None else upper
        return (None, figure) if words.startswith("more") else (figure, None)
    if lower is None or lower != upper:
        return bounds
    if behind := _BEHIND.match(text, end):
        return (lower, None) if behind["which"] == "minimum" else (None, upper)
    if _LOWER.search(lead) or _TO_LIFE.match(text, end):
        return lower, None
    return (None, upper) if _UPPER.search(lead) else bounds


_OR_SO = re.compile(
    r"[’']?(?: imprisonment| in prison| in jail)? or (?:(?P<more>more|longer|above|over)|less|shorter|under)\b",
    re.IGNORECASE,
)
"""What stands behind a term that is the least or the most of several: “terms of three years *or more*”."""


def imposed(measure: Measured, text: str, end: int) -> Measured:
    """The term that courts imposed, with the bound that the words behind it state.

    >>> imposed(("measured", {"lower": 3, "upper": 3, "unit": "year"}), "terms of three years or more", 20)
    ('lower_bound', {'lower': 3, 'unit': 'year'})
    """
    status, quantity = measure
    beyond = _OR_SO.match(text, end) if status == "measured" else None
    if beyond is None:
        return measure
    status, dropped = ("lower_bound", "upper") if beyond["more"] else ("upper_bound", "lower")
    return status, {name: value for name, value in quantity.items() if name != dropped}


_LAW = r"(?:laws?(?! enforcement)|codes?|acts?|articles?|sections?|statutes?|ordinances?|decrees?)"
_SET_BY_LAW = re.compile(
    r"(?:[’']s?)?(?: imprisonment| in prison)?,? (?:as )?(?:set|prescribed|laid down|provided(?: for)?|foreseen"
    r"|required|stipulated|established|envisaged) (?:by|in|under)\b"
)
"""What stands behind a penalty of a law: “the minimum of five years *laid down in* Article 12”."""
_OF_LAW = re.compile(
    r"\b(?:criminali[sz]\w+|penali[sz](?:es?|ed|ing)|prescrib\w+|punish(?:es|able)|subject to|principal penalty"
    r"|penalt(?:y|ies) [^;.]{0,120}?\b(?:is|are) (?:limited|set|fixed) (?:to|at)"
    rf"|{_LAW}\b[^;.]{{0,120}}? (?:provid(?:es|ed|ing)|sets?|carr(?:y|ies|ied|ying)|establish(?:es|ed|ing)"
    r"|stipulat(?:es|ed)|envisag(?:es|ed))(?: for)?(?: (?:up to|at least|between|from))? $"
    rf"|(?:{_LAW}|offen[cs]es?|crimes?)\b[^;.]{{0,120}}?"
    r"\b(?:penalt|punish|sentence|term|prison|imprison|fine)\w*|penalt(?:y|ies) ranges?\b"
    r"|(?:(?:article|section) \S+|law|act|code|statute) (?:also )?imposes"
    r"|(?:minimum|maximum) (?:(?:prison|jail|possible) )?(?:penalty|sentence|punishment|term|fine))",
    re.IGNORECASE,
)
"""Words of a sentence on what a law prescribes."""
_OF_COURT = re.compile(
    r"\b(?:courts?|judges?|tribunals?|sentenced|sentencing|fined|ordered|convicted|received|receiving|handed down"
    r"|(?:sentences?|terms?|penalt(?:y|ies)|fines?) imposed(?! by (?:the )?(?:law|act|code))"
    r"|issued|issuing|gave|given|got|went to|in prison for|w(?:as|ere) punished|jailed|serv(?:ed|ing)|paid"
    r"|collected)\b",
    re.IGNORECASE,
)
"""Words of a sentence on what a court imposed."""
_PENALTIES = ("other_statement", "imprisonment_imposed", "fine_imposed")
"""What the figures of a penalty seem to count, where no word beside them names the law."""


def is_of_law(predicate: str, sentence: str, count: Count) -> bool:
    """Whether a count without a word of the law beside it is a term or a fine that a law prescribes, because its
    sentence is about a law and not about a court: “the law punishes slavery *with 10 to 20 years*”."""
    measured = count.unit in ("year", "month", "day", "money", "item") or predicate == "fine_imposed"
    penalty = predicate in _PENALTIES and measured
    place = max(count.start, count.figure.number_start)  # “the maximum penalty is 10 years” begins the count
    if penalty and _SET_BY_LAW.match(sentence, count.end):
        return True
    return penalty and _OF_LAW.search(sentence[:place]) is not None and not _OF_COURT.search(sentence)


def prescribed_figure(sentence: str, count: Count) -> Figure:
    """A figure that a law prescribes, with the bounds that the words beside it state."""
    figure = count.figure
    bounds = stated_bounds((figure.lower, figure.upper), sentence, count.start, count.end)
    lower, upper = bounds or (figure.lower, figure.upper)
    return replace(figure, status="prescribed", lower=lower, upper=upper)


def not_prescribed(text: str, place: int) -> bool:
    """Whether words before a penalty say that the law does not prescribe it."""
    return _PRESCRIBES_NOT.search(text, 0, place) is not None
