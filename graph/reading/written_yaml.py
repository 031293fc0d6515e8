"""The YAML of the files in a document's directory."""

import yaml


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc] # either of two classes
    """Writes without aliases, which our reader refuses."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as the parent has it
        return True


def yaml_text(head: str, body: object) -> str:
    """The text of a file: comments, and then the body."""
    return head + yaml.dump(
        body, Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=None, width=110
    )
