"""The page on the API: what it shows is what the API answers, and what it lists is what there is."""

import json
import re

import pytest
from tuyun.api.errors import REPLIES
from tuyun.api.openapi.operations import MEANINGS
from tuyun.graph.vocabulary import vocabulary

from tests.api.client import Client
from tests.api.renew import PAGES, SHOWN
from tests.api.shown import shows
from tests.api.test_parameters import DOCUMENT

TEXT = "\n".join(page.read_text("utf-8") for page in PAGES)
ANSWERS = SHOWN.findall(TEXT)


def test_every_request_on_the_page_has_its_answer_shown() -> None:
    assert len(ANSWERS) == len(re.findall(r"^curl ", TEXT, re.MULTILINE)) > 5


@pytest.mark.parametrize(("request_", "shown"), ANSWERS)
def test_an_answer_on_the_page_is_what_the_api_answers(client: Client, request_: str, shown: str) -> None:
    assert shows(json.loads(shown), client.get(request_).json()) == []


def test_the_page_lists_every_address_and_no_other() -> None:
    listed = set(re.findall(r"^\| `(/v1/[^`]+)` \|", TEXT, re.MULTILINE))
    assert listed == {path for path in DOCUMENT["paths"] if path.startswith("/v1")}


def test_the_page_lists_every_status_that_a_question_may_have() -> None:
    listed = {int(status) for status in re.findall(r"^\| (\d{3}) \|", TEXT, re.MULTILINE)}
    assert listed == {*MEANINGS, 502}
    assert listed - {431} < {reply.status for reply in REPLIES.values()}  # 431 is the connection's


def test_the_page_names_every_silence() -> None:
    silences = {name for name, status in vocabulary().statuses.items() if status.silence}
    assert {name for name in silences if f"`{name}`" not in TEXT} == set()
