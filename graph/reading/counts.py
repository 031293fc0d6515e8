"""Find figures and the nouns that they count, and mask each counted noun so that a pattern can name it.

A figure is a numeral in digits or words, a range, or a word for a quantity (“some”, “any”, “no”).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from text_to_num import text2num
from tuyun.graph.reading.cues import Cue, find, fired, longest
from tuyun.graph.reading.ruleset import BARE, FIGURE, MASK, PAD, Rule, all_rules, rules, units

NUMERAL = re.compile(rf"(?<![\w.,/§-]){FIGURE}(?![\w/]|\.\d|-\w)", re.IGNORECASE)
RANGE = re.compile(rf"(?:between )?({FIGURE})(?: to | and |-|–)({FIGURE})\b", re.IGNORECASE)
LONGEST = 12
"""Digits of the largest figure that a statement can have."""
UNKNOWN = "unknown"
"""The status of a figure whose status the vocabulary does not have."""
SOME = {
    "some", "several", "many", "numerous", "a few", "few", "multiple", "various", "a number of",
    "dozens of", "most",
}  # fmt: skip
NONE = {"no", "any", "zero", "not one", "not a single", "not a single one"}
_QUANTIFIER = re.compile(
    rf"\b(?:{'|'.join(sorted(SOME | NONE, key=len, reverse=True))})\b(?! of the| longer)", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:not|nor)(?: even)? $", re.IGNORECASE)
_MODIFIER = r"(?:[a-z][\w’'-]*,? |and |or )"
_STOP = (
    r"(?:for|in|of|to|with|from|by|on|at|who|that|which|were|was|is|are|had|has|have|did|the|its|their|a|an|including|"
    r"under|during|compared|as|while|but|received|served|faced|new articles)\b"
)
_OFFICIALS = re.compile(
    r"complicit|(?:police|government|law enforcement|public|state) (?:officers?|officials?|employees?)"
)
_AGAINST = re.compile(
    r" (?:of|against|into) (?:(?:allegedly )?complicit )?"
    r"(?:(?:police|government|law enforcement|public|state|border) )?"
    r"(?:officials|officers|employees)(?: complicit in (?:human )?trafficking(?: crimes)?)?"
)
"""Officials whom proceedings are against: “two investigations *of officials*”."""
_SHARE = re.compile(r" (?:out )?of (?:the|these|those|its|their) (?:total )?", re.IGNORECASE)
HEDGED = re.compile(r"\b(?:potential|possible|suspected|alleged|presumed|likely)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """A figure of a sentence: its place, its bounds, its status, and the cues that say so."""

    start: int
    end: int
    lower: int | None
    upper: int | None
    status: str | None
    words: str | None = None
    cues: tuple[Cue, ...] = ()
    number_start: int = 0
    """Where the numeral itself begins, behind “at least”."""


@dataclass(frozen=True)
class Count:
    """A figure with the noun that it counts; ``end`` is the end of the noun and of what limits it."""

    figure: Figure
    start: int
    end: int
    unit: str
    forms: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    noun: str = ""
    hedged: bool = False
    officials: bool = False
    group: str | None = None
    """The group of people by sex or age that the noun names: “12 women”."""
    double: bool = False
    """Whether the noun shares the figure with another noun: “three prosecutions and convictions”."""


@dataclass(frozen=True)
class Aside:
    """A figure that counts nothing, and why."""

    start: int
    end: int
    reason: str
    rule: str


@cache
def value_of(numeral: str) -> int | None:
    """The number that a numeral means, in digits or words; None if the words make no number.

    >>> value_of("1,200"), value_of("twenty-one"), value_of("two thousand three hundred and five")
    (1200, 21, 2305)
    """
    digits = numeral.replace(",", "")
    if digits.isdigit():
        return int(digits) if len(digits) <= LONGEST else None
    try:
        return int(text2num(numeral.lower(), "en"))
    except ValueError:
        return None


def figures(sentence: str) -> tuple[list[Figure], list[Aside]]:
    """The figures of a sentence that may count something, and those that do not."""
    aside_cues = longest(find(sentence, "aside"))
    asides = [Aside(cue.start, cue.end, str(cue.rule.gives["reason"]), cue.rule.id) for cue in aside_cues]
    # Also the rules whose status the vocabulary lacks: “about 30” is no exact count because of that.
    hedging = [cue for rule in all_rules() if rule.category == "bound" for cue in fired(rule, sentence)]
    bounds = {cue.end: cue for cue in longest(hedging)}
    found: list[Figure] = []
    for match in RANGE.finditer(sentence):
        low, high = value_of(match[1]), value_of(match[2])
        if (
            low is not None
            and high is not None
            and low < high
            and ("and" not in match[0] or match[0].lower().startswith("between"))
        ):
            found.append(Figure(match.start(), match.end(), low, high, "range", number_start=match.start()))
    for match in NUMERAL.finditer(sentence):
        if any(figure.start <= match.start() < figure.end for figure in found):
            continue
        if _DENIED.search(sentence, 0, match.start()):  # “not two but three”
            continue
        number, end = value_of(match[0]), match.end()
        cue = bounds.get(match.start() - 1)
        status = "zero" if number == 0 else "measured"
        if number is None:
            status = UNKNOWN
        elif cue:
            status = UNKNOWN if cue.rule.unknown_terms else str(cue.rule.gives["status"])
        found.append(
            Figure(
                cue.start if cue else match.start(),
                end,
                None if status == "upper_bound" else number,
                None if status == "lower_bound" else number,
                status,
                cues=(cue,) if cue else (),
                number_start=match.start(),
            )
        )
    for match in _QUANTIFIER.finditer(sentence):
        word = match[0].lower()
        none = word in NONE
        if any(figure.start <= match.start() < figure.end for figure in found):
            continue
        status = "no" if word.startswith("not ") else word if none else "qualitative"
        found.append(
            Figure(match.start(), match.end(), None, None, status, None if none else match[0], (), match.start())
        )
    free = [
        figure
        for figure in sorted(found, key=lambda figure: figure.start)
        if not any(aside.start < figure.end and figure.number_start < aside.end for aside in asides)
    ]
    return free, asides


@cache
def _noun_pattern() -> re.Pattern[str]:
    # A noun that another noun of the list follows is its modifier: "trafficking victims".
    return re.compile(
        rf"\s(?P<modifiers>(?:(?!{_STOP}){_MODIFIER}){{0,7}}?)(?P<noun>{_nouns()})(?![\w-]|[’']s)", re.IGNORECASE
    )


def counts(sentence: str, found: Sequence[Figure]) -> list[Count]:
    """The figures with the nouns that they count, in the order of the sentence; two nouns give two counts."""
    pattern, made = _noun_pattern(), []
    for place, figure in enumerate(found):
        if place and _SHARE.fullmatch(sentence, found[place - 1].end, figure.start):
            continue  # the whole of a share: “nine of the 26 cases” counts nine
        last = min(place + 1, len(found) - 1)
        last = last if _SHARE.fullmatch(sentence, figure.end, found[last].start) else place
        limit = found[last + 1].start if last + 1 < len(found) else len(sentence)
        match = pattern.match(sentence, found[last].end, limit)
        if match is None or re.search(r"[;:()—]", match[0]):
            made.append(_bare(sentence, figure))
            continue
        while further := re.compile(
            rf"(?: |/)(?!{_STOP})(?P<noun>{_nouns()})(?![\w-]|[’']s)", re.IGNORECASE
        ).match(sentence, match.end(), limit):
            match = further
        second = re.compile(rf" (?:and|or) (?P<noun>{_nouns()})(?![\w-]|[’']s)", re.IGNORECASE).match(
            sentence, match.end(), limit
        )
        made += _counted(sentence, figure, match, second)
    return [count for count in made if count is not None]


@cache
def _nouns() -> str:
    return "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.category == "noun")


def _counted(sentence: str, figure: Figure, match: re.Match[str], second: re.Match[str] | None) -> list[Count]:
    nouns = [match] if second is None else [match, second]
    end = _limited(sentence, nouns[-1].end())
    if against := _AGAINST.match(sentence, end):
        end = against.end()
    phrase = sentence[figure.end : end]
    form_cues = [_moved(cue, figure.end) for cue in find(phrase, "form")]
    forms = tuple(dict.fromkeys(str(cue.rule.gives["form"]) for cue in form_cues))
    pair = [str(_rule_of(noun["noun"]).gives["unit"]) for noun in nouns]
    if second is not None and len(set(pair)) == 1:
        nouns, pair = nouns[:1], pair[:1]
    return [
        Count(
            figure,
            figure.start,
            end,
            unit,
            forms,
            (*figure.cues, Cue(_rule_of(noun["noun"]), noun.start("noun"), noun.end("noun")), *form_cues),
            sentence[figure.start : end],
            bool(HEDGED.search(sentence, figure.end, noun.end())),
            bool(
                against
                or _OFFICIALS.search(sentence, figure.end, end)
                or _rule_of(noun["noun"]).gives.get("officials")
            ),
            _rule_of(noun["noun"]).gives.get("group"),
            len(nouns) == 2,
        )
        for noun, unit in zip(nouns, pair, strict=True)
    ]


@cache
def _rule_of(noun: str) -> Rule:
    return next(
        rule
        for rule in rules()
        if rule.category == "noun" and re.fullmatch(rule.pattern or "", noun, re.IGNORECASE)
    )


@cache
def _limit_pattern() -> re.Pattern[str]:
    forms = "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.category == "form")
    joined = rf"(?:{forms})(?:(?:,? and |,? or |, )(?:{forms}))*(?: crimes| offenses| cases)?"
    return re.compile(
        r" (?:of|for|involving|related to|on|in|accused of|charged with)"
        rf"(?: (?:alleged|suspected|a|an|the|crimes of))? {joined}",
        re.IGNORECASE,
    )


@cache
def _named_form() -> re.Pattern[str]:
    """A form in the place of a noun: “nine sex trafficking and two labor trafficking”."""
    forms = "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.category == "form")
    return re.compile(rf" (?:{forms})(?=,? and |[,;.)]|$)", re.IGNORECASE)


def _limited(sentence: str, end: int) -> int:
    """The end of what limits a noun: “cases *of child sex trafficking*”."""
    match = _limit_pattern().match(sentence, end)
    return match.end() if match else end


def _bare(sentence: str, figure: Figure) -> Count | None:
    """A figure without a noun, if it stands alone or before a form: “40 in 2020”, “24 for sex trafficking”."""
    if figure.status in ("any", "no", "qualitative"):
        return None
    end = _limited(sentence, figure.end)
    if named := _named_form().match(sentence, figure.end):
        end = named.end()
    if end > figure.end or re.compile(
        r"(?: in (?:(?:19|20)\d\d|the )| the (?:previous|prior|preceding|year) | during "
        r"| of (?:them|these|those|whom)| to (?:care|(?:a|an|the|state|government|ngo) [a-z]+)"
        r"| (?:was|were|received) | and |,|\.|;|\)|$)"
    ).match(sentence, figure.end):
        form_cues = [_moved(cue, figure.end) for cue in find(sentence[figure.end : end], "form")]
        forms = tuple(dict.fromkeys(str(cue.rule.gives["form"]) for cue in form_cues))
        return Count(
            figure, figure.start, end, BARE, forms, (*figure.cues, *form_cues), sentence[figure.start : end]
        )
    return None


def _moved(cue: Cue, by: int) -> Cue:
    return replace(cue, start=cue.start + by, end=cue.end + by)


def mask(sentence: str, made: Sequence[Count]) -> str:
    """The sentence with each counted noun masked by its unit; offsets stay as they are."""
    letters = list(sentence)
    for count in made:
        if count.double and letters[count.start] >= "\ue000":
            continue
        letters[count.start] = chr(MASK + units().index(count.unit))
        letters[count.start + 1 : count.end] = PAD * (count.end - count.start - 1)
    return "".join(letters)
