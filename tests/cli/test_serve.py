"""tuyun serve: the API alone, for this machine without keys and for others with them."""

import json
import re
import signal
from pathlib import Path
from time import sleep

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.graph.store import Store

from tests.api.open_files import closes_all_files
from tests.cli.command import CommandOutput, Tuyun
from tests.cli.serving import serve

BEGUN = "Application startup complete."
ANY = "0.0.0.0"  # noqa: S104 - what is tested


def login(store: Store) -> dict[str, str]:
    """The store's own, as the environment names it."""
    settings = store.settings
    return {"NEO4J_URI": settings.uri, "NEO4J_USERNAME": settings.user, "NEO4J_PASSWORD": settings.password}


@pytest.mark.parametrize("host", [ANY, "192.0.2.7", "::", "tuyun.example"])
def test_without_keys_it_does_not_serve_others(
    tuyun: Tuyun, tmp_path: Path, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    assert tuyun("serve", "--home", tmp_path, "--host", host, "--port", "0") == CommandOutput(
        2,
        "",
        f"tuyun: no key was made, and {host} may be reached by others. Make one with `tuyun keys create NAME`, or "
        "set TUYUN_OPEN=yes if something else keeps them out.\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_without_keys_it_does_not_serve_this_machine_unless_it_is_said(
    tuyun: Tuyun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.delenv("TUYUN_LOCAL")
    assert tuyun("serve", "--home", tmp_path, "--port", "0") == CommandOutput(
        2,
        "",
        "tuyun: no key was made, and a proxy on this machine could lead others to the API. Make one with `tuyun "
        "keys create NAME`, or set TUYUN_LOCAL=yes if only this machine reaches it.\n",
    )


def test_a_refusal_to_serve_others_closes_the_file_of_the_keys(
    tuyun: Tuyun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    with State.at(tmp_path / "state") as state, state.open():
        pass
    with closes_all_files(tmp_path, monkeypatch):
        assert tuyun("serve", "--home", tmp_path, "--host", ANY, "--port", "0").code == 2


@pytest.mark.once
def test_workers_share_a_port_and_the_keys_and_end_in_order(tmp_path: Path, seeded_store: Store) -> None:
    home = tmp_path / "home"
    with State.at(home / "state") as state:
        keys = Keys(state)
        secret, key = keys.create("a newsroom", Role.reader, rate=6)
        headers = {"Authorization": f"Bearer {secret}"}
        more = ("--host", ANY, "--workers", "2")
        with serve(home, *more, extra=login(seeded_store)) as served:
            api = served.api.replace(ANY, "127.0.0.1")
            assert httpx.get(f"{api}/health/ready", timeout=60).status_code == 200  # who comes early waits
            assert httpx.get(f"{api}/v1/documents").status_code == 401
            answers = [httpx.get(f"{api}/v1/gaps", headers=headers, timeout=60) for _ in range(12)]
            assert {one.status_code for one in answers[:6]} == {200}
            assert 429 in {one.status_code for one in answers[6:]}  # one count for both workers
            keys.revoke(key.prefix)
            assert {httpx.get(f"{api}/v1/gaps", headers=headers).status_code for _ in range(6)} == {401}
            admin = {"Authorization": f"Bearer {keys.create('a monitor', Role.admin)[0]}"}
            figures = httpx.get(f"{api}/metrics", headers=admin).text
            counted = re.findall(r'^tuyun_requests_total{.*route="/v1/gaps".* (\d+)\.0$', figures, re.MULTILINE)
            assert sum(map(int, counted)) == [one.status_code for one in answers].count(200)  # of both workers
            served.process.send_signal(signal.SIGTERM)
            said = served.ended()
    assert said.code in (0, -signal.SIGTERM)
    lines = [json.loads(line) for line in said.err.splitlines()]
    assert {one["caller"] for one in lines if one.get("route") == "/v1/gaps"} == {key.prefix}
    assert secret not in said.out + said.err
    assert seeded_store.settings.password not in said.out + said.err


@pytest.mark.once
@pytest.mark.long
def test_workers_end_in_order_when_their_parent_is_killed(tmp_path: Path, seeded_store: Store) -> None:
    with serve(tmp_path / "home", "--workers", "2", extra=login(seeded_store)) as served:
        while served.errors.read_text().count(BEGUN) < 2:
            assert served.process.poll() is None
            sleep(0.05)
        served.process.kill()
        said = served.ended()  # all that have its output have ended
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{served.api}/health/live")
    assert said.code == -signal.SIGKILL
    messages = [json.loads(line)["message"] for line in said.err.splitlines()]
    assert [messages.count(one) for one in (BEGUN, "Application shutdown complete.")] == [2, 2]
