"""Every operation of the OpenAPI document, asked at random by Schemathesis over HTTP: all as documented.

All of its checks are on. What a schema cannot say (that a name is nobody's, that a text is no cursor) is refused
with a documented status.
"""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.config import SchemathesisConfig

from api.app import create_app
from graph.store import Store, StoreSettings
from tests.api.test_parameters import DOCUMENT

REFUSED = [200, 308, 404, 406, 409, 422]
CONFIG: dict[str, Any] = {
    "request-timeout": 60,
    "checks": {"positive_data_acceptance": {"expected-statuses": REFUSED}},
}
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT, config=SchemathesisConfig.from_dict(CONFIG))
FEW = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
WALKS = settings(FEW, max_examples=8, stateful_step_count=4)

pytestmark = [pytest.mark.once, pytest.mark.filterwarnings("ignore")]  # other people's warnings


@pytest.fixture(scope="module")
def address(store_settings: StoreSettings) -> Iterator[str]:
    """The API over real HTTP."""
    server = uvicorn.Server(uvicorn.Config(create_app(store_settings), port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@SCHEMA.parametrize()
@FEW
def test_an_operation_keeps_to_its_document(case: Any, address: str, seeded_store: Store) -> None:  # noqa: ANN401, ARG001 - its type is not told; the seed
    case.call_and_validate(base_url=address)


def test_operations_that_lead_to_each_other_keep_to_their_document(address: str, seeded_store: Store) -> None:  # noqa: ARG001 - it holds the seed
    SCHEMA.config.base_url = address
    machine = SCHEMA.as_state_machine()
    run_state_machine_as_test(machine, settings=WALKS)
