"""Resolve the jars anew and write the lock: ``python -m tuyun.graph.local.relock``."""

from jgo.env import LockFile
from jgo.maven import MavenContext
from tuyun.graph.local.jars import LOCK, NEO4J_VERSION

_BROWSER_VERSION = "5.24.0"
_ROOTS = (
    f"org.neo4j:neo4j:{NEO4J_VERSION}",
    f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}",
    f"org.neo4j.client:neo4j-browser:{_BROWSER_VERSION}",
)


def main() -> None:
    """Write `LOCK`: every jar that Neo4j runs on, with its version and SHA-256 sum, and no address."""
    maven = MavenContext()
    roots, others = maven.resolver.resolve([maven.create_dependency(root) for root in _ROOTS])
    needed = [*roots, *(other for other in others if other.scope in ("compile", "runtime"))]
    lock = LockFile.from_resolved_dependencies(needed)
    lock.dependencies.sort(key=lambda jar: (jar.groupId, jar.artifactId, jar.classifier or ""))
    if [jar.to_dict() for jar in lock.dependencies] != _present():
        lock.save(LOCK)  # only then: it carries the time, and a new text is a new download for everybody
    print(f"{LOCK.name}: {len(lock.dependencies)} jars")


def _present() -> list[dict[str, str]]:
    return [jar.to_dict() for jar in LockFile.load(LOCK).dependencies] if LOCK.exists() else []


if __name__ == "__main__":
    main()
