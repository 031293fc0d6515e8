"""Read the vocabulary from its files.

``words/`` has the general terms, ``predicates/`` a file for each family of predicates, ``links/`` the links that
they draw, and ``looks.yaml`` the colours and sizes of nodes.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from tuyun.graph.vocabulary.model import Vocabulary

DIRECTORY = Path(__file__).parent
LOOKS = DIRECTORY / "looks.yaml"


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, loaded once."""
    return Vocabulary.model_validate(read_terms())


def read_terms() -> dict[str, Any]:
    """All sections of the vocabulary as YAML gives them; links and predicates in the order of their families.

    Raises ValueError if two files define the same term.
    """
    sections: dict[str, Any] = {"looks": read_data(LOOKS)}
    for path in sorted((DIRECTORY / "words").glob("*.yaml")):
        _add(sections, read_data(path))
    for family in [*sections["predicate_families"], "evidence"]:
        for directory in ("links", "predicates"):
            path = DIRECTORY / directory / f"{family}.yaml"
            if path.exists():
                _add(sections, read_data(path), family)
    return sections


def read_data(path: Path) -> dict[str, Any]:
    """The data of a YAML file that comes with Tuyun, by the parser in C where there is one: ten times as fast."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=loader)  # noqa: S506 - both are safe loaders
    return data


def _add(sections: dict[str, Any], more: dict[str, Any], family: str | None = None) -> None:
    """Add the sections of a file; a section that several files have is joined."""
    for predicate in more.get("predicates", {}).values():
        predicate["family"] = family
    for name, terms in more.items():
        known = sections.setdefault(name, {} if isinstance(terms, dict) else terms)
        if isinstance(terms, dict):
            if twice := known.keys() & terms.keys():
                raise ValueError(f"two files define {', '.join(sorted(twice))} of the {name}")
            known.update(terms)
