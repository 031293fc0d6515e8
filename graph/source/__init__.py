"""Load documents from the files that people write, and check them."""

from tuyun.graph.source.bundle import check_file_name, received, unpacked
from tuyun.graph.source.narrative import Narrative
from tuyun.graph.source.read import Source, read_source
from tuyun.graph.source.records import Table

__all__ = ["Narrative", "Source", "Table", "check_file_name", "read_source", "received", "unpacked"]
