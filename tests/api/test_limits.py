"""Bounds of a request: its body's bytes and seconds, and the seconds until an answer."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request, Response
from fastapi.responses import StreamingResponse
from tuyun.api.middleware.limits import Limits
from tuyun.api.settings import Settings

LIMITS = Settings(body_bytes=1_000, body_seconds=0.3, answer_seconds=0.8)


def app() -> FastAPI:
    """Reads bodies, answers late, or begins early and goes on long."""
    made = FastAPI()
    made.add_middleware(Limits, settings=LIMITS)

    @made.post("/body")
    async def _body(request: Request) -> int:
        return len(await request.body())

    @made.post("/json")
    async def _json(body: dict[str, Any]) -> int:
        return len(body)

    @made.get("/late")
    async def _late() -> None:
        await asyncio.sleep(5)

    @made.get("/long")
    async def _long() -> Response:
        async def parts() -> AsyncIterator[bytes]:
            for _ in range(4):
                yield b"x"
                await asyncio.sleep(0.3)

        return StreamingResponse(parts())

    return made


def ask(method: str, address: str, content: Any = None) -> httpx.Response:  # noqa: ANN401 - what httpx sends
    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(app())
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
            headers = {"Content-Type": "application/json"}
            return await http.request(method, address, content=content, headers=headers)

    return asyncio.run(once())


async def parts(count: int, seconds: float) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"x" * 100
        await asyncio.sleep(seconds)


@pytest.mark.parametrize("address", ["/body", "/json"])
@pytest.mark.parametrize("content", [b"x" * 1_001, parts(11, 0)], ids=["announced", "in parts"])
def test_a_body_that_is_too_large_is_refused(address: str, content: Any) -> None:  # noqa: ANN401 - what httpx sends
    response = ask("POST", address, content if isinstance(content, bytes) else parts(11, 0))
    assert (response.status_code, response.json()["type"]) == (413, "urn:tuyun:problem:request-too-large")
    assert response.headers["content-type"] == "application/problem+json"


def test_a_body_within_bounds_is_read_whole() -> None:
    assert ask("POST", "/body", b"x" * 1_000).text == "1000"
    assert ask("POST", "/body", parts(10, 0)).text == "1000"
    assert ask("POST", "/json", json.dumps({"a": 1}).encode()).status_code == 200


def test_a_body_that_comes_too_slowly_is_refused() -> None:
    response = ask("POST", "/body", parts(9, 0.1))
    assert (response.status_code, response.json()["type"]) == (408, "urn:tuyun:problem:request-too-slow")


def test_json_that_is_nested_beyond_reason_is_refused() -> None:
    deep = "[" * 450 + "]" * 450
    assert ask("POST", "/json", deep.encode()).status_code == 422
    assert ask("POST", "/json", ("{" + '"a":{' * 150).encode()).status_code == 422


def test_an_answer_that_does_not_begin_in_time_is_given_up() -> None:
    response = ask("GET", "/late")
    assert (response.status_code, response.json()["detail"]) == (504, "no answer was ready in 0.8 s.")


def test_an_answer_that_has_begun_may_go_on() -> None:
    assert ask("GET", "/long").text == "xxxx"
