"""Give “all of whom”, and “them” of “sentenced them”, the number of the count that they repeat."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.counts import Count
from tuyun.graph.reading.form_limits import forms_given
from tuyun.graph.reading.numerals import Figure

_ALL = re.compile(
    r"(?:(?<=[,–—] )|(?<=—))(?:all|both)(?= of (?:whom|which|them)\b"
    r"(?! (?:(?:was|were) )?(?:for|involv\w+|concern\w+|related) ))"
)
"""The words, unless a form of trafficking follows, which limits the count before
them."""
_THEM = re.compile(r"\bsentenc(?:ed|ing) (?:each of |all of )?(?P<them>them)(?= (?:each )?to )")
_CONVICTED = re.compile(r"\b(?:convict|prosecut)(?:ed|ing|ions? of) (?:(?:only|another|a further) )?$")
"""What stands before the figure of those whom a court then sentences."""
_NO_PEOPLE = re.compile(
    r" (?:[a-z-]+ ){0,3}?(?:cases?|investigations?|prosecutions?|trials?|charges|counts?|years?|months?|days?"
    r"|percent|complaints?|operations?|raids?|courts?|districts?|countries)\b"
)
"""What stands behind a figure that counts no people, so that “all of whom” does not point to it."""


def with_all_of_them(sentence: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence with one for each “all of whom”, which has the number that it points back to.

    There is none for words that follow no exact number, or “both” behind another number than two.

    >>> from tuyun.graph.reading.numerals import figures
    >>> sentence = "It convicted 16 traffickers in 2029, all of whom went to prison."
    >>> [(figure.start, figure.lower) for figure in with_all_of_them(sentence, figures(sentence)[0])]
    [(13, 16), (37, 16)]
    """
    made = list(found)
    for match in _THEM.finditer(sentence):
        convicted = [
            each for each in found if _CONVICTED.search(sentence, 0, each.start) and each.end < match.start()
        ]
        if convicted and convicted[-1].status == "measured" and not convicted[-1].single:
            made.append(_again(convicted[-1], *match.span("them")))
    for match in _ALL.finditer(sentence):
        people = sentence.startswith(" of whom", match.end())
        before = [
            figure
            for figure in found
            if figure.end < match.start() and not (people and _NO_PEOPLE.match(sentence, figure.end))
        ]
        whole = before[-1] if before else None
        if (
            whole is None
            or whole.status != "measured"
            or whole.single
            or (match[0] == "both" and whole.lower != 2)
            or ";" in sentence[whole.end : match.start()]
        ):
            continue
        made.append(_again(whole, *match.span()))
    return sorted(made, key=lambda figure: figure.start)


def _again(figure: Figure, start: int, end: int) -> Figure:
    """A figure at another place with the same number."""
    return replace(figure, start=start, end=end, number_start=start, same_as=figure.start)


def with_forms_of_all(made: Sequence[Count]) -> list[Count]:
    """The counts, those of all of them with the forms that the noun names to which they point back.

    >>> from tuyun.graph.reading.counts import counts
    >>> from tuyun.graph.reading.numerals import figures
    >>> sentence = "Courts convicted two sex traffickers, both of whom were fined."
    >>> made = counts(sentence, with_all_of_them(sentence, figures(sentence)[0]))
    >>> [(count.figure.lower, count.forms) for count in with_forms_of_all(made)]
    [(2, ('sex_trafficking',)), (2, ('sex_trafficking',))]
    """
    forms = {count.figure.start: _forms_of_noun(count) for count in made}
    return [
        replace(count, forms=forms.get(count.figure.same_as, ())) if count.figure.same_as is not None else count
        for count in made
    ]


def _forms_of_noun(count: Count) -> tuple[str, ...]:
    """The forms that the noun of a count names, without those that limit it: of “two *sex* traffickers”."""
    end = max((cue.end for cue in count.cues if cue.rule.category == "noun"), default=count.end)
    return forms_given(cue for cue in count.cues if cue.rule.category == "form" and cue.start < end)
