"""Gives counts the forms of trafficking that stand behind a list of counts, or behind “all of them”.

“Of child traffickers” belongs to both counts of “12 investigations and nine prosecutions *of child traffickers*”,
and “for slavery” to the count of “convicted 22, *all for slavery*”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tuyun.graph.reading.counts.count_parts import adds_up
from tuyun.graph.reading.counts.count_words import FORMLESS
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.counts.form_limits import forms_at, forms_given, forms_past
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE, expand

_PROCEEDINGS = (
    "investigation", "prosecution", "conviction", "arrest", "indictment", "acquittal", "trial", "charge",
)  # fmt: skip
"""Units whose counts share a form that stands behind the last of them; so do counts of people."""
_LISTED = re.compile(r"(?: \([^()0-9]{3,60}\))?(?:,? (?:and|or|nor) |, |,? as well as )(?:for )?$")
"""What joins the counts of a list."""
_ALL = re.compile(
    expand(
        r"(?: (?:in|during) (?:(?:19|20)\d\d|the (?:reporting period|year)))?(?:,| ?[—–]| \()"
        r" ?(?:all|both|each) (?:of (?:which|whom|them) )?(?:(?:was|were) )?"
        r"(?:(?:convicted|prosecuted|charged|tried"
        r"|investigated|accused|suspected) )?(?=(?:for|of|with|in|involv\w+|concern\w+|related to) )"
    )
)
"""What stands before a form of all that are counted: “nine cases, *all of which* involved forced labor”."""
_ASIDE_OF_ALL = re.compile(r"(?:,|[—–]| \() ?(?:all|both|each) ")
"""What opens such an aside within the words of a count."""
_RESPECTIVELY = re.compile(r",? respectively\b")
"""What says that forms go with the counts of a list in their order."""
_LEADING = re.compile(
    expand(
        r"(?:^|; )(?:for(?: cases of)?|in cases of|in(?= [a-z -]* cases, )|{as_regards}) (?P<form>{form})"
        r"(?: (?:cases|crimes|offen[cs]es|investigations|prosecutions))?, "
    ),
    re.IGNORECASE,
)
"""A form that leads the clause whose counts are of it: “*For slavery,* police arrested nine men”."""
_OTHER_SUBJECT = re.compile(
    r";|, (?:and|but|while) (?:the )?(?:[a-z]+ )?(?:police|courts?|prosecutors|authorities|inspectors|officials"
    r"|judges|government|it|they)\b"
)
"""What ends such a clause: a semicolon, or another subject."""
_INCLUDING = re.compile(r",? (?:including|among (?:them|whom)|of whom)(?: at least)? ")
"""What stands before some of the people who are counted."""
_LED = ("case", "victim", BARE, *_PROCEEDINGS, *PEOPLE)
"""Units of such counts."""
_TO_TERMS = re.compile(
    r"(?: (?:was|were)(?: each| both)? sentenced)? to (?:(?! (?:and|while|but) \S+ to )[^.;:()]){3,90}?"
    r"\b(?:imprisonment|prison|jail|years|months|life|death|terms|sentences)"
    r"(?: and (?:an? )?fines? of [^.;:()]{2,40}(?: \([^()]{2,30}\))?)?(?:,? respectively,?| each)?(?= for )"
)
"""A penalty between those who were sentenced and their crime: “two men *to nine years in prison* for slavery”."""
_CASES = ("case", "trial", "judgment", "prosecution")
"""Units whose form is that of the people behind a colon who were tried in them."""
_TO_COLON = re.compile(r"(?:,? (?:in|during) [^,;:()]{3,30})?")
"""What may stand between such cases and the colon."""
_OTHER = re.compile(
    r"\b(?:smuggling|fraud|pimping|procuring|pandering|rape|kidnapping|lesser"
    r"|other (?:[a-z]+ )?(?:crimes?|offen[cs]es?|charges?|laws?|articles?))\b"
)
"""Words for another crime, of which the people behind the colon may have been accused."""
_SENTENCED = re.compile(r"\bsentenc(?:ed|ing) (?:all |another |an additional )?$", re.IGNORECASE)
"""The end of the words before people who were sentenced."""


def with_shared_forms(sentence: str, made: Sequence[Count]) -> list[Count]:
    """The counts of a sentence, with the forms that stand behind a list or behind “all”.

    Args:
        sentence: the sentence.
        made: its counts.
    """
    out = _of_included(sentence, _led([_of_all(sentence, count) for count in made], sentence))
    for place in range(len(out) - 2, -1, -1):
        count, following = out[place], out[place + 1]
        units = {count.unit, following.unit}
        alike = units <= {*_PROCEEDINGS} or (units <= {*PEOPLE} and count.officials == following.officials)
        joined = count.end <= following.start and _LISTED.fullmatch(sentence, count.end, following.start)
        divided = adds_up(sentence, out[place + 1 :], count.figure.lower or 0)
        if alike and joined and not (count.forms or count.double or divided) and _ends_with_noun(count):
            forms = _behind_noun(following)
            cues = tuple(cue for cue in following.cues if cue.rule.category == "form") if forms else ()
            out[place] = replace(count, forms=forms, cues=(*count.cues, *cues))
    return _of_cases(sentence, _respective(sentence, out))


def _of_cases(sentence: str, made: Sequence[Count]) -> list[Count]:
    """The counts of a sentence, the people behind a colon with the form of the cases before it: “judgments in 12
    slavery cases: *19 defendants* were convicted and *three* acquitted”."""
    colon = sentence.find(": ")
    before = [count for count in made if count.end <= colon]
    if not before or before[-1].unit not in _CASES or not before[-1].forms or before[-1].forms_of_all:
        return list(made)
    several = len([count for count in before if count.forms]) > 1
    if several or not _TO_COLON.fullmatch(sentence, before[-1].end, colon) or _OTHER.search(sentence, colon):
        return list(made)
    out: list[Count] = []
    people = False
    for count in made:
        behind = count.start > colon
        people = people or (behind and count.unit in PEOPLE)
        own = not behind or count.forms or count.unit not in (*PEOPLE, *((BARE,) if people else ()))
        out.append(count if own else replace(count, forms=before[-1].forms))
    return out


def _led(made: Sequence[Count], sentence: str) -> list[Count]:
    """The counts of a sentence, those without a form with the form that leads their clause."""
    out = list(made)
    for lead in _LEADING.finditer(sentence):
        forms = forms_given(find(lead[0], "form"))
        other = _OTHER_SUBJECT.search(sentence, lead.end())
        end = other.start() if other else len(sentence)
        out = [
            replace(count, forms=forms)
            if lead.end() < count.start < end and not count.forms and count.unit in _LED
            else count
            for count in out
        ]
    return out


def _of_included(sentence: str, made: Sequence[Count]) -> list[Count]:
    """The counts of a sentence, people with the form that stands behind officials or women among them: “ten men
    including two officers *for slavery*”."""
    out = list(made)
    for place, (count, some) in enumerate(pairwise(out)):
        nouns = [cue for cue in some.cues if cue.rule.category == "noun"]
        people = {count.unit, some.unit} <= {*PEOPLE} and (some.officials or some.group)
        if not people or count.forms or not nouns or not _ends_with_noun(count):
            continue
        if (forms := _behind_noun(some)) and _INCLUDING.fullmatch(sentence, count.end, some.start):
            end = nouns[0].end
            cues = tuple(cue for cue in some.cues if cue.end <= end)
            out[place] = replace(count, forms=forms)
            out[place + 1] = replace(some, forms=(), cues=cues, end=end, noun=sentence[some.start : end])
    return out


def _respective(sentence: str, made: Sequence[Count]) -> list[Count]:
    """The counts of a sentence; if it lists as many forms as counts and says “respectively”, each count of the
    list has the form at the same place: “12 and nine cases *of slavery and begging, respectively*”."""
    out = list(made)
    for place, last in enumerate(out):
        first = place + 1 - len(last.forms)
        listed = first >= 0 and len(last.forms) > 1 and _RESPECTIVELY.match(sentence, last.end)
        run = out[first : place + 1] if listed else []
        if run and all(
            _LISTED.fullmatch(sentence, one.end, other.start) and not one.forms for one, other in pairwise(run)
        ):
            out[first : place + 1] = [
                replace(count, forms=(form,)) for count, form in zip(run, last.forms, strict=True)
            ]
    return out


def _of_all(sentence: str, count: Count) -> Count:
    """A count with the form of all that it counts: “four cases, *all involving slavery*”, “four (six in 2013) *for
    slavery*”."""
    words = _ALL.match(sentence, count.end)
    past = () if count.forms or words or count.unit in FORMLESS else forms_past(sentence, count.end)
    if count.unit in PEOPLE and not (count.forms or words or past):
        passive = sentence.startswith((" was", " were"), count.end)
        sentenced = passive or _SENTENCED.search(sentence, 0, count.start)
        to_terms = _TO_TERMS.match(sentence, count.end) if sentenced else None
        past = forms_at(sentence, to_terms.end()) if to_terms else ()
    forms = forms_at(sentence, words.end() - 1) if words else past
    if (inside := _ASIDE_OF_ALL.search(sentence, count.figure.end, count.end)) is not None:
        named = forms_given(cue for cue in count.cues if cue.rule.category == "form" and cue.end <= inside.start())
    elif forms and words:
        named = count.forms
    else:
        return replace(count, forms=tuple(dict.fromkeys((*count.forms, *forms)))) if forms else count
    every = tuple(dict.fromkeys((*count.forms, *forms)))
    return replace(count, forms=every, forms_of_all=tuple(form for form in every if form not in named))


def _ends_with_noun(count: Count) -> bool:
    """Whether nothing limits a count behind its noun."""
    return any(cue.rule.category == "noun" and cue.end == count.end for cue in count.cues)


def _behind_noun(count: Count) -> tuple[str, ...]:
    """The forms that limit a count behind its noun: “six convictions *of child traffickers*”."""
    ends = [cue.end for cue in count.cues if cue.rule.category == "noun"]
    here = [cue for cue in count.cues if cue.rule.category == "form" and ends and cue.start >= ends[0]]
    return forms_given(here)
