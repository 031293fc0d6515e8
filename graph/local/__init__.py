"""A real Neo4j as a child process, from packages: it needs no Docker, and no Java on the machine."""

from tuyun.graph.local.holder import Holder, holder, stop
from tuyun.graph.local.home import default_home
from tuyun.graph.local.progress import ReportProgress, show_progress
from tuyun.graph.local.server import Running, local_neo4j

__all__ = ["Holder", "ReportProgress", "Running", "default_home", "holder", "local_neo4j", "show_progress", "stop"]
