"""tuyun query, gaps: what the graph says, with the statements it rests on."""

from typing import Annotated

import typer
from tuyun.cli.answers import DocumentOption, Evidence, give, place
from tuyun.cli.connect import HomeOption, connected, hold_named
from tuyun.cli.output import Format, FormatOption, note, show
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.store import question, questions


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


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise InvalidQuery(f"{text!r} is not of the form name=value")
    return name, value
