"""How a command gives an answer: rows with the statements they rest on, and the quotes if they are wanted."""

from typing import Annotated

import typer
from tuyun.cli.output import Format, Rows, note, show, show_evidence
from tuyun.graph.store import Answer, Store

Evidence = Annotated[bool, typer.Option("--evidence", help="Print the quotes that the answer rests on.")]
DocumentOption = Annotated[str | None, typer.Option(help="Only this document, by id.")]


def give(store: Store, answer: Answer, columns: list[str], shown_as: Format, evidence: bool) -> None:
    """Show rows, say what is not loaded whole, and lead back to the quotes."""
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


def place(rows: Rows, shown_as: Format) -> list[str]:
    """The columns that lead to a sentence; the document is plain to see where a table has only one."""
    one = shown_as is Format.table and len({row["document"] for row in rows}) <= 1
    return ["sentence"] if one else ["document", "sentence"]
