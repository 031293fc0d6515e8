"""Command-line options that several commands share."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.local import default_home

HomeOption = Annotated[
    Path,
    typer.Option(
        "--home",
        envvar="TUYUN_HOME",
        help="Directory of the local Neo4j.",
        default_factory=default_home,
        show_default="a directory of the user",
    ),
]
DocumentOption = Annotated[str | None, typer.Option(help="Id of the only document to read; all if not given.")]
EvidenceOption = Annotated[bool, typer.Option("--evidence", help="Print the quotes that the answer rests on.")]
ScenarioOption = Annotated[
    str,
    typer.Option(
        "--scenario",
        help=f"Which statements count: {', '.join(SCENARIOS)}.",
        autocompletion=lambda: list(SCENARIOS),
    ),
]
FromOption = Annotated[
    list[str] | None,
    typer.Option("--from", help="Id or name where routes begin; all victims if none."),
]
ToOption = Annotated[
    list[str] | None,
    typer.Option("--to", help="Id or name where routes end; all convictions if none."),
]
TiesOption = Annotated[bool, typer.Option("--ties", help="Follow every link, in either direction.")]
ParametersArgument = Annotated[list[str] | None, typer.Argument(help="Parameters as name=value.")]


def named_values(texts: Iterable[str] | None) -> dict[str, str]:
    """Parameters by their names; raises `InvalidQuery` if one is not of the form ``name=value``."""
    values = {}
    for text in texts or ():
        name, sign, values[name] = text.partition("=")
        if not sign:
            raise InvalidQuery(f"{text!r} is not of the form name=value")
    return values
