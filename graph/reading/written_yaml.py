"""Write the YAML files of a document's directory."""

from pathlib import Path

import yaml


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc] # either of two classes
    """Writes without aliases, which our reader refuses."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as the parent has it
        return True


def write_yaml(path: Path, head: str, body: object) -> None:
    """Write a file whole, or not at all."""
    text = head + yaml.dump(
        body, Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110
    )
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)
