"""What all tests share: one real Neo4j for each worker, and the rules for what runs on which Python."""

import gc
import os
import re
import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from neo4j import Driver, GraphDatabase
from tuyun.graph.local import Running, local_neo4j
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, StoreSettings, load

from tests.chromium import chromium, page
from tests.cypher.support import wipe

__all__ = ["chromium", "page"]

# Examples are made up as long as they take: a busy machine is no fault of the code.
settings.register_profile("tuyun", deadline=None)
settings.load_profile("tuyun")


def pytest_configure() -> None:
    """Let Java compile quickly rather than well, as it runs briefly; and look for keys where there are none.

    Java then sets 48 MB aside for compiled code, which the queries of thousands of tests fill; its default is 240.
    """
    os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m")
    os.environ["TUYUN_LOCAL"] = "yes"
    os.environ["TUYUN_STATE"] = str(Path(tempfile.gettempdir()) / f"tuyun-tests-without-keys-{os.getpid()}")


@pytest.hookimpl(tryfirst=True)
def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out, before its imports run, a file that is marked `once` as a whole where such tests do not run."""
    if "not once" in config.option.markexpr and collection_path.suffix == ".py":
        whole = re.search(r"^pytestmark = .*\bmark\.once\b", collection_path.read_text("utf-8"), re.MULTILINE)
        return True if whole else None
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark `once` each test that asks Neo4j, unless it says that it runs on each Python."""
    for item in items:
        asks_neo4j = "neo4j_server" in getattr(item, "fixturenames", ())
        if asks_neo4j and not item.get_closest_marker("each_python"):
            item.add_marker("once")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage among the tests, which all stay: that took a sixth of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A Neo4j of this worker's own, on free ports."""
    with local_neo4j(tmp_path_factory.mktemp("neo4j"), bolt_port=0, http_port=0) as running:
        yield running


@pytest.fixture(scope="session")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a spaCy pipeline that parses the sentences in `tests.graph.reading.trained`."""
    from tests.graph.reading.trained import trained  # spaCy takes a second to import, and few tests need it

    directory = tmp_path_factory.mktemp("pipeline")
    trained().to_disk(directory)
    return directory


@pytest.fixture(scope="session")
def driver(neo4j_server: Running) -> Iterator[Driver]:
    """A driver to this worker's Neo4j."""
    with GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        yield driver


@pytest.fixture(scope="session")
def store_settings(neo4j_server: Running) -> StoreSettings:
    """Address and login of this worker's Neo4j."""
    return StoreSettings(neo4j_server.uri, neo4j_server.user, neo4j_server.password)


@pytest.fixture(scope="session")
def store(store_settings: StoreSettings) -> Iterator[Store]:
    """The store, whatever is in it; a test that takes this one must not mind, and must not write."""
    with Store.connect(store_settings) as store:
        yield store


@dataclass
class Seeded:
    """What the store holds when it holds the seed alone; ``revision`` is None if somebody wrote since."""

    source: Narrative
    revision: int | None = None

    def holds(self, store: Store) -> bool:
        """Whether the store has the seed, the whole seed and nothing but the seed."""
        answer = store.ask("read/documents")
        contents = [row["document"]["content"] for row in answer.rows]
        return (answer.revision, contents, answer.incomplete) == (self.revision, [self.source.content], ())


@pytest.fixture(scope="session")
def seed_source() -> Narrative:
    """The Kyrgyz narrative, as read from its files."""
    source = read_source(seed() / "kyrgyz-republic-2022")
    assert isinstance(source, Narrative)
    return source


@pytest.fixture(scope="session")
def seeded(seed_source: Narrative) -> Seeded:
    """Kept for the session, so that tests which only read do not load again."""
    return Seeded(seed_source)


@pytest.fixture
def empty_store(store: Store, seeded: Seeded) -> Store:
    """The store with nothing in it, for a test that writes."""
    seeded.revision = None
    wipe(store)
    return store


@pytest.fixture
def seeded_store(store: Store, seeded: Seeded) -> Store:
    """The store with the seed in it and nothing else, for a test that only reads."""
    if not seeded.holds(store):
        wipe(store)
        seeded.revision = load(store, seeded.source).revision
    return store
