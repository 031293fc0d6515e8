"""How far a rank can be trusted: ranks as intervals over every sentence left out and every scenario."""

from collections.abc import Sequence

from tuyun.graph.analysis.rank_intervals import RankInterval
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.canvas import Canvas
from tuyun.report.material import Material, Standing
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import capital, counted, listed, spaced

SHOWN = 12
NOTES = (
    "The mark is the rank as asserted: by what the report says in its own voice, with every sentence. The bar "
    "runs from the best to the worst rank in any world. A world is a scenario (which statements count) with every "
    "sentence, or without one. A hatched bar means that in some worlds it has no rank at all.",
    "This is sensitivity, not confidence: no sentence is given a probability. A rank tells of what was written "
    "down; somebody of whom little is written is not thereby without power.",
)


def ranks(material: Material) -> Figure:
    """Rank intervals of the institution graph by betweenness."""
    standing = material.standing
    rows = standing.found.rows if standing else ()
    return Figure(
        key="ranks",
        kind="How far a rank can be trusted",
        title=_title(standing),
        deck=_deck(standing),
        notes=NOTES,
        empty=not rows,
        table=Table(
            "Ranks, as intervals",
            ("Name", "Kind", "Rank as asserted", "Best", "Worst", "Worlds without a rank", *_scenarios(standing)),
            tuple(map(_row, rows)),
        ),
        draw=lambda canvas: _draw(canvas, rows),
    )


def _scenarios(standing: Standing | None) -> list[str]:
    rows = standing.found.rows if standing else ()
    return [f"Rank, {name}" for name in rows[0].scenarios] if rows else []


def _title(standing: Standing | None) -> str:
    if standing is None:
        return "Ranks were not computed for the report"
    ranked = [one for one in standing.found.rows if one.rank == 1]
    if not ranked:
        return "No sentence, as asserted, ties anybody to anybody: nobody has a rank"
    names = listed(one.name for one in ranked)
    verb = "ranks" if len(ranked) == 1 else "rank"
    one = ranked[0]
    if len(ranked) == 1 and (one.best, one.worst, one.unranked) == (1, 1, 0):
        return f"{capital(names)} {verb} first by {standing.measure} in every world looked at"
    return f"{capital(names)} {verb} first by {standing.measure} as asserted; {_reach(ranked)} over all worlds"


def _reach(ranked: list[RankInterval]) -> str:
    best, worst = min(one.best or 1 for one in ranked), max(one.worst or 1 for one in ranked)
    return f"{best} to {worst}" if best != worst else f"rank {best}"


def _deck(standing: Standing | None) -> str:
    if standing is None:
        return "The graph is too large for a report; `tuyun rank` tells them."
    found = standing.found
    told = f"{counted(found.worlds, 'world')}, {counted(found.sentences, 'sentence')} with links"
    if not found.exact:
        told += f", of which {found.drawn} were drawn and left out in turn"
        told += "; the last draws changed nothing" if found.converged else "; it has not converged"
    if found.decisive is None:
        return f"{capital(told)}. No single sentence's loss moves the top."
    where = f"sentence {found.decisive.sentence} ({found.decisive.document})"
    return f"{capital(told)}. The top hangs most on {where}."


def _row(one: RankInterval) -> Row:
    cells = [_rank(one.rank), _rank(one.best), _rank(one.worst), str(one.unranked)]
    return Row((one.name, _kind(one.label), *cells, *map(_rank, one.scenarios.values())), one.statements)


def _rank(rank: int | None) -> str:
    return "none" if rank is None else str(rank)


def _kind(label: str) -> str:
    return spaced(label) if label in vocabulary().labels else label.lower()


def _draw(canvas: Canvas, rows: Sequence[RankInterval]) -> None:
    rows = rows[:SHOWN]
    left = 14.0 if canvas.narrow else 330.0
    right = canvas.width - 84.0
    most = max([one.worst or 1 for one in rows] + [2])

    def at(rank: int) -> float:
        return left + (right - left) * (rank - 1) / (most - 1)

    canvas.text(left, 4, "rank 1", size=11, color="muted")
    canvas.text(right, 4, f"rank {most}", size=11, color="muted", align="right")
    y = 26.0
    for one in rows:
        below = canvas.text(4, y + 3, capital(one.name), wrap=canvas.width - 10 if canvas.narrow else left - 24)
        middle = below + 10 if canvas.narrow else y + 12
        canvas.line([(left, middle), (right, middle)])
        if one.best is not None and one.worst is not None:
            canvas.rect(at(one.best) - 6, middle - 6, at(one.worst) - at(one.best) + 12, 12, fill="flow soft",
                        line="flow", hatch="////" if one.unranked else None)  # fmt: skip
        if one.rank is not None:
            canvas.mark(at(one.rank), middle, "asserted", color="flow", size=12)
        reach = f"{_rank(one.best)} to {_rank(one.worst)}" if one.best != one.worst else _rank(one.best)
        canvas.text(right + 14, middle - 8, reach, size=13, bold=True)
        bottom = max(below, middle + 14)
        untold = f"; no rank in {counted(one.unranked, 'world')}" if one.unranked else ""
        canvas.hit(0, y - 2, canvas.width, bottom - y + 4, one.statements,
                   f"{one.name}: rank {_rank(one.rank)} as asserted, {reach} over all worlds{untold}")  # fmt: skip
        y = bottom + 6
