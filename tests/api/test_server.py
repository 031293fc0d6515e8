"""Connections: whoever is slow or brings too much is let go, and everybody else is served."""

import asyncio
import json
import socket
import threading
from contextlib import suppress
from typing import Any

import httpx
import pytest

from tests.api.serving import read_until_closed, served

GET = b"GET / HTTP/1.1\r\nHost: x\r\n"
SOME = 50_000
SIZES = {"/much": 50_000_000, "/some": SOME}
arrived = threading.Event()  # a request for /late


async def app(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401, ARG001 - as ASGI calls it
    """Answers with many bytes at ``/much`` and ``/some``, late at ``/late``, else at once."""
    if scope["type"] != "http":
        return
    if scope["path"] == "/late":
        arrived.set()
        await asyncio.sleep(0.8)
    body = b"x" * SIZES.get(scope["path"], 2)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
    await send({"type": "http.response.body", "body": body})


@pytest.mark.parametrize("sent", [b"", b"GET / HT", GET, GET + b"X-Slow: a"])
def test_a_head_that_does_not_come_is_not_waited_for(sent: bytes) -> None:
    with served(app, head_seconds=0.3) as address, socket.create_connection(address) as connection:
        connection.sendall(sent)
        assert read_until_closed(connection) == b""


def test_a_second_head_is_not_waited_for_either() -> None:
    with served(app, head_seconds=0.3) as address, socket.create_connection(address) as connection:
        connection.sendall(GET + b"\r\n" + GET)
        answer = read_until_closed(connection)
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.count(b"HTTP/1.1") == 1


@pytest.mark.parametrize(
    ("first", "later"),
    [(GET + b"\r\n", b"\r\n"), (GET + b"Connection: upgrade\r\nUpgrade: h2c\r\n\r\n", b"x")],
    ids=["line breaks", "bytes of another protocol"],
)
def test_bytes_that_begin_no_head_do_not_keep_a_connection_open(first: bytes, later: bytes) -> None:
    with served(app, head_seconds=0.3) as address, socket.create_connection(address) as connection:
        connection.sendall(first)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 200")
        connection.sendall(later)
        read_until_closed(connection)


def test_a_header_without_end_that_comes_in_small_parts_is_refused_too() -> None:
    with served(app) as address, socket.create_connection(address) as connection:
        connection.sendall(GET + b"X-Bomb: ")
        with suppress(ConnectionError):
            for _ in range(1_000):
                connection.sendall(b"a" * 1_000)
                threading.Event().wait(0.001)
        head, _, body = read_until_closed(connection, 5).partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 431 ")
        assert f"content-length: {len(body)}".encode() in head
        assert (json.loads(body)["status"], json.loads(body)["todo"]) == (431, "Ask for less in one request.")


def test_the_end_of_a_body_does_not_count_as_the_head_that_comes_in_the_same_packet() -> None:
    body = b"x" * 60_000
    with served(app, idle_seconds=1) as address, socket.create_connection(address) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body))
        threading.Event().wait(0.2)
        connection.sendall(body + GET[:9])
        threading.Event().wait(0.2)
        connection.sendall(GET[9:] + b"\r\n")
        assert read_until_closed(connection).count(b"HTTP/1.1 200 ") == 2


def test_a_large_body_does_not_count_as_the_head_of_the_request_behind_it() -> None:
    body = b"x" * 1_000_000
    with served(app, idle_seconds=1) as address, socket.create_connection(address) as connection:
        connection.sendall(
            b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body) + body + GET[:9]
        )
        threading.Event().wait(0.2)
        connection.sendall(GET[9:] + b"\r\n")
        assert read_until_closed(connection).count(b"HTTP/1.1 200 ") == 2


@pytest.mark.parametrize(
    "sent",
    [
        GET + b"X-Bomb: " + b"a" * 100_000 + b"\r\n\r\n",
        GET + b"X-Bomb: " + b"a" * 100_000,
        GET + b"".join(b"X-%d: a\r\n" % number for number in range(10_000)) + b"\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    ids=["one header", "one header without end", "many headers", "a long address"],
)
def test_a_head_that_is_too_large_is_refused(sent: bytes) -> None:
    with served(app) as address, socket.create_connection(address) as connection:
        connection.sendall(sent)
        assert read_until_closed(connection).startswith(b"HTTP/1.1 431 ")


@pytest.mark.parametrize(
    "sent", [b"\x16\x03\x01\x02\x00\x01\x00\x01", b"HELLO\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n"]
)
def test_what_is_not_http_is_refused(sent: bytes) -> None:
    with served(app) as address, socket.create_connection(address) as connection:
        connection.sendall(sent)
        assert read_until_closed(connection).startswith(b"HTTP/1.1 400 ")


def test_a_client_that_does_not_read_is_let_go_and_others_are_served_meanwhile() -> None:
    with served(app, stall_seconds=0.5) as address, socket.create_connection(address) as connection:
        connection.sendall(b"GET /much HTTP/1.1\r\nHost: x\r\n\r\n")
        for _ in range(5):
            assert httpx.get(f"http://127.0.0.1:{address[1]}/").text == "xx"
        threading.Event().wait(1)
        assert len(read_until_closed(connection)) < 50_000_000


@pytest.mark.parametrize("loop", ["uvloop", "asyncio"])
@pytest.mark.parametrize("end", [b"", b"Connection: close\r\n"], ids=["kept open", "to be closed"])
def test_a_client_that_leaves_a_few_bytes_unread_is_let_go_too(loop: str, end: bytes) -> None:
    """So few that asyncio does not ask for writing to pause; the kernel's buffers are made small for it."""
    with (
        served(app, loop=loop, send_buffer=1, stall_seconds=0.3) as address,
        socket.socket() as connection,
    ):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
        connection.connect(address)
        connection.sendall(b"GET /some HTTP/1.1\r\nHost: x\r\n" + end + b"\r\n")
        threading.Event().wait(0.8)
        assert 0 < len(read_until_closed(connection)) < SOME


def test_answers_under_way_are_ended_in_order() -> None:
    told: list[int] = []
    arrived.clear()
    with served(app) as address:
        late = threading.Thread(
            target=lambda: told.append(httpx.get(f"http://127.0.0.1:{address[1]}/late").status_code)
        )
        late.start()
        assert arrived.wait(20)
    late.join(20)
    assert told == [200]


def test_many_idle_connections_leave_room_and_go_by_themselves() -> None:
    with served(app, head_seconds=2) as address:
        idle = [socket.create_connection(address) for _ in range(300)]
        assert httpx.get(f"http://127.0.0.1:{address[1]}/").text == "xx"
        assert [read_until_closed(one) for one in idle] == [b""] * 300
        for one in idle:
            one.close()
