"""tuyun report: the bottleneck report as one page, and its figures as files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from tuyun.cli.connect import HomeOption, connected, hold_named
from tuyun.cli.output import note
from tuyun.graph.errors import StoreUnavailable
from tuyun.graph.local import shown
from tuyun.graph.store import Store, query
from tuyun.graph.store.store import CONSISTENT_TRIES

if TYPE_CHECKING:
    from tuyun.report.material import Asking, Material


def report(
    home: HomeOption,
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write.")] = Path("report.html"),
    figures: Annotated[
        Path | None, typer.Option(help="Directory for the figures: pictures as SVG and PNG, tables as HTML.")
    ] = None,
    document: Annotated[str | None, typer.Option(help="Only this document, by id.")] = None,
) -> None:
    """Write the bottleneck report: one page that needs no network, each claim one click from its sentence.

    Example: tuyun report -o report.html --figures figures
    """
    from tuyun.report.files import write_figures
    from tuyun.report.material import ask
    from tuyun.report.page import page

    with connected(home) as store, shown() as told:
        hold_named(store, query("read/documents"), document=document)
        for _ in range(CONSISTENT_TRIES):
            asking = ask(document, lambda done, total: told("sentences left out in turn", done, total))
            material, revisions, incomplete = _read(store, asking)
            if len(revisions) == 1:
                break
        else:
            raise StoreUnavailable(
                "a load is under way: the graph changed each time it was read.", todo="Ask again."
            )
        (revision,) = revisions
        part = output.with_name(output.name + ".part")
        try:
            part.write_text(page(material, revision, incomplete), "utf-8")
            part.replace(output)
        finally:
            part.unlink(missing_ok=True)
        note(f"report of revision {revision} in {output}")
        if figures is not None:
            note(f"{len(write_figures(material, revision, figures))} files in {figures}")


def _read(store: Store, asking: "Asking") -> "tuple[Material, set[int], tuple[str, ...]]":
    """What the report is made from, and the revisions that it was read at: if there are several, read again."""
    revisions: set[int] = set()
    incomplete: tuple[str, ...] = ()
    name, given = next(asking)
    while True:
        answer = store.ask(name, **given)
        revisions.add(answer.revision)
        incomplete = answer.incomplete
        try:
            name, given = asking.send(answer.rows)
        except StopIteration as end:
            return end.value, revisions, incomplete
