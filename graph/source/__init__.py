"""Load documents from the files that people write, and check them."""

from tuyun.graph.source.bundle import unpacked
from tuyun.graph.source.narrative import Narrative
from tuyun.graph.source.read import Source, read_source
from tuyun.graph.source.records import Table

__all__ = ["Narrative", "Source", "Table", "read_source", "unpacked"]
