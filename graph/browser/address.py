"""Addresses that open Neo4j Browser on a server or with a query in its editor, and its settings in neo4j.conf."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode, urlsplit

PREFIX = "/browser"
STYLE, GUIDE, FAVOURITES = f"{PREFIX}/style.grass", f"{PREFIX}/guide.html", f"{PREFIX}/queries.zip"
"""Paths at which the API serves the assets."""
ALL = "{documents: null, in_period: null}"
"""The parameters of a session in which nobody has chosen documents or periods."""


def at_entity(entity: str) -> str:
    """The API's address that opens an entity in Neo4j Browser."""
    return f"{PREFIX}/entities/{quote(entity, safe='')}"


def at_link(link: str) -> str:
    """The API's address that opens a link."""
    return f"{PREFIX}/links/{quote(link, safe='~')}"


def at_path(source: str, links: Iterable[str]) -> str:
    """The API's address that opens a path, given its first entity and its links in order."""
    return f"{PREFIX}/paths?{urlencode([('source', source), *(('link', link) for link in links)], safe='~')}"


def at_query(name: str) -> str:
    """The API's address that opens a named query."""
    return f"{PREFIX}/queries/{quote(name, safe='')}"


def login_address(browser: str, uri: str, user: str, database: str = "neo4j") -> str:
    """The address of Neo4j Browser with server and user filled in, so that it asks for the password alone.

    >>> login_address("http://127.0.0.1:7474/browser/", "bolt://127.0.0.1:7687", "neo4j")
    'http://127.0.0.1:7474/browser/?dbms=bolt://neo4j@127.0.0.1:7687&db=neo4j'
    """
    parts = urlsplit(uri)
    return f"{browser}?dbms={parts.scheme}://{quote(user, safe='')}@{parts.netloc}&db={quote(database, safe='')}"


def query_address(browser: str, text: str) -> str:
    """The address of Neo4j Browser with a query in its editor. The query runs when the user clicks.

    >>> query_address("http://127.0.0.1:7474/browser/", "SHOW INDEX")
    'http://127.0.0.1:7474/browser/?cmd=edit&arg=SHOW%20INDEX'
    """
    return f"{browser}?cmd=edit&arg={quote(text, safe='')}"


def neo4j_settings(api: str) -> Mapping[str, str]:
    """Lines of neo4j.conf that load style and guide on each connect, and keep to links that a query returns.

    On each connect all documents are chosen. A query that a person writes ends after a minute; what Tuyun
    itself runs has time limits of its own.

    The page would ask three hosts of others at each opening, for figures of its use and for fonts. The policy has
    the web browser refuse that; Bolt, which listens on a port of its own, is reached by WebSocket.

    Args:
        api: address of the API, without a trailing slash.
    """
    commands = (
        "clear",
        "config autoComplete: false",
        f"params {ALL}",
        f"style {api}{STYLE}",
        f"play {api}{GUIDE}",
    )
    return {
        "browser.post_connect_cmd": "; ".join(commands),
        "browser.remote_content_hostname_whitelist": urlsplit(api).hostname or "",
        "db.transaction.timeout": "60s",
        "dbms.security.http_static_content_security_policy_header": (
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            "style-src 'self' 'unsafe-inline'; "
            f"img-src 'self' data: blob: {api}; font-src 'self' data:; connect-src 'self' {api} ws: wss:; "
            "worker-src 'self' blob:"
        ),
    }
