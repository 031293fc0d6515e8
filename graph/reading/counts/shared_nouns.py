"""Figures that share the noun behind the last of them: “two confirmed and *129 potential victims*”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.counts.form_limits import SHARED_FORM, form_named, forms_given, shares_noun
from tuyun.graph.reading.counts.listed_years import listed_years
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE

_WORDS = re.compile(
    r"(?P<words>(?: (?!(?:and|or|of|in|to|for|with|by|on|at|from|were|was|more|others?|who|new"
    r"|against|involving|under)\b)[a-zA-Z][a-z’-]*"
    r"(?<!s)(?<!men)(?<!children)(?<!people)){1,2}),?(?: and| or)? "
)
"""What stands between two figures that share a noun: at most two words, none of them a noun in the plural."""
_CHANGE = re.compile(r"(?P<words>) to (?:only |just )?")
"""What stands between the first and the last figure of a change: “cut from 22 *to* 14 investigators”."""
_RESPECTIVE = re.compile(r"(?P<words>)(?:,? and |, )")
"""What stands between figures of which only the last has a noun: “two*, *four* and *three men, respectively”."""
_PARTICIPLE = re.compile(r" \w+ed$")
"""The end of words in which a participle may be a verb: “12 *charged* and eight people convicted”."""
_KINDS = re.compile(r" (?:confirmed|suspected|presumed|identified|alleged|verified|unaccompanied|unidentified)$")
"""Participles that are no verbs there, but kinds of what is counted."""
_UNITS = (
    *PEOPLE, "victim", "case", "investigation", "prosecution", "conviction", "place", "office", "training",
    "crime", "complaint", "referral", "indictment", "arrest", "trial", "acquittal", "sentence", "inspection",
    "operation",
)  # fmt: skip
"""Units of nouns that two figures may share."""
_HEAD = re.compile(r" \w+$")
"""The last word of a noun, which the figure before it shares."""


def with_shared_nouns(sentence: str, found: Sequence[Figure], made: Sequence[Count]) -> list[Count]:
    """The counts of a sentence, and those of figures that share the noun behind the next figure.

    Args:
        sentence: the sentence.
        found: its figures.
        made: its counts, where the first figure has no noun or another.
    """
    made = _with_nouns_of_forms(sentence, list(made))
    at = {count.start: count for count in made}
    dealt_out = _dealt_out(sentence, found)
    new: dict[int, Count] = {}
    for figure, following in reversed(list(pairwise(found))):
        words = _WORDS.fullmatch(sentence, figure.end, following.start)
        own, shared = at.get(figure.start), at.get(following.start)
        changed = _CHANGE.fullmatch(sentence, figure.end, following.start)
        listed = _RESPECTIVE.fullmatch(sentence, figure.end, following.start) if figure in dealt_out else None
        words = words or listed or (changed if sentence.endswith("from ", 0, figure.start) else None)
        if words is None or shared is None or shared.unit not in _UNITS or shared.share or shared.double:
            continue
        if _PARTICIPLE.search(words["words"]) and not _KINDS.search(words["words"]):
            continue  # “12 charged and eight people convicted”
        known = own is not None and own.unit not in (BARE, "person")
        if (
            known
            or (figure.single and listed is None)
            or figure.status not in ("measured", "lower_bound", "approximate")
            or (figure.lower == 1 and listed is None)
        ):
            continue
        end = words.end("words")
        cues = find(sentence[figure.end : end], "form")
        forms = forms_given(cues)
        head = _HEAD.search(shared.noun)
        at[figure.start] = new[figure.start] = replace(
            shared,
            figure=figure,
            start=figure.start,
            end=end,
            forms=forms or tuple(form for form in shared.forms if form == "trafficking"),
            cues=(*figure.cues, *(cue for cue in shared.cues if cue.rule.category == "noun")),
            noun=sentence[figure.start : end] + (head[0] if head and end > figure.end else ""),
            group=own.group if own else None,
        )
    kept = [count for count in made if count.start not in new]
    return sorted([*kept, *new.values()], key=lambda count: count.start)


def _dealt_out(sentence: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures that belong, in their order, to the years or verbs of another list in the sentence."""
    if "respectively" in sentence:
        return list(found)
    lists: list[list[Figure]] = []
    for figure in found:
        last = lists[-1][-1] if lists else None
        if last is not None and _RESPECTIVE.fullmatch(sentence, last.end, figure.start):
            lists[-1].append(figure)
        else:
            lists.append([figure])
    return [figure for each in lists if len(each) > 1 and listed_years(sentence, len(each)) for figure in each]


def _with_nouns_of_forms(sentence: str, made: list[Count]) -> list[Count]:
    """The counts, a form with the noun behind the next form: “*nine sex* and four labor traffickers”.

    So does a short form with a form that names trafficking: “nine *for sex* and four for labor trafficking”.
    """
    for place, (count, following) in enumerate(pairwise(made)):
        if count.unit != BARE:
            continue
        if following.unit == BARE:
            short, other = SHARED_FORM.search(count.noun), SHARED_FORM.search(following.noun)
            if short and not count.forms and (following.forms or other):
                made[place] = replace(count, forms=form_named(short[0]))
            if other and not following.forms and (count.forms or short):
                made[place + 1] = replace(following, forms=form_named(other[0]))
        elif shares_noun(count.noun, sentence[count.end : following.start]):
            short = SHARED_FORM.search(following.noun.rpartition(" ")[0])
            forms = following.forms or (form_named(short[0]) if short else ())
            if forms:
                made[place] = replace(count, unit=following.unit, elliptic=True)
                made[place + 1] = replace(following, forms=forms)
        elif not count.forms and (short := SHARED_FORM.search(count.noun)):
            made[place] = replace(count, unit=following.unit, forms=form_named(short[0]), elliptic=True)
            if not following.forms and (other := SHARED_FORM.search(following.noun.rpartition(" ")[0])):
                made[place + 1] = replace(following, forms=form_named(other[0]))
    return made
