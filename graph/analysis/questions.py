"""Answer the named questions: return the rows that Cypher finds, or compute changes and cuts from those rows."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from tuyun.graph.analysis.changes import changes
from tuyun.graph.analysis.corpus import corpus_from_rows
from tuyun.graph.analysis.counts import counts

Row = Mapping[str, Any]


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
            "form": change.form,
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
            "document": change.document,
            "sentences": [*earlier.sentences, *later.sentences],
            "statements": list(change.statements),
        }


def _cuts(rows: Sequence[Row]) -> Iterable[Row]:
    """What lies on every route of a scenario."""
    for scenario, group in groupby(rows, key=lambda row: str(row["scenario"])):
        routes = list(group)
        found = routes[0]["kind"] == "route"
        shared = _on_every_route(scenario, routes) if found else []
        kind = "no single one" if found else routes[0]["kind"]
        for part in shared or [{"kind": kind, "id": None, "name": None, "statements": []}]:
            yield {"scenario": scenario, **part, "routes": routes[0]["routes"]}


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
}
"""Questions whose answer Python reckons; their queries say so in the section `answer` of their headers."""
