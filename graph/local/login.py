"""The first login: a new Neo4j has a password that everybody knows, until it is changed."""

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError
from tuyun.graph.local.home import Credentials
from tuyun.graph.store.failures import told_plainly
from tuyun.graph.store.query import query

_FIRST_PASSWORD = "neo4j"  # noqa: S105 - what every new Neo4j comes with, not a secret


def ensure_login(credentials: Credentials) -> None:
    """Make sure that ``credentials`` open the server, changing the first password if it still stands.

    Safe to repeat: a start that was cut short before the change is made good by the next.

    Raises:
        StoreRefusedLogin: the server has another password than these, and not its first one either.
        StoreUnavailable: the server does not answer.
    """
    with told_plainly(credentials.uri):
        try:
            with _driver(credentials, credentials.password) as driver:
                driver.verify_connectivity()
        except AuthError:
            change = query("admin/set_password")
            values = change.bind({"old": _FIRST_PASSWORD, "new": credentials.password})
            with _driver(credentials, _FIRST_PASSWORD) as driver, driver.session(database="system") as session:
                session.run(change.text, values).consume()


def _driver(credentials: Credentials, password: str) -> Driver:
    return GraphDatabase.driver(credentials.uri, auth=(credentials.user, password))
