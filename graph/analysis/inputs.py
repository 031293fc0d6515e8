"""What each analysis reads from the store, as plans that every caller runs (see `tuyun.graph.store.plan`)."""

from collections.abc import Callable, Collection
from functools import partial

from tuyun.graph.analysis.carrying import carrying_network
from tuyun.graph.analysis.case_times import OpenCases, StageTime, open_cases, stage_times
from tuyun.graph.analysis.cohorts import Recorded, Rows, cohorts
from tuyun.graph.analysis.corpus import Corpus, corpus_from_rows
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.network import (
    KINDS,
    Network,
    network,
    refuse_by_far,
    require_size,
    scoped,
    structure_labels,
)
from tuyun.graph.analysis.network_columns import NetworkColumns, read_network_columns
from tuyun.graph.analysis.reachability import Between
from tuyun.graph.analysis.rounding import Rounding
from tuyun.graph.analysis.routes import Denial, denials
from tuyun.graph.analysis.scenario import Scenario
from tuyun.graph.analysis.sensitivity import Sentence, sentences, statements_of
from tuyun.graph.analysis.what_if import Liftable
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.errors import InvalidAnalysis, InvalidQuery, Where
from tuyun.graph.statements import Document, is_row_id
from tuyun.graph.store.in_period import note, read_in_period, selection_parameters
from tuyun.graph.store.plan import Plan as Plan
from tuyun.graph.store.plan import Snapshot, ask, ask_in, at_one_revision
from tuyun.graph.store.resolve import find_entity
from tuyun.graph.store.rows import statement_of
from tuyun.graph.store.selection import Selection as Selection
from tuyun.graph.store.selection import select, select_for_network, sources
from tuyun.graph.store.view import View

EVERY = 1_000_000
"""A limit above the number of statements that people can code."""
EVERYTHING = Selection()
"""The selection of all documents."""


def read_network(chosen: Scenario | None = None, selection: Selection = EVERYTHING) -> Plan["Network[str]"]:
    """All nodes of the institution graph, with the links of a scenario or with all that may count in a scenario.

    Args:
        chosen: the scenario; None for all links.
        selection: the documents whose nodes and links count.

    Raises:
        InvalidQuery: nothing is selected, and documents of several countries are loaded.
        NotFound: no document is selected.
        GraphTooLarge: the network does not fit into memory.
    """
    return network((yield from _read_sized(chosen, selection)), chosen)


def read_scenario(chosen: Scenario, selection: Selection = EVERYTHING) -> Plan["Network[str]"]:
    """The part of the institution graph that counts in a scenario, to be ranked; raises as `read_network`."""

    def whole(columns: NetworkColumns) -> "Network[str]":
        graph = network(columns, chosen)
        return carrying_network(graph) if chosen.carrying else graph

    columns = yield from _read_columns(selection, whole)
    if chosen.carrying:
        require_size(columns.links)
        return whole(columns)
    return scoped(columns, chosen)


def read_listed(chosen: Scenario, selection: Selection = EVERYTHING) -> Plan["Network[str]"]:
    """The part of the institution graph that counts in a scenario, to list its nodes and links; raises as
    `read_network`."""
    return scoped((yield from _read_sized(chosen, selection)), chosen)


def read_in_advance() -> Plan[None]:
    """The network of all documents, which is kept in a file for later analyses if it is large."""
    yield from read_network_columns(structure_labels(), KINDS, None)


def _read_sized(chosen: Scenario | None, selection: Selection) -> Plan[NetworkColumns]:
    """The columns of a network of which an object is made for each link; raises as `read_network`.

    Where the links of all documents are by far too many, that is raised before they are read.
    """
    if selection == EVERYTHING:
        refuse_by_far((yield ask("read/link_total"))[0]["links"])
    columns = yield from _read_columns(selection, partial(network, chosen=chosen))
    require_size(columns.links)
    return columns


def _read_columns(
    selection: Selection, network_of: Callable[[NetworkColumns], "Network[str]"]
) -> Plan[NetworkColumns]:
    """The nodes and links of the institution graph, of every kind; raises as `read_network`.

    Args:
        selection: the selection.
        network_of: the part of a network that counts; its undated statements are what a period leaves out.
    """
    documents = yield from select_for_network(selection)
    columns = yield from read_network_columns(structure_labels(), KINDS, documents)
    countries = yield from _countries(selection)
    if len({*countries.values()}) > 1:
        columns = columns.naming_countries(countries)
    chosen = yield from read_in_period(selection, documents)
    if chosen is None:
        return columns
    yield from note(statements_of(network_of(columns.resting_on(chosen.undated))))
    return columns.resting_on(chosen.ids)


def _countries(selection: Selection) -> Plan[dict[str, str | None]]:
    """The country of each selected document by its id; of none if all are, since these are of a single country."""
    if selection.everything:
        return {}
    return {row["document"]: row["country"] for row in (yield from sources(selection))}


def read_sentences(graph: "Network[str]") -> Plan[dict[str, Sentence]]:
    """The sentence of each statement of a network."""
    ids = [statement for statement in statements_of(graph) if not is_row_id(statement)]
    return sentences(graph, (yield ask("read/evidence", ids=ids)))


def read_ends(sources: Collection[str], targets: Collection[str], *, carrying: bool) -> Plan[Between]:
    """The two sets of nodes that ways lead between.

    Args:
        sources: ids or names of entities; all victims if empty.
        targets: ids or names of entities; all convictions if empty.
        carrying: whether only links count that take a complaint or case further.

    Raises:
        NotFound: an entity is not in the graph.
        InvalidQuery: several entities have the same name.
    """
    ids: dict[str, str] = {}
    for name in (*sources, *targets):
        ids[name] = (yield from find_entity(name))["id"]
    ends = [frozenset(ids[name] for name in names) or None for names in (sources, targets)]
    return Between(ends[0], ends[1], carrying)


