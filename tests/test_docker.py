"""The container files, as far as they can be held without a Docker engine."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tuyun.graph.browser import neo4j_settings as browser_settings

pytestmark = pytest.mark.once
ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PASSWORD = re.compile(r"\$\{NEO4J_PASSWORD:\?[^}]+\}")


def compose() -> dict[str, Any]:
    """The compose file with its anchors resolved."""
    parsed: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return parsed


def dockerfile(word: str) -> list[str]:
    """What each instruction of a kind says, in order; lines that go on are joined."""
    text = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    return [line.removeprefix(word).strip() for line in text.splitlines() if line.strip().startswith(f"{word} ")]


def run(*command: str | Path) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_compose_file_keeps_the_published_schema() -> None:
    run(BIN / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml")


def test_the_dockerfile_passes_the_linter_and_silences_none_of_its_rules() -> None:
    run(BIN / "hadolint", "Dockerfile")
    assert "hadolint ignore" not in (ROOT / "Dockerfile").read_text()
    assert not (ROOT / ".hadolint.yaml").exists()


def as_variable(setting: str) -> str:
    """The variable by which the image takes a setting."""
    return f"NEO4J_{setting.replace('_', '__').replace('.', '_')}"


def test_the_password_comes_from_the_environment_and_has_no_default() -> None:
    services = compose()["services"]
    told = {
        name: {key: value for key, value in service["environment"].items() if "AUTH" in key or "PASSWORD" in key}
        for name, service in services.items()
    }
    assert {name: list(keys) for name, keys in told.items()} == {
        "neo4j": ["NEO4J_AUTH"],  # as NEO4J_PASSWORD the image would take it for a setting
        "seed": ["NEO4J_PASSWORD"],
        "api": ["NEO4J_PASSWORD"],
    }
    for value in (value for keys in told.values() for value in keys.values()):
        assert PASSWORD.fullmatch(value.removeprefix("neo4j/")), value


def test_every_port_is_bound_to_this_machine_alone() -> None:
    ports = {name: service.get("ports", []) for name, service in compose()["services"].items()}
    assert ports == {
        "neo4j": ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"],
        "seed": [],
        "api": ["127.0.0.1:8000:8000"],
    }
    assert "network_mode" not in str(compose())


def test_the_api_is_open_only_where_its_port_is_this_machines_and_keeps_its_keys() -> None:
    api = compose()["services"]["api"]
    assert api["environment"]["TUYUN_OPEN"] == "yes"
    assert all(port.startswith("127.0.0.1:") for port in api["ports"])
    assert api["volumes"] == ["state:/state"]
    assert any("TUYUN_STATE=/state" in line for line in dockerfile("ENV"))
    assert "install --directory --owner 10001 --group 10001 --mode 700 /state" in dockerfile("RUN")
    assert yaml.safe_load(dockerfile("CMD")[-1])[:2] == ["tuyun", "serve"]


def test_neo4j_keeps_data_and_logs_in_named_volumes_and_its_memory_is_set() -> None:
    whole = compose()
    neo4j = whole["services"]["neo4j"]
    assert neo4j["image"] == "neo4j:5.26-community"
    assert neo4j["volumes"] == ["data:/data", "logs:/logs"]
    assert whole["volumes"] == {"data": None, "logs": None, "state": None}
    settings = {key: value for key, value in neo4j["environment"].items() if key != "NEO4J_AUTH"}
    assert settings == {
        "NEO4J_server_memory_heap_initial__size": "256m",
        "NEO4J_server_memory_heap_max__size": "768m",
        "NEO4J_server_memory_pagecache_size": "128m",
        "NEO4J_server_bolt_advertised__address": "127.0.0.1:7687",
        "NEO4J_server_http_advertised__address": "127.0.0.1:7474",
        **{as_variable(key): value for key, value in browser_settings("http://127.0.0.1:8000").items()},
        "NEO4J_dbms_usage__report_enabled": "false",
        "NEO4J_client_allow__telemetry": "false",
        "NEO4J_server_bolt_telemetry_enabled": "false",
    }


def test_what_stays_up_is_checked_and_restarted_and_the_api_waits_for_neo4j() -> None:
    services = compose()["services"]
    assert services["neo4j"]["healthcheck"]["test"][0] == "CMD"
    assert len(dockerfile("HEALTHCHECK")) == 1  # the API's, which the compose file leaves as it is
    assert "healthcheck" not in services["api"]
    assert services["seed"]["healthcheck"] == {"disable": True}
    assert {name: service["restart"] for name, service in services.items()} == {
        "neo4j": "unless-stopped",
        "seed": "no",
        "api": "unless-stopped",
    }
    for name in ("seed", "api"):
        assert services[name]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_nothing_runs_as_root_or_can_become_it() -> None:
    services = compose()["services"]
    assert services["neo4j"]["user"] == "7474:7474"
    assert dockerfile("USER") == ["10001:10001"]
    assert {"user"} & (services["api"].keys() | services["seed"].keys()) == set()
    for service in services.values():
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]


def test_the_seed_is_loaded_by_the_image_of_the_api() -> None:
    services = compose()["services"]
    assert services["seed"]["command"] == ["tuyun", "load", "/seed/kyrgyz-republic-2022"]
    assert (ROOT / "seed" / "kyrgyz-republic-2022" / "document.yaml").is_file()
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert services["seed"]["image"] == services["api"]["image"] == f"tuyun:{version}"


def test_the_image_is_built_from_locked_packages_only() -> None:
    assert dockerfile("FROM") == ["python:3.12-slim AS build", "python:3.12-slim"]
    steps = [step.strip() for line in dockerfile("RUN") for step in line.split("&&")]
    fetching = [step for step in steps if re.match(r"pip |uv pip (install|sync)|uv build", step)]
    assert [step for step in fetching if "--require-hashes" not in step] == [
        "uv pip install --python /app --no-deps --compile-bytecode /dist/*.whl"  # our own, just built
    ]
    assert len(fetching) == 4


def test_the_context_holds_what_the_dockerfile_copies_and_no_more() -> None:
    copied = {name for line in dockerfile("COPY") if "--from" not in line for name in line.split()[:-1]}
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    allowed = {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert {name.rstrip("/") for name in copied} == allowed
    assert "*" in lines


def test_the_health_check_runs_without_curl_and_fails_if_nobody_answers() -> None:
    words = yaml.safe_load(dockerfile("HEALTHCHECK")[0].split("CMD ", 1)[1])
    assert words[:2] == ["python", "-c"]
    assert "/health/ready" in words[2]
    closed = words[2].replace("8000", "1")
    done = subprocess.run([sys.executable, "-c", closed], capture_output=True, text=True)
    assert done.returncode == 1
    assert "ConnectionRefusedError" in done.stderr
