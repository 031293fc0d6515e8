"""Find the nouns that figures count, and mask each counted noun so that a pattern can name it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tuyun.graph.reading.counts.count_words import (
    AGAINST,
    AND_DID,
    BEHIND_BARE,
    FORMLESS,
    GIVEN_TO,
    HEDGED,
    MODIFIER,
    MORE,
    OF_THEM,
    OFFICIALS,
    PLURAL,
    PROFESSIONS,
    SHARE,
    SHARE_OF_THEM,
    SINGULAR,
    STATED_OF,
    STOP,
    TRIED_FOR,
    in_which,
)
from tuyun.graph.reading.counts.described_people import described
from tuyun.graph.reading.counts.form_limits import (
    bracketed_form,
    form_cues_in,
    forms_given,
    limited,
    named_form,
)
from tuyun.graph.reading.counts.groups import group_at, group_before, nationality
from tuyun.graph.reading.counts.unknown_people import unknown_people
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER, Figure
from tuyun.graph.reading.figures.quantity_words import NOBODY
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, PERSONS, Rule, rules

_FORM_WORD = r"(?:(?:(?:sex|labou?r) )?trafficking|labou?r|sex)"
"""Words between “child” and the noun that is counted: “12 child *trafficking* cases”."""
_COUNTER = re.compile(r"(?:anti|counter)-", re.IGNORECASE)
_OF_THEM = re.compile(r" of (?:them|these|those|which|whom)(?= )")
"""What makes a share of a figure: “nine *of which* were slavery cases”."""
_IN_OTHERS = re.compile(r"(?:investigations|prosecutions|convictions) in (?:only )?$")
"""What stands before the cases of a second noun: “investigations of six cases and *prosecutions in* two cases”."""
_CASES = ("case", "investigation", "prosecution", "conviction", "arrest", "trial", "charge", "crime", "complaint")
_WHO_ACTS = ("office", "official")
"""Units of those who open cases and hear them, and whom a number of cases does not count as well."""
_END = r"(?![\w-]|[’'](?:s| [a-z]))"
"""The end of a noun that owns nothing: not “12 victims*’ passports*”."""


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
    persons: bool = False
    """Whether they are counted as persons unless they are accused: prosecutors, or officers beside teachers."""
    group: str | None = None
    """The group of people by sex or age that the noun names: “12 women”."""
    double: bool = False
    """Whether the noun shares the figure with another noun: “three prosecutions and convictions”."""
    inferred_people: bool = False
    """Whether only a verb, or words for who they are, show that people are counted: “convicted 3 slaveholders”."""
    elliptic: bool = False
    """Whether it has no noun, and counts what the count before it does: “one case and *two of begging*”."""
    share: bool = False
    """Whether it is a share of what the noun names: “five of the cases”."""
    currency: str | None = None
    """The currency of an amount of money."""
    stated: float | None = None
    """A figure with decimals."""
    outcome: str | None = None
    """What happened to this part of those who were tried: “convicting *17*”."""
    bracketed: bool = False
    """Whether it stands in brackets behind the form that it counts: “forced begging *(nine)*”."""
    forms_of_all: tuple[str, ...] = ()
    """Those of its forms that an aside names, and that what is compared with it has not: “*(all for slavery)*”."""
    law: str | None = None
    """The law that makes it a part of another count: “six *under the trafficking law*”."""
    institution: str | None = None
    """Whoever did this part of another count: “six *by the border guard*”."""
    nested: bool = False
    """Whether it is a part of the part before it: “56 of sex trafficking, including *nine of children*”."""


@cache
def _noun_pattern() -> re.Pattern[str]:
    """A noun behind a figure, with the words between them: “12 *alleged foreign traffickers*”."""
    return re.compile(
        rf"\s(?!{AND_DID})"
        r"(?P<share>of (?:(?:the|its|their|our|these|those) (?:(?:19|20)\d\d )?"
        r"|(?<=percent of )|(?<=per cent of )|(?<=% of )|(?<=%\) of )))?"
        rf"(?P<modifiers>(?:(?!{STOP}){MODIFIER}){{0,7}}?)"
        rf"(?P<noun>{_nouns()}){_END}",
        re.IGNORECASE,
    )


@cache
def _further_pattern() -> re.Pattern[str]:
    """The noun directly behind a noun, which then is its modifier: “six *child trafficking* cases”."""
    return re.compile(rf"(?: |/)(?:{_FORM_WORD} )?(?!{STOP})(?P<noun>{_nouns()}){_END}", re.IGNORECASE)


@cache
def _listed_pattern(none: bool) -> re.Pattern[str]:
    """Nouns that share a figure: “three prosecutions and convictions”. Only “no” may have a longer list."""
    joint = "(?:, and |, or |, | and | or )" if none else "(?: and | or )"
    people = "police|officials|officers|prosecutors|judges|investigators|inspectors|courts"
    verb = rf"(?!(?:{people}) (?:ha[ds] |have |also )*\w+ed\b)"
    own = "(?! (?:of|against|into) (?:the |only )?$)"  # “15 prosecutions and convictions *of* nine men”
    return re.compile(rf"{joint}{verb}(?:new )?(?P<noun>{_nouns()}){_END}{own}", re.IGNORECASE)


def counts(sentence: str, found: Sequence[Figure]) -> list[Count]:
    """The figures with the nouns that they count, in the order of the sentence; two nouns give two counts."""
    made: list[Count | None] = []
    pattern = _noun_pattern()
    for place, figure in enumerate(found):
        if place and SHARE.fullmatch(sentence, found[place - 1].end, figure.start):
            continue  # the whole of a share: “nine of the 26 cases” counts nine
        after = found[place + 1 : place + 2]
        last = place + any(SHARE.fullmatch(sentence, figure.end, each.start) for each in after)
        limit = found[last + 1].start if last + 1 < len(found) else len(sentence)
        if sentence[figure.start : figure.end].lower() in NOBODY:
            made.append(_nobody(sentence, figure))
            continue
        match = pattern.match(sentence, found[last].end, limit)
        if match is None or re.search(r"[;:()—]", match[0]):
            made.append(_people(sentence, figure) or _grouped(sentence, figure) or _bare(sentence, figure))
            continue
        while further := _further_pattern().match(sentence, match.end(), limit):
            if GIVEN_TO.search(sentence, match.start("noun"), further.end()):
                break
            match = further
        if (cases := in_which(sentence, figure.start, match.end())) is not None:
            match = pattern.match(sentence, found[last].end, cases) or match
        if SINGULAR.fullmatch(match["noun"]) and figure.upper != 1 and figure.lower != 1:
            named = pattern.match(sentence, match.end(), limit)  # “46 *female* potential victims”
            match = named if named and not re.search(r"[;:(),—]", named[0]) else match
        if _modifies(figure, sentence, match):
            made.append(_people(sentence, figure) or _bare(sentence, figure))
            continue
        nouns = [match]
        joined = _listed_pattern(figure.status in ("any", "no"))
        while (following := joined.match(sentence, nouns[-1].end(), limit)) and (
            len(nouns) == 1 or figure.status in ("any", "no")
        ):
            unit, other = (str(_rule_of(noun["noun"]).gives["unit"]) for noun in (match, following))
            if unit in ("case", *PERSONS) and _IN_OTHERS.search(sentence, following.start(), limit):
                break
            if other in _WHO_ACTS and unit in (*_CASES, "victim"):
                break  # “opened 12 cases and *courts* heard nine”
            nouns.append(following)
        made += _counted(sentence, figure, nouns)
    return [count for count in made if count is not None]


def _modifies(figure: Figure, sentence: str, noun: re.Match[str]) -> bool:
    """Whether a noun in the singular stands before the noun that is counted: “16 *investigation* orders”."""
    one = figure.upper == 1 or figure.lower == 1 or figure.status in WITHOUT_NUMBER
    if one or PLURAL.search(noun["noun"]):
        return False
    return re.match(r" [a-z]+s\b(?! (?:to|that|who)\b)", sentence[noun.end() :]) is not None


@cache
def _nouns() -> str:
    return "|".join(f"(?:{rule.pattern})" for rule in rules() if rule.category == "noun")


def _counted(sentence: str, figure: Figure, nouns: list[re.Match[str]]) -> list[Count]:
    people = _rule_of(nouns[-1]["noun"]).gives["unit"] in PERSONS
    end = (described if people else limited)(sentence, nouns[-1].end())
    share = nouns[0].groupdict().get("share") is not None
    if against := AGAINST.match(sentence, end):
        end = limited(sentence, against.end())
    elif (share or nouns[0].start() > figure.end) and (stated := STATED_OF.match(sentence, end)):
        end = limited(sentence, stated.end() - 1) if limited(sentence, stated.end() - 1) >= stated.end() else end
    named = [str(_rule_of(noun["noun"]).gives["unit"]) for noun in nouns]
    form_cues = form_cues_in(sentence, figure.end, end) if named[0] not in FORMLESS else []
    if named[0] == "trafficker":  # “trafficking offenders” are traffickers, as the unit says
        form_cues = [c for c in form_cues if c.rule.name != "trafficking" or c.end > nouns[-1].end("noun")]
    elif named[0] == "suspect":  # “alleged trafficking offenders” are suspects
        own = range(nouns[0].start("noun"), nouns[-1].end("noun"))
        form_cues = [c for c in form_cues if c.rule.name != "trafficking" or c.start not in own]
    if named[0] in ("official", "person"):  # “anti-trafficking officers” are for it, whatever they are accused of
        form_cues = [c for c in form_cues if not _COUNTER.match(c.words) or c.end > nouns[-1].end("noun")]
    persons = any(_rule_of(noun["noun"]).gives.get("persons") for noun in nouns)
    if len(set(named)) == 1:
        nouns, named = nouns[:1], named[:1]
    return [
        Count(
            figure,
            figure.start,
            end,
            unit,
            forms_given(form_cues),
            (*figure.cues, Cue(_rule_of(noun["noun"]), noun.start("noun"), noun.end("noun")), *form_cues),
            sentence[figure.start : end],
            bool(HEDGED.search(sentence, figure.end, noun.end())),
            bool(
                against
                or OFFICIALS.search(sentence, figure.end, end)
                or _rule_of(noun["noun"]).gives.get("officials")
            ),
            bool(persons or PROFESSIONS.match(sentence, end)),
            _rule_of(noun["noun"]).gives.get("group") or nationality(sentence[figure.end : noun.end()]),
            len(nouns) > 1,
            share=share,
        )
        for noun, unit in zip(nouns, named, strict=True)
    ]


@cache
def _rule_of(noun: str) -> Rule:
    known = (rule for rule in rules() if rule.category == "noun")
    return next(rule for rule in known if re.fullmatch(rule.pattern or "", noun, re.IGNORECASE))


def _nobody(sentence: str, figure: Figure) -> Count:
    """A count of people whom a pronoun alone names: “*no one* was convicted”."""
    end = limited(sentence, figure.end)
    cues = form_cues_in(sentence, figure.end, end)
    words = sentence[figure.start : end]
    return Count(figure, figure.start, end, "person", forms_given(cues), tuple(cues), words)


def _people(sentence: str, figure: Figure) -> Count | None:
    """A count of people whom the verb alone shows, as no rule knows their noun: “convicted *three smiths*”."""
    if (end := unknown_people(sentence, figure)) is None:
        return None
    return Count(
        figure, figure.start, end, "person", (), figure.cues, sentence[figure.start : end], inferred_people=True
    )


def _grouped(sentence: str, figure: Figure) -> Count | None:
    """A count of a group of people without another noun: “four of whom were minors”, “12 Chinese”."""
    found = group_at(sentence, figure.start, figure.end)
    if found is None or figure.status in WITHOUT_NUMBER:
        return None
    group, end, share, copular, cue = found
    unit, words, cues = BARE if copular else "person", sentence[figure.start : end], (*figure.cues, cue)
    return Count(figure, figure.start, end, unit, (), cues, words, group=group, share=share)


def _bare(sentence: str, figure: Figure) -> Count | None:
    """A figure without a noun, if it stands alone or before a form: “40 in 2020”, “24 for sex trafficking”."""
    of_them = {"any": OF_THEM, "qualitative": _OF_THEM}.get(str(figure.status))
    if figure.status == "no" or (of_them is not None and not of_them.match(sentence, figure.end)):
        return None
    if cues := bracketed_form(sentence, figure.start, figure.end):
        form, words = str(cues[0].rule.gives["form"]), sentence[figure.start : figure.end]
        return Count(figure, figure.start, figure.end, BARE, (form,), (*figure.cues, *cues), words, bracketed=True)
    share = SHARE_OF_THEM.match(sentence, figure.end)
    stated_of = STATED_OF.match(sentence, share.end() if share else figure.end)
    if sentence.endswith((" of whom ", " of which "), 0, figure.start):
        tried = TRIED_FOR.match(sentence, figure.end)
        known = tried and (tried["verb"] != "convict" or "convict" in sentence[: figure.start])
        stated_of = stated_of or (tried if known else None)
    end = limited(sentence, stated_of.end() - 1 if stated_of else share.end() if share else figure.end)
    end = figure.end if (stated_of and end == stated_of.end() - 1) or (share and end == share.end()) else end
    behind = _OF_THEM.match(sentence, figure.end)
    if named := named_form().match(sentence, behind.end() if behind else figure.end):
        share, end = share or behind, named.end()
    elif more := MORE.match(sentence, end):
        end = more.end()
    group = group_before(sentence, figure.start)
    if end > figure.end or group or figure.same_as is not None or BEHIND_BARE.match(sentence, figure.end):
        form_cues = form_cues_in(sentence, figure.end, end)
        return Count(
            figure,
            figure.start,
            end,
            BARE,
            forms_given(form_cues),
            (*figure.cues, *form_cues),
            sentence[figure.start : end],
            group=group if end == figure.end else None,
            share=share is not None,
        )
    return None