def read_denials(
    graph: "Network[str]", ends: Between, selection: Selection = EVERYTHING
) -> Plan[tuple[Denial, ...]]:
    """The denied statements on the ways between two sets of nodes of a network of these documents."""
    parameters = yield from selection_parameters(selection)
    rows = yield ask("read/statements", polarity="denied", limit=EVERY, **parameters)
    names = {mention["entity"]: mention["name"] for row in rows for mention in row["mentions"]}
    names |= {row["statement"]["voice"]: row["voice_name"] for row in rows if row["voice_name"]}
    if len({*(yield from _countries(selection)).values()}) > 1:
        names |= {id_: graph.nodes[id_]["name"] for id_ in names if id_ in graph}  # with their countries
    denied = [statement_of(row["statement"], row["mentions"], row["compared_with"]) for row in rows]
    return denials(denied, graph, ends, names)


def read_corpus(selection: Selection = EVERYTHING, *, exact: bool = False) -> Plan[tuple[Corpus, Recorded]]:
    """What narratives say, and the counts of tables of records, rounded unless they are to be exact.

    Unless they are exact, the counts are those that were published last, whatever the store's view.

    Args:
        selection: the documents to read.
        exact: whether the counts of tables are those of their rows, which tell of single cases.

    Raises:
        NotFound: no document is selected.
    """
    view = View.all if exact else View.published
    chosen = yield from select(selection, view, counted=True)
    documents = yield ask_in(view, "read/documents", documents=chosen, counted=True)
    entities = yield ask_in(View.published, "read/descriptions", documents=chosen)
    statements = yield ask("read/statements", documents=chosen, limit=EVERY)
    patterns = yield ask_in(
        view, "read/case_patterns", documents=chosen, types=sorted(step_types()), named=losing_types()
    )
    corpus = corpus_from_rows(documents, entities, statements)
    if exact:
        recorded = cohorts(patterns, Rounding(None))
    else:
        secrets = yield ask("read/rounding")
        recorded = cohorts(patterns, Rounding(secrets[0]["secret"])) if secrets else Recorded()
    return corpus.within(selection.spans), recorded.within(selection.spans)


def read_grouped(
    document: Document, patterns: Rows, selection: Selection = EVERYTHING, *, exact: bool = False
) -> Plan[tuple[Corpus, Recorded]]:
    """As `read_corpus`, of a single table whose cases were grouped elsewhere; rounded by the store's secret.

    Args:
        document: the table, which need not be loaded.
        patterns: as rows of ``read/case_patterns``.
        selection: its periods alone count.
        exact: whether the counts are not to be rounded.

    Raises:
        InvalidAnalysis: the counts are to be rounded, and the store has no secret yet.
    """
    secrets = () if exact else (yield ask("read/rounding"))
    if not exact and not secrets:
        raise InvalidAnalysis(
            "the store has no secret yet, by which counts are rounded.", todo="Load a table, or ask with --exact."
        )
    recorded = cohorts(patterns, Rounding(secrets[0]["secret"] if secrets else None))
    corpus = Corpus({document.id: document}, {}, (), {})
    return corpus.within(selection.spans), recorded.within(selection.spans)


def read_case_times(
    selection: Selection = EVERYTHING, *, exact: bool = False
) -> Plan[tuple[list[StageTime], list[OpenCases]]]:
    """How long cases of tables wait between their steps, and how many are open in each month; counts are rounded
    unless they are to be exact. A view without single records has neither.

    Raises:
        InvalidQuery: the selection has a period, by which waits are not cut.
        NotFound: no document is selected.
    """
    if selection.period:
        raise InvalidQuery(
            "waits between steps are not cut to a period.",
            where=Where(field="period"),
            todo="Choose documents, or look at the open cases of each month.",
        )
    chosen = yield from select(selection)
    days = yield ask("read/case_days", documents=chosen)
    months = yield ask("read/case_months", documents=chosen)
    secrets = () if exact else (yield ask("read/rounding"))
    if not exact and not secrets:
        return [], []  # the secret is made with the first table
    rounding = Rounding(secrets[0]["secret"] if secrets else None)
    return stage_times(days, rounding), open_cases(months, rounding)


def read_corpus_snapshot(
    selection: Selection = EVERYTHING, *, exact: bool = False
) -> Plan[Snapshot[tuple[Corpus, Recorded]]]:
    """As `read_corpus`, at one revision of narratives, and of the rows of tables or of their published counts."""
    view = View.all if exact else View.published
    return (yield from at_one_revision(partial(read_corpus, selection, exact=exact), view=view))


def read_texts(corpus: Corpus) -> Plan[dict[Sentence, str]]:
    """The text of each sentence of the narratives of a corpus."""
    texts: dict[Sentence, str] = {}
    for document in corpus.documents.values():
        if document.kind == "narrative":
            for row in (yield ask("read/sentences", document=document.id)):
                texts[document.id, row["number"]] = row["text"]
    return texts


def liftable(corpus: Corpus, recorded: Recorded) -> Liftable:
    """All losses, and the counts that lifting a loss may raise."""
    counts = flow(corpus, recorded.counts, recorded.conversions).counts
    return Liftable(corpus, ledger(corpus, counts, recorded.losses).losses, counts)
