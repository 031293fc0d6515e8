"""Addresses: Neo4j Browser opened on a server, or with a query in its editor; and its settings in neo4j.conf."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

PREFIX = "/browser"
STYLE, GUIDE, FAVOURITES = f"{PREFIX}/style.grass", f"{PREFIX}/guide.html", f"{PREFIX}/queries.zip"
"""Where the API serves them."""


def opened(browser: str, uri: str, user: str, database: str = "neo4j") -> str:
    """Neo4j Browser with server and user filled in: only the password is asked for.

    >>> opened("http://127.0.0.1:7474/browser/", "bolt://127.0.0.1:7687", "neo4j")
    'http://127.0.0.1:7474/browser/?dbms=bolt://neo4j@127.0.0.1:7687&db=neo4j'
    """
    parts = urlsplit(uri)
    return f"{browser}?dbms={parts.scheme}://{quote(user, safe='')}@{parts.netloc}&db={quote(database, safe='')}"


def filled(browser: str, text: str) -> str:
    """Neo4j Browser with a query in its editor, which runs at the user's click.

    >>> filled("http://127.0.0.1:7474/browser/", "SHOW INDEX")
    'http://127.0.0.1:7474/browser/?cmd=edit&arg=SHOW%20INDEX'
    """
    return f"{browser}?cmd=edit&arg={quote(text, safe='')}"


def settings(api: str) -> Mapping[str, str]:
    """Lines of neo4j.conf: on each connect our style and our guide, and no links that a query left out.

    Args:
        api: address of the API, without a slash at its end.
    """
    commands = ("clear", "config autoComplete: false", f"style {api}{STYLE}", f"play {api}{GUIDE}")
    return {
        "browser.post_connect_cmd": "; ".join(commands),
        "browser.remote_content_hostname_whitelist": urlsplit(api).hostname or "",
    }
