"""Documents that are sent as files: loaded as those that are sent as JSON, though larger, and left nowhere."""

import errno
import hashlib
import os
import re
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, NamedTuple

import httpx
import pytest
from starlette.formparsers import MultiPartParser
from tuyun.api import uploads
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.source import read_source
from tuyun.graph.source.foreign import read_as
from tuyun.graph.source.lost import lost
from tuyun.graph.store import Store, StoreSettings, query, room

from tests.api.client import running
from tests.api.writes.conftest import ADDRESS, TABLES, Writer, country, kyrgyz, table, texts
from tests.api.writes.test_loading import write_answer
from tests.cypher.support import dump
from tests.graph.store.whole import fresh

BOUNDARY = "a-boundary"
FORM = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


def upload(writer: Writer, files: Mapping[str, str], address: str = ADDRESS, **headers: str) -> httpx.Response:
    """Send each file as a part of a form."""
    parts = [("file", (name, text.encode())) for name, text in files.items()]
    sent = {**writer.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return writer.client.portal.call(partial(writer.client.http.post, address, files=parts, headers=sent))


def part(disposition: str, text: str = "") -> bytes:
    """A part of a body that is made by hand."""
    return f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\n\r\n{text}\r\n".encode()


@pytest.fixture(autouse=True)
def received(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The directory for documents that are received, where none is left."""
    directory = tmp_path / "received"
    directory.mkdir()
    monkeypatch.setattr(uploads, "TemporaryDirectory", partial(TemporaryDirectory, dir=directory))
    yield directory
    assert list(directory.iterdir()) == []


@pytest.mark.parametrize("files", [kyrgyz(), country(), table()], ids=["seed", "narrative", "table"])
def test_files_are_loaded_as_the_same_files_in_json(
    writer: Writer, empty_store: Store, files: dict[str, str]
) -> None:
    sent = upload(writer, files)
    assert sent.status_code == 201, sent.text
    written = dump(empty_store)
    writer.remove(sent.json()["data"]["document"])
    again = writer.load(files)
    assert {**again.json(), "revision": 1} == {**sent.json(), "revision": 1}
    assert sent.headers["location"] == again.headers["location"]
    assert dump(empty_store) == written
    assert upload(writer, files).json() == {
        **again.json(),
        "data": {**again.json()["data"], "change": "unchanged", "published": None},
    }


def test_a_table_larger_than_a_body_may_be_is_loaded_whole(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str, tmp_path: Path
) -> None:
    files = table()
    header, *rows = files["cases.csv"].splitlines()
    more = [rows[0].replace("A-1,", f"A-{number},", 1) for number in range(100, 300)]
    files["cases.csv"] = "\n".join([header, *rows, *more]) + "\n"
    digest = hashlib.sha256(files["cases.csv"].encode()).hexdigest()
    files["document.yaml"] = re.sub("(?m)^sha256: .*$", f"sha256: {digest}", files["document.yaml"])
    directory = tmp_path / "document"
    directory.mkdir()
    for file, text in files.items():
        (directory / file).write_text(text, "utf-8")
    with running(create_app(store_settings, Settings(state=writer.state, body_bytes=4_000))) as client:
        other = Writer(client, secret, writer.state)
        assert other.load(files).status_code == 413
        sent = upload(other, files)
    assert sent.status_code == 201, sent.text
    assert (sent.status_code, sent.json()) == (
        201,
        write_answer(sent.json()["revision"], "fictional-cases", "created", rows=len(rows) + 200, published=True),
    )
    assert dump(empty_store) == fresh(empty_store, read_source(directory))


def test_a_dry_run_and_an_old_tag_write_nothing(writer: Writer, empty_store: Store) -> None:
    first = upload(writer, country(), "/v1/documents?dry_run=true")
    assert first.json()["data"]["change"] == "created"
    assert dump(empty_store) == []
    tag = upload(writer, country()).headers["etag"]
    changed = {**country(), "document.yaml": country()["document.yaml"].replace("title: ", "title: The ")}
    assert upload(writer, changed, If_Match=tag).json()["data"]["change"] == "replaced"
    moved = upload(writer, country(), If_Match=tag)
    assert (moved.status_code, moved.json()["revisions"]) == (409, {"asked": 1, "current": 2})


def test_a_fault_is_named_by_file_line_and_field_as_in_json(writer: Writer, empty_store: Store) -> None:
    for files in (
        {**country(), "statements.yaml": country()["statements.yaml"].replace("predicate: ", "predicate: x", 2)},
        {**table(), "cases.csv": table()["cases.csv"] + "one,cell\n"},
        {"document.yaml": "id: x"},
        {"text.txt": "no document"},
        {".ssh": "id: elsewhere"},
    ):
        sent, json = upload(writer, files), writer.load(files)
    assert (sent.status_code, sent.json()) == (422, json.json())
    assert dump(empty_store) == []


NO_FORM = {
    "nothing": b"",
    "no form": b"files",
    "cut off": part('form-data; name="file"; filename="document.yaml"', "id: x"),
    "no name": part("form-data") + f"--{BOUNDARY}--\r\n".encode(),
    "a field": part('form-data; name="file"', "id: x") + f"--{BOUNDARY}--\r\n".encode(),
    "twice": part('form-data; name="file"; filename="x"') * 2 + f"--{BOUNDARY}--\r\n".encode(),
    "many files": b"".join(part(f'form-data; name="file"; filename="x{number}"') for number in range(11))
    + f"--{BOUNDARY}--\r\n".encode(),
    "a name that leads out": part('form-data; name="file"; filename="../x"') + f"--{BOUNDARY}--\r\n".encode(),
    "a long head": part(f'form-data; name="{"x" * 100_000}"; filename="x"'),
}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # starlette closes no file cut off
@pytest.mark.parametrize("body", NO_FORM.values(), ids=NO_FORM)
def test_a_body_that_is_no_form_of_files_is_refused(writer: Writer, empty_store: Store, body: bytes) -> None:
    response = writer.send("POST", ADDRESS, body, **FORM)
    assert (response.status_code, response.json()["type"]) == (422, "urn:tuyun:problem:source-error"), (
        response.text
    )
    assert len(response.content) < 10_000
    assert dump(empty_store) == []


def test_a_form_without_a_boundary_is_refused(writer: Writer) -> None:
    response = writer.send("POST", ADDRESS, b"x", Content_Type="multipart/form-data")
    assert response.status_code == 422
    assert (
        response.json()["detail"]
        == "the body cannot be read as multipart/form-data: Missing boundary in multipart."
    )


def test_more_than_an_upload_may_have_is_refused(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str
) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield part('form-data; name="file"; filename="cases.csv"')
        while True:
            yield b"x" * 1_000

    with running(create_app(store_settings, Settings(state=writer.state, upload_bytes=4_000))) as client:
        other = Writer(client, secret, writer.state)
        announced = upload(other, kyrgyz())
        unannounced = client.portal.call(
            partial(client.http.post, ADDRESS, content=endless(), headers={**other.headers, **FORM})
        )
    for response in (announced, unannounced):
        assert (response.status_code, response.json()["type"]) == (413, "urn:tuyun:problem:request-too-large")
    assert dump(empty_store) == []


class Usage(NamedTuple):
    """As `shutil.disk_usage` gives it, but for what is not asked."""

    free: int


def test_a_disk_without_room_for_the_files_is_said_before_they_are_taken(
    writer: Writer, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = part('form-data; name="file"; filename="cases.csv"', "x" * 1_000_000) + f"--{BOUNDARY}--\r\n".encode()
    needed = room.NEEDED + 2 * len(large)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(needed - 1))
    response = writer.send("POST", ADDRESS, large, **FORM)
    assert (response.status_code, response.json()["type"]) == (507, "urn:tuyun:problem:disk-full")
    assert response.json()["room"] == {"needed": needed, "free": needed - 1}
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(needed))
    assert writer.send("POST", ADDRESS, large, **FORM).status_code == 422
    assert dump(empty_store) == []


def test_a_disk_that_is_full_before_the_files_have_arrived_is_said(
    writer: Writer, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: BinaryIO, target: BinaryIO, _: int) -> None:
        target.write(source.read(10))
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(shutil, "copyfileobj", full)
    response = upload(writer, country())
    assert (response.status_code, response.json()["type"]) == (507, "urn:tuyun:problem:disk-full")
    assert dump(empty_store) == []


def test_files_stay_until_a_write_that_nobody_waits_for_has_ended(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str, received: Path
) -> None:
    options = Settings(state=writer.state, upload_seconds=1)
    with running(create_app(store_settings, options)) as client:
        client.get("/health/live")  # the first request of all makes the OpenAPI document
        with empty_store.driver.session() as session, session.begin_transaction() as turn:
            turn.run(query("load/take_turn").text).consume()
            cut_off = upload(Writer(client, secret, writer.state), country())
            left = [sorted(file.name for file in directory.iterdir()) for directory in received.iterdir()]
            turn.rollback()
    assert cut_off.status_code == 504
    assert left == [sorted(country())]


@pytest.mark.parametrize("role", [Role.reader, Role.analyst])
def test_who_may_not_write_is_refused_before_the_files_are_taken(
    writer: Writer, role: Role, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unwanted(_: object) -> None:
        raise AssertionError("the files were taken")

    monkeypatch.setattr(MultiPartParser, "parse", unwanted)
    with State.at(writer.state) as opened:
        other = Writer(writer.client, Keys(opened).create("somebody", role)[0], writer.state)
    assert upload(other, country()).status_code == 403


def test_an_upload_is_known_by_its_media_type_in_any_case(writer: Writer) -> None:
    body = b"--a--\r\n"
    response = writer.send("POST", ADDRESS, body, Content_Type='Multipart/Form-Data ;boundary="a"')
    assert (response.status_code, "no document" in response.json()["detail"]) == (422, True), response.text


def test_a_file_of_a_standard_is_loaded_as_the_command_loads_it(writer: Writer, empty_store: Store) -> None:
    name = "fictional-htcds"
    source, written = read_as("htcds", TABLES / name / "cases.csv"), []
    for send, files in ((upload, texts(TABLES / name)), (Writer.load, texts(TABLES / name))):
        sent = send(writer, files, "/v1/documents?as=htcds")
        assert sent.status_code == 201, sent.text
        said = write_answer(
            sent.json()["revision"], name, "created", rows=5, published=True, not_loaded=list(lost(source))
        )
        assert sent.json() == said
        assert len(said["data"]["not_loaded"]) == 7
        written.append(dump(empty_store))
        assert writer.remove(name).status_code == 200
    assert written == [fresh(empty_store, source)] * 2
    network = texts(TABLES / "fictional-links")
    rows = "".join(f"1,2,{number} {'long ' * 150},,\n" for number in range(120))
    network["links.csv"] = f"source,target,type,modality,url\n{rows}"
    links = upload(writer, network, "/v1/documents?as=links")
    assert (links.status_code, links.json()["data"]["change"]) == (201, "created")
    shown = links.json()["data"]["not_loaded"]
    assert (len(shown), max(map(len, shown))) == (101, 500)
    assert shown[-1] == "23 more of 123 lines, which `tuyun check` lists"
    faults = {
        "htcd": "there is no format 'htcd'.",
        "graphml": "one file has the data of the format 'graphml', and here are cases.csv, more.csv.",
    }
    files = {**texts(TABLES / name), "more.csv": "a"}
    for format_name, fault in faults.items():
        refused = upload(writer, files, f"/v1/documents?as={format_name}")
        assert (refused.status_code, refused.json()["detail"]) == (422, fault)
