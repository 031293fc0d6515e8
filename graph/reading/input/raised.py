"""Tells raised characters that are footnote marks from exponents, units, fractions and endings of ordinals.

A raised figure that stays becomes a superscript, so that nobody reads “10⁶” as 106.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from tuyun.graph.reading.input.cleaned import Cleaned

FOOTNOTE = "footnote mark"
"""Why a footnote mark is cut."""
RAISED = "raised figure"
"""Why a figure that is raised in the source is a superscript in the text."""
MARK = re.compile(r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶]{1,3}|[a-mp-z]|\[[^\[\]\n]{1,40}\]")
_LINK = re.compile(r"\[?\d{1,3}\]?")
_FIGURE = re.compile(r"[+−-]?\d+")
_EXPONENT = re.compile(r"(?:(?<![A-Za-z])(?:[kcdm]?m|ft|mi|yd|CO|N|x)|(?<![\d.,])10)[⁰¹²³⁴-⁹]*\s?$")
"""What stands before a raised figure that is no footnote mark: km², CO², 10⁶."""
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def is_mark(words: str, before: str, behind: str) -> bool:
    """Whether raised words are a footnote mark.

    Args:
        words: the raised words, or superscripts.
        before: the text before them.
        behind: the text behind them, which may begin with the stroke of a fraction.

    >>> is_mark("4", "They identified 15", " victims"), is_mark("6", "10", " victims"), is_mark("st", "the 21", "")
    (True, False, False)
    """
    words = words.strip().translate(_DIGITS)
    if not MARK.fullmatch(words):
        return False
    return not words[0].isdigit() or not (_EXPONENT.search(before[-12:]) or behind[:1] in ("/", "⁄"))


def superscript(words: str) -> str:
    """Raised words with their figure as a superscript.

    >>> superscript("6"), superscript("st")
    ('⁶', 'st')
    """
    return _FIGURE.sub(lambda match: match[0].translate(_SUPERSCRIPTS), words, count=1)


class Raised(NamedTuple):
    """A piece of a source that is raised, or a link to a place of the same page, which may be a footnote mark."""

    start: int
    end: int
    link: bool


def read_raised(cleaned: Cleaned, pieces: Iterable[Raised]) -> None:
    """Cut the raised words and links that are footnote marks, and make superscripts of other raised figures."""
    text = cleaned.text
    kept: list[tuple[int, int, str]] = []
    cut: list[tuple[int, int, str]] = []
    reached = 0
    for piece in sorted(pieces):
        start, end = (bisect_left(cleaned.starts, place) for place in (piece.start, piece.end))
        words, before = text[start:end], text[max(0, start - 12) : start]
        if start < reached or not words.strip():
            continue
        beside = re.search(r"[\w.,;:)”’\"]$", before) is not None
        if is_mark(words, before, text[end : end + 1]) if not piece.link else beside and _LINK.fullmatch(words):
            cut.append((start, end, ""))
        elif not piece.link and (raised := superscript(words)) != words:
            kept.append((start, end, raised))
        else:
            continue
        reached = end
    cleaned.replace(kept, RAISED)  # as long as before, so that the marks stay in their places
    cleaned.replace(cut, FOOTNOTE)
