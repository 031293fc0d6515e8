"""From what a person wrote to checked statements."""

from graph.source.bundle import unpacked
from graph.source.narrative import Narrative
from graph.source.read import Source, read_source
from graph.source.records import Table

__all__ = ["Narrative", "Source", "Table", "read_source", "unpacked"]
