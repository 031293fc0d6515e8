"""Figure of rank intervals: how ranks vary over scenarios and with each sentence left out."""

from collections.abc import Sequence

from tuyun.graph.analysis.rank_intervals import RankInterval
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.canvas import Canvas
from tuyun.report.material import MEASURE, Material
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import capital, counted, listed, spaced

SHOWN = 12
NOTES = (
    "The mark is the rank as asserted: by what the report says in its own voice, with every sentence. The bar "
    "runs from the best to the worst rank in any world. A world is a scenario (which statements count) with every "
    "sentence, or without one of them. A hatched bar means that in some worlds it has no rank at all.",
    "This is sensitivity, not confidence: no sentence is given a probability. A rank reflects what was written "
    "down; somebody about whom little is written is not thereby without power.",
)


def ranks(material: Material) -> Figure:
    """Rank intervals of the institution graph by betweenness."""
    rows = material.ranks.rows if material.ranks else ()
    return Figure(
        key="ranks",
        kind="How far a rank can be trusted",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not rows,
        table=Table("Ranks, as intervals", tuple(map(_row, rows))),
        draw=lambda canvas: _draw(canvas, rows),
    )


def _title(material: Material) -> str:
    if material.ranks is None:
        return "Ranks were not computed for the report"
    first = [row for row in material.ranks.rows if row.rank == 1]
    if not first:
        return f"{material.no_sentence}, as asserted, ties anybody to anybody: nobody has a rank"
    names = capital(listed(row.name for row in first))
    ranked = f"{names} {'ranks' if len(first) == 1 else 'rank'} first by {MEASURE}"
    best, worst = min(row.best or 1 for row in first), max(row.worst or 1 for row in first)
    if len(first) == 1 and (best, worst, first[0].unranked) == (1, 1, 0):
        return f"{ranked} in every world looked at"
    return f"{ranked} as asserted; {f'{best} to {worst}' if best != worst else f'rank {best}'} over all worlds"


def _deck(material: Material) -> str:
    ranks = material.ranks
    if ranks is None:
        if len(material.corpus.countries) > 1:
            return "Countries are not ranked in one network: select one, or compute them by `tuyun rank`."
        return "The graph is too large for a report; `tuyun rank` computes them."
    worlds = f"{counted(ranks.worlds, 'world')}, {counted(ranks.sentences, 'sentence')} with links"
    if not ranks.exact:
        worlds += f", of which {ranks.drawn} were drawn and left out in turn; "
        worlds += "the last draws changed nothing" if ranks.converged else "it has not converged"
    if ranks.decisive is None:
        return f"{worlds}. Leaving out any single sentence does not move the top."
    return f"{worlds}. The top depends most on sentence {ranks.decisive.sentence} ({ranks.decisive.document})."


def _row(row: RankInterval) -> Row:
    cells = {
        "Name": row.name,
        "Kind": spaced(row.label) if row.label in vocabulary().labels else row.label.lower(),
        "Rank as asserted": _rank(row.rank),
        "Best": _rank(row.best),
        "Worst": _rank(row.worst),
        "Worlds without a rank": str(row.unranked),
        **{f"Rank, {name}": _rank(rank) for name, rank in row.scenarios.items()},
    }
    return Row(cells, row.statements)


def _rank(rank: int | None) -> str:
    return "none" if rank is None else str(rank)


def _draw(canvas: Canvas, rows: Sequence[RankInterval]) -> None:
    rows = rows[:SHOWN]
    left, right = 14.0 if canvas.narrow else 330.0, canvas.width - 84.0
    last = max([row.worst or 1 for row in rows] + [2])
    canvas.text(left, 4, "rank 1", size=11, color="muted")
    canvas.text(right, 4, f"rank {last}", size=11, color="muted", align="right")
    y = 26.0
    for row in rows:
        y = _interval(canvas, row, y, (left, right, last))


def _interval(canvas: Canvas, row: RankInterval, y: float, axis: tuple[float, float, int]) -> float:
    left, right, last = axis
    step = (right - left) / (last - 1)
    below = canvas.text(4, y + 3, capital(row.name), wrap=canvas.width - 10 if canvas.narrow else left - 24)
    middle = below + 10 if canvas.narrow else y + 12
    canvas.line((left, middle), (right, middle))
    if row.best is not None and row.worst is not None:
        bar = (left + step * (row.best - 1) - 6, middle - 6, step * (row.worst - row.best) + 12, 12)
        canvas.rect(bar, fill="flow soft", line="flow", hatch="////" if row.unranked else "")
    if row.rank is not None:
        canvas.mark(left + step * (row.rank - 1), middle, "asserted", color="flow", size=12)
    reach = f"{_rank(row.best)} to {_rank(row.worst)}" if row.best != row.worst else _rank(row.best)
    canvas.text(right + 14, middle - 8, reach, bold=True)
    bottom = max(below, middle + 14)
    unranked = f"; no rank in {counted(row.unranked, 'world')}" if row.unranked else ""
    label = f"{row.name}: rank {_rank(row.rank)} as asserted, {reach} over all worlds{unranked}"
    canvas.hit((0, y - 2, canvas.width, bottom - y + 4), row.statements, label)
    return bottom + 6
