"""How far a rank can be trusted: what becomes of it when a sentence is left out, or another scenario counts.

No sentence is given a probability, so this is sensitivity and not confidence. A *world* is a scenario with every
sentence, or without one that counts in it. Where there are few sentences all worlds are looked at; where there
are many, sentences are drawn by a seed until the last draws changed no interval, or until no more may be drawn,
which is then said.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from random import Random
from typing import Any

from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.parts import links_of, nodes_of
from tuyun.graph.analysis.rank_intervals import Decisive, Move, RankInterval, Ranks, Seen, Sensitivity
from tuyun.graph.analysis.ranking import Measure, ranks
from tuyun.graph.analysis.scenario import SCENARIOS, Scenario
from tuyun.graph.statements import RowId, is_row_id

READING = (
    "Sensitivity, not confidence: ranks in every scenario, with every sentence and without each that was left out "
    "(`drawn` of `sentences`), and no probability is given to any of these. Who has no rank in a world is not "
    "last there: nothing that counts tells of it."
)
Sentence = tuple[str, int]
"""Document, and number of the sentence in it (of the row, in a table of records)."""
Progress = Callable[[int, int], None]
"""Told how many sentences are done, of how many."""
FEW = 200
"""So many sentences are all left out in turn; of more, at most so many are drawn."""
PATIENCE = 50
"""Draws in a row that change no interval, after which it has converged."""
TOP = 10
LEADING = 5


def sentences(graph: "Network[str]", rows: Iterable[Mapping[str, Any]]) -> dict[str, Sentence]:
    """The sentence of each statement of a network, from rows of ``read/evidence``; a table's row is its own."""
    found: dict[str, Sentence] = {row["id"]: (row["document"], row["sentence"]) for row in rows}
    return found | {name: RowId.parse(name) for name in statements_of(graph) if is_row_id(name)}


def statements_of(graph: "Network[str]") -> list[str]:
    """Ids of all statements (and rows) that a network rests on."""
    return sorted({name for _, _, told in graph.edges(data=True) for name in told["statements"]})


def sensitivity(
    graph: "Network[str]",
    chosen: Measure,
    counted: Scenario,
    sentence_of: Mapping[str, Sentence],
    *,
    few: int = FEW,
    seed: int = 0,
    progress: Progress | None = None,
) -> Sensitivity:
    """Ranks as intervals over all scenarios, with every sentence and with each left out in turn.

    Args:
        graph: the whole network.
        chosen: what is measured.
        counted: the scenario whose ranks are shown.
        sentence_of: the sentence of each statement.
        few: so many sentences are all left out; of more, at most so many are drawn.
        seed: of the draws.
        progress: told how far it is.
    """
    told: dict[Sentence, set[str]] = {}
    for _, _, one in graph.edges(data=True):
        for statement in one["statements"]:
            told.setdefault(sentence_of[statement], set()).add(statement)
    every = sorted(told)
    exact = len(every) <= few
    draws = every if exact else Random(seed).sample(every, few)  # noqa: S311 - a sample, not a secret
    whole = {name: within(graph, one) for name, one in SCENARIOS.items()}
    base = {name: ranks(chosen.compute(part), chosen) for name, part in whole.items()}
    first = sorted(base[counted.name], key=lambda one: (base[counted.name][one], one))[:TOP]
    seen = Seen(list(combinations(first, 2)))
    for name in SCENARIOS:
        seen.add(base[name])
    losses: dict[Sentence, Ranks] = {}
    quiet = drawn = 0
    for drawn, sentence in enumerate(draws, start=1):
        changed = False
        for name, found in _left_out(graph, chosen, whole, told[sentence]):
            changed |= seen.add(found)
            if name == counted.name:
                losses[sentence] = found
        quiet = 0 if changed else quiet + 1
        if progress:
            progress(drawn, len(draws))
        if not exact and quiet >= PATIENCE:
            break
    rows = _rows(graph, chosen, whole[counted.name], base, counted.name, seen)
    return Sensitivity(
        rows=rows,
        pairs=seen.told(),
        decisive=_decisive(base[counted.name], losses, told, whole[counted.name], of_links=chosen.of_links),
        worlds=seen.worlds,
        sentences=len(every),
        drawn=drawn,
        exact=exact,
        converged=exact or quiet >= PATIENCE,
    )


def _left_out(
    graph: "Network[str]",
    chosen: Measure,
    whole: Mapping[str, "Network[str]"],
    gone: set[str],
) -> Iterator[tuple[str, Ranks]]:
    """Ranks of each scenario without some statements, where any of them counts."""
    for name, scenario in SCENARIOS.items():
        if any(gone.intersection(one["statements"]) for _, _, one in whole[name].edges(data=True)):
            yield name, ranks(chosen.compute(within(graph, scenario, gone)), chosen)


def _rows(
    graph: "Network[str]",
    chosen: Measure,
    part: "Network[str]",
    base: Mapping[str, Ranks],
    counted: str,
    seen: Seen,
) -> tuple[RankInterval, ...]:
    here = links_of(part) if chosen.of_links else nodes_of(part)
    anywhere = links_of(graph) if chosen.of_links else nodes_of(graph)
    values = chosen.compute(part)
    ranked = base[counted]
    shown = sorted(
        {*here, *seen.best}, key=lambda one: (one not in ranked, ranked.get(one) or seen.best.get(one, 0), one)
    )
    return tuple(
        RankInterval(
            **vars(here.get(one) or anywhere[one]),
            value=values.get(one),
            rank=ranked.get(one),
            best=seen.best.get(one),
            worst=seen.worst.get(one),
            unranked=seen.worlds - seen.ranked[one],
            scenarios={name: found.get(one) for name, found in base.items()},
        )
        for one in shown
    )


def _decisive(
    base: Ranks,
    losses: Mapping[Sentence, Ranks],
    told: Mapping[Sentence, set[str]],
    part: "Network[str]",
    *,
    of_links: bool,
) -> Decisive | None:
    """Of several that move the top by as many places, the first in reading order.

    The top are the first five ranks with all who share them. Whoever has no rank any more has moved to behind the
    last.
    """
    top = {one: rank for one, rank in sorted(base.items()) if rank <= LEADING}
    behind = len(base) + 1
    best: tuple[int, Sentence] | None = None
    for sentence, after in sorted(losses.items()):
        places = sum(abs(after.get(one, behind) - rank) for one, rank in top.items())
        if places and (best is None or places > best[0]):
            best = places, sentence
    if best is None:
        return None
    places, sentence = best
    after = losses[sentence]
    counted = {one for _, _, link in part.edges(data=True) for one in link["statements"]}
    moved = sorted((rank, one, after.get(one)) for one, rank in top.items() if after.get(one) != rank)
    known_as = links_of(part) if of_links else nodes_of(part)
    return Decisive(
        document=sentence[0],
        sentence=sentence[1],
        statements=tuple(sorted(told[sentence] & counted)),
        places=places,
        moved=tuple(
            Move(id=one, name=known_as[one].name, before=before, after=then) for before, one, then in moved
        ),
    )
