"""tuyun report: one page, and figures as files."""

from pathlib import Path

import pytest
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.cli.command import Tuyun

pytestmark = pytest.mark.once
DOCUMENTS = Path(__file__).parents[1] / "documents"


def test_the_report_and_its_figures_are_written(asked: Tuyun, tmp_path: Path) -> None:
    said = asked("report", "-o", tmp_path / "report.html", "--figures", tmp_path / "figures")
    assert said.code == 0, said.err
    assert said.out == ""
    assert "sentences left out in turn 19 of 19" in said.err
    text = (tmp_path / "report.html").read_text("utf-8")
    assert text.count('class="sentence"') == 30
    assert sorted(path.name for path in (tmp_path / "figures").iterdir()) == sorted(
        [f"{key}.{kind}" for key in ("chain", "counts", "ranks") for kind in ("svg", "png")]
        + [f"{key}.html" for key in ("losses", "desks", "exposure", "training")]
    )
    assert sorted(one.name for one in tmp_path.iterdir()) == ["figures", "report.html"]


def test_a_table_of_records_is_counted_and_no_row_of_it_is_shown(
    changing: Tuyun, tmp_path: Path, store: Store
) -> None:
    load(store, read_source(DOCUMENTS / "fictional-register"))
    said = changing("report", "-o", tmp_path / "report.html")
    assert said.code == 0, said.err
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "suppressed" in text
    assert "A table of records. Its rows are not shown one by one" in text
    assert "B-0" not in text


def test_an_empty_graph_gives_a_report_that_says_so(changing: Tuyun, tmp_path: Path) -> None:
    said = changing("report", "-o", tmp_path / "report.html")
    assert said.code == 0, said.err
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "Where cases stop: no document is loaded" in text
    assert "No sentence describes a loss" in text


def test_a_document_that_is_not_there_is_refused_and_nothing_is_written(asked: Tuyun, tmp_path: Path) -> None:
    said = asked("report", "-o", tmp_path / "report.html", "--document", "kyrgyz")
    assert (said.code, said.err) == (
        1,
        "tuyun: there is no document 'kyrgyz'. Known: kyrgyz-republic-2022.\n",
    )
    assert list(tmp_path.iterdir()) == []
