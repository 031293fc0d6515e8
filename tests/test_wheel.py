"""The wheel: built without a network, installed elsewhere, used from elsewhere."""

import json
import os
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

pytestmark = pytest.mark.once
ROOT = Path(__file__).parent.parent
LOOK = """
import json
from pathlib import Path
import tuyun
import tuyun.api.app, tuyun.cli.main, tuyun.graph
from tuyun.graph.local.jars import LOCK, NEO4J_VERSION
from tuyun.graph.resources import cypher, seed
from tuyun.graph.store import questions
from tuyun.graph.vocabulary import vocabulary
print(json.dumps({
    "modules": sorted({str(Path(one.__file__).parents[1]) for one in (tuyun.api, tuyun.cli, tuyun.graph)}),
    "path": list(tuyun.__path__),
    "cypher": str(cypher()),
    "seed": str(seed()),
    "questions": list(questions()),
    "lock names Neo4j": f"/neo4j-{NEO4J_VERSION}.jar " in LOCK.read_text(),
    "labels": len(vocabulary().labels) > 0,
}))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return build_into(tmp_path_factory.mktemp("dist"))


def build_into(directory: Path) -> Path:
    """Build the wheel of this checkout by the backend itself: no isolation, so no network."""
    build = (
        "import sys; from hatchling.build import build_wheel; sys.stdout.write('\\n' + build_wheel(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", build, directory], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return directory / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the wheel in it, and nothing else of ours."""
    directory = tmp_path_factory.mktemp("elsewhere")
    uv = Path(sys.executable).with_name("uv")
    where = ["--python", sys.executable, "--target", str(directory)]
    install = [str(uv), "pip", "install", "--quiet", "--offline", "--no-deps", *where, str(wheel)]
    subprocess.run(install, check=True)
    return directory


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the installed wheel, far from the checkout.

    PYTHONPATH comes before the environment's own packages, so an editable install of the checkout is not seen.
    """
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("NEO4J_", "TUYUN_"))}
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=installed.parent,
        env={**environment, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )


def test_the_installed_wheel_finds_everything_in_itself(installed: Path) -> None:
    done = run(installed, "-c", LOOK)
    assert done.returncode == 0, done.stderr
    package = installed / "tuyun"
    assert json.loads(done.stdout) == {
        "modules": [str(package)],
        "path": [str(package)],
        "cypher": str(package / "cypher"),
        "seed": str(package / "seed"),
        "questions": [
            "training", "voices", "silences", "case_flow", "losses",
            "training_and_failing", "routes", "cuts", "changes", "evidence",
        ],
        "lock names Neo4j": True,
        "labels": True,
    }  # fmt: skip


def test_the_installed_command_checks_the_seed_that_it_brings(installed: Path) -> None:
    script = installed / "bin" / "tuyun"
    done = run(installed, str(script), "check", str(installed / "tuyun/seed/kyrgyz-republic-2022"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("kyrgyz-republic-2022: 30 sentences, 30 of them with statements; ")


def test_the_wheel_holds_each_query_and_document_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tops = {name.split("/")[0] for name in names}
    assert tops == {"tuyun", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}
    for room in ("cypher", "seed", "web/static", "web/templates"):
        ours = {file.relative_to(ROOT).as_posix() for file in (ROOT / room).rglob("*") if file.is_file()}
        prefix = "tuyun/"
        assert {name.removeprefix(prefix) for name in names if name.startswith(f"{prefix}{room}/")} == ours
    code = {
        f"tuyun/{file.relative_to(ROOT).as_posix()}"
        for room in ("graph", "report", "api", "cli")
        for file in (ROOT / room).rglob("*.py")
    }
    assert code <= names
    assert not [name for name in names if {"tests", "__pycache__"} & set(name.split("/"))]
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


BESIDE_OTHERS = """
import api, cli, graph, report
import networkx as nx
import tuyun.graph
print(graph.OWNER, api.OWNER, cli.OWNER, report.OWNER)
print(nx.betweenness_centrality(nx.path_graph(3), backend="tuyun"))
from tuyun.graph.fast import backend
print(backend.__file__)
"""


@pytest.mark.parametrize(
    "form", ["checkout", *(pytest.param(form, marks=pytest.mark.long) for form in ("editable", "wheel"))]
)
def test_the_backend_works_beside_modules_of_a_user_with_our_folders_names(
    form: str, installed: Path, tmp_path: Path
) -> None:
    for name in ("graph.py", "api.py", "cli/__init__.py", "report.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('OWNER = "user"')
    (tmp_path / "measure.py").write_text(BESIDE_OTHERS)
    directory, path, root = {
        "checkout": (ROOT, [tmp_path, ROOT], ROOT),
        "editable": (tmp_path, [], ROOT),  # these tests run where `make env` has installed the checkout
        "wheel": (tmp_path, [tmp_path, installed], installed / "tuyun"),
    }[form]
    done = subprocess.run(
        [sys.executable, tmp_path / "measure.py"],
        cwd=directory,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path))},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "user user user user",
        "{0: 0.0, 1: 1.0, 2: 0.0}",
        str(root / "graph" / "fast" / "backend.py"),
    ]


def test_the_package_is_not_found_inside_itself() -> None:
    """In a checkout the path of the package holds the package; tools that walk it would never end."""
    with pytest.raises(ModuleNotFoundError):
        import_module("tuyun.tuyun")
