"""The page docs/reading.md shows what `tuyun read` says of the Kyrgyz narrative."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tuyun.graph.resources import ROOT

PAGE = ROOT / "docs" / "reading.md"
pytestmark = pytest.mark.once


def shown_reading(directory: Path) -> tuple[str, str]:
    """What the command of the page prints, and the proposal that the page shows."""
    (command,) = re.findall(r"^\$ tuyun (read .*) -o kg22$", PAGE.read_text("utf-8"), re.MULTILINE)
    words = re.findall(r'"([^"]*)"|(\S+)', command)
    arguments = [quoted or plain for quoted, plain in words]
    done = subprocess.run(
        [Path(sys.executable).with_name("tuyun"), *arguments, "-o", directory],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    output = done.stdout.replace(str(directory), "kg22").strip()
    proposals = yaml.safe_load((directory / "proposals.yaml").read_text("utf-8"))["proposals"]
    one = next(one for one in proposals if one["statement"]["quote"].startswith("compared with 40 cases"))
    del one["entities"]
    text = yaml.safe_dump(one, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110)
    return output, text.strip()


def test_the_page_shows_what_the_command_says(tmp_path: Path) -> None:
    output, proposal = shown_reading(tmp_path / "kg22")
    page = PAGE.read_text("utf-8")
    assert f"```\n{output}\n```" in page
    assert f"```yaml\n{proposal}\n```" in page
