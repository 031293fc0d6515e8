"""`tuyun serve` under the restrictions of the documented systemd unit and of the Compose file, without either.

A mount namespace has the whole file system read-only but for the paths that unit or service name, as systemd's
``ProtectSystem=strict`` and Docker's ``read_only`` do.
"""

import configparser
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
import yaml
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.graph.store import Store

from tests.cli.serving import ROOT, environment

pytestmark = [pytest.mark.once, pytest.mark.long]
STATE = "/var/lib/tuyun"
RESTRICTED = """
set -e
mount --make-rprivate /
mount -t tmpfs tmpfs /var/lib
mkdir {state}
mount --bind "$KEYS" {state}
cut -d' ' -f2 /proc/mounts | grep -vE '^/(proc|sys|dev)|^{state}$' | sort -u | while read -r place; do
    mount -o remount,bind,ro "$place"
done
for place in {temporary}; do mount -t tmpfs tmpfs "$place"; done
! touch /usr/lib/x 2>/dev/null
exec "$@"
""".replace("{state}", STATE)


def unit() -> tuple[list[str], list[str]]:
    """The arguments of the unit's command, and the temporary directories that it may write."""
    page = (ROOT / "docs" / "operating.md").read_text("utf-8")
    text = next(block for block in re.findall(r"```ini\n(.*?)```", page, re.DOTALL) if "[Service]" in block)
    parser = configparser.ConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment, method-assign] # keys keep their capitals
    parser.read_string(text)
    service = parser["Service"]
    assert (service["ProtectSystem"], service["ReadWritePaths"]) == ("strict", STATE)
    private = ["/tmp", "/var/tmp"] if service.get("PrivateTmp") == "true" else []  # noqa: S108 - what it makes private
    return shlex.split(service["ExecStart"])[1:], private


def service() -> tuple[list[str], list[str]]:
    """The same of the API in the Compose file; its command stands in the Dockerfile."""
    api = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]["api"]
    assert (api["read_only"], api["volumes"]) == (True, ["state:/state"])
    command = re.findall(r"^CMD (.*)$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)[-1]
    arguments: list[str] = yaml.safe_load(command)[1:]
    return [argument if argument != "8000" else "0" for argument in arguments], api.get("tmpfs", [])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may make a mount namespace")
@pytest.mark.parametrize("of", [unit, service])
def test_it_starts_where_only_the_named_paths_can_be_written(
    of: object, tmp_path: Path, seeded_store: Store
) -> None:
    arguments, temporary = of()  # type: ignore[operator] # one of the two above
    state = tmp_path / "state"
    with State.at(state) as opened:
        secret, _ = Keys(opened).create("a writer", Role.writer)
    settings = seeded_store.settings
    more = {
        "NEO4J_URI": settings.uri,
        "NEO4J_USERNAME": settings.user,
        "NEO4J_PASSWORD": settings.password,
        "TUYUN_STATE": STATE,
        "KEYS": str(state),
    }
    script = RESTRICTED.replace("{temporary}", " ".join(temporary))
    port = [] if "--port" in arguments else ["--port", "0"]
    command = [
        "unshare",
        "--mount",
        "sh",
        "-c",
        script,
        "sh",
        sys.executable,
        "-m",
        "tuyun.cli",
        *arguments,
        *port,
    ]
    with (
        (tmp_path / "errors").open("w") as errors,
        subprocess.Popen(
            command, cwd=ROOT, env=environment(more), stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, (tmp_path / "errors").read_text()
            address = f"http://127.0.0.1:{line.strip().rsplit(':', 1)[1].removesuffix('/docs')}"
            with httpx.Client(
                base_url=address, headers={"Authorization": f"Bearer {secret}"}, timeout=120
            ) as http:
                assert http.get("/health/ready").status_code == 200
                assert http.get("/v1/gaps").status_code == 200
                assert http.get("/v1/gaps", params={"format": "parquet"}).content[:4] == b"PAR1"
                assert http.get("/v1/report").status_code == 200
                files = {
                    file.name: file.read_text("utf-8")
                    for file in (ROOT / "seed" / "kyrgyz-republic-2022").iterdir()
                    if file.is_file()
                }
                written = http.post("/v1/documents", params={"dry_run": True}, json={"files": files})
                assert (written.status_code, written.json()["data"]["change"]) == (200, "unchanged"), written.text
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) in (0, -signal.SIGTERM)
