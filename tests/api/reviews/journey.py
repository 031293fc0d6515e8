"""A document under review on a server, from its files to the graph and away: a request to each address."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import httpx
import yaml

from tests.graph.review.example import FIELDS, SILENT, TEXT

PATH = "/v1/reviews"
FIRST, SECOND = "aida", "bek"
Send = Callable[..., httpx.Response]
"""Sends a request of a reader: name, method, address and body."""


@dataclass(frozen=True)
class Step:
    """A request and its answer."""

    operation: str
    method: str
    request: str
    body: Any
    response: httpx.Response


def files() -> dict[str, str]:
    """The files of the document, as they are sent."""
    head = {**FIELDS, "text": "text.txt", "sha256": sha256(TEXT.encode()).hexdigest()}
    return {"document.yaml": yaml.safe_dump(head), "text.txt": TEXT}


def journey(send: Send) -> Iterator[Step]:
    """Open the document, decide as two readers, settle what differs, load, and remove; each request and answer."""

    def step(operation: str, who: str, method: str, address: str, body: Any = None) -> Step:  # noqa: ANN401 - JSON
        return Step(operation, method, address, body, send(who, method, address, body))

    here = f"{PATH}/{FIELDS['id']}"
    yield step("open_review", FIRST, "POST", f"{PATH}?readers=2", {"files": files()})
    yield step("list_reviews", FIRST, "GET", PATH)
    yield step("show_review_choices", FIRST, "GET", f"{here}/choices")
    shown = step("show_review", FIRST, "GET", here)
    yield shown
    items, words = shown.response.json()["items"], shown.response.json()["words"]
    yield step("mark_read", FIRST, "POST", f"{here}/read", {"sentence": 1})
    for who in (FIRST, SECOND):
        for word in words:
            yield step("set_aside", who, "POST", f"{here}/aside", {"words": word["id"], "reason": "no_count"})
        for item in items:
            accepts = who == FIRST or item["statement"]["predicate"] != SILENT
            act = {"verdict": "accept"} if accepts else {"verdict": "reject", "reason": "not_said"}
            yield step("decide", who, "POST", f"{here}/decisions", {**act, "item": item["id"]})
        yield step("finish_review", who, "POST", f"{here}/finish", {})
    compared = step("compare_readers", FIRST, "GET", f"{here}/comparison")
    yield compared
    (difference,) = compared.response.json()["differences"]
    reader = difference["sides"][0]["reader"]
    settlement = {"difference": difference["id"], "reader": reader}
    yield step("settle_difference", FIRST, "POST", f"{here}/settlements", settlement)
    yield step("finish_differences", FIRST, "POST", f"{here}/settled", {})
    yield step("get_review_files", FIRST, "GET", f"{here}/files")
    yield step("load_review", FIRST, "POST", f"{here}/load")
    yield step("remove_review", FIRST, "DELETE", here)
