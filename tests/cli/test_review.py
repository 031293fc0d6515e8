"""tuyun review: the page of a review, for this machine alone, until it is stopped."""

import signal
import sys
from pathlib import Path

import httpx
import pytest

from tests.cli.command import Tuyun
from tests.cli.serving import started
from tests.graph.review.example import written


@pytest.mark.once
def test_the_page_is_served_at_the_address_that_is_printed_until_it_is_stopped(tmp_path: Path) -> None:
    directory = written(tmp_path)
    command = [
        sys.executable,
        "-m",
        "tuyun.cli",
        "review",
        str(directory),
        "--port",
        "0",
        "--no-open",
        "--as",
        "aida",
    ]
    with started(command, tmp_path / "stderr", 1, {}) as serving:
        address = serving.told["Review of arlavia, as aida"]
        page = httpx.get(address)
        assert (page.status_code, "Review of <bdi>A report</bdi>" in page.text) == (200, True)
        state = httpx.get(address.replace("/review/", "/v1/reviews/")).json()
        assert (state["reader"], len(state["items"])) == ("aida", 3)
        serving.signal(signal.SIGTERM)
        ended = serving.ended()
    assert (ended.code, ended.err) == (0, "Stopped.\n")


def test_a_directory_that_was_not_read_is_named(tuyun: Tuyun, tmp_path: Path) -> None:
    said = tuyun("review", tmp_path, "--no-open")
    assert (said.code, said.err) == (1, f"tuyun: {tmp_path}: there is no document here. See `tuyun read`.\n")


def test_nobody_reviews_under_the_name_of_the_rules(tuyun: Tuyun, tmp_path: Path) -> None:
    said = tuyun("review", tmp_path, "--as", "reader", "--no-open")
    assert (said.code, said.err) == (2, "tuyun: 'reader' is the name of the rules. Give yours with --as.\n")
