"""Finds whom or what a step of justice concerns, where no figure counts them: “the owner of a bar”."""

import re
from dataclasses import dataclass, replace

from tuyun.graph.reading.matching.ruleset import expand

_KINDS = ("official", "person", "case", "judgement")
_MANY = r"(?P<many>{step_how_many})(?: of (?:(?:the|these|those|its|their|such|all) )?| |(?=[.,;]|$))"
_NOUN = (
    r"(?:(?P<official>{step_before}{step_official})|(?P<person>{step_before}{step_person})"
    r"|(?P<case>{step_before}{step_case})|(?P<judgement>{step_before}{step_judgement}))"
)
_PLURAL = re.compile(
    expand(
        r"(?:{step_before})(?:traffickers|suspects|defendants|recruiters|perpetrators|offenders|smugglers|pimps"
        r"|brothel owners|employers|sponsors|foreign (?:workers|nationals|women|citizens)|migrants|migrant workers"
        r"|women in (?:prostitution|commercial sex)|(?:undocumented|foreign|street) children"
        r"|people who [^;.,]{5,60}|workers who [^;.,]{5,60}|(?:trafficking |forced labou?r |such |these )cases"
        r"|trafficking|charges|cases|them)"
    ),
    re.IGNORECASE,
)
"""Plurals that need no article: “police arrested *recruiters*”."""
_BEHIND = r"(?P<of>{step_owner_of})?"
_DATE = (
    r"(?:,? (?:on \d\d? [A-Z][a-z]+(?: \d{4})?|on [A-Z][a-z]+ \d\d?"
    r"|(?:in|during) (?:[A-Z][a-z]+ )?(?:19|20)\d\d),?)?"
)
_HERE = re.compile(
    expand(
        rf"(?:{{step_joined}})?(?:{{step_joined}})?(?: in absentia)?{_DATE} (?:against )?"
        rf"(?:(?P<pronoun>him|her|them|it)\b|(?P<plural>{_PLURAL.pattern})"
        rf"|(?:{_MANY}|{{step_determiner}} ){_NOUN}?{_BEHIND})"
    ),
    re.IGNORECASE,
)
"""Whom a verb concerns, behind it."""
_AGAINST = re.compile(
    expand(rf" (?:against|of|into|involving|concerning) {{step_determiner}} {_NOUN}"), re.IGNORECASE
)
"""Against whom a case is: “dropped the case *against a mayor*”."""
_OF_OFFICIALS = re.compile(
    expand(
        r"(?:[\w’'-]+ ){0,6}?{step_case} (?:against|of|into|involving|concerning) "
        r"(?:{step_determiner} |former |senior |two |both ){1,2}{step_before}{step_official}"
    ),
    re.IGNORECASE,
)
"""A case that is named by the officials against whom it is: “*the case against a customs officer*”."""
_THEIR_CASE = re.compile(
    expand(r"(?:their|his|her|the) {step_case}(?: against (?:him|her|them|both)\b)?(?! against\b)|it\b"),
    re.IGNORECASE,
)
"""A case that is somebody’s whom the sentence names before: “*their case*”."""
_COUNTED_BEHIND = re.compile(
    expand(
        r"[^;.,]{0,30}? (?:against|in|of|involving|for|on|to) (?:(?:at least|only|about|the|all|other|another) )*"
        r"(?!(?:19|20)\d\d\b){figure}\b"
        r"(?! (?:years?|months?|days?|counts?|charges|(?:[a-z]+ )?(?:districts|provinces|regions))\b|-)"
    ),
    re.IGNORECASE,
)
"""A count behind what a step concerns, which other rules read: “dropped the charges against *two men*”."""
_OTHER_BEFORE = re.compile(
    expand(r"(?:\b{figure} (?:[\w’'-]+ ){0,4}[\w’'-]+|\b(?:victims?|complainants?|witness(?:es)?|survivors?)), $"),
    re.IGNORECASE,
)
"""A count or a victim before an apposition: “*one official*, the deputy mayor, was tried”."""
_ALONE = re.compile(
    r"(?=[.,;]|$| (?:in|for|to|and|but|of(?! wh)|after|because|on|under|was|were|had|have|fled|are|is|remain)\b)"
)
"""What stands behind “most” or “the rest” without a noun."""
_LATER = (
    r"(?:(?: \([^()]{2,60}\))"
    r"|,? (?:who|whom|whose|which|that|accused|suspected|charged|arrested|convicted|indicted|detained|acquitted"
    r"|tried|sentenced|implicated|alleged|described|known|named|previously|also|formerly|including|together|along"
    r"|caught|found|released|suspended|cleared|prosecuted|aged|working|under) [^;.]{2,170}?,?"
    r"| (?:against|involving|concerning|into) [^;.,]{3,80}?|{step_owner_of}"
    r"|,? and (?:{step_determiner} )?(?:(?!{finite})[\w’'-]+ ?){1,4}?|, [^;,.]{3,80},|,){0,3}"
)
_SUBJECT = re.compile(
    expand(
        rf"(?:(?P<pronoun>he|she|they|both)|(?P<plural>{_PLURAL.pattern})"
        rf"|(?:{_MANY}|{{step_determiner}} ){_NOUN}?)"
        rf"(?P<later>{_LATER})(?:,? who)? ?"
    ),
    re.IGNORECASE,
)
"""The subject of a verb, up to where the verb begins."""
_SECOND = re.compile(
    expand(
        rf"{{step_determiner}} {_NOUN}{_BEHIND} (?:was|were|is|are|has|had|have|\w+ed)\b"
        r"(?:(?!\b(?:who|which|that|while|when)\b)[^;.]){2,140}?,? (?:and|but) "
    ),
    re.IGNORECASE,
)
"""The subject of an earlier verb, up to a second verb: “*the officer was charged and* remained in custody”."""
_OPENING = re.compile(
    r"(?:^|[;:—(] |(?<=[a-z\d)’”]), (?:(?:and|but|yet|so) )?|\b(?:that|and|but|while|although|though|after|because"
    r"|when|as|whereas|where|before|since|how|however,|nonetheless,|said|reported|noted|stated|explained"
    r"|(?:19|20)\d\d) |\d, )",
    re.IGNORECASE,
)
"""Where a clause may begin."""
_ENDING = re.compile(
    expand(
        rf"\b(?:(?P<counted>{{figure}} )|{_MANY}|{{step_determiner}} ){_NOUN}{_BEHIND}"
        r"(?: \([^()]{2,40}\))?(?P<more>, (?!and|or|but|while|who)[^;,.]{3,60})?,? $"
    ),
    re.IGNORECASE,
)
"""The noun directly before a participle."""
_OF_THEM = re.compile(expand(r"\b{figure} of $"), re.IGNORECASE)
"""A count of some of them: “*nine of* the traffickers convicted in 2030”."""
_APPOSED = re.compile(expand(r",? (?:(?:an?|the) )?{step_before}{step_official}"), re.IGNORECASE)
"""What the accused is besides: “the accused*, a former councillor*, was acquitted”."""
_OFFICIAL_NAMED = re.compile(
    expand(
        r"\b(?:{step_determiner}|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many)"
        r" {step_before}{step_official}"
    ),
    re.IGNORECASE,
)
"""Officials whom a sentence names, counted or not."""
_PERSON_NAMED = re.compile(expand(r"\b(?:{step_determiner}|{figure}) {step_before}{step_person}"), re.IGNORECASE)
_CASE_NAMED = re.compile(expand(r"\b{step_determiner} (?:[\w’'-]+ ){0,3}?{step_case}"), re.IGNORECASE)
"""A case for which “it” may stand: “opened *an investigation* but closed it”."""
_ACTING = re.compile(
    r"(?: (?:who|that))?(?: (?:has|have|had|also|later|then|[a-z]+ly))* (?:arrest|convict|charg|investigat"
    r"|prosecut|acquitt|detain|open|sentenc|dismiss|order|found|announc|report|stat|rul|suspend|said|not|explain|confirm"
    r"|withdrew|withdrawn|dropp|clos|abandon|discontinu|releas)(?:ed)?\b",
    re.IGNORECASE,
)
"""What officials do who are accused of nothing: “prosecutors *charged* a clerk”."""


