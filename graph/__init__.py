"""Load documents into a graph with evidence, read it from Neo4j, and analyse it.

What most programs need is imported from here, and listed in the stub file beside this file; see docs/library.md. A
name is imported when it is first used, since the networkx backend (`tuyun.graph.fast`) is installed without the
packages of the rest.
"""

import lazy_loader
from tuyun.graph.errors import needs_extra

_import, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> object:
    with needs_extra("server", f"tuyun.graph.{name}"):
        return _import(name)
