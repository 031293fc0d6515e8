"""Receives the files of a document (``multipart/form-data``), and keeps them on disk until it is loaded."""

import asyncio
import errno
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from tuyun.api.models.writing import MOST_FILES
from tuyun.graph.errors import DiskFull, InvalidSource, SourceErrors, Where
from tuyun.graph.source import check_file_name
from tuyun.graph.store.room import require_room

MEDIA_TYPE = "multipart/form-data"
ADDRESSES = ("/v1/documents", "/v1/reviews")
"""Where documents are sent to."""
COPIES = 2
"""How often a file is on the disk: as the parser writes it, and copied into the document's directory."""


def is_upload(request: Request) -> bool:
    """Whether the body consists of files, which may be larger than other bodies."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return request.method == "POST" and request.url.path in ADDRESSES and media_type == MEDIA_TYPE


async def receive_files(request: Request, most_bytes: int) -> TemporaryDirectory[str]:
    """The files of an upload in a directory, which the caller removes.

    Args:
        request: an upload; its body is not read yet.
        most_bytes: the largest body that is taken; what is expected where the client announces no length.

    Raises:
        SourceErrors: the body is not well formed, or its parts are not the files of a document.
        DiskFull: the directory of temporary files has too little room.
    """
    announced = request.headers.get("content-length", "")
    expected = int(announced) if announced.isdecimal() else most_bytes
    require_room(Path(gettempdir()), COPIES * expected)
    parser = _Parser(request.headers, request.stream(), max_files=MOST_FILES, max_fields=MOST_FILES)
    with _disk_errors():
        try:
            form = await parser.parse()
        except MultiPartException as error:
            raise _refused(f"the body cannot be read as {MEDIA_TYPE}: {error.message}") from None
        try:
            if not parser.complete:
                raise _refused("the body ends before its last part does.")
            return await _directory(_files(form.multi_items()))
        finally:
            await form.close()


class _Parser(MultiPartParser):
    """A form parser that records whether the form was complete: starlette drops a part that is cut off."""

    complete = False

    def on_end(self) -> None:
        """Called by python-multipart at the boundary that ends the form."""
        self.complete = True


async def _directory(files: Mapping[str, UploadFile]) -> TemporaryDirectory[str]:
    directory = TemporaryDirectory(prefix="tuyun-upload-")
    try:
        for name, file in files.items():
            await asyncio.to_thread(_copy, file, Path(directory.name) / name)
    except BaseException:
        directory.cleanup()
        raise
    return directory


def _files(parts: Sequence[tuple[str, UploadFile | str]]) -> dict[str, UploadFile]:
    files: dict[str, UploadFile] = {}
    for field, part in parts:
        if isinstance(part, str) or not part.filename:
            raise _refused("a part of the body has no file name.", field)
        check_file_name(part.filename)
        if part.filename in files:
            raise _refused(f"the body has two files of the name {part.filename!r}.", field)
        files[part.filename] = part
    return files


def _copy(file: UploadFile, path: Path) -> None:
    with path.open("wb") as target:
        shutil.copyfileobj(file.file, target, 1 << 20)


def _refused(what: str, field: str = "body") -> SourceErrors:
    todo = "Send each file of the document as a part with a file name: curl -F file=@document.yaml ..."
    return SourceErrors([InvalidSource(what, where=Where(field=field), todo=todo)])


@contextmanager
def _disk_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise DiskFull(
            "the disk became full while the files arrived; nothing was written.",
            where=Where(gettempdir()),
            todo="Make room there, or load the document with `tuyun load`.",
        ) from error
