"""tuyun times: how long cases of tables wait between their steps, and how many are open in each month."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

import typer
from tuyun.cli.answers import Table, answer
from tuyun.cli.columns import Columns
from tuyun.cli.flow import ExactOption
from tuyun.cli.options import HomeOption, with_selection
from tuyun.cli.output import Format, FormatOption
from tuyun.cli.tables import SUPPRESSED
from tuyun.graph.analysis.case_times import BACKLOG, INTERPRETATION, NO_BACKLOG, NO_WAITS, OWN_EYES
from tuyun.graph.analysis.inputs import read_case_times
from tuyun.graph.analysis.interval import Share
from tuyun.graph.store import Plan
from tuyun.graph.store.selection import Selection

NO_ROWS: tuple[str, Callable[[Any], object]] = ("statements", lambda _: [])
"""These figures rest on all rows of a table, and name none."""


class Part(StrEnum):
    """What is shown."""

    steps = "steps"
    months = "months"


def _shown(field: str) -> tuple[str, Callable[[Any], object]]:
    return field, lambda value: SUPPRESSED if getattr(value, field) is None else getattr(value, field)


def _share(share: Share | None) -> str:
    return SUPPRESSED if share is None else f"{share.lower:.0%} to {share.upper:.0%}"


@with_selection
def times(
    home: HomeOption,
    selection: Selection,
    part: Annotated[
        Part, typer.Option("--show", help="Waits between steps, or open cases by month.")
    ] = Part.steps,
    exact: ExactOption = False,
    shown_as: FormatOption = Format.table,
) -> None:
    """Show how long cases of tables wait between two steps, or how many are open at the end of each month.

    Cases that still wait are censored. Counts are rounded and small ones suppressed, unless they are to be exact.

    Example: tuyun times --show months
    """

    def read() -> Plan[Table]:
        steps, months = yield from read_case_times(selection, exact=exact)
        if part is Part.months:
            columns: Columns = [
                "country",
                "document",
                "month",
                *map(_shown, ("opened", "closed", "open")),
                NO_ROWS,
            ]
            return Table.of(columns, months, [BACKLOG if months else NO_BACKLOG, OWN_EYES])
        counts = map(_shown, ("cases", "ended", "passed", "waiting", "median"))
        share = ("after_a_year", lambda row: _share(row.after_a_year))
        columns = ["country", "document", "from_step", "to_step", *counts, share, NO_ROWS]
        return Table.of(columns, steps, [INTERPRETATION if steps else NO_WAITS, OWN_EYES])

    answer(home, read, shown_as, evidence=False)
