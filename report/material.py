"""The material of the report: the results of all analyses of one revision, and the texts of sentences."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import networkx as nx
from tuyun.graph.analysis import exposure, flow, losses, training
from tuyun.graph.analysis.cohorts import Recorded
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.exposure import Exposure
from tuyun.graph.analysis.flow import Flow
from tuyun.graph.analysis.inputs import EVERYTHING, Plan, Selection, read_corpus_snapshot, read_network, read_texts
from tuyun.graph.analysis.left_out import comparisons_lost
from tuyun.graph.analysis.losses import Ledger, Loss
from tuyun.graph.analysis.network import Network
from tuyun.graph.analysis.rank_intervals import Sensitivity
from tuyun.graph.analysis.ranking import MEASURES
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.analysis.sensitivity import sensitivity
from tuyun.graph.analysis.training import Call, Failing, Matrix, Received
from tuyun.graph.statements import Document, Statement, day_in_words
from tuyun.graph.statements.left_out import LeftOut, left_out

MEASURE, SCENARIO = "betweenness", "asserted"
LARGE = 2000
"""Nodes of a graph of which the report computes no ranks: it would keep its reader waiting."""
Progress = Callable[[int, int], None]
Voiced = Count | Loss | Received | Failing | Call
"""What one voice says, more or less firmly."""


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
    recorded: Recorded
    """Counts, shares and losses of tables of records."""
    ranks: Sensitivity | None
    """Rank intervals of `MEASURE`; None if the graph is too large, or of several countries."""

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by id."""
        return {statement.id: statement for statement in self.corpus.statements}

    @property
    def left_out(self) -> LeftOut | None:
        """What is in no selected period, and comparisons that reach out of them; None if none is selected."""
        if not self.corpus.spans:
            return None
        whole = self.recorded.whole
        lost = comparisons_lost(flow.flow(self.corpus.whole).changes, self.corpus)
        return left_out(len(self.corpus.undated), comparisons=lost, tables=bool(whole.counts or whole.losses))

    @property
    def no_sentence(self) -> str:
        """Begins what is said where nothing is told: if periods are selected, an undated sentence may tell it."""
        return "No sentence on the selected period" if self.corpus.spans else "No sentence"

    @property
    def periods(self) -> tuple[str, ...]:
        """The selected periods in words."""
        return tuple(f"{day_in_words(first)} to {day_in_words(last)}" for first, last in self.corpus.spans)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that the report is about."""
        return tuple(self.corpus.documents.values())

    def of_country(self, country: str | None) -> "Material":
        """What is said of one country; without ranks, whose network is that of all."""
        recorded = Recorded(
            tuple(count for count in self.recorded.counts if count.country == country),
            tuple(conversion for conversion in self.recorded.conversions if conversion.country == country),
            tuple(loss for loss in self.recorded.losses if loss.country == country),
        )
        nobody: Network[str] = nx.MultiDiGraph()
        return replace(material(self.corpus.of_country(country), recorded, self.sentences, nobody), ranks=None)

    def suppressed(self, conversion: Conversion) -> bool:
        """Whether a share must not be shown: it or either of its counts is suppressed."""
        counts = (count for count in self.flow.counts if count.id in (conversion.whole, conversion.part))
        return conversion.result == "suppressed" or any(count.suppressed for count in counts)

    def question(self, item: Voiced) -> str:
        """The questions that it leaves open, in words; empty if it is no silence."""
        known = [self.statements[id_] for id_ in item.statements if id_ in self.statements]
        questions = (question for statement in known for question in self.corpus.actors(statement, "question"))
        return " ".join(question.name for question in questions)


def read_material(selection: Selection = EVERYTHING, progress: Progress | None = None) -> Plan[Material]:
    """Read all that a report needs.

    Args:
        selection: the documents that it is to speak of.
        progress: called with how many ranks are done, and of how many.
    """
    corpus, recorded = (yield from read_corpus_snapshot(selection)).value
    texts = yield from read_texts(corpus)
    narratives = Selection(
        document=tuple(document.id for document in corpus.documents.values() if document.kind == "narrative"),
        period=selection.period,
    )
    graph: Network[str] = nx.MultiDiGraph()
    if not narratives.everything and len(corpus.countries) == 1:
        graph = yield from read_network(selection=narratives)
    return material(corpus, recorded, texts, graph, progress)


def material(
    corpus: Corpus,
    recorded: Recorded,
    sentences: Mapping[tuple[str, int], str],
    graph: "Network[str]",
    progress: Progress | None = None,
) -> Material:
    """Run the analyses over what was read."""
    counted = flow.flow(corpus, recorded.counts, recorded.conversions)
    return Material(
        corpus=corpus,
        sentences=sentences,
        flow=counted,
        ledger=losses.ledger(corpus, counted.counts, recorded.losses),
        exposure=exposure.exposure(corpus),
        matrix=training.training(corpus),
        recorded=recorded,
        ranks=_ranks(corpus, graph, progress),
    )


def _ranks(corpus: Corpus, graph: "Network[str]", progress: Progress | None) -> Sensitivity | None:
    """Ranks by the links of this corpus' statements: cases from tables and other documents are left out.

    Countries are not ranked in one network.
    """
    if len(corpus.countries) > 1:
        return None
    sentences = {statement.id: (statement.document, statement.sentence) for statement in corpus.statements}
    part: Network[str] = nx.MultiDiGraph()
    for source, target, link, evidence in graph.edges(keys=True, data=True):
        if all(id_ in sentences for id_ in evidence["statements"]):
            part.add_edge(source, target, key=link, **evidence)
    for node in part:
        part.nodes[node].update(graph.nodes[node])
    if len(part) > LARGE:
        return None
    measure, scenario = MEASURES[MEASURE], SCENARIOS[SCENARIO]
    return sensitivity(part, measure, scenario, sentences, progress=progress)
