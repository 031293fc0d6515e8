"""A real Neo4j as our own child process, from packages: no Docker, no Java of the machine's own."""

from tuyun.graph.local.holder import Holder, holder, stop
from tuyun.graph.local.home import default_home
from tuyun.graph.local.progress import Report, shown
from tuyun.graph.local.server import Running, local_neo4j

__all__ = ["Holder", "Report", "Running", "default_home", "holder", "local_neo4j", "shown", "stop"]
