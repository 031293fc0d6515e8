"""`tuyun.graph` imports each of its public names when it is first used, and all of them exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import tuyun.graph
from tuyun.graph.store import Store

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "library.md").read_text("utf-8")
pytestmark = pytest.mark.once


@pytest.mark.parametrize("name", dir(tuyun.graph))
def test_a_public_name_can_be_imported_and_the_page_lists_it(name: str) -> None:
    assert getattr(tuyun.graph, name) is not None
    assert f"`{name}`" in PAGE


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="attribute nothing"):
        tuyun.graph.nothing  # type: ignore[attr-defined] # noqa: B018 - that it is not there is the point


def test_the_backend_is_imported_without_the_rest() -> None:
    code = "import sys; from tuyun.graph.fast import backend; print({'neo4j', 'pydantic'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("block", re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
def test_the_examples_of_the_page_run(
    block: str, seeded_store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEO4J_URI", seeded_store.settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", seeded_store.settings.user)
    monkeypatch.setenv("NEO4J_PASSWORD", seeded_store.settings.password)
    exec(compile(block, "docs/library.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out
