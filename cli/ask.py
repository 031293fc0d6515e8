"""tuyun query, gaps, rank: what the graph says, with the statements it rests on."""

from typing import Annotated

import typer

from cli.answers import DocumentOption, Evidence, give, place
from cli.connect import HomeOption, connected, hold_named
from cli.output import Format, FormatOption, note, show
from graph.analysis import MEASURES, SCENARIOS, measure, rank, scenario, scoped, structure_labels
from graph.errors import InvalidQuery
from graph.store import Answer, question, questions


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
        answer = store.ask_query(asked, hold_named(store, asked, **given))
        if shown_as is Format.table:
            note(f"{asked.title}\n{asked.reading}")
        give(store, answer, [column.name for column in asked.columns], shown_as, evidence)


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
        columns = ["kind", "owes", "question", "stage", "voice", "period_kind", *place(answer.rows, shown_as)]
        give(store, answer, columns, shown_as, evidence)


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
        ranked = rank(scoped(nodes.rows, edges.rows, frame), chosen)
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
        give(store, Answer(rows, edges.revision, edges.incomplete), columns, shown_as, evidence)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise InvalidQuery(f"{text!r} is not of the form name=value")
    return name, value
