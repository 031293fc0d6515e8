"""tuyun serve: serve the API over a Neo4j that already runs."""

import os
from contextlib import ExitStack, closing
from functools import partial
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from tuyun.cli.options import HomeOption
from tuyun.cli.up import listening, stopped_in_order
from tuyun.graph.connect import find_store
from tuyun.graph.errors import InvalidSettings


def serve(
    home: HomeOption,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 is every one.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the API; 0 is any free one.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that share the port.")] = 1,
) -> None:
    """Serve the API alone, over the Neo4j at NEO4J_URI or on a home.

    It needs keys: `tuyun keys create` makes them. With TUYUN_LOCAL=yes this machine is served without.

    Example: tuyun serve --host 0.0.0.0 --workers 2
    """
    from tuyun.api.access.authenticate import Access, is_loopback
    from tuyun.api.server import Server, config
    from tuyun.api.settings import Settings
    from uvicorn.supervisors import Multiprocess

    settings, options = find_store(home), Settings.from_environment(state=home / "state")
    with closing(Access(options)) as access:
        key_required = access.required()
    if not key_required and not options.open:
        if not is_loopback(host):
            raise InvalidSettings(
                f"no key was made, and {host} may be reached by others.",
                todo="Make one with `tuyun keys create NAME`, or set TUYUN_OPEN=yes if something else keeps them "
                "out.",
            )
        if not options.local:
            raise InvalidSettings(
                "no key was made, and a proxy on this machine could lead others to the API.",
                todo="Make one with `tuyun keys create NAME`, or set TUYUN_LOCAL=yes if only this machine reaches "
                "it.",
            )
    os.environ |= {  # each worker reads them
        "NEO4J_URI": settings.uri,
        "NEO4J_USERNAME": settings.user,
        "NEO4J_PASSWORD": settings.password,
        "NEO4J_DATABASE": settings.database,
        "TUYUN_STATE": str(options.state),
    }
    with ExitStack() as stack:
        stack.enter_context(stopped_in_order())
        listener = stack.enter_context(listening(port, host))
        shown = f"[{host}]" if ":" in host else host
        announce = partial(typer.echo, f"API docs       http://{shown}:{listener.getsockname()[1]}/docs")
        plan = config("tuyun.api.worker:create_worker", options, factory=True, workers=workers)
        if workers > 1:
            options.state.mkdir(mode=0o700, parents=True, exist_ok=True)  # elsewhere nothing may be writable
            figures = stack.enter_context(TemporaryDirectory(prefix="metrics-", dir=options.state))
            os.environ["PROMETHEUS_MULTIPROC_DIR"] = figures  # read when a worker starts
            announce()
            Multiprocess(plan, sockets=[listener]).run()
        else:
            Server(plan, announce).run(sockets=[listener])
