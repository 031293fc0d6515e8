"""Every operation of the OpenAPI document, asked at random by Schemathesis over HTTP: all as documented.

All of its checks are on. What a schema cannot say (that a name is nobody's, that a text is no cursor) is refused
with a documented status.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.config import SchemathesisConfig
from schemathesis.schemas import BaseSchema
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.plain_server import plainly_served
from tests.api.test_parameters import DOCUMENT

REFUSED = [200, 308, 404, 406, 409, 422]
DENIED = [401, 403]


LONGEST = 60_000  # characters of a query string; a line of 65,535 is refused by the parser, before any operation


def _arrives(case: Any) -> bool:  # noqa: ANN401 - its type is not stated
    """Whether a request is short enough to reach an operation."""
    return len(urlencode(case.query or {}, doseq=True)) < LONGEST


def _schema(*expected: int) -> BaseSchema:
    config = {
        "request-timeout": 60,
        "checks": {"positive_data_acceptance": {"expected-statuses": list(expected)}},
    }
    whole = schemathesis.openapi.from_dict(DOCUMENT, config=SchemathesisConfig.from_dict(config))
    reads = whole.exclude(method=["POST", "DELETE"])  # what writes has a store of its own: tests/api/writes
    return reads.exclude(path_regex="^/v1/reviews")  # which needs a writer's key: tests/api/writes


SCHEMA = _schema(*REFUSED)
CLOSED = _schema(*REFUSED, *DENIED).include(path_regex="^/v1/")
FEW = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
WALKS = settings(FEW, max_examples=8, stateful_step_count=4)

pytestmark = [pytest.mark.once, pytest.mark.long, pytest.mark.filterwarnings("ignore")]  # other people's warnings


@pytest.fixture(scope="module")
def address(store_settings: StoreSettings) -> Iterator[str]:
    """The API over real HTTP."""
    with plainly_served(create_app(store_settings)) as address:
        yield address


@pytest.fixture(scope="module")
def closed(store_settings: StoreSettings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The same, where keys are asked for; and a reader's key."""
    options = Settings(state=tmp_path_factory.mktemp("state"), stranger_rate=1_000_000)
    with State.at(options.state) as state:
        key, _ = Keys(state).create("a newsroom", Role.reader, rate=1_000_000)
    with plainly_served(create_app(store_settings, options)) as address:
        yield address, key


@SCHEMA.parametrize()
@FEW
def test_an_operation_keeps_to_its_document(case: Any, address: str, seeded_store: Store) -> None:  # noqa: ANN401, ARG001 - its type is not stated; the seed
    if _arrives(case):
        case.call_and_validate(base_url=address)


@CLOSED.parametrize()
@settings(FEW, max_examples=1)
def test_an_operation_keeps_to_its_document_where_keys_are_asked_for(
    case: Any,  # noqa: ANN401 - its type is not stated
    closed: tuple[str, str],
    seeded_store: Store,  # noqa: ARG001 - the seed
) -> None:
    address, key = closed
    if not _arrives(case):
        return
    assert case.call_and_validate(base_url=address).status_code == 401
    told = case.call_and_validate(base_url=address, headers={"Authorization": f"Bearer {key}"})
    assert told.status_code != 401


def test_operations_that_lead_to_each_other_keep_to_their_document(address: str, seeded_store: Store) -> None:  # noqa: ARG001 - it holds the seed
    SCHEMA.config.base_url = address
    machine = SCHEMA.as_state_machine()
    run_state_machine_as_test(machine, settings=WALKS)