@dataclass(frozen=True)
class Concerned:
    """Whom or what a step concerns."""

    kind: str
    """``official``, ``person``, ``case``, ``judgement``, ``rest``, or ``case against`` one of these."""
    start: int
    end: int
    words: str = ""
    many: str | None = None
    """The words for how many they are, if the sentence has such words."""
    described: bool = False
    """Whether it is a noun that only a participle describes."""
    pronoun: bool = False


def behind(text: str, place: int) -> Concerned | None:
    """Whom a verb concerns that ends at a place; None if a figure counts them, or no rule knows them."""
    found = _HERE.match(text, place)
    if found is None:
        return None
    if found["pronoun"]:
        return _pronoun(text, place + 1, found.end(), found["pronoun"])
    if _COUNTED_BEHIND.match(text, found.end()):
        return None
    if found["case"] and (against := _AGAINST.match(text, found.end("case"))) is not None:
        words = text[place + 1 : against.end()]
        return Concerned(f"case against {_kind(against)}", place + 1, against.end(), words, found["many"])
    return _made(text, found, place + 1)


def before(text: str, place: int) -> Concerned | None:
    """The subject of a verb that begins at a place, auxiliaries included."""
    if text.endswith((" who ", " which ", " that "), 0, place) and (described := ending(text, place)):
        return described
    openings = list(reversed(list(_OPENING.finditer(text, 0, place))))
    for opening in openings:
        found = _SUBJECT.fullmatch(text, opening.end(), place)
        if found is None or _OTHER_BEFORE.search(text, 0, opening.end()):
            continue
        if found["pronoun"]:
            if found["later"]:
                continue
            return _pronoun(text, opening.end(), place, found["pronoun"])
        return _made(text, found, opening.end())
    shared = (_SECOND.fullmatch(text, opening.end(), place) for opening in openings)
    found = next((each for each in shared if each), None)
    return _made(text, found, found.start()) if found else None


