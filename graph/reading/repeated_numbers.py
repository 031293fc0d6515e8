"""Give “all of whom”, “sentenced them” and “the same number as in 2030” the number that they repeat."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.counts import Count
from tuyun.graph.reading.form_limits import forms_given
from tuyun.graph.reading.numerals import Figure

_ALL = re.compile(
    r"(?:(?<=[,–—] )|(?<=—))(?:all|both)(?= of (?:whom|which|them)\b"
    r"(?! (?:(?:was|were) )?(?:for|involv\w+|concern\w+|related) ))"
)
"""All or both of those before, unless a form follows: “all of which *involved begging*” limits the count."""
_THEM = re.compile(r"\bsentenc(?:ed|ing) (?:each of |all of )?(?P<them>them)(?= (?:each )?to )")
_CONVICTED = re.compile(r"\b(?:convict|prosecut)(?:ed|ing|ions? of) (?:(?:only|another|a further) )?$")
"""What stands before the figure of those whom a court then sentences."""
_SAME = re.compile(
    r",? (?:(?:which|this) (?:is|was) )?the same(?P<again>(?: (?:number|amount|total)(?: of [a-z ]{3,30})?)? as)"
    r"(?= (?:in |the (?:year before|(?:previous|prior|preceding|last|past) (?:reporting )?(?:year|period))"
    r"|last year|during the (?:previous|prior|preceding|last)))"
)
_OF_PARTS = re.compile(r"(?:\bincluding|\bamong (?:them|whom)|\bof (?:whom|which|them)|\()[^;()]{0,40}$")
"""What stands before the figure of a part."""
_NO_PEOPLE = re.compile(
    r" (?:[a-z-]+ ){0,3}?(?:cases?|investigations?|prosecutions?|trials?|charges|counts?|years?|months?|days?"
    r"|percent|complaints?|operations?|raids?|courts?|districts?|countries)\b"
)
"""What stands behind a figure that counts no people, so that “all of whom” does not point to it."""


def with_repeated_numbers(sentence: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence with one for each of these words, which has the number that it points back to.

    There is none for words that follow no exact number, or “both” behind another number than two.

    >>> from tuyun.graph.reading.numerals import figures
    >>> sentence = "It convicted 16 traffickers in 2029, all of whom went to prison."
    >>> [(figure.start, figure.lower) for figure in with_repeated_numbers(sentence, figures(sentence)[0])]
    [(13, 16), (37, 16)]
    """
    again = [*_sentenced(sentence, found), *_as_before(sentence, found), *_all_of_them(sentence, found)]
    return sorted([*found, *again], key=lambda figure: figure.start)


def _sentenced(sentence: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """Those whom a court sentenced after it convicted them: “them”."""
    for match in _THEM.finditer(sentence):
        before = [figure for figure in found if figure.end < match.start()]
        convicted = [figure for figure in before if _CONVICTED.search(sentence, 0, figure.start)]
        if convicted and _is_exact(convicted[-1]):
            yield _again(convicted[-1], *match.span("them"))


def _as_before(sentence: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """The same number at another time, also that of nobody: “the same number as in 2030”."""
    for match in _SAME.finditer(sentence):
        before = [figure for figure in found if figure.end < match.start()]
        wholes = [figure for figure in before if not _OF_PARTS.search(sentence, 0, figure.start)]
        if wholes and _is_exact(wholes[-1]):
            yield _again(wholes[-1], match.start("again") + 1, match.end("again"))
        elif wholes and wholes[-1].status in ("any", "no", "zero"):
            none = replace(wholes[-1], status="zero", lower=0, upper=0)
            yield _again(none, match.start("again") + 1, match.end("again"))


def _all_of_them(sentence: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """All or both of those who were counted: “all of whom”."""
    for match in _ALL.finditer(sentence):
        people = sentence.startswith(" of whom", match.end())
        before = [figure for figure in found if figure.end < match.start()]
        wholes = [figure for figure in before if not (people and _NO_PEOPLE.match(sentence, figure.end))]
        if (
            wholes
            and _is_exact(wholes[-1])
            and (match[0] == "all" or wholes[-1].lower == 2)
            and ";" not in sentence[wholes[-1].end : match.start()]
        ):
            yield _again(wholes[-1], *match.span())


def _is_exact(figure: Figure) -> bool:
    return figure.status == "measured" and not figure.single


def _again(figure: Figure, start: int, end: int) -> Figure:
    """A figure at another place with the same number."""
    return replace(figure, start=start, end=end, number_start=start, same_as=figure.start)


def with_repeated_forms(made: Sequence[Count]) -> list[Count]:
    """The counts, those of all of them with the forms that the noun names to which they point back.

    >>> from tuyun.graph.reading.counts import counts
    >>> from tuyun.graph.reading.numerals import figures
    >>> sentence = "Courts convicted two sex traffickers, both of whom were fined."
    >>> made = counts(sentence, with_repeated_numbers(sentence, figures(sentence)[0]))
    >>> [(count.figure.lower, count.forms) for count in with_repeated_forms(made)]
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
