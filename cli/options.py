"""Command-line options that several commands share."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.errors import InvalidQuery, Where, suggest
from tuyun.graph.local import default_home
from tuyun.graph.store.selection import Selection
from tuyun.graph.vocabulary import vocabulary

KEYWORD = Parameter.KEYWORD_ONLY

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
CountryOption = Annotated[
    list[str] | None,
    typer.Option(help="ISO code of a country: only documents about it; may be repeated."),
]
YearOption = Annotated[list[int] | None, typer.Option(help="Only reports of this year; may be repeated.")]
PublisherOption = Annotated[
    list[str] | None, typer.Option(help="Only documents of this publisher; may be repeated.")
]
PeriodOption = Annotated[
    list[str] | None,
    typer.Option(help="Only what is said of this period: 2021, 2021-06 or 2020-04/2021-03; may be repeated."),
]
DocumentOption = Annotated[list[str] | None, typer.Option(help="Id of a document to read; may be repeated.")]
StageOption = Annotated[
    str | None,
    typer.Option(help="Only this stage of the case flow.", autocompletion=lambda: list(vocabulary().stages)),
]
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


def with_selection(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that select documents and periods; it takes them as a ``selection``."""
    options = {
        "country": CountryOption, "year": YearOption, "period": PeriodOption, "publisher": PublisherOption,
        "document": DocumentOption,
    }  # fmt: skip

    @wraps(command)
    def selecting(**values: object) -> None:
        chosen = {name: values.pop(name) or () for name in options}
        command(**values, selection=checked_selection(chosen))

    own = [entry for entry in signature(command, eval_str=True).parameters.values() if entry.name != "selection"]
    added = [Parameter(name, KEYWORD, default=None, annotation=option) for name, option in options.items()]
    keywords = [entry.replace(kind=KEYWORD) for entry in [*own, *added]]
    selecting.__signature__ = Signature(keywords)  # type: ignore[attr-defined] # typer makes the options from it
    selecting.__annotations__ = {entry.name: entry.annotation for entry in keywords}
    return selecting


def checked_selection(values: Mapping[str, object]) -> Selection:
    """The selection of these options; raises `InvalidQuery` if a country, year or period is invalid."""
    try:
        return Selection.model_validate(values)
    except ValidationError as error:
        fault = error.errors()[0]
        raise InvalidQuery(
            f"{fault['input']!r} is refused: {fault['msg']}.", where=Where(field=f"--{fault['loc'][0]}")
        ) from None


def named_values(texts: Iterable[str] | None) -> dict[str, str]:
    """Parameters by their names; raises `InvalidQuery` if any is not of the form ``name=value``."""
    values = {}
    for text in texts or ():
        name, sign, values[name] = text.partition("=")
        if not sign:
            raise InvalidQuery(f"{text!r} is not of the form name=value")
    return values


def check_stage(stage: str | None) -> None:
    """Raise `InvalidQuery` if there is no such stage."""
    _check_term("stage", stage, vocabulary().stages)


def check_predicate(predicate: str | None) -> None:
    """Raise `InvalidQuery` if there is no such predicate."""
    _check_term("predicate", predicate, vocabulary().predicates)


def _check_term(kind: str, term: str | None, terms: Iterable[str]) -> None:
    if term is not None and term not in terms:
        raise InvalidQuery(
            f"there is no {kind} {term!r}.", where=Where(field=f"--{kind}"), todo=suggest(term, terms)
        )
