"""Finds the cases that a sentence counts by what they were about: “*Three of the cases involved forced labor*”."""

import re

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, FIGURE, IN_YEAR, PERSONS, expand

_UNITS = ("case", "investigation", "prosecution", "crime", "complaint", "trial", "indictment", "judgment")
"""Units of what may concern a crime, if the words behind the count say so."""
_CASES = (
    r"(?P<noun>cases?|investigations?|prosecutions?|convictions?|complaints?|trials?|indictments?|crimes?"
    r"|offen[cs]es?)"
)
_MODIFIERS = r"(?:(?!(?:of|in|for|to|with|that|which|who)\b)[a-z-]+ ){0,4}?"
_ABOUT = r"(?:involved|concerned|addressed|related to|included|pertained to|dealt with|(?:was|were)(?: for| of)?)"
_OF_CASES = re.compile(
    rf"^(?:of|among|out of) (?:the|these|those|its|their|all|its total)(?: {FIGURE})? {_MODIFIERS}{_CASES}\b"
    r"(?:[^;:.]{0,60})?, (?:there (?:was|were) )?(?:[^;:.]*(?:,? and |, ))?$",
    re.IGNORECASE,
)
"""The beginning of a sentence that breaks cases down: “*Of these cases,* three were forced labor”."""
_THE_CASES = re.compile(
    rf"(?:^|[;:] )(?:all |both )?(?:the|these|those) (?:{FIGURE} )?{_MODIFIERS}{_CASES} {_ABOUT} [^;:.]{{3,}}\($",
    re.IGNORECASE,
)
"""The beginning of a list of forms with figures: “*The cases involved* forced begging (six)”."""
_SHARE = re.compile(
    rf" of (?:the|these|those|its|their) (?:{FIGURE} )?{_MODIFIERS}{_CASES} {_ABOUT} ", re.IGNORECASE
)
"""Cases of which a share had a form: “six *of the cases involved* forced labor”."""
_SHARE_OF = re.compile(rf" of (?:the|these|those|its|their) (?:{FIGURE} )?{_MODIFIERS}{_CASES}", re.IGNORECASE)
_BY_MATTER = re.compile(rf"(?: \w+ed(?: {IN_YEAR})?)? (?:involved|concerned|related to) ")
"""What follows a share of cases and says what they were about: “six of the cases *involved* begging”."""
CONCERN = (
    r"(?:concern(?:ed|s)?|(?:was |were )?relate[sd]? to|involve[sd]?(?! in\b)|deal(?:s|t)? with"
    r"|pertain(?:ed|s)? to|had to do with|(?:was|were|are) about)"
)
"""Verbs that say what cases were about: “*pertained to*”."""
BROUGHT = rf"(?: [a-z]+(?:ed|ght)(?: to (?:court|trial)| {IN_YEAR})?)?"
"""A participle between cases and the verb that says what they were about: “cases *heard* concerned”."""
_BEHIND = re.compile(rf" {CONCERN} ")
"""Such a verb behind a count: “nine cases* concerned *begging”."""
PEOPLE_BEHIND = re.compile(rf" (?:involved|concerned) (?:a total of |at least |about )?{FIGURE} ")
"""What stands behind cases of which a sentence only counts the people: “the 26 cases *involved 40* suspects”."""
_KNOWN = re.compile(r"\b(?:the|these|those|its|all) $", re.IGNORECASE)
"""What stands before cases that were counted before."""
_OF_THE = re.compile(r"\bof (?:the|these|those|its|their) $", re.IGNORECASE)
"""What stands before the whole of a share, which its verb says nothing of: “six *of the* eight cases”."""
_INSIDE = re.compile(rf" {_MODIFIERS}{_CASES} {CONCERN} ", re.IGNORECASE)
"""Such a verb behind the noun of a count, whose form limits the count: “nine* cases concerned *begging”."""
_INVOLVED = re.compile(
    rf" of (?:which|these|them|those|the (?:{FIGURE}|{_CASES})) "
    rf"(?:{CONCERN}|concerning|involving|relating to|dealing with|pertaining to) "
)
"""What follows a share and says what it was about: “18 *of which involved* maids”, “*of them involving*”."""
_CASES_BEFORE = re.compile(rf".*\b{FIGURE} {_MODIFIERS}{_CASES}\b", re.IGNORECASE)
"""The cases that are counted last before a place."""
_AT_FIRST = re.compile(
    rf"^ (?:(?:of (?:them|these|those) )?(?:(?:[a-z-]+ ){{0,2}}?(?:cases?|investigations?|prosecutions?) )?"
    rf"{CONCERN} |to |in )?"
)
"""Words between a figure and the form that it counts: “nine *of them concerned* begging”, “nine *cases concern*
begging”."""
_ONE_OF_LIST = re.compile(
    rf"(?:^|[,;:] |\b(?:and|while) )(?:of (?:them|these|those)(?: cases)?,? )?"
    rf"(?:(?:about|around|approximately|nearly|almost|some|at least|more than|over|only|just) )?{FIGURE}"
    r"(?: of (?:them|these|those|which))?"
    rf"(?:(?: of (?:the|these|those|its) (?:[a-z-]+ ){{0,3}}?| (?:[a-z]+ ){{0,2}}){_CASES}"
    rf"{BROUGHT})?"
    rf" {CONCERN} (?:(?!\b(?:was|were|had|has|have|is|are)\b)[^;:]){{3,200}}"
    r"(?:, |,? and |,? while )$",
    re.IGNORECASE,
)
"""What cases concerned, before a figure that goes it on: “*51 cases concerned theft and* nine”."""
_OFFENCES = re.compile(
    rf"{CONCERN} .*\b(?:pimping|procur|smuggl|illegal (?:migration|crossing|entry)|prostitution|brothel|debauch"
    r"|corruption of minors|pornograph|sale of|fraud|kidnap|abduction)",
    re.IGNORECASE,
)
BY_EXPLOITATION = re.compile(
    r"\b(?:types?|forms?|purposes?|kinds?|nature) of (?:the )?(?:exploitation|trafficking)\b"
    r"|\bexploitation (?:types?|forms?|purposes?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that divides cases of trafficking by what people were exploited for."""
_PROSTITUTION = re.compile(r"\bprostitution\b", re.IGNORECASE)
_TYPES = re.compile(
    rf"{CONCERN} (?:sexual |labou?r )exploitation, [^;:.]*\b(?:forced labou?r|labou?r exploitation|forced begging"
    r"|removal of organs|organ removal|servitude)\b",
    re.IGNORECASE,
)
"""Types of exploitation in a list, of which the sale of children is one then: “concern sexual exploitation, 67
forced labour and six the sale of children”."""
_SALE = re.compile(r"^ (?:to )?(?:the )?(?:sale|trade) (?:of|in) (?:children|minors)\b")
_HAD_FORM = re.compile(rf"^\S+(?: \S+)? (?:(?:suspected|alleged|possible|potential) )?(?:{_ABOUT} |for |of )")

_PEOPLE_IN = re.compile(
    expand(
        r"\b(?:cases?|investigations?|prosecutions?|trials?)(?: of [a-z]+(?: (?:in|and) [a-z]+){0,2}|"
        r" of (?:human|sex|labou?r) trafficking)?,? (?:involving|concerning|with"
        r"|(?:which|that) (?:involved|concerned))(?: (?:the )?(?:alleged )?(?:{form}|exploitation) of)? "
        r"(?:{some_of}{figure} (?:[a-z]+ ){1,2}and )?{some_of}$"
    ),
    re.IGNORECASE,
)
"""Words between a case and the people in it: “in one case *involving* 23 men”, “cases *with 12 suspects and* 30
victims”."""

_FOUND = re.compile(r" (?:(?:were|was|had been) )?(?:detected|identified|rescued|freed|found|arrested|charged)\b")
"""What is said of people themselves: “cases with 30 victims *detected*”."""


def people_in_case(sentence: str, count: Count) -> str | None:
    """What a count of people behind a case says of it: whom it concerned, or who were victims in it.

    Args:
        sentence: the sentence.
        count: a count of it.
    """
    if (
        count.unit not in (*PERSONS, "victim")
        or not _PEOPLE_IN.search(sentence, 0, count.start)
        or _FOUND.match(sentence, count.end)
    ):
        return None
    return "victim_in" if count.unit == "victim" else "case_concerned"


def unit_of_cases_with_form(sentence: str, count: Count) -> str | None:
    """The unit of a count of cases that the sentence says to concern a form of trafficking; None for other counts.

    Args:
        sentence: the sentence.
        count: a count of it.
    """
    if count.group is not None or count.unit == "conviction" or _OF_THE.search(sentence, 0, count.start):
        return None  # a conviction for a crime is a conviction: “two of the convictions were for slavery”
    if PEOPLE_BEHIND.match(sentence, count.end) and (
        count.unit in ("investigation", "prosecution") or _KNOWN.search(sentence, 0, count.start)
    ):
        return None  # “the 26 investigations involved 40 suspects” counts the suspects alone
    if count.unit in _UNITS and (
        _BEHIND.match(sentence, count.end) or _INSIDE.match(sentence, count.figure.end, count.end)
    ):
        return count.unit
    if count.unit == BARE and _BEHIND.match(sentence, count.figure.end):
        divided = _OF_CASES.search(sentence[: count.start]) or _CASES_BEFORE.match(sentence, 0, count.start)
        return _unit(divided) if divided else None
    if count.unit == BARE and (listed := _ONE_OF_LIST.search(sentence[: count.start])):
        named = listed if listed["noun"] else _OF_CASES.search(sentence[: count.start])
        return _unit(named) if named else "case"
    if count.unit == BARE and (not count.forms or count.share) and _INVOLVED.match(sentence, count.figure.end):
        named = _CASES_BEFORE.match(sentence, 0, count.start)
        return _unit(named) if named else None
    if not count.forms:
        named = _SHARE_OF.fullmatch(sentence, count.figure.end, count.end)
        return _unit(named) if named and _BY_MATTER.match(sentence, count.end) else None
    found = _SHARE.search(sentence, count.figure.start, count.end)
    if found is None and count.unit == BARE:
        before = sentence[: count.start]
        found = _THE_CASES.search(before) or (_OF_CASES.search(before) if _HAD_FORM.match(count.noun) else None)
    return _unit(found) if found else None


def forms_of_item(sentence: str, count: Count) -> tuple[str, ...]:
    """The forms of what a share of cases concerned; none if the sentence divides cases by offences.

    Of offences, trafficking is one beside pimping and smuggling, and is no form. Of types of exploitation,
    prostitution is sex trafficking.
    """
    by_exploitation = BY_EXPLOITATION.search(sentence) or _TYPES.search(sentence)
    if _OFFENCES.search(sentence) and not by_exploitation:
        return ()
    words = re.split(r"[;,.]| and (?:\w+ )?(?:to|in|for)?\b", sentence[count.figure.end :])[0]
    found = find(f"concerning {_AT_FIRST.sub('', words)}", "form")
    if by_exploitation and not found and _PROSTITUTION.search(words):
        return ("sex_trafficking",)
    if by_exploitation and not found and _SALE.match(words):
        return ("other_form",)
    return count.forms or tuple(dict.fromkeys(str(cue.rule.gives["form"]) for cue in found[:1]))


def _unit(found: re.Match[str]) -> str:
    noun = found["noun"].lower().rstrip("s")
    return "crime" if noun.startswith("offen") else noun
