"""From statements to entities and links: pure functions, nothing invented."""

from tuyun.graph.derive.caption import link_caption
from tuyun.graph.derive.graph import Graph, Link, Node
from tuyun.graph.derive.narrative import build, spell_count
from tuyun.graph.derive.rows import build_row

__all__ = ["Graph", "Link", "Node", "build", "build_row", "link_caption", "spell_count"]
