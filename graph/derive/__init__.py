"""Derive entities and links from statements and from rows of tables, by pure functions."""

from tuyun.graph.derive.caption import link_caption
from tuyun.graph.derive.graph import Graph, Link, Node
from tuyun.graph.derive.narrative import derive_graph
from tuyun.graph.derive.rows import derive_row

__all__ = ["Graph", "Link", "Node", "derive_graph", "derive_row", "link_caption"]