def ending(text: str, place: int) -> Concerned | None:
    """The noun that ends where a participle or a relative clause begins: “*a former consul* charged in 2018”."""
    end = place
    for word in ("who ", "which ", "that "):
        if text.endswith(f" {word}", 0, end):
            end -= len(word)
            break
    found = _ENDING.search(text, max(0, end - 150), end)
    while found is not None and _kind(found) in ("case", "judgement"):  # “the case of *an officer* charged in”
        found = _ENDING.search(text, found.start() + 1, end)
    if found is None or found["counted"] or _OF_THEM.search(text, 0, found.start()):
        return None
    made = _made(text, found, found.start())
    return replace(made, end=end, described=True) if made else None


def _pronoun(text: str, start: int, end: int, words: str) -> Concerned | None:
    """Whom a pronoun stands for, by those whom the sentence names before."""
    if words.lower() == "it":
        named = _CASE_NAMED.search(text, 0, start)
        return Concerned("case", start, end, words, pronoun=True) if named else None
    kind = kind_before(text, start)
    return Concerned(kind, start, end, words, pronoun=True) if kind else None


def is_case_of_officials(text: str, start: int, end: int) -> bool:
    """Whether a case is against officials, whom its own words name, or the sentence before it names alone.

    >>> text = "The case against a customs officer was dismissed."
    >>> is_case_of_officials(text, 0, 8)
    True
    """
    if _OF_OFFICIALS.match(text, start) is not None:
        return True
    theirs = _THEIR_CASE.match(text, start)
    if theirs is None or kind_before(text, start) != "official":
        return False
    if theirs[0].lower().startswith(("their", "his", "her")) or theirs.end() > end:
        return True
    official, person = (pattern.search(text, 0, start) for pattern in (_OFFICIAL_NAMED, _PERSON_NAMED))
    return official is not None and (person is None or official.start() < person.start())


def kind_before(text: str, place: int) -> str | None:
    """Whether a pronoun, or “the case”, is of officials or of other people whom the sentence names before."""
    last: tuple[int, str] | None = None
    for kind, pattern in (("official", _OFFICIAL_NAMED), ("person", _PERSON_NAMED)):
        for found in pattern.finditer(text, 0, place):
            if _ACTING.match(text, found.end()) and kind == "official":
                continue
            if last is None or kind == "official" or last[1] != "official":
                last = (found.start(), kind)
    return last[1] if last else None


def _kind(found: re.Match[str]) -> str | None:
    """What the noun of a match names; None without a noun."""
    groups = found.groupdict()
    return next((kind for kind in _KINDS if groups.get(kind)), None)


def _made(text: str, found: re.Match[str], start: int) -> Concerned | None:
    """Whom a match names; None for “most” or “the” without a noun that is known."""
    groups = found.groupdict()
    plural, many = groups.get("plural"), groups.get("many")
    if many and text.lower().endswith("how ", 0, start):
        return None  # “the ministry said *how many* were convicted” does not say that many were
    kind = _kind(found)
    if plural:
        kind = "case" if re.search(r"(?:cases|charges|trafficking)$", plural, re.IGNORECASE) else "person"
    elif kind is None:
        if not many or not _ALONE.match(text, found.end("many")):
            return None
        kind = "rest"
    end = max(found.end(name) for name in (*_KINDS, "plural", "many", "of") if groups.get(name))
    if kind == "person" and _APPOSED.match(text, end):
        kind = "official"
    return Concerned(kind, start, end, text[start:end].strip(), many)
