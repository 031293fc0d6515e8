"""What a reading leaves: figures that no proposal has, figures that are set aside, and verbs that nothing reads.

Each number in digits is in a proposal, or set aside with a reason, or listed as not read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import UNKNOWN, Aside, Figure
from tuyun.graph.reading.figures.quantity_words import NOBODY
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Sentence

NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,/:]\d+)*")
"""A number in digits, with what stands between its digits."""
_READ_BY = ("bounds", "unit", "flow", "forms", "parts", "laws", "period")
"""The fields of a proposal whose cues show which figures it reads. The field of the predicate is not among them:
its cue may be a whole sentence, with figures that the statement does not have."""
_IN_BRACKETS = re.compile(r"\(([^()]*)$")
_NAMED = re.compile(r"[^\W\d_]-?$")
"""The end of the words before a number that is part of a name: “*COVID-*19”."""
_THOUSANDS = (1, 1_000, 1_000_000, 1_000_000_000)
"""By how much a word behind a number may multiply it: “1.5 *million*”."""


@dataclass(frozen=True)
class Unread:
    """A figure or word that no proposal has, and the reason why."""

    sentence: int
    start: int
    end: int
    words: str
    reason: str


@dataclass
class NotRead:
    """What a reading of a sentence leaves."""

    aside: list[Unread] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    verbs: list[Unread] = field(default_factory=list)


def unread_at(sentence: Sentence, start: int, end: int, reason: str) -> Unread:
    """What is not read from ``start`` to ``end`` of a sentence."""
    return Unread(sentence.number, sentence.start + start, sentence.start + end, sentence.text[start:end], reason)


def not_read(
    sentence: Sentence,
    found: Sequence[Figure],
    asides: Sequence[Aside],
    framed: Sequence[Aside],
    taken: set[int],
    made: Sequence[Count],
    cues: Sequence[Cue],
    proposals: Sequence[Proposal],
    repeated: Sequence[Proposal],
) -> NotRead:
    """What the proposals of a sentence leave.

    Args:
        sentence: the sentence.
        found: its figures.
        asides: the figures that a rule sets aside.
        framed: the figures that a rule sets aside, and that stand within the words of a statement.
        taken: where the figures begin that some rule takes.
        made: the counts.
        cues: the verbs and silences that a rule knows.
        proposals: those of the sentence.
        repeated: the same, and those that say nothing more.
    """
    left = NotRead([unread_at(sentence, aside.start, aside.end, aside.reason) for aside in asides])
    for figure in found:
        if figure.start in taken or figure.status in ("any", "no", "qualitative"):
            continue
        bounds = _known(figure.lower, figure.upper)
        if any(_counts(proposal, sentence.start + figure.start, bounds) for proposal in proposals):
            continue
        if sentence.text[figure.start : figure.end].lower() in NOBODY:
            what = "no rule says what nobody did"
            left.verbs.append(unread_at(sentence, figure.start, figure.end, what))
        else:
            left.unread.append(_left(sentence, figure, made))
    for start, end, number in _numbers(sentence.text, found):
        spans = [(one.start - sentence.start, one.end - sentence.start) for one in (*left.aside, *left.unread)]
        if any(a <= start and end <= b for a, b in spans) or _is_read(sentence, start, number, proposals):
            continue
        aside = next((one for one in (*framed, *asides) if one.start < end and start < one.end), None)
        name = _NAMED.search(sentence.text, 0, start) or re.match(r"-?[^\W\d_]", sentence.text[end:])
        if aside and aside.reason == "money" and (inner := _IN_BRACKETS.search(sentence.text, 0, start)):
            close = sentence.text.find(")", end)
            what = "the same money in another currency"
            left.aside.append(unread_at(sentence, inner.start(1), close if close > 0 else end, what))
        elif aside or name:
            left.aside.append(unread_at(sentence, start, end, aside.reason if aside else "part of a name"))
        else:
            of_it = next((one for one in found if one.start <= start < one.end), None)
            left.unread.append(_left(sentence, of_it, made) if of_it else _of_digits(sentence, start, end))
    left.aside.sort(key=lambda one: one.start)
    left.unread.sort(key=lambda one: one.start)
    verbs = list(_verbs(sentence, cues, [*proposals, *repeated]))
    known = {one.start for one in verbs}  # “Nobody knows” is a silence that begins with “nobody”
    left.verbs = [*(one for one in left.verbs if one.start not in known), *verbs]
    left.verbs.sort(key=lambda one: one.start)
    return left


def _numbers(text: str, found: Sequence[Figure]) -> Iterator[tuple[int, int, frozenset[float]]]:
    """Each number in digits: where it begins and ends, and what it may mean."""
    for match in NUMBER.finditer(text):
        figure = next((one for one in found if one.start <= match.start() < one.end), None)
        numbers = set(_known(figure.lower, figure.upper) if figure else ())
        plain = re.sub(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d)|,(?=\d{3}(?:\D|$))", "", match[0])
        if re.fullmatch(r"\d+(?:\.\d+)?", plain):
            numbers |= {round(float(plain) * times, 6) for times in _THOUSANDS}
        yield match.start(), match.end(), frozenset(numbers)


def _known(*numbers: float | None) -> frozenset[float]:
    """The numbers that are known."""
    return frozenset(float(number) for number in numbers if number is not None)


def _is_read(sentence: Sentence, start: int, numbers: frozenset[float], proposals: Sequence[Proposal]) -> bool:
    """Whether a proposal has the number at ``start``: as a figure, by the cue of a field, or in a name."""
    place = sentence.start + start
    written = NUMBER.match(sentence.text, start)
    for proposal in proposals:
        if any(a <= place < b for name in _READ_BY for a, b in _cues(proposal, name)):
            return True
        if _counts(proposal, place, numbers):
            return True
        if (
            written
            and _quotes(proposal, place)
            and any(written[0] in NUMBER.findall(one.name) for one in proposal.entities.values())
        ):
            return True
    return False


def _quotes(proposal: Proposal, place: int) -> bool:
    """Whether a place of the text stands in the quote of a proposal, or in the words that its rule matched."""
    begin = proposal.statement.start or 0
    return (
        begin <= place < begin + len(proposal.statement.quote or "")
        or proposal.anchor[0] <= place < proposal.anchor[1]
    )


def _counts(proposal: Proposal, place: int, numbers: frozenset[float]) -> bool:
    """Whether a proposal that quotes a place of the text counts so many: as a bound, or as a part of its count.

    Args:
        proposal: the proposal.
        place: where the figure stands in the text.
        numbers: what the figure may mean.
    """
    quantity = proposal.statement.quantity
    if quantity is None or not _quotes(proposal, place):
        return False
    parts = [bound for part in quantity.parts for bound in (part.lower, part.upper)]
    return bool(numbers & _known(quantity.lower, quantity.upper, quantity.stated, *parts))


def _cues(proposal: Proposal, name: str) -> Sequence[tuple[int, int]]:
    return proposal.fields[name].cues if name in proposal.fields else ()


def _verbs(sentence: Sentence, cues: Sequence[Cue], proposals: Sequence[Proposal]) -> Iterator[Unread]:
    """The verbs and silences that no proposal has, nor the words that a rule of a proposal reads as a whole."""
    had = {place for proposal in proposals for field in proposal.fields.values() for place in field.cues}
    for cue in cues:
        start, end = sentence.start + cue.start, sentence.start + cue.end
        if not any(first <= start and end <= last for first, last in had):
            yield unread_at(sentence, cue.start, cue.end, f"{cue.rule.id}: nothing that it takes is read")


def _left(sentence: Sentence, figure: Figure, made: Sequence[Count]) -> Unread:
    count = next((count for count in made if count.start == figure.start), None)
    if figure.status == UNKNOWN:
        reason = "the vocabulary has no status for such a figure"
    elif count is None:
        reason = "no rule knows the noun that it counts"
    elif count.unit == BARE:
        reason = "no rule says what it counts"
    else:
        reason = "no rule says what happened to what it counts"
    return unread_at(sentence, figure.start, count.end if count else _next_word(sentence, figure.end), reason)


def _of_digits(sentence: Sentence, start: int, end: int) -> Unread:
    """A number in digits of which no figure is read, with the word behind it."""
    digits = sentence.text[start:end]
    reason = "no rule reads such a number"
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        reason = "its point may stand between thousands or before a fraction"
    elif re.fullmatch(r"\d+[.,]\d+", digits):
        reason = "no rule reads figures with a fraction"
    return unread_at(sentence, start, _next_word(sentence, end), reason)


def _next_word(sentence: Sentence, end: int) -> int:
    following = re.compile(r" ?[\w’'%-]+").match(sentence.text, end)
    return following.end() if following else end
