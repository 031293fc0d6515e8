"""tuyun query, gaps: answer a named question, or list what was not reported or not provided."""

from typing import Annotated

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.options import EvidenceOption, HomeOption, ParametersArgument, named_values, with_selection
from tuyun.cli.output import Format, FormatOption, show
from tuyun.graph.analysis.questions import read_answer
from tuyun.graph.store import Plan, question, questions
from tuyun.graph.store.resolve import checked
from tuyun.graph.store.selection import Selection


@with_selection
def query(
    home: HomeOption,
    selection: Selection,
    name: Annotated[
        str | None,
        typer.Argument(
            help="Name of a query; the list of them if none.", autocompletion=lambda: list(questions())
        ),
    ] = None,
    parameters: ParametersArgument = None,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Answer a named question.

    Example: tuyun query training minimum=100 --evidence
    """
    if name is None:
        rows = [
            {
                "question": asked.question,
                "name": short,
                "title": asked.title,
                "parameters": [parameter.name for parameter in asked.public_parameters],
            }
            for short, asked in questions().items()
        ]
        show(rows, ["question", "name", "title", "parameters"], shown_as)
        return
    asked = question(name)
    given = named_values(parameters)
    asked.bind(given, public=True)  # an unknown parameter is refused before work starts

    def read() -> Plan[Table]:
        rows, reading = yield from read_answer(asked, selection, given)
        return Table(rows, [column.name for column in asked.answer], [f"{asked.title}\n{reading}"])

    answer(home, read, shown_as, evidence)


@with_selection
def gaps(
    home: HomeOption,
    selection: Selection,
    shown_as: FormatOption = Format.table,
    evidence: EvidenceOption = False,
) -> None:
    """Show what was not reported, not provided, not indicated or without progress, and who owes the answer.

    Example: tuyun gaps --evidence
    """

    columns = [
        "kind", "owes", "question", "stage", "voice", "period_kind", "country", "document", "sentence",
    ]  # fmt: skip

    def read() -> Plan[Table]:
        return Table((yield from checked("questions/silences", selection=selection)), columns)

    answer(home, read, shown_as, evidence)
