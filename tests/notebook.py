"""The notebook's cells, run one after the other: ``python -m tests.notebook`` writes their answers anew.

It is run here and not by a kernel, which would bring two dozen packages for twelve cells.
"""

import ast
import json
from pathlib import Path
from pprint import pformat
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from tuyun.graph.local import local_neo4j
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load
from tuyun.report.files import Picture

NOTEBOOK = Path(__file__).parents[1] / "docs" / "bottlenecks.ipynb"


def cells() -> list[dict[str, Any]]:
    """The cells, as the file has them."""
    found: list[dict[str, Any]] = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return found


def answers(settings: StoreSettings) -> list[dict[str, str] | None]:
    """What each cell answers over a store, by media type; None for one that is text."""
    space: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_URI", settings.uri)
        patch.setenv("NEO4J_USERNAME", settings.user)
        patch.setenv("NEO4J_PASSWORD", settings.password)
        return [_run("".join(one["source"]), space) if one["cell_type"] == "code" else None for one in cells()]


def _run(source: str, space: dict[str, Any]) -> dict[str, str]:
    *before, last = ast.parse(source).body
    assert isinstance(last, ast.Expr), "a cell ends in what it answers"
    exec(compile(ast.Module(before, []), "cell", "exec"), space)  # noqa: S102 - our own notebook
    told = eval(compile(ast.Expression(last.value), "cell", "eval"), space)  # noqa: S307 - our own notebook
    drawn = {"image/svg+xml": told.svg} if isinstance(told, Picture) else {}
    return {"text/plain": pformat(told, width=110, sort_dicts=False), **drawn}


def shown(cell: dict[str, Any]) -> dict[str, str] | None:
    """The answer that the file shows below a cell, by media type."""
    if not cell.get("outputs"):
        return None
    return {kind: "".join(lines) for kind, lines in cell["outputs"][0]["data"].items()}


def renew(settings: StoreSettings) -> None:
    """Write the answers below the cells."""
    notebook = json.loads(NOTEBOOK.read_text("utf-8"))
    for place, (cell, told) in enumerate(zip(notebook["cells"], answers(settings), strict=True)):
        if told is not None:
            lines = told["text/plain"].splitlines(keepends=True)
            data = {**told, "text/plain": lines}  # a drawing is a line of the file, however long
            output = {"data": data, "execution_count": place}
            cell["execution_count"] = place
            cell["outputs"] = [{**output, "metadata": {}, "output_type": "execute_result"}]
    NOTEBOOK.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> None:
    """Renew from a Neo4j of its own, with the seed in it."""
    with TemporaryDirectory() as home, local_neo4j(Path(home), bolt_port=0, http_port=0) as neo4j:
        settings = StoreSettings(neo4j.uri, neo4j.user, neo4j.password)
        with Store.connect(settings) as store:
            load(store, read_source(seed() / "kyrgyz-republic-2022"))
        renew(settings)


if __name__ == "__main__":
    main()
