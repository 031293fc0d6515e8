"""A stand-in for a cluster: three members, each of which passes what it gets on to the same single Neo4j.

Neo4j Community has no cluster. The member that is asked for the routing table answers that another one reads, and
a third one writes, so that it can be seen what a driver sends where.
"""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import NamedTuple, Self

MANIFEST = b"\x00\x00\x01\xff"
BEGIN, RUN, ROUTE = 0x11, 0x10, 0x66
Message = Callable[[bytes], bytes]


class Sent(NamedTuple):
    """A transaction that a driver began, or a query that it ran outside one."""

    mode: str
    bookmarks: frozenset[str]
    """What has to be seen in it."""


class Member:
    """A server that passes on; ``sent`` is what drivers began on it, ``given`` the bookmarks that it answered."""

    def __init__(self, backend: int, answer: Message = lambda message: message) -> None:
        self.sent: list[Sent] = []
        self.given: list[str] = []
        self.asked_for_routes = 0
        self._backend, self._answer = backend, answer
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = [self._listening]
        self._threads: list[threading.Thread] = []
        self.port: int = self._listening.getsockname()[1]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self._threads:
            thread.join()

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):  # it is closed
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._backend))
                self._open += [client, server]
                self._start(self._pass_on, client, server, 20, self._request)
                self._start(self._pass_on, server, client, 4, self._reply)

    def _pass_on(self, source: socket.socket, target: socket.socket, handshake: int, change: Message) -> None:
        with suppress(OSError, EOFError):
            target.sendall(_read(source, handshake).replace(MANIFEST, bytes(4)))  # offers plain versions alone
            while True:
                message = b""
                while size := struct.unpack(">H", _read(source, 2))[0]:
                    message += _read(source, size)
                changed = change(message) if message else b""
                chunks = [changed[start : start + 0xFFFF] for start in range(0, len(changed), 0xFFFF)]
                target.sendall(b"".join(struct.pack(">H", len(chunk)) + chunk for chunk in chunks) + bytes(2))
        for one in (source, target):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _request(self, message: bytes) -> bytes:
        kind = message[1]
        self.asked_for_routes += kind == ROUTE
        if kind == BEGIN or (kind == RUN and b"\x82db" in message):  # those in a transaction name no database
            mode = "read" if b"\x84mode\x81r" in message else "write"
            self.sent.append(Sent(mode, frozenset(_texts(message.partition(b"\x89bookmarks")[2]))))
        return message

    def _reply(self, message: bytes) -> bytes:
        self.given += _texts(b"\x91" + message.partition(b"\x88bookmark")[2])
        return self._answer(message)


class Cluster(NamedTuple):
    """The address of a cluster is that of its router."""

    router: Member
    reader: Member
    writer: Member


@contextmanager
def cluster(backend: int) -> Iterator[Cluster]:
    """A cluster in front of the Neo4j at a port of this machine."""
    with ExitStack() as stack:
        reader, writer = (stack.enter_context(Member(backend)) for _ in range(2))
        roles = {"READ": reader, "WRITE": writer}

        def answer(message: bytes) -> bytes:
            return _table(roles, router) if b"\x82rt" in message else message

        router = stack.enter_context(Member(backend, answer))
        yield Cluster(router, reader, writer)


def _table(roles: dict[str, Member], router: Member) -> bytes:
    """The answer to a request for routes, in PackStream."""
    servers = b"".join(
        b"\xa2" + _text("addresses") + b"\x91" + _text(f"127.0.0.1:{member.port}") + _text("role") + _text(role)
        for role, member in {**roles, "ROUTE": router}.items()
    )
    table = b"\xa3" + _text("ttl") + b"\xc9" + struct.pack(">h", 300) + _text("db") + _text("neo4j")
    return b"\xb1\x70\xa1" + _text("rt") + table + _text("servers") + b"\x93" + servers


def _text(text: str) -> bytes:
    raw = text.encode()
    return (bytes([0x80 + len(raw)]) if len(raw) < 16 else bytes([0xD0, len(raw)])) + raw


def _texts(packed: bytes) -> list[str]:
    """The texts of a short list, which is at the beginning."""
    texts: list[str] = []
    at = 1
    for _ in range(packed[0] & 0x0F if packed[1:] else 0):
        at, size = (at + 2, packed[at + 1]) if packed[at] == 0xD0 else (at + 1, packed[at] & 0x0F)
        texts.append(packed[at : at + size].decode())
        at += size
    return texts


def _read(source: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        part = source.recv(size - len(data))
        if not part:
            raise EOFError
        data += part
    return data
