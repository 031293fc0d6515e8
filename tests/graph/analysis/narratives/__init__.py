"""What is to be had from the invented narratives of six countries, read off the texts and kept as tables.

``python -m tests.graph.analysis.narratives`` writes the tables anew; check a changed row by its sentence.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.figures import Figure, figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.statements import Period, when_in_words

from tests.graph.analysis.read import narrative

NAMES = (
    "talvania-2031", "talvania-2032", "talvania-2033", "merovia-2031", "merovia-2032", "merovia-2033",
    "quellen-2032", "sandor-2033", "orsenia-2034", "karvenia-2035",
)  # fmt: skip
DIRECTORY = Path(__file__).parent


@cache
def corpus(*names: str) -> Corpus:
    """The corpus of the narratives with these names."""
    return corpus_of(*map(narrative, names))


def figure_rows() -> Iterator[str]:
    """Every figure: where it stands, what is counted, how many, when, and its limits."""
    for figure in figures(corpus(*NAMES)):
        yield _row(
            f"{figure.document}:{figure.sentence}",
            figure.predicate,
            _amount(figure),
            _when(figure),
            _limits(figure),
        )


def _amount(figure: Figure) -> str:
    amount = str(figure.interval) if figure.interval else ""
    if figure.stated:
        amount = f"{'about ' if figure.status == 'approximate' else ''}{figure.stated}"
    unit = figure.currency or figure.unit or ""
    return " ".join(filter(None, (figure.status, amount, unit, figure.flow)))


def _when(figure: Figure) -> str:
    if figure.days is None:
        return figure.period_kind
    return when_in_words(
        Period(kind=figure.period_kind, start=figure.period_start, end=figure.period_end)
    ).removeprefix("in ")


def _limits(figure: Figure) -> str:
    limits = [*figure.forms, *figure.laws, *figure.places, *figure.groups, figure.condition, figure.outcome]
    return ("part: " if figure.part else "") + ", ".join(limit for limit in limits if limit)


def flow_rows() -> Iterator[str]:
    """The chain: every count of the flow, every share and change that can be reckoned, and every loss."""
    found = flow(corpus(*NAMES))
    for count in found.counts:
        how_many = f"{count.words if count.kind == 'approximate' else count.interval} {count.unit or ''}"
        place = f"{count.document}:{','.join(map(str, count.sentences))}"
        yield _row("count", place, count.stage, count.kind, count.predicate, how_many)
    for pair in found.conversions:
        if pair.share:
            part, whole = pair.part_interval, pair.whole_interval
            yield _row(
                "share", pair.document, f"{pair.from_predicate} to {pair.to_predicate}", f"{part} of {whole}"
            )
    for change in found.changes:
        if change.change:
            years = " to ".join(str(period.end and period.end.year) for period in change.periods)
            ends = f"{change.change.lower} to {change.change.upper}"
            yield _row("change", change.document, change.predicate, change.form, years, ends)
    for loss in ledger(corpus(*NAMES), found.counts).losses:
        by = ", ".join(actor.name for actor in (*loss.desks, *loss.others))
        yield _row("loss", f"{loss.document}:{loss.sentence}", loss.head, loss.stage, loss.phrase, by)


def _row(*cells: str) -> str:
    return " | ".join(cells).rstrip(" |")


TABLES = {"figures.txt": figure_rows, "flow.txt": flow_rows}
