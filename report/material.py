"""What a report is made from: everything that the analyses give of one state of the graph, and its sentences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx
from tuyun.graph.analysis import (
    MEASURES,
    SCENARIOS,
    Corpus,
    Exposure,
    Flow,
    Ledger,
    Matrix,
    Recorded,
    exposure,
    flow,
    ledger,
    training,
)
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.inputs import Plan, read_corpus, read_network, read_texts
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.rank_intervals import Sensitivity
from tuyun.graph.analysis.sensitivity import sensitivity
from tuyun.graph.statements import Document, RowId, Statement, is_row_id
from tuyun.graph.vocabulary import vocabulary

MEASURE, SCENARIO = "betweenness", "asserted"
LARGE = 2000
"""Nodes of a graph of which the report computes no ranks: it would keep its reader waiting."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Standing:
    """Rank intervals, and of what."""

    measure: str
    found: Sensitivity


@dataclass(frozen=True)
class Material:
    """What a report is made from."""

    corpus: Corpus
    sentences: Mapping[tuple[str, int], str]
    """Text of each sentence, by document and number."""
    flow: Flow
    ledger: Ledger
    exposure: Exposure
    matrix: Matrix
    standing: Standing | None
    """None if the graph is too large."""

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {one.id: one for one in self.corpus.statements}

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it speaks of."""
        return tuple(self.corpus.documents.values())

    @cached_property
    def _suppressed(self) -> frozenset[str]:
        return frozenset(one.id for one in self.flow.counts if one.suppressed)

    def withheld(self, conversion: Conversion) -> bool:
        """Whether a share is not to be shown: itself suppressed, or of a count that is."""
        ids = {conversion.whole, conversion.part}
        return conversion.result == "suppressed" or not ids.isdisjoint(self._suppressed)

    def question(self, statements: Sequence[str]) -> str:
        """The questions that statements tell to be left open, in words; empty if they are no silence."""
        known = self.statements
        told = [known[one] for one in statements if one in known]
        return " ".join(asked.name for one in told for asked in self.corpus.actors(one, "question"))

    def place(self, statements: Sequence[str]) -> str:
        """Where statements stand: ``sentence 6``, ``sentences 6, 9``; with the document, if there are several."""
        known = self.statements
        places: dict[str, list[int]] = {}
        for one in statements:
            if one in known:
                told = places.setdefault(known[one].document, [])
                if known[one].sentence not in told:
                    told.append(known[one].sentence)
            else:
                places.setdefault(table_of(one), [])
        return "; ".join(self._place(document, numbers) for document, numbers in places.items())

    def _place(self, document: str, numbers: Sequence[int]) -> str:
        where = f"{document}: " if len(self.corpus.documents) > 1 else ""
        if not numbers:
            return f"{where}rows of a table"
        words = "sentence" if len(numbers) == 1 else "sentences"
        return f"{where}{words} {', '.join(map(str, sorted(numbers)))}"


def read_material(document: str | None = None, progress: Progress | None = None) -> Plan[Material]:
    """Read all that a report needs.

    Args:
        document: id of the only document that it is to speak of; None for all.
        progress: told how far the ranks are.
    """
    corpus, recorded = yield from read_corpus(document)
    texts = yield from read_texts(corpus)
    return material(corpus, recorded, texts, (yield from read_network()), progress)


def material(
    told: Corpus,
    recorded: Recorded,
    sentences: Mapping[tuple[str, int], str],
    graph: "Network[str]",
    progress: Progress | None = None,
) -> Material:
    """Run the analyses. Ranks are of what narratives tell: cases of tables are left out, and other documents."""
    found = flow(told, recorded.counts, recorded.conversions)
    return Material(
        corpus=told,
        sentences=sentences,
        flow=found,
        ledger=ledger(told, found.counts, recorded.losses),
        exposure=exposure(told),
        matrix=training(told),
        standing=_standing(told, graph, progress),
    )


def _standing(told: Corpus, graph: "Network[str]", progress: Progress | None) -> Standing | None:
    of = {one.id: (one.document, one.sentence) for one in told.statements}
    part: Network[str] = nx.MultiDiGraph()
    for source, target, link, rests in graph.edges(keys=True, data=True):
        if all(one in of for one in rests["statements"]):
            part.add_edge(source, target, key=link, **rests)
    for node in part:
        part.nodes[node].update(graph.nodes[node])
    if len(part) > LARGE:
        return None
    found = sensitivity(part, MEASURES[MEASURE], SCENARIOS[SCENARIO], of, progress=progress)
    return Standing(MEASURE, found)


def cited(one: Count | Loss) -> tuple[str, ...]:
    """Ids of the statements that it rests on; of a count of case records, the id of their table."""
    return one.statements or (one.document,)


def table_of(cited: str) -> str:
    """The table's document: of a row's id, and of a document's own."""
    return RowId.parse(cited).document if is_row_id(cited) else cited


def definition(predicate: str) -> tuple[str, str]:
    """What a predicate says, and what it does not say."""
    term = vocabulary().predicates[predicate]
    return term.definition, term.does_not_say
