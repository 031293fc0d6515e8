"""The report's first page: where cases stop in a few sentences, what is not known, and what changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tuyun.graph.analysis.changes import PeriodChange
from tuyun.graph.analysis.interval import Difference
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.statements import period_in_words
from tuyun.graph.vocabulary import vocabulary
from tuyun.report import wording
from tuyun.report.material import Material
from tuyun.report.questions import questions
from tuyun.report.wording import capital, country_in_words, joined, listed, spaced

MOST = 3
"""At most so many sentences of each kind for the only country, and fewer for each of several: all of them together
make one page, and the rest of the report has them all."""


@dataclass(frozen=True)
class Point:
    """A sentence of the first page."""

    text: str
    detail: str
    """Who says so, at which stage, and when."""
    statements: tuple[str, ...]
    modality: str | None = None


@dataclass(frozen=True)
class Overview:
    """The first page of one country."""

    country: str | None
    """Its name; none where the report is about a single country."""
    answer: tuple[Point, ...]
    unknown: tuple[Point, ...]
    changed: tuple[Point, ...]
    open_questions: int
    """How many questions are open in all."""


def overviews(material: Material) -> tuple[Overview, ...]:
    """The first page, a part for each country."""
    countries = material.corpus.countries
    most = MOST if len(countries) < 2 else 2 if len(countries) == 2 else 1
    return tuple(
        _overview(material, country, country_in_words(country) if len(countries) > 1 else None, most)
        for country in countries
    )


def _overview(material: Material, country: str | None, shown: str | None, most: int) -> Overview:
    unknown = tuple(_unknown(material, country))
    return Overview(
        country=shown,
        answer=tuple(_answer(loss) for loss in leading_losses(material, country)[:most]),
        unknown=unknown[:most],
        changed=tuple(_changed(material, country))[:most],
        open_questions=len(unknown),
    )


def leading_losses(material: Material, country: str | None) -> list[Loss]:
    """One loss of each head at the stage that most voices name, the firmest first; then the next, up to `MOST`.

    What was not counted is no place where cases stop, so it is not among them. Of the losses at a stage those lead
    that are no wrongdoing (a bribe that is accepted to drop cases is no drop of cases), then the firmest, then
    those that name a desk, then those that give a reason, then the first in the text.
    """
    by_id = {loss.id: loss for loss in material.ledger.losses}
    tallies = [
        tally for tally in material.ledger.by_stage if tally.country == country and tally.head != "not_counted"
    ]
    tallies.sort(key=lambda tally: (tally.rank_by_voices, tally.rank_by_modality))
    leading = [min((by_id[id_] for id_ in tally.losses), key=_weight) for tally in tallies]
    first_of_heads = {loss.head: loss for loss in reversed(leading)}
    return sorted(leading, key=lambda loss: first_of_heads[loss.head] is not loss)[:MOST]


def _weight(loss: Loss) -> tuple[object, ...]:
    firmness = vocabulary().modalities[loss.modality].order
    wrongdoing = vocabulary().predicates[loss.predicate].concerns_wrongdoing
    return wrongdoing, firmness, not loss.desks, not loss.reasons, loss.document, loss.sentence or 0


def _answer(loss: Loss) -> Point:
    text = joined(capital(loss.phrase), wording.desks(loss), wording.grounds(loss))
    detail = joined(
        f"{loss.modality}, said by {wording.voice(loss.voice)}",
        f"stage: {spaced(loss.stage)}",
        "" if period_in_words(loss.period) else wording.period(loss.period),
    )
    return Point(text, detail, loss.statements or (loss.document,), loss.modality)


def _unknown(material: Material, country: str | None) -> Iterator[Point]:
    for addressee in questions(material):
        for question in addressee.questions:
            statement = material.statements[question.statements[0]]
            if material.corpus.country(statement.document) == country:
                yield Point(question.words, f"The answer is owed by {addressee.name}.", question.statements)


def _changed(material: Material, country: str | None) -> Iterator[Point]:
    counts = {count.id: count for count in material.flow.counts}
    for change in _largest_first(material.flow.changes):
        if change.country == country and change.change is not None:
            earlier, later = counts[change.earlier], counts[change.later]
            yield Point(
                f"{capital(wording.said(earlier))}. Then: {wording.said(later)}. {_difference(change.change)}",
                joined(*change.reasons, f"said by {listed(map(wording.voice, change.voices))}"),
                change.statements,
            )


def _largest_first(changes: Sequence[PeriodChange]) -> Iterable[PeriodChange]:
    """The changes of whole counts, the largest first; of those that are as large, the latest."""
    whole = [change for change in changes if change.result == "interval" and change.form == "all"]
    latest = sorted(whole, key=lambda change: change.periods[1].start or date.min, reverse=True)
    return sorted(latest, key=lambda change: -_least(change.change))


def _least(change: Difference | None) -> int:
    """At least so many more or fewer."""
    if change is None:
        return 0
    return max(change.lower or 0, -(change.upper if change.upper is not None else 0), 0)


def _difference(change: Difference) -> str:
    """The change in words.

    >>> _difference(Difference(lower=-34, upper=-34)), _difference(Difference(lower=None, upper=-14))
    ('34 fewer.', 'At least 14 fewer.')
    >>> _difference(Difference(lower=-2, upper=5)), _difference(Difference(lower=0, upper=0))
    ('From 2 fewer to 5 more.', 'As many.')
    """
    lower, upper = change.lower, change.upper
    if lower is not None and lower == upper:
        return f"{_more(lower)}." if lower else "As many."
    if lower is not None and upper is not None:
        return f"From {_more(lower)} to {_more(upper)}."
    if lower is not None and lower > 0:
        return f"At least {_more(lower)}."
    if upper is not None and upper < 0:
        return f"At least {_more(upper)}."
    return "Whether there are more or fewer is open."


def _more(number: int) -> str:
    return f"{abs(number)} {'fewer' if number < 0 else 'more'}"
