"""Translate the Neo4j driver's errors into `StoreError`, for the blocking and the asynchronous store."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from tuyun.graph.errors import (
    DiskFull,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreRefusedLogin,
    StoreTimeout,
    StoreUnavailable,
)

READ_ONLY = ("ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase", "Security.Forbidden", "AccessMode")
TIMEOUT = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration", "LockClientStopped")
MEMORY = ("OutOfMemory", "MemoryPoolOutOfMemory")
DISK = ("OutOfDisk", "InsufficientDiskSpace", "TransactionLogError")
LOGIN = re.compile(r"//[^/]*@")
UNAVAILABLE = ("DatabaseUnavailable", "TransientError.General", "NotALeader")
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@contextmanager
def translate_driver_errors(uri: str) -> Iterator[None]:
    """Raise the driver's errors as `StoreError` or a subclass of it."""
    uri = LOGIN.sub("//", uri)
    try:
        scheme = urlsplit(uri).scheme
    except ValueError:
        scheme = ""
    if scheme not in SCHEMES:  # the driver would accept http://, and fail later
        raise _invalid_address(uri)
    try:
        yield
    except ConfigurationError:
        raise _invalid_address(uri) from None  # the driver's message repeats the address, with any password in it
    except AuthError as error:
        raise StoreRefusedLogin(
            f"Neo4j at {uri} refused user or password.",
            todo="Set NEO4J_USERNAME and NEO4J_PASSWORD; for the local server see its credentials file.",
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreUnavailable(
            f"no Neo4j answers at {uri}.", todo="Start it with `tuyun up`, or set NEO4J_URI."
        ) from error
    except Neo4jError as error:
        raise _translated(error, uri) from error
    except DriverError as error:
        raise StoreError(f"the driver gave up on {uri}: {error}") from error


def _invalid_address(uri: str) -> StoreUnavailable:
    return StoreUnavailable(
        f"{uri} is not an address of a Neo4j server.",
        todo="Write it as neo4j://HOST:PORT or bolt://HOST:PORT; user and password have settings of their own.",
    )


def _translated(error: Neo4jError, uri: str) -> StoreError:
    code = error.code or ""
    message = (error.message or code).partition("\n")[0].rstrip(".")
    if any(part in code for part in TIMEOUT):
        return StoreTimeout("the query ran longer than it may.", todo="Ask for less, or raise the timeout.")
    if any(part in code for part in READ_ONLY) or "read-only" in message or "read only" in message:
        return StoreReadOnly(
            f"Neo4j at {uri} does not take writes: {message}.",
            todo="Use a user and a database that may write, or load elsewhere.",
        )
    if any(part in code for part in DISK) or "No space left" in message:
        return DiskFull(
            f"Neo4j at {uri} has no room left on its disk: {message}.",
            todo="Free some space, then start it again.",
        )
    if any(part in code for part in MEMORY):
        return StoreFull(f"Neo4j at {uri} has no memory left: {message}.", todo="Ask for less, or give it more.")
    if "DatabaseNotFound" in code:
        return StoreUnavailable(f"Neo4j at {uri} has no such database: {message}.", todo="Set NEO4J_DATABASE.")
    if any(part in code for part in UNAVAILABLE):
        return StoreUnavailable(f"Neo4j at {uri} cannot serve just now: {message}.", todo="Try again.")
    return StoreError(f"Neo4j at {uri} says: {message} ({code}).")
