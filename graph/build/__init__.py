"""From statements to entities and links: pure functions, nothing invented."""

from graph.build.caption import link_caption
from graph.build.graph import Graph, Link, Node
from graph.build.narrative import build, spell_count
from graph.build.rows import build_row

__all__ = ["Graph", "Link", "Node", "build", "build_row", "link_caption", "spell_count"]
