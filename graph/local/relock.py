"""Resolve the jars anew and write their lock file: ``python -m tuyun.graph.local.relock``."""

from jgo.env import LockFile
from jgo.maven import MavenContext
from tuyun.graph.local.jars import LOCK, NEO4J_VERSION

_BROWSER_VERSION = "5.24.0"
_ROOTS = (
    f"org.neo4j:neo4j:{NEO4J_VERSION}",
    f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}",
    f"org.neo4j.client:neo4j-browser:{_BROWSER_VERSION}",
)
# Its manifest names further jars: anywhere but at the end, Java takes no archive of classes (`archive`).
_LAST = "/jaxb-runtime/"


def main() -> None:
    """Write `LOCK`: the path and SHA-256 sum of every jar that Neo4j runs on, without the repository's address."""
    maven = MavenContext()
    roots, dependencies = maven.resolver.resolve([maven.create_dependency(root) for root in _ROOTS])
    needed = [*roots, *(jar for jar in dependencies if jar.scope in ("compile", "runtime"))]
    sums = LockFile.from_resolved_dependencies(needed).dependencies
    lines = sorted(
        (
            f"{(jar.artifact.component.path_prefix / jar.artifact.filename).as_posix()} {locked.sha256}\n"
            for jar, locked in zip(needed, sums, strict=True)
        ),
        key=lambda line: (_LAST in line, line),
    )
    LOCK.write_text("".join(lines))
    print(f"{LOCK.name}: {len(lines)} jars")


if __name__ == "__main__":
    main()
