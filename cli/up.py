"""tuyun up, down, status: start, stop and inspect Neo4j and the API on this machine."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer
from tuyun.cli.options import HomeOption
from tuyun.cli.output import note
from tuyun.graph.browser import login_address
from tuyun.graph.browser import neo4j_settings as browser_settings
from tuyun.graph.connect import find_store, open_store
from tuyun.graph.errors import PortTaken, StoreError
from tuyun.graph.local import ReportProgress, Running, holder, local_neo4j, show_progress, stop
from tuyun.graph.local.keep import keep_running
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, ask, from_environment, load

if TYPE_CHECKING:
    import uvicorn

MEMORY = {
    "dbms.memory.transaction.total.max": "for all transactions together",
    "server.memory.heap.max_size": "of Java's heap",
    "server.memory.pagecache.size": "to cache pages of the store",
}
"""What the settings of ``admin/memory`` limit."""


def up(
    home: HomeOption,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the API; 0 chooses a free port.")] = 8000,
    bolt_port: Annotated[int, typer.Option(min=0, max=65535, help="Port of Bolt; 0 chooses a free port.")] = 7687,
    http_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of Neo4j Browser; 0 chooses a free port.")
    ] = 7474,
) -> None:
    """Start Neo4j, load the seed, serve the API; Ctrl-C stops everything in order.

    With NEO4J_URI set, that server is used and no Neo4j is started.

    Example: tuyun up --home ./data --port 0 --bolt-port 0 --http-port 0
    """
    with stopped_in_order(), listening(port) as listener, show_progress() as report:
        settings = from_environment()
        if settings:
            _serve(settings, home, listener, report)
        else:
            api = f"http://127.0.0.1:{listener.getsockname()[1]}"
            with local_neo4j(
                home, bolt_port=bolt_port, http_port=http_port, extra=browser_settings(api), progress=report
            ) as running:
                own = StoreSettings(running.uri, running.user, running.password, disk=home)
                _serve(own, home, listener, report, running)


def down(home: HomeOption) -> None:
    """Stop what runs on a home.

    Example: tuyun down
    """
    note("Stopped." if stop(home) else f"Nothing runs on {home}.")


def status(home: HomeOption) -> None:
    """Say what runs, where, and what is loaded; exit code 1 if nothing does.

    Example: tuyun status
    """
    if from_environment() is None:
        running = holder(home)
        if running is None:
            note(f"Nothing runs on {home}.")
            raise typer.Exit(1)
        typer.echo(f"process   {running.pid}")
        typer.echo(f"browser   {running.browser_url}")
    typer.echo(f"neo4j     {find_store(home).uri}")
    with open_store(home) as store:
        server = store.fetch(ask("admin/server"))[0]
        typer.echo(f"server    Neo4j {server['version']} {server['edition']}")
        with suppress(StoreError):  # a user who may not see the settings of a server of their own
            for row in store.fetch(ask("admin/memory")):
                typer.echo(f"memory    {row['value']} {MEMORY[row['name']]}")
        documents = store.ask("read/documents")
        typer.echo(f"revision  {documents.revision}")
        for row in documents.rows:
            document = row["document"]
            whole = "" if document["state"] == "loaded" else "  NOT LOADED WHOLE: load or remove it"
            typer.echo(f"document  {document['id']}: {document['name']}{whole}")


def _serve(
    settings: StoreSettings,
    home: Path,
    listener: socket.socket,
    report: ReportProgress,
    running: Running | None = None,
) -> None:
    from tuyun.api.app import create_app
    from tuyun.api.server import Server, config
    from tuyun.api.settings import Settings
    from uvicorn.config import LOGGING_CONFIG

    known: dict[str, object] = {"browser": running.browser_url} if running else {}
    options = Settings.from_environment(os.environ, state=home / "state", local=True, **known)
    with Store.connect(settings) as store:
        for directory in sorted(seed().iterdir()):
            if (directory / "document.yaml").is_file():
                source = read_source(directory)
                loaded = load(store, source)
                report(f"{'Loaded' if loaded.changed else 'Has'} {loaded.document}", 0, 0)

    def announce() -> None:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        typer.echo(f"Explore        {address}/")
        typer.echo(f"API docs       {address}/docs")
        if running:
            typer.echo(f"Neo4j Browser  {login_address(running.browser_url, running.uri, running.user)}")
            typer.echo(f"Credentials    {running.credentials_file}")
        else:
            typer.echo(f"Neo4j          {settings.uri} (login from the environment)")

    app = create_app(settings, options)
    server = Server(config(app, options, log_config=LOGGING_CONFIG, log_level="warning"), announce)
    with _kept_running(running, server, report) if running else nullcontext():
        server.run(sockets=[listener])


@contextmanager
def _kept_running(running: Running, server: "uvicorn.Server", report: ReportProgress) -> Iterator[None]:
    """Start Neo4j again each time it ends during the block; if that is too often, stop the API and raise."""
    done, errors = threading.Event(), []

    def keep() -> None:
        try:
            keep_running(running, done, lambda step: report(step, 0, 0))
        except Exception as error:
            errors.append(error)
            server.should_exit = True

    thread = threading.Thread(target=keep)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
    if errors:
        raise errors[0]


@contextmanager
def stopped_in_order() -> Iterator[None]:
    """Let SIGTERM unwind like Ctrl-C, so that the API ends first and Neo4j after it.

    SIGINT too is set, since what a shell starts in the background has it ignored.
    """

    def unwind(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what signal calls it with
        raise KeyboardInterrupt

    before = {number: signal.signal(number, unwind) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    except KeyboardInterrupt:
        note("Stopped.")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def listening(port: int, host: str = "127.0.0.1") -> Iterator[socket.socket]:
    """Take the API's port before anything is started, so that a taken port is reported at once."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen()  # whoever comes early waits; and of two that start at once only one gets the port
        except OSError as error:
            raise PortTaken(
                f"Port {port} cannot be used: {error.strerror}.",
                todo="Choose another with --port, or 0 for any free port.",
            ) from error
        yield listener
