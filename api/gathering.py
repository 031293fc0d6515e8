"""What the analyses of the flow need, asked of the store at one revision."""

from anyio import to_thread

from api.access.disclosure import threshold_for
from api.answer import Ask
from api.dependencies import Asked
from graph.analysis import Reading, Recorded, asked, gathered


async def gather(ask: Ask, store: Asked, document: str | None) -> tuple[Reading, Recorded]:
    """What narratives say and tables give. Small counts of tables are withheld from all but analysts."""
    rows = {name: await ask(name, given) for name, given in asked(document).items()}
    return await to_thread.run_sync(gathered, rows, threshold_for(store.caller))
