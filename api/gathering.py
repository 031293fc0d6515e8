"""What the analyses of the flow need, asked of the store at one revision."""

from anyio import to_thread

from api.access.roles import Role
from api.answer import Ask
from api.dependencies import Asked
from graph.analysis import Reading, Recorded, asked, gathered
from graph.analysis.shield import THRESHOLD


async def gather(ask: Ask, store: Asked, document: str | None) -> tuple[Reading, Recorded]:
    """What narratives say and tables give. Small counts of tables are withheld from all but analysts."""
    rows = {name: await ask(name, given) for name, given in asked(document).items()}
    caller = getattr(store.request.state, "caller", None)
    analyst = caller is not None and caller.role.reaches(Role.analyst)
    return await to_thread.run_sync(gathered, rows, 1 if analyst else THRESHOLD)
