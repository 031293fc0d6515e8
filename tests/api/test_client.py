"""A typed client, generated anew from the document that the running API serves, and a consumer that uses it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.openapi.client_document import ADDRESS
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.renew import PAGES
from tests.api.serving import served

CONSUMER = Path(__file__).with_name("consumer.py")
BIN = Path(sys.executable).parent
EXPECTED = {
    "named": ["PGO"],
    "alleged": [
        ["kg-investigators~DOWNGRADED~kg22-downgraded-crimes~kyrgyz-republic-2022", ["alleged"]],
        ["kg-traffickers~OFFERED_PAYMENT_TO~kg-victims~kyrgyz-republic-2022", ["alleged"]],
        ["kg22-downgraded-crimes~LED_TO~kg22-lesser-penalties~kyrgyz-republic-2022", ["alleged"]],
    ],
    "pages": 2,
    "known": {"PGO": "kg-pgo", "nobody": None},
    "counted": [
        ["opened_investigation", 6, 6],
        ["opened_investigation", 40, 40],
        ["opened_investigation", 8, 8],
        ["continued_investigation", 7, 7],
        ["uncovered", 63, 63],
        ["included_trafficking", 0, None],
        ["prosecuted", 0, 0],
        ["prosecuted", 3, 3],
        ["outside_definition", 1, None],
        ["convicted", 0, 0],
        ["convicted", 3, 3],
        ["improperly_dismissed", 0, None],
        ["improperly_dismissed", 0, None],
        ["closed", 1, None],
    ],
    "ended": [
        ["conviction", "improperly_dismissed", ["courts"]],
        ["conviction", "improperly_dismissed", ["courts"]],
        ["sentence", "avoided_punishment", []],
        ["closed", "accepted_bribes_to_drop", ["law enforcement officials", "judges"]],
        ["closed", "offered_payment_to_drop", []],
        ["closed", "closed", []],
    ],
    "tied": [["PGO", "prosecutors"]],
    "trained": ["joint PGO and MVD trainings"],
    "refused": [404, "urn:tuyun:problem:not-found", None],
    "stranger": 401,
}
"""0 to 0 was reported as none; 0 to None is "some", or not stated."""

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the keys are kept."""
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def key(state: Path) -> str:
    """A reader's key."""
    with State.at(state) as opened:
        return Keys(opened).create("a newsroom", Role.reader)[0]


@pytest.fixture(scope="module")
def address(state: Path, key: str, store_settings: StoreSettings) -> Iterator[str]:  # noqa: ARG001 - from the first key on it asks for one
    """The API over real HTTP, asking for keys."""
    with served(create_app(store_settings, Settings(state=state))) as (host, port):
        yield f"http://{host}:{port}"


@pytest.fixture(scope="module")
def home(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the client in it, generated without a warning."""
    home = tmp_path_factory.mktemp("client")
    (home / "openapi.json").write_bytes(httpx.get(address + ADDRESS).raise_for_status().content)
    (home / "options.yaml").write_text("post_hooks: []\n")
    command = [
        *(str(BIN / "openapi-python-client"), "generate", "--path", "openapi.json", "--config", "options.yaml"),
        *("--meta", "none", "--output-path", "tuyun_client", "--fail-on-warning"),
    ]
    done = subprocess.run(command, cwd=home, capture_output=True, text=True)
    assert (done.returncode, "WARNING" in done.stdout) == (0, False), done.stdout + done.stderr
    return home


@pytest.mark.long
def test_the_client_and_its_consumer_fit_each_other_s_types(home: Path) -> None:
    command = [str(BIN / "mypy"), "--strict", "--config-file", os.devnull, str(CONSUMER), "tuyun_client"]
    done = subprocess.run(
        command, cwd=home, env={**os.environ, "MYPYPATH": str(home)}, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout.startswith("Success")) == (0, True), done.stdout[:4000]


def test_a_consumer_reads_what_it_asks_for(home: Path, address: str, key: str, seeded_store: Store) -> None:  # noqa: ARG001 - the seed
    done = subprocess.run(
        [sys.executable, str(CONSUMER), address, key],
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(home)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == EXPECTED


def test_the_example_on_the_page_lists_all_losses(
    home: Path,
    address: str,
    key: str,
    seeded_store: Store,  # noqa: ARG001 - the seed
) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```$", PAGES[0].read_text("utf-8"), re.MULTILINE | re.DOTALL)
    script = home / "example.py"
    script.write_text(example.replace("http://127.0.0.1:8000", address).replace("tuyun_...", key))
    typed = [str(BIN / "mypy"), "--strict", "--config-file", os.devnull, script.name]
    checked = subprocess.run(typed, cwd=home, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
    done = subprocess.run([sys.executable, script.name], cwd=home, capture_output=True, text=True)
    told = httpx.get(f"{address}/v1/losses", headers={"Authorization": f"Bearer {key}"}).json()["data"]["rows"]
    rows = [[one[name] for name in ("head", "stage", "predicate", "desks", "modality")] for one in told]
    assert done.stdout.splitlines() == [
        f"{head} {stage} {predicate} {[desk['name'] for desk in desks]} {modality}"
        for head, stage, predicate, desks, modality in rows
    ]
    assert len(told) > 10
