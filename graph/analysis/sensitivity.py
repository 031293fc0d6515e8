"""Sensitivity of ranks: how a rank changes if a sentence is removed or another scenario is chosen.

No sentence is given a probability, so this is sensitivity and not confidence. A *world* is a scenario with every
sentence, or with one sentence that counts in it removed. Few sentences are all removed in turn. Of many, a seeded
sample is drawn until it has converged (the last draws changed no interval) or reached its limit.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from random import Random
from typing import Any

from tuyun.graph.analysis.network import Network, within
from tuyun.graph.analysis.parts import links_of, nodes_of
from tuyun.graph.analysis.rank_intervals import Decisive, Move, RankInterval, Ranks, RankTally, Sensitivity
from tuyun.graph.analysis.ranking import Measure, ranks
from tuyun.graph.analysis.scenario import SCENARIOS, Scenario
from tuyun.graph.statements import RowId, is_row_id

INTERPRETATION = (
    "Sensitivity, not confidence: ranks in every scenario, with every sentence and without each sentence that was "
    "removed (`drawn` of `sentences`); none of these has a probability. A node without a rank in a world is not "
    "last there: no statement that counts mentions it, or its value is not defined or 0."
)
Sentence = tuple[str, int]
"""The document, and the number of the sentence in it (of the row, in a table of records)."""
Progress = Callable[[int, int], None]
"""Called with the number of sentences done and their total."""
FEW = 200
"""Up to so many sentences are all removed in turn; of more, at most so many are drawn."""
PATIENCE = 50
"""The sample has converged after so many draws in a row that change no interval."""
TOP = 10
LEADING = 5


def sentences(graph: "Network[str]", rows: Iterable[Mapping[str, Any]]) -> dict[str, Sentence]:
    """The sentence of each statement of a network, from rows of ``read/evidence``; in a table, the row."""
    found: dict[str, Sentence] = {row["id"]: (row["document"], row["sentence"]) for row in rows}
    return found | {name: RowId.parse(name) for name in statements_of(graph) if is_row_id(name)}


def statements_of(graph: "Network[str]") -> list[str]:
    """Ids of all statements (and rows of tables) that a network rests on, sorted."""
    return sorted({name for _, _, link in graph.edges(data=True) for name in link["statements"]})


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
    """Rank intervals over all scenarios, with every sentence and with each sentence removed in turn.

    Args:
        graph: the whole network.
        chosen: the measure.
        counted: the scenario whose ranks are shown.
        sentence_of: the sentence of each statement.
        few: up to so many sentences are all removed; of more, at most so many are drawn.
        seed: seed of the sample.
        progress: called after each sentence.
    """
    by_sentence: dict[Sentence, set[str]] = {}
    for statement in statements_of(graph):
        by_sentence.setdefault(sentence_of[statement], set()).add(statement)
    every = sorted(by_sentence)
    exact = len(every) <= few
    draws = every if exact else Random(seed).sample(every, few)  # noqa: S311 - a sample, not a secret
    networks = {name: within(graph, scenario) for name, scenario in SCENARIOS.items()}
    counting = {name: frozenset(statements_of(part)) for name, part in networks.items()}
    measured = {name: chosen.compute(part) for name, part in networks.items()}
    base = {name: ranks(values, chosen) for name, values in measured.items()}
    shown, part = base[counted.name], networks[counted.name]
    tally = RankTally(list(combinations(sorted(shown, key=lambda id_: (shown[id_], id_))[:TOP], 2)))
    for name in SCENARIOS:
        tally.add(base[name], ranks(measured[name], chosen, with_zeros=True))
    after_removal: dict[Sentence, Ranks] = {}
    unchanged = drawn = 0
    for drawn, sentence in enumerate(draws, start=1):
        changed = False
        for name, values in _without(graph, chosen, counting, by_sentence[sentence]):
            ranked = ranks(values, chosen)
            changed |= tally.add(ranked, ranks(values, chosen, with_zeros=True))
            if name == counted.name:
                after_removal[sentence] = ranked
        unchanged = 0 if changed else unchanged + 1
        if progress:
            progress(drawn, len(draws))
        if not exact and unchanged >= PATIENCE:
            break
    return Sensitivity(
        rows=_rows(graph, chosen, part, base, counted.name, tally),
        pairs=tally.compared(),
        decisive=_decisive(shown, after_removal, by_sentence, part, of_links=chosen.of_links),
        worlds=tally.worlds,
        sentences=len(every),
        drawn=drawn,
        exact=exact,
        converged=exact or unchanged >= PATIENCE,
    )


def _without(
    graph: "Network[str]", chosen: Measure, counting: Mapping[str, Collection[str]], removed: set[str]
) -> Iterator[tuple[str, Mapping[str, float | None]]]:
    """The values without some statements, in each scenario in which any of them counts."""
    for name, scenario in SCENARIOS.items():
        if not removed.isdisjoint(counting[name]):
            yield name, chosen.compute(within(graph, scenario, removed))


def _rows(
    graph: "Network[str]",
    chosen: Measure,
    part: "Network[str]",
    base: Mapping[str, Ranks],
    counted: str,
    tally: RankTally,
) -> tuple[RankInterval, ...]:
    in_scenario = links_of(part) if chosen.of_links else nodes_of(part)
    everywhere = links_of(graph) if chosen.of_links else nodes_of(graph)
    values = chosen.compute(part)
    ranked = base[counted]
    ids = sorted(
        {*in_scenario, *tally.best},
        key=lambda id_: (id_ not in ranked, ranked.get(id_) or tally.best.get(id_, 0), id_),
    )
    return tuple(
        RankInterval(
            **vars(in_scenario.get(id_) or everywhere[id_]),
            value=values.get(id_),
            rank=ranked.get(id_),
            best=tally.best.get(id_),
            worst=tally.worst.get(id_),
            unranked=tally.worlds - tally.ranked[id_],
            scenarios={name: ranks_.get(id_) for name, ranks_ in base.items()},
        )
        for id_ in ids
    )


def _decisive(
    base: Ranks,
    after_removal: Mapping[Sentence, Ranks],
    by_sentence: Mapping[Sentence, set[str]],
    part: "Network[str]",
    *,
    of_links: bool,
) -> Decisive | None:
    """The first of the sentences that move the top by most places.

    The top are all with one of the first five ranks. Without a rank, a node (or link) counts as ranked behind the
    last.
    """
    top = {id_: rank for id_, rank in sorted(base.items()) if rank <= LEADING}
    last = len(base) + 1
    places_of = {
        sentence: sum(abs(after.get(id_, last) - rank) for id_, rank in top.items())
        for sentence, after in sorted(after_removal.items())
    }
    places = max(places_of.values(), default=0)
    if not places:
        return None
    sentence = next(sentence for sentence in places_of if places_of[sentence] == places)
    after = after_removal[sentence]
    moved = sorted((rank, id_, after.get(id_)) for id_, rank in top.items() if after.get(id_) != rank)
    parts = links_of(part) if of_links else nodes_of(part)
    return Decisive(
        document=sentence[0],
        sentence=sentence[1],
        statements=tuple(sorted(by_sentence[sentence].intersection(statements_of(part)))),
        places=places,
        moved=tuple(Move(id=id_, name=parts[id_].name, before=before, after=rank) for before, id_, rank in moved),
    )
