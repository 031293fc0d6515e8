"""The documentation pages need nothing but this server."""

import re

import pytest

from tests.api.client import Client


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_a_documentation_page_loads_only_what_this_server_serves(client: Client, page: str) -> None:
    shown = client.get(page)
    assert shown.status_code == 200
    loads = re.findall(r"""(?:src|href|spec-url)=["']([^"']+)["']|url: ["']([^"']+)["']""", shown.text)
    addresses = {one or other for one, other in loads}
    assert any(address.endswith(".js") for address in addresses)
    assert "/openapi.json" in addresses
    for address in addresses:
        assert address.startswith("/")
        assert client.get(address).status_code == 200
