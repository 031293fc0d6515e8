"""No file names a package registry, or a path on somebody's machine."""

import re
from functools import cache
from hashlib import sha256

import pytest

from tests.test_imports import ROOT, files

pytestmark = pytest.mark.once

FORBIDDEN_HOSTS = frozenset(
    {
        "0fd460f0568e",
        "271dacc9f4d0",
        "317d2d52829b",
        "3530c4415dd8",
        "3b464a1d35cd",
        "3ca29e55be4b",
        "410307b264d0",
        "43c04ed1dabe",
        "45ea73849d28",
        "475f4cc329fa",
        "5c6c4323ca27",
        "71741fe2460a",
        "789e46d79514",
        "8743857e3ea0",
        "8b5bb5eb9d75",
        "9bf3c87bc177",
        "9c6b05022d03",
        "a4aa2ac280bb",
        "b18b7bf677c9",
        "bb4897481ebc",
        "c2b67f5db935",
        "d6d7019ca9fc",
        "dfee0bf4622a",
        "e2dd3580aeeb",
        "e4cc0d7a0d1d",
        "edd4920b9845",
        "f8b13e68dca2",
    }
)
"""Package registries, as ``printf %s HOST | sha256sum | cut -c 1-12``: the check does not name what it forbids."""
FORBIDDEN_ROOTS = frozenset(
    {"00e13ed7af55", "2267685ed3f6", "4813494d137e", "4ea140588150", "6b0cc904d081", "cf10d3eb4b80"}
)
"""First parts of absolute paths that lead to somebody's own files, in the same form."""
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
ABSOLUTE_PATH = re.compile(r"(?<![\w.*/-])/(\w+)/\w")


@cache
def digest(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:12]


def forbidden_hosts(text: str, digests: frozenset[str] = FORBIDDEN_HOSTS) -> set[str]:
    """The hosts in a text whose name, or a parent domain of it, is among the digests."""
    return {
        host
        for host in set(HOST.findall(text.lower()))
        for labels in [host.split(".")]
        if digests & {digest(".".join(labels[start:])) for start in range(len(labels) - 1)}
    }


def forbidden_paths(text: str, digests: frozenset[str] = FORBIDDEN_ROOTS) -> set[str]:
    """The first parts of absolute paths in a text that are among the digests."""
    return {root for root in ABSOLUTE_PATH.findall(text) if digest(root) in digests}


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = {
        str(path.relative_to(ROOT)): names
        for path in files()
        if path.suffix not in (".png", ".gz", ".zip")
        for text in [path.read_text("utf-8")]
        if (names := forbidden_hosts(text) | forbidden_paths(text))
    }
    assert found == {}


REGISTRY = frozenset({digest("registry.invalid")})


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("https://registry.invalid/simple", {"registry.invalid"}),
        ("files.cdn.Registry.INVALID:443", {"files.cdn.registry.invalid"}),
        ("not-registry.invalid, registry.invalid.example", set()),
        ("registry, invalid", set()),
    ],
)
def test_a_registry_is_found_by_its_name_or_a_parent_domain(text: str, hosts: set[str]) -> None:
    assert forbidden_hosts(text, REGISTRY) == hosts


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("/secret/main", {"secret"}),
        ("'/secret/me' and see /secret/x", {"secret"}),
        ("data/secret/x, /secret, https://host/secret/x", set()),
    ],
)
def test_a_path_of_a_machine_is_found_by_its_first_part(text: str, roots: set[str]) -> None:
    assert forbidden_paths(text, frozenset({digest("secret")})) == roots
