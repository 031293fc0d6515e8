"""tuyun query, flow, gaps, rank: what the graph says, with the statements it rests on."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from cli.connect import HomeOption, connected, hold_named
from cli.output import Format, FormatOption, Rows, note, show, show_evidence
from graph.analysis import MEASURES, SCENARIOS, measure, network, rank, scenario, structure_labels, within
from graph.build import spell_count
from graph.errors import InvalidQuery, Where, suggest
from graph.statements import Quantity
from graph.store import Answer, Store, question, questions
from graph.vocabulary import vocabulary

Evidence = Annotated[bool, typer.Option("--evidence", help="Print the quotes that the answer rests on.")]
DocumentOption = Annotated[str | None, typer.Option(help="Only this document, by id.")]


def query(
    home: HomeOption,
    name: Annotated[
        str | None,
        typer.Argument(
            help="Name of a query; the list of them if none.", autocompletion=lambda: list(questions())
        ),
    ] = None,
    parameters: Annotated[list[str] | None, typer.Argument(help="Parameters as name=value.")] = None,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Answer a named question.

    Example: tuyun query training minimum=100 --evidence
    """
    if name is None:
        rows = [
            {
                "question": one.question,
                "name": short,
                "title": one.title,
                "parameters": [parameter.name for parameter in one.parameters],
            }
            for short, one in questions().items()
        ]
        show(rows, ["question", "name", "title", "parameters"], shown_as)
        return
    asked = question(name)
    given = dict(_pair(text) for text in parameters or [])
    with connected(home) as store:
        hold_named(store, asked, **given)
        answer = store.ask_query(asked, given)
        if shown_as is Format.table:
            note(f"{asked.title}\n{asked.reading}")
        _answer(store, answer, [column.name for column in asked.columns], shown_as, evidence)


def flow(
    home: HomeOption,
    document: DocumentOption = None,
    stage: Annotated[
        str | None,
        typer.Option(help="Only this stage of the case flow.", autocompletion=lambda: list(vocabulary().stages)),
    ] = None,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Show what was counted at each stage of the case flow, with bounds, period and sentence.

    Counts are not added up or divided by each other: they are of different periods, units or scopes.

    Example: tuyun flow --format csv
    """
    if stage is not None and stage not in vocabulary().stages:
        raise InvalidQuery(
            f"there is no stage {stage!r}.", where=Where(field="--stage"), todo=suggest(stage, vocabulary().stages)
        )
    with connected(home) as store:
        hold_named(store, question("case_flow"), document=document)
        answer = store.ask("questions/case_flow", document=document, stage=stage)
        rows = [{**row, "count": _count(row), "parts": _parts(row), "period": _period(row)} for row in answer.rows]
        columns = ["stage", "predicate", "count", "unit", "flow", "status", "forms", "laws", "places"]
        columns += ["groups", "condition", "parts", "period", "modality", "voice", *_place(rows, shown_as)]
        _answer(store, Answer(rows, answer.revision, answer.incomplete), columns, shown_as, evidence)


def gaps(
    home: HomeOption,
    document: DocumentOption = None,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Show what was not reported, not provided, not indicated or without progress, and who owes the answer.

    Example: tuyun gaps --evidence
    """
    with connected(home) as store:
        hold_named(store, question("silences"), document=document)
        answer = store.ask("questions/silences", document=document)
        columns = ["kind", "owes", "question", "stage", "voice", "period_kind", *_place(answer.rows, shown_as)]
        _answer(store, answer, columns, shown_as, evidence)


def rank_entities(
    home: HomeOption,
    name: Annotated[
        str, typer.Argument(help=f"Measure: {', '.join(MEASURES)}.", autocompletion=lambda: list(MEASURES))
    ] = "betweenness",
    within_scenario: Annotated[
        str,
        typer.Option(
            "--scenario",
            help=f"Which statements count: {', '.join(SCENARIOS)}.",
            autocompletion=lambda: list(SCENARIOS),
        ),
    ] = "asserted",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    shown_as: FormatOption = Format.table,
    evidence: Evidence = False,
) -> None:
    """Rank the nodes of the institution graph (or its links) by a measure of networkx.

    Example: tuyun rank betweenness --scenario reported --limit 10
    """
    chosen, frame = measure(name), scenario(within_scenario)
    with connected(home) as store:
        labels = structure_labels()
        nodes = store.ask("read/nodes", labels=labels)
        edges = store.ask("read/edges", labels=labels, kinds=sorted(frame.kinds))
        ranked = rank(within(network(nodes.rows, edges.rows), frame), chosen)
        rows = [
            {"rank": one.rank, "name": one.name, "label": one.label, "value": one.value, "reason": one.reason,
             "id": one.id, "statements": list(one.statements)}
            for one in ranked[:limit]
        ]  # fmt: skip
        if shown_as is Format.table:
            note(f"{chosen.name}: {chosen.definition} ({chosen.reference})")
            note(f"scenario {frame.name}: {frame.description}")
            if len(rows) < len(ranked):
                note(f"the first {len(rows)} of {len(ranked)}; more with --limit")
        columns = ["rank", "name", "label", "value", "reason", "id"]
        _answer(store, Answer(rows, edges.revision, edges.incomplete), columns, shown_as, evidence)


def _answer(store: Store, answer: Answer, columns: list[str], shown_as: Format, evidence: bool) -> None:
    for document in answer.incomplete:
        note(f"{document} is not loaded whole: load it again, or remove it.")
    ids = list(dict.fromkeys(one for row in answer.rows for one in row.get("statements") or []))
    quotes: Rows = []
    if evidence or shown_as is Format.json:
        quotes = store.ask("read/evidence", ids=ids).rows
    envelope = {"revision": answer.revision, "incomplete": answer.incomplete, "evidence": quotes}
    show(answer.rows, list(dict.fromkeys([*columns, "statements"])), shown_as, envelope=envelope)
    if evidence and shown_as is Format.table:
        show_evidence(quotes)


def _place(rows: Rows, shown_as: Format) -> list[str]:
    """The columns that lead to a sentence; the document is plain to see where a table has only one."""
    one = shown_as is Format.table and len({row["document"] for row in rows}) <= 1
    return ["sentence"] if one else ["document", "sentence"]


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise InvalidQuery(f"{text!r} is not of the form name=value")
    return name, value


def _count(row: Mapping[str, Any]) -> str:
    return spell_count(Quantity(lower=row["lower"], upper=row["upper"], words=row["words"]))


def _period(row: Mapping[str, Any]) -> str:
    days = f" {row['period_start']} to {row['period_end']}" if row["period_start"] else ""
    return f"{row['period_kind']}{days}"


def _parts(row: Mapping[str, Any]) -> list[str]:
    parts = zip(row["part_forms"], row["part_lowers"], row["part_uppers"], strict=True)
    return [f"{form} {spell_count(Quantity(lower=lower, upper=upper))}" for form, lower, upper in parts]
