"""The saved queries by folder, and the zip file that imports them into Neo4j Browser."""

import io
import zipfile
from collections.abc import Mapping

from tuyun.graph.browser.standalone import standalone_text
from tuyun.graph.store import Query
from tuyun.graph.store.query import queries

FOLDERS = (
    "start_here", "institutions", "training", "referral", "complicity", "cases", "silence", "evidence", "paths",
    "quality_checks",
)  # fmt: skip
TIMESTAMP = (2022, 7, 19, 0, 0, 0)
"""The modification time of every file, so that the same queries give the same bytes."""


def saved_queries() -> Mapping[str, Query]:
    """The saved queries by short name (``training/all_trainings``), in the order of the folders."""
    by_name = {
        name.removeprefix("saved/"): query for name, query in queries().items() if name.startswith("saved/")
    }
    return dict(sorted(by_name.items(), key=lambda item: (FOLDERS.index(item[0].split("/")[0]), item[0])))


def spaced(word: str) -> str:
    """``Start here`` of ``start_here``."""
    return word.replace("_", " ").capitalize()


def saved_queries_zip() -> bytes:
    """A zip file with a ``.cypher`` file for each query, its title in the first line, in the same folders."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, query in saved_queries().items():
            folder, short = name.split("/")
            entry = zipfile.ZipInfo(f"{spaced(folder)}/{short}.cypher", TIMESTAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, f"// {query.title}\n{standalone_text(query, chosen=True)}\n")
    return target.getvalue()
