"""Assets for Neo4j Browser: style, guide, saved queries, settings, and addresses that open it with a query."""

from tuyun.graph.browser.address import login_address, neo4j_settings, query_address
from tuyun.graph.browser.guide import guide
from tuyun.graph.browser.saved_queries import saved_queries, saved_queries_zip
from tuyun.graph.browser.standalone import selected_text, standalone_text
from tuyun.graph.browser.style import style

__all__ = [
    "guide",
    "login_address",
    "neo4j_settings",
    "query_address",
    "saved_queries",
    "saved_queries_zip",
    "selected_text",
    "standalone_text",
    "style",
]
