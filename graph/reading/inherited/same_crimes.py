"""Finds the crime of a count that names none: “convicted 22 *for this crime*”, “*under Article 12*, tried two”.

A crime that is not trafficking decides the predicate of a count. It may stand behind another count, in the
sentence before, or where the document said of what crime an article is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.counts.form_limits import form_cues_in, forms_given
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import BARE, PERSONS, rules_of
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.statements import Sentence

_POINTS = re.compile(
    r"(?: of (?:them|these|those|whom))? (?P<words>(?:for|of|with|under|on (?:the )?charges? of)"
    r" (?:th(?:is|at|e same)(?: (?:article|section|provision|statute))?|th(?:ese|ose)|such)"
    r"(?: (?:kinds?|types?) of)?"
    r" (?P<what>crime|offen[cs]e|charge|violation|article|section|provision|statute)s?)\b"
    r"(?! (?:of|under|in) )"
)
"""Words behind a count or a passive verb that point to a crime named before: “convicted nine *for this crime*”."""
_PROHIBITED = re.compile(
    r"\b(?:prohibit|criminali[sz]|outlaw|penali[sz]|punish|forbid|forbade|ban)\w* "
    r"(?P<crime>(?:(?! but )[^;.,]){3,60})"
)
"""A crime that a law is said to prohibit."""
_ARTICLE = r"\b(?:[Aa]rticle|[Ss]ection) (?P<number>\d+[\w.–-]*(?:\(\w+\))*)"
"""An article that is named alone."""
_NAMED_ARTICLE = re.compile(_ARTICLE)
_OF_CRIME = re.compile(
    rf"{_ARTICLE}(?: of (?:the |its )?[a-z ]{{3,30}}(?:code|act|law))?(?:,? (?:which |that )?(?:also |only )?"
    r"(?:criminali[sz]\w+|prohibit\w*|outlaw\w*|penali[sz]\w+|punish\w*|cover\w*|concern\w*|address\w*|on|for"
    r"|against|regarding|relat(?:ed|ing) to) “?| \(“?| [—–] ?)(?P<crime>[^;.,()]{4,90})"
)
"""An article and the crime that it is said to be of: “*Article 12, which criminalized pimping*”."""
_CRIME_UNDER = re.compile(
    rf"(?P<crime>[^;.]{{4,160}}),? (?:an? |both )?(?:[a-z-]+ )?(?:crimes?|offen[cs]es?) under {_ARTICLE}"
)
"""A crime and its article behind it: “for pimping*, a crime under Article 12*”."""
_TRAFFICKING = re.compile(r"traffick|slavery|servitude|forced (?:labou?r|begging|prostitution)", re.IGNORECASE)
"""Words of trafficking, which make it doubtful that an article is of another crime alone."""
_UNDER = re.compile(rf"(?P<words>under {_ARTICLE})")
"""An article that limits counts."""
_LEADS = re.compile(rf"(?:^|; )(?P<words>[Uu]nder {_ARTICLE})(?:, (?:which|that) [^;,]{{3,90}})?, ")
"""An article that leads a clause, with all its counts: “*Under Article 12,* courts convicted five”."""
_FOR_CRIME = re.compile(
    r"(?P<words>(?:[Ff]or|[Oo]ver|[Oo]n (?:the |an? )?charges? of|(?P<case>[Ii]n)) (?:the |an? )?"
    r"(?:(?:related |other )?(?:crimes?|offen[cs]es?) (?:of|such as) )?(?P<crime>[a-z][^;,.()]{3,60}"
    r"(?: \([^()]*\)[^;,.()]{0,40})?)), (?=[A-Za-z]?[\w,]+ )"
)
"""A crime that leads a clause: “*For the related crimes of procuring and smuggling*, 17 people were convicted”."""
_CRIME_ENDS = re.compile(r"$| (?:and|or|of|under|in) | \(|, ")
"""What stands behind such a crime; “for fraud *reasons*” names none."""
_CASE_ENDS = re.compile(r"(?:(?<=cases)|(?<=case)| (?:cases?|trials?|proceedings))$")
"""The end of words for cases of a crime, which lead a clause: “*in drug cases*”, “*in a murder trial*”."""
_SHARED = re.compile(r" and (?:\w+ly )?")
"""What joins two verbs, the second with a figure alone: “prosecuted nine men *and* convicted six for fraud”."""


def with_crimes_pointed_to(drafts: Sequence[Draft], sentence: Sentence, entities: ProposedEntities) -> list[Draft]:
    """The drafts of a sentence, with the crimes to which their words point.

    Args:
        drafts: of the sentence, without those of compared counts, which take over what these have.
        sentence: the sentence.
        entities: with what the sentences before say of crimes; takes up what this one says.
    """
    text, number = sentence.text, sentence.number
    _learn_articles(text, entities)
    made: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: each.whole.count.start):
        if draft.main is None and draft.negation is None and draft.other_crime is None and not draft.forms:
            draft = (
                _pointing(draft, made, text, number, entities) or _under_article(draft, text, entities) or draft
            )
        made.append(draft)
    made = [_sharing(draft, made, text) for draft in made]
    told = {_named(each) for each in made if _has(each)}
    if told:
        entities.crimes_told = (number, *told.pop()) if len(told) == 1 else (number, False, ())
    by_place = {id(old): new for old, new in zip(sorted(drafts, key=_place), made, strict=True)}
    return [by_place[id(draft)] for draft in drafts]


def with_own_crimes(drafts: Sequence[Draft], named: Callable[[Clause, Cue, Whole], Cue | None]) -> list[Draft]:
    """The drafts of compared counts, those that name a crime of their own with it: “convicted nine traffickers,
    compared with 120 *for rape*”; ``named`` gives the crime of a count."""
    made = []
    for draft in drafts:
        count = draft.whole.count
        crime = named(draft.clause, Cue(draft.happening.cue.rule, count.start, count.end), draft.whole)
        if crime or count.forms:
            draft = replace(draft, other_crime=crime)
        made.append(draft)
    return made


def _place(draft: Draft) -> int:
    return draft.whole.count.start


def _has(draft: Draft) -> bool:
    return draft.other_crime is not None or bool(draft.forms)


def _named(draft: Draft) -> tuple[bool, tuple[str, ...]]:
    """Whether the crime of a count is another than trafficking, and if not, its forms."""
    return draft.other_crime is not None, () if draft.other_crime else draft.forms


def _crime(start: int, end: int, text: str) -> Cue:
    """The words at a place as those of a crime that is not trafficking."""
    return Cue(rules_of("other_crime")[0], start, end, {}, text[start:end])


def _pointing(
    draft: Draft, before: Sequence[Draft], text: str, number: int, entities: ProposedEntities
) -> Draft | None:
    """A count with words that point to a crime, with this crime; None if it is none or it is not clear which."""
    place = max(draft.whole.end, draft.happening.cue.end) if draft.happening.passive else draft.whole.end
    points = _POINTS.match(text, place)
    if points is None:
        return None
    named = [
        (each.other_crime is not None, () if each.other_crime else each.forms) for each in before if _has(each)
    ]
    named = named or _prohibited(text[: points.start()])
    if not (named or draft.clause.start) and entities.crimes_told[0] == number - 1:
        named = [entities.crimes_told[1:]]
    if not points["words"].endswith("s"):  # “this crime” is the one named last
        named = named[-1:]
    if len(set(named)) != 1:
        return None
    other, forms = named[0]
    both = points["words"].endswith("s") and form_cues_in(text, 0, points.start())
    if other and both:  # “nine for fraud and four *for slavery*, and convicted six *of these crimes*”
        return None
    if other:
        return replace(draft, other_crime=_crime(*points.span("words"), text))
    return replace(draft, forms_behind=forms) if forms and points["what"] not in _OF_LAWS else None


def _prohibited(before: str) -> list[tuple[bool, tuple[str, ...]]]:
    """Whether the crime that a law is said to prohibit is another than trafficking, and if not, its forms: “a law
    prohibits *kidnapping*; courts convicted nine for this crime”."""
    said = list(_PROHIBITED.finditer(before))
    if not said:
        return []
    crime = said[-1]["crime"]
    if forms := forms_given(find(crime, "form")):
        return [(False, forms)]
    return [(bool(find(f"of {crime}", "other_crime")), ())]


_OF_LAWS = ("article", "section", "provision", "statute")
"""Words that point to a law, whose forms no count takes over."""


def _under_article(draft: Draft, text: str, entities: ProposedEntities) -> Draft | None:
    """A count with the other crime that its article stands for, by the document, or that leads its clause: “*For
    pimping,* 17 people were convicted”. None if there is no such crime."""
    if first := _leading_crime(draft, text):
        return replace(draft, other_crime=first)
    if any(part.law for part in draft.whole.parts):
        return None  # “prosecuted nine men, six under Law 3 and *three under Article 4*”
    behind = _UNDER.match(text, draft.laws[0].start) if draft.laws else None
    leads = [lead for lead in _LEADS.finditer(text) if lead.end() <= draft.happening.cue.start]
    lead = leads[-1] if leads and not draft.laws else None
    if lead is not None and ";" in text[lead.end() : draft.whole.count.start]:
        lead = None
    law = behind or lead
    if law is None or not entities.articles_of_crimes.get(law["number"]):
        return None
    return replace(draft, other_crime=_crime(*law.span("words"), text))


def _leading_crime(draft: Draft, text: str) -> Cue | None:
    """A crime other than trafficking that leads the clause of a count: “*For pimping,* 17 were convicted”."""
    start = text.rfind("; ", 0, draft.whole.count.start)
    first = _FOR_CRIME.match(text, start + 2 if start >= 0 else 0)
    if first is None or (first["case"] and draft.unit == "trafficker"):
        return None
    words, ends = f"for {first['crime']}", _CASE_ENDS if first["case"] else _CRIME_ENDS
    crime = [cue for cue in find(words, "other_crime") if cue.start == 0 and ends.match(words, cue.end)]
    if not crime or _TRAFFICKING.search(words, crime[0].end):
        return None
    return _crime(*first.span("words"), text)


def _sharing(draft: Draft, drafts: Sequence[Draft], text: str) -> Draft:
    """The draft with the crime that stands behind the next verb and holds for both: “prosecuted nine men and
    convicted six *for fraud*”."""
    if _has(draft) or draft.laws or draft.main or draft.whole.count.unit not in PERSONS:
        return draft
    for other in drafts:
        crime = other.other_crime
        if crime is None or other.whole.count.unit != BARE or other.whole.count.share or other.happening.passive:
            continue
        joined = _SHARED.fullmatch(text, draft.whole.end, other.happening.cue.start)
        steps = {draft.predicate, str(other.happening.cue.rule.gives["predicate"])}
        if joined and crime.words.startswith(("for ", "under ")) and "arrested" not in steps:
            return replace(draft, other_crime=crime)
    return draft


def _learn_articles(text: str, entities: ProposedEntities) -> None:
    """Take up of what crime the sentence says an article to be; if of trafficking, for the whole document."""
    if not _NAMED_ARTICLE.search(text):
        return  # most sentences name none, and what may stand before one takes long to search for
    for said in (*_OF_CRIME.finditer(text), *_CRIME_UNDER.finditer(text)):
        under = said.re is _CRIME_UNDER
        words = said["crime"] if under else f"of {said['crime']}"
        crimes = find(words, "other_crime")
        place = crimes[-1].start if under and crimes else 0
        number = said["number"].rstrip(".–-")
        if _TRAFFICKING.search(words, place):
            entities.articles_of_crimes[number] = False
        elif crimes and (under or crimes[0].start == 0):
            entities.articles_of_crimes.setdefault(number, True)
