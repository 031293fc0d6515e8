"""Serves the page's scripts, styles and its vendored library, at addresses that name their content."""

from functools import cache
from hashlib import blake2b

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from tuyun.graph.resources import web

PREFIX = "/assets"
STATIC = web() / "static"


@cache
def version() -> str:
    """A hash of all that is served. It stands in each address, so a browser never mixes the files of two versions.

    Times of files would not do: those that a wheel installs are all the same.
    """
    digest = blake2b(digest_size=8)
    for file in sorted(STATIC.rglob("*")):
        if file.is_file():
            digest.update(f"{file.relative_to(STATIC).as_posix()}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def address(name: str) -> str:
    """Where a file of ``web/static`` is served.

    >>> address("page.css").startswith("/assets/") and address("page.css").endswith("/page.css")
    True
    """
    return f"{PREFIX}/{version()}/{name}"


class Assets(StaticFiles):
    """The files of ``web/static`` below the current version; browsers may keep them for good."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """The file, with the header by which it is kept."""
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type] # passed on as they come
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    def get_path(self, scope: Scope) -> str:
        """The path below the version; the folder's own, which is not served, where the version differs."""
        asked, _, name = super().get_path(scope).partition("/")
        return name if asked == version() else ""
