"""The saved queries, folder by folder, and the zip that Neo4j Browser takes them from."""

import io
import zipfile
from collections.abc import Mapping

from tuyun.graph.browser.text import written
from tuyun.graph.store import Query
from tuyun.graph.store.query import queries

FOLDERS = (
    "start_here", "institutions", "training", "referral", "complicity", "cases", "silence", "evidence", "paths",
    "quality_checks",
)  # fmt: skip
MADE = (2022, 7, 19, 0, 0, 0)
"""One date for every file, so that the same queries give the same bytes."""


def saved() -> Mapping[str, Query]:
    """The saved queries by short name (``training/all_trainings``), in the order of the folders."""
    found = {name.removeprefix("saved/"): one for name, one in queries().items() if name.startswith("saved/")}
    return dict(sorted(found.items(), key=lambda item: (FOLDERS.index(item[0].split("/")[0]), item[0])))


def spaced(word: str) -> str:
    """``Start here`` of ``start_here``."""
    return word.replace("_", " ").capitalize()


def favourites() -> bytes:
    """A zip: a folder for each of ours, a ``.cypher`` file a query, its title in the first line."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, asked in saved().items():
            folder, short = name.split("/")
            entry = zipfile.ZipInfo(f"{spaced(folder)}/{short}.cypher", MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, f"// {asked.title}\n{written(asked)}\n")
    return target.getvalue()
