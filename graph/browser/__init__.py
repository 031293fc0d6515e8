"""What Neo4j Browser is given: style, guide, saved queries, settings, and links that open it with a query."""

from graph.browser.address import filled, opened, settings
from graph.browser.favourites import favourites, saved
from graph.browser.guide import guide
from graph.browser.style import style
from graph.browser.text import written

__all__ = ["favourites", "filled", "guide", "opened", "saved", "settings", "style", "written"]
