"""What Neo4j Browser is given: style, guide, saved queries, settings, and links that open it with a query."""

from tuyun.graph.browser.address import filled, opened, settings
from tuyun.graph.browser.guide import guide
from tuyun.graph.browser.saved_queries import favourites, saved
from tuyun.graph.browser.style import style
from tuyun.graph.browser.text import written

__all__ = ["favourites", "filled", "guide", "opened", "saved", "settings", "style", "written"]
