"""The first login: a new Neo4j has a well-known password, which must be changed."""

import time

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError
from tuyun.graph.local.home import Credentials
from tuyun.graph.store.driver_errors import translate_driver_errors
from tuyun.graph.store.query import query

_FIRST_PASSWORD = "neo4j"  # noqa: S105 - the password of every new Neo4j, not a secret

_TICK = 0.1


def ensure_login(credentials: Credentials) -> None:
    """Make sure that the server accepts ``credentials``; changes the password of a new server to theirs.

    Safe to repeat: if a start is cut short before the change, the next start makes it.

    Raises:
        StoreRefusedLogin: the server has neither this password nor its first password.
        StoreUnavailable: the server does not answer.
    """
    with translate_driver_errors(credentials.uri):
        try:
            with _driver(credentials, credentials.password) as driver:
                driver.verify_connectivity()
        except AuthError:
            change = query("admin/set_password")
            parameters = change.bind({"old": _FIRST_PASSWORD, "new": credentials.password})
            with _driver(credentials, _FIRST_PASSWORD) as driver, driver.session(database="system") as session:
                session.run(change.text, parameters).consume()


def offline_databases(credentials: Credentials) -> list[str]:
    """The databases that could not start; waits for those that are starting."""
    states = query("admin/databases")
    with translate_driver_errors(credentials.uri), _driver(credentials, credentials.password) as driver:
        while True:
            records = driver.execute_query(states.text, database_="system").records
            if not any(record["status"] == "starting" for record in records):
                return [record["name"] for record in records if record["status"] != "online"]
            time.sleep(_TICK)


def _driver(credentials: Credentials, password: str) -> Driver:
    return GraphDatabase.driver(credentials.uri, auth=(credentials.user, password))
