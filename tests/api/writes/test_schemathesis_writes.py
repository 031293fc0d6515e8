"""Operations that write, asked at random by Schemathesis with a writer's key, all checks on: all as documented.

They have a store with nothing in it before each operation; the document's own example is loaded there for real.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.config import SchemathesisConfig
from schemathesis.schemas import BaseSchema
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.plain_server import plainly_served
from tests.api.test_parameters import DOCUMENT
from tests.api.test_schemathesis import FEW, WALKS


def _needs_writer(operation: Any) -> bool:  # noqa: ANN401 - its type is not stated
    """Whether only a writer may ask: whatever writes, and whatever is about a document under review."""
    return operation.method.upper() in ("POST", "DELETE") or operation.path.startswith("/v1/reviews")


REFUSED = [200, 201, 404, 409, 422]
TURNED_DOWN = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 428, 429, "5xx"]
"""What a request with faults may be answered with: also that it is too large, before its faults are looked for."""


def _schema(*expected: int) -> BaseSchema:
    config: dict[str, Any] = {
        "request-timeout": 60,
        "checks": {
            "positive_data_acceptance": {"expected-statuses": list(expected)},
            "negative_data_rejection": {"expected-statuses": TURNED_DOWN},
        },
    }
    return schemathesis.openapi.from_dict(DOCUMENT, config=SchemathesisConfig.from_dict(config))


WRITES = _schema(*REFUSED).include(func=lambda context: _needs_writer(context.operation))
WALKED = _schema(*REFUSED, 406).include(  # a list of documents cannot be had in every format
    path=["/v1/documents", "/v1/documents/{document}", "/v1/documents/{document}/sentences"]
)

pytestmark = [pytest.mark.once, pytest.mark.long, pytest.mark.filterwarnings("ignore")]  # other people's warnings


@pytest.fixture
def address(store_settings: StoreSettings, state: Path) -> Iterator[str]:
    """The API over real HTTP."""
    with plainly_served(create_app(store_settings, Settings(state=state))) as address:
        yield address


@WRITES.parametrize()
@FEW
def test_a_write_keeps_to_its_document(case: Any, address: str, secret: str, empty_store: Store) -> None:  # noqa: ANN401, ARG001 - its type is not stated; the store is empty
    case.call_and_validate(base_url=address, headers={"Authorization": f"Bearer {secret}"})


def test_writes_and_reads_that_lead_to_each_other_keep_to_their_document(
    address: str,
    secret: str,
    empty_store: Store,  # noqa: ARG001 - it sees to what the store holds
) -> None:
    WALKED.config.base_url = address
    WALKED.config.headers = {"Authorization": f"Bearer {secret}"}
    run_state_machine_as_test(WALKED.as_state_machine(), settings=WALKS)
