"""Finds shares of cases that a sentence says to be of a form: “prosecutors determined *four of the nine* were
slavery”, “*All three* involved slavery”, “*Both* were slavery cases”."""

import re
from collections.abc import Mapping, Sequence

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.inherited.antecedents import Antecedent
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE

CASES = ("case", "investigation", "prosecution", "crime", "complaint", "trial", "indictment")
"""Units of what may be of a form."""
JudgedForms = Mapping[int, tuple[str, str]]
"""Where shares of cases begin that are said to be of a form, with their units and forms."""
_NOUN = r"(?P<noun>cases?|investigations?|prosecutions?|crimes?|complaints?|trials?|indictments?)"
_JUDGED = (
    r"(?:determined|determining|confirm(?:ed|ing)|found|finding|concluded|concluding|established|decided|assessed"
    r"|ruled|verified|believed|considered|deemed)"
)
_CLASSED = (
    r"(?:classif(?:ied|ying)|(?:re)?categori[sz](?:ed|ing)|qualif(?:ied|ying)|label(?:l?ed|l?ing)|designat(?:ed|ing)"
    r"|characteri[sz](?:ed|ing)|regard(?:ed|ing)|treat(?:ed|ing)|deem(?:ed|ing)|assess(?:ed|ing)|identif(?:ied|ying)"
    r"|recogni[sz](?:ed|ing)|cod(?:ed|ing)|describ(?:ed|ing)|recorded|registered|logged|listed|counted)"
)
_SPOKE = r"(?:reported|indicated|acknowledged|noted|stated|said)"
_BEFORE = re.compile(
    r"(?:^|^(?:of|among|out of) (?:these|them|those)(?: [a-z]+)?, (?:.*(?:, |,? and |,? while ))?"
    r"|(?:^|[,;] )(?:upon|after|following|on|in|during) [^,;]{3,60}, "
    rf"|\b(?P<judged>{_JUDGED})(?: that)? |\b{_SPOKE}(?: that)? |\b(?P<classed>{_CLASSED}) )"
    r"(?:(?:only|just|at least|(?P<all>all(?: of)?)|another|the other|the remaining|in fact) )*$",
    re.IGNORECASE,
)
"""What stands before such a share: nothing, its whole, or a verb of judging or speaking."""
_SHARE = (
    r"(?P<share> (?:out )?of (?:the|these|those|them|which|its|their)\b(?: (?:original|new|initial|other))?"
    rf"(?: {FIGURE})?)?"
)
_SAID = (
    r"(?: (?:was|were|are|is|constituted|qualified as|amounted to)"
    r"(?: (?:in fact|actually|indeed|determined to be|classified as|categori[sz]ed as))?"
    r"(?: (?:for|related to|instances of|(?P<cases>(?:an? )?cases? (?:of|involving))))?"
    r"| (?:had )?(?:primarily |predominantly |mainly |all |also )?"
    r"(?:concerned|involved|related to|pertained to|dealt with))"
    r"(?: (?:an?|child(?= forced)|suspected|possible|potential|alleged|likely|confirmed|actual|genuine))*"
)
_BEHIND = re.compile(rf"{_SHARE}(?: (?:[a-z-]+ )?{_NOUN})?{_SAID} (?P<rest>[^;:,.()]+)", re.IGNORECASE)
"""What stands behind its figure: the rest of the share, a verb, and the form."""
_AS = r" (?:as|to be)(?: (?:an?|(?:an? )?(?:cases?|instances?) of|suspected|possible|potential|alleged|likely))*"
_CLASSED_AS = re.compile(
    rf"{_SHARE}(?: (?:[a-z-]+ )?{_NOUN})?{_AS} (?P<rest>[^;:,.()]+)(?P<cases>)", re.IGNORECASE
)
"""The same behind a verb that stands before the figure: “classified *704 of these cases as slavery*”."""
_FORM_ENDS = re.compile(
    r"(?:-related)?(?: (?P<cases>cases?|offen[cs]es?|crimes?|investigations?|prosecutions?)\b.*"
    r"|(?: (?:and|while|with|in|of|during|under|as|but)\b.*)?)$"
)
"""What may stand behind the form: nothing that makes people of it, as in “were sex trafficking *victims*”."""
_CHAINED = re.compile(
    rf"(?P<all>)(?P<judged>)(?P<classed>\b{_CLASSED} [^;]*? as) [^;.,]{{3,60}}(?:, |,? and )(?:(?:only|just) )?$",
    re.IGNORECASE,
)
"""What stands before a further share: “*classified 310 as wage disputes and* 90 as forced labor”."""
_GOES_ON = re.compile(
    rf"(?:{_AS} [^;:,.()]{{3,70}}?)?(?:, |,? and |,? while )(?:(?:only|just|the (?:other|remaining)) )?"
)
"""Words before a number of cases that shares the verb of the number before it: “nine involved begging*, and* two
slavery”, “classified nine *as begging and* two as slavery”."""


