"""What the analyses of the flow need, asked of the store at one revision, and kept until the next."""

from collections import OrderedDict

from anyio import Lock, to_thread
from tuyun.api.access.disclosure import threshold_for
from tuyun.api.dependencies import Asked
from tuyun.api.envelope import Ask
from tuyun.graph.analysis import Corpus, Recorded, asked, gathered

KEPT = 8
"""Readings that are kept: of each document asked for, as readers and as analysts see it."""
Held = tuple[tuple[object, ...], ...]
Key = tuple[Held, str | None, int]
Kept = OrderedDict[Key, tuple[Corpus, Recorded]]


async def gather(ask: Ask, store: Asked, document: str | None) -> tuple[Corpus, Recorded]:
    """What narratives say and tables give. Small counts of tables are withheld from all but analysts.

    A reading is kept only if the graph held still while it was made, with all of it loaded: a table of 100,000
    cases takes seconds. One is made at a time, so that those who ask meanwhile wait for it and make none.
    """
    state = store.request.app.state
    if not hasattr(state, "gathered"):
        state.gathered, state.gathering = OrderedDict(), Lock()
    kept: Kept = state.gathered
    threshold = threshold_for(store.caller)
    key = (await _held(ask), document, threshold)
    if key not in kept:
        async with state.gathering:
            key = (await _held(ask), document, threshold)  # it may have been long
            if key not in kept:
                return await _made(ask, kept, key)
    kept.move_to_end(key)
    return kept[key]


async def _made(ask: Ask, kept: Kept, key: Key) -> tuple[Corpus, Recorded]:
    held, document, threshold = key
    rows = {name: await ask(name, given) for name, given in asked(document).items()}
    found = await to_thread.run_sync(gathered, rows, threshold)
    if await _held(ask) == held and all(state == "loaded" for _, _, state, _ in held):
        kept[key] = found
        while len(kept) > KEPT:
            kept.popitem(last=False)
    return found


async def _held(ask: Ask) -> Held:
    """What the store holds: the documents, their contents, and how far each is loaded."""
    documents = [row["document"] for row in await ask("read/documents")]
    return tuple(tuple(one.get(name) for name in ("id", "content", "state", "rows_loaded")) for one in documents)
