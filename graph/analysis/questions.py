"""Answer the named questions: return the rows that Cypher finds, or compute the answer from those rows."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from tuyun.graph.analysis.changes import changes
from tuyun.graph.analysis.corpus import Corpus, corpus_from_rows
from tuyun.graph.analysis.counts import counts
from tuyun.graph.analysis.training import NOT_STATED, GroupRow, training
from tuyun.graph.store import Plan
from tuyun.graph.store.in_period import note
from tuyun.graph.store.query import Query
from tuyun.graph.store.resolve import checked
from tuyun.graph.store.selection import Selection
from tuyun.graph.vocabulary import vocabulary

Row = Mapping[str, Any]


def read_answer(asked: Query, selection: Selection, given: Mapping[str, object]) -> Plan[tuple[list[Row], str]]:
    """The rows that answer a question, and how to read them; comparisons that reach out of periods are noted.

    Args:
        asked: the question's query.
        selection: the documents and periods.
        given: its own parameters.

    Raises:
        NotFound: no document is selected, or what a parameter names is not in the graph.
        InvalidQuery: several entities have a name.
    """
    rows = yield from checked(asked.name, selection=selection, **given)
    answer = answer_rows(asked.name, rows)
    if selection.period and asked.name in COMPARING:
        always = selection.model_copy(update={"period": ()})
        every_row = yield from checked(asked.name, selection=always, **given)
        within = {id_ for row in rows for id_ in row["statements"]}
        lost = [
            row
            for row in answer_rows(asked.name, every_row)
            if row["earlier_lower"] is not None and row["later_lower"] is not None
            if 0 < len(within.intersection(row["statements"])) < len(row["statements"])
        ]
        yield from note(comparisons=len(lost))
    return answer, asked.reading(len(rows))


def answer_rows(query: str, rows: Sequence[Row]) -> list[Row]:
    """The rows that answer a question, in the columns of its `Query.answer`.

    Args:
        query: name of the question's query (``questions/changes``).
        rows: the rows that the query gives.
    """
    reckon = RECKONED.get(query)
    return list(rows if reckon is None else reckon(rows))


def _changes(rows: Sequence[Row]) -> Iterable[Row]:
    """The counts of two years, and the later minus the earlier, where the two may be compared."""
    entities = [{"document": row["document"], "entity": entity} for row in rows for entity in row["entities"]]
    corpus = corpus_from_rows([], entities, rows)
    by_id = {count.id: count for count in counts(corpus)}
    compared = [change for change in changes(corpus, list(by_id.values())) if change.result == "interval"]
    for change in sorted(
        compared,
        key=lambda change: (change.document, *(period.start for period in change.periods), change.earlier),
    ):
        earlier, later = by_id[change.earlier], by_id[change.later]
        was, now = change.earlier_interval, change.later_interval
        yield {
            "predicate": change.predicate,
            "form": change.form,
            "period_kind": earlier.period.kind,
            "earlier": earlier.period.start and earlier.period.start.year,
            "later": later.period.start and later.period.start.year,
            "unit": earlier.unit,
            "flow": earlier.flow,
            "earlier_lower": was and was.lower,
            "earlier_upper": was and was.upper,
            "later_lower": now and now.lower,
            "later_upper": now and now.upper,
            "change_at_least": change.change and change.change.lower,
            "change_at_most": change.change and change.change.upper,
            "why": change.reasons[0],
            "modalities": list(change.modalities),
            "voices": list(change.voices),
            "country": change.country,
            "document": change.document,
            "sentences": [*earlier.sentences, *later.sentences],
            "statements": list(change.statements),
        }


def _training_and_failing(rows: Sequence[Row]) -> Iterable[Row]:
    entities = [{"document": entity["document"], "entity": entity} for row in rows for entity in row["entities"]]
    return training_and_failing(corpus_from_rows([], entities, rows))


def training_and_failing(corpus: Corpus) -> list[Row]:
    """Each training of a group beside each failing of the group itself, or of a narrower or broader group."""
    by_group = {row.group: row for row in training(corpus).rows}
    place = {statement.id: number for number, statement in enumerate(corpus.statements)}
    pairs = [
        pair
        for trained in by_group.values()
        for other, relation in (
            (trained, "same"),
            *((by_group[related.group], related.relation) for related in trained.related),
        )
        for pair in _beside(trained, other, relation)
    ]
    return sorted(
        pairs,
        key=lambda pair: (
            pair["trained"], pair["training"], pair["relation"], *(place[id_] for id_ in pair["statements"][::-1]),
        ),
    )  # fmt: skip


def _beside(trained: GroupRow, other: GroupRow, relation: str) -> Iterable[Row]:
    """Each training of a group beside each failing of a group that the same document tells of."""
    failings = {failing.statements: failing for cell in other.cells for failing in cell.failings}.values()
    for received in {
        attended.statements: attended for cell in trained.cells for attended in cell.received
    }.values():
        stages = sorted(
            cell.stage for cell in trained.cells if received in cell.received and cell.stage != NOT_STATED
        )
        for failing in failings:
            if failing.document != received.document:
                continue
            match = "same" if failing.stage in stages else "other"
            if not stages or failing.stage not in vocabulary().flow_stages:
                match = NOT_STATED
            yield {
                "trained": trained.group.name,
                "trained_id": trained.group.id,
                "training": received.training.name,
                "gave": sorted(giver.name for giver in received.givers),
                "training_stages": stages,
                "failing_group": other.group.name,
                "relation": relation,
                "phrase": failing.phrase,
                "failing": failing.predicate,
                "failing_stage": failing.stage,
                "stage_match": match,
                "modality": failing.modality,
                "voice": failing.voice,
                "training_modality": received.modality,
                "training_voice": received.voice,
                "failing_period": failing.period.kind,
                "training_period": received.period.kind,
                "country": failing.country,
                "document": failing.document,
                "sentences": [received.sentence, failing.sentence],
                "statements": [received.statements[0], failing.statements[0]],
            }


def _cuts(rows: Sequence[Row]) -> Iterable[Row]:
    """What lies on every route of a scenario and a country."""
    for (scenario, country), group in groupby(rows, key=lambda row: (str(row["scenario"]), row["country"])):
        routes = list(group)
        found = routes[0]["kind"] == "route"
        shared = _on_every_route(scenario, routes) if found else []
        kind = "no single one" if found else routes[0]["kind"]
        for part in shared or [{"kind": kind, "id": None, "name": None, "statements": []}]:
            yield {"scenario": scenario, "country": country, **part, "routes": routes[0]["routes"]}


def _on_every_route(scenario: str, routes: Sequence[Row]) -> list[dict[str, Any]]:
    """Nodes and links on every route, with those statements that count in the scenario."""
    passes: Counter[tuple[str, str]] = Counter()
    names: dict[tuple[str, str], str] = {}
    statements: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for route in routes:
        for kind, part, name in (
            *(("node", node["id"], node["name"]) for node in route["nodes"]),
            *(("link", link["id"], link["type"]) for link in route["links"]),
        ):
            passes[kind, part] += 1
            names[kind, part] = name
        for link in route["links"]:
            for statement, modality in zip(link["statements"], link["modalities"], strict=True):
                if scenario in ("all", modality):
                    for key in (("link", link["id"]), ("node", link["source"]), ("node", link["target"])):
                        statements[key][statement] = None
    shared = [key for key, times in passes.items() if times == len(routes)]
    return [
        {"kind": key[0], "id": key[1], "name": names[key], "statements": list(statements[key])}
        for key in sorted(shared, key=lambda key: (key[0] == "link", key[1]))
    ]


RECKONED: Mapping[str, Callable[[Sequence[Row]], Iterable[Row]]] = {
    "questions/changes": _changes,
    "questions/cuts": _cuts,
    "questions/training_and_failing": _training_and_failing,
}
"""Questions whose answer Python reckons; their queries say so in the section `answer` of their headers."""
COMPARING = ("questions/changes",)
"""Questions whose rows compare two statements."""