def unit_and_form_of_share(sentence: str, count: Count, before: str | None) -> tuple[str, str] | None:
    """The unit of a share of cases that are said to be of a form, and the form; None for any other count.

    Args:
        sentence: the sentence.
        count: a count of it.
        before: the unit of the cases that the sentence before counts, to which a figure without a noun points.
    """
    if count.group is not None or count.unit not in (BARE, *CASES) or count.figure.status == "zero":
        return None  # a count of none is read by its noun: “*none of these cases* involved slavery”
    start = _BEFORE.search(sentence, 0, count.figure.start)
    match = _BEHIND.match(sentence, count.figure.end) if start and not start["classed"] else None
    if match is None:
        chained = _CHAINED.search(sentence, 0, count.figure.start) if count.unit == BARE else None
        start = start if start and (start["judged"] or start["classed"]) else chained
        match = _CLASSED_AS.match(sentence, count.figure.end) if start else None
    if start is None or match is None:
        return None
    said = start["all"] or start["judged"] or start["classed"]
    if count.unit != BARE and not (match["share"] or said):
        return None  # “12 cases involved slavery” counts cases anew
    words = match["rest"].rstrip()
    cues = [cue for cue in find(f"concerning {words}", "form") if cue.start <= len("concerning ")]
    if not cues or (end := _FORM_ENDS.match(words, cues[0].end - len("concerning "))) is None:
        return None
    noun = match["noun"] or (match["cases"] and "case") or end["cases"]
    unit = noun.lower().rstrip("s") if noun else before
    unit = {"offense": "crime", "offence": "crime"}.get(unit or "", unit)
    unit = unit or _last_cases(sentence[: count.figure.start])
    return (unit, str(cues[0].rule.gives["form"])) if unit else None


def judged_forms_of(sentence: str, made: Sequence[Whole], before: Sequence[Antecedent]) -> JudgedForms:
    """Where the shares of cases of a sentence begin that are of a form, with their units and forms.

    Args:
        sentence: the sentence.
        made: its counts.
        before: what the sentence before counts.
    """
    units = {each.unit for each in before if each.unit in CASES}
    known = units.pop() if len(units) == 1 else None
    found: dict[int, tuple[str, str]] = {}
    last: Count | None = None
    for whole in made:
        count = whole.count
        case = unit_and_form_of_share(sentence, count, known)
        if case is None and last is not None and count.unit == BARE and len(count.forms) == 1:
            goes_on = _GOES_ON.fullmatch(sentence, last.end, count.start) and sentence.startswith(
                " ", count.figure.end
            )
            case = (
                (found[last.start][0], count.forms[0]) if goes_on else None
            )  # “nine involved begging, *two slavery*”
        if case is not None:
            found[count.start] = case
            last = count
    return found


def _last_cases(text: str) -> str | None:
    """The unit of the cases that are counted last in a text."""
    found = re.findall(rf"\b{FIGURE} (?:[a-z-]+ ){{0,4}}?{_NOUN}\b", text, re.IGNORECASE)
    nouns = [each if isinstance(each, str) else each[-1] for each in found]
    return nouns[-1].lower().rstrip("s") if nouns else None
