"""The whole graph after loads, as it should be."""

from tuyun.graph.source import Source
from tuyun.graph.store import Store, load

from tests.cypher.support import dump, wipe

NOTHING = ['{"labels": ["Dataset"], "node": {"format": 1, "id": "dataset", "name": "dataset", "revision": 0}}']
"""The dump of a store from which everything was removed."""


def fresh(store: Store, *sources: Source) -> list[str]:
    """The dump of a store that has these documents and has never had others."""
    wipe(store)
    for source in sources:
        load(store, source)
    return dump(store)
