"""Generate the types module and the docs page from the vocabulary.

Run as ``python -m tuyun.graph.vocabulary.generate [--check]``; a test checks that the committed files are current.
"""

import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

from tuyun.graph.vocabulary.model import Label, Predicate, Vocabulary
from tuyun.graph.vocabulary.read import vocabulary
from tuyun.graph.vocabulary.roles import Role

TYPES = Path(__file__).with_name("terms.py")
PAGE = Path(__file__).parents[2] / "docs" / "vocabulary.md"

ENUMERATIONS = {
    "StageName": "stages",
    "ModalityName": "modalities",
    "PolarityName": "polarities",
    "StatusName": "statuses",
    "PeriodKind": "period_kinds",
    "StandingName": "standings",
    "PeriodSubject": "period_subjects",
    "PeriodBasis": "period_bases",
    "Flow": "flows",
    "Unit": "units",
    "Form": "forms",
    "LossName": "losses",
    "RoleName": "roles",
    "LinkName": "links",
    "PredicateName": "predicates",
}


def types_module(words: Vocabulary) -> str:
    """The text of ``terms.py``: each section of the vocabulary as a Literal type."""
    out = [
        '"""The words of the vocabulary as types. Generated from the vocabulary; do not edit."""',
        "",
        "from typing import Literal",
        "",
        "# fmt: off",
    ]

    def literal(name: str, values: list[str]) -> None:
        out.extend(["", f"{name} = Literal["])
        listed = ", ".join(f'"{value}"' for value in values)
        out.extend(textwrap.wrap(listed, 115, initial_indent="    ", subsequent_indent="    "))
        out.append("]")

    literal("EntityLabel", list(words.entity_labels()))
    for name, section in ENUMERATIONS.items():
        literal(name, list(getattr(words, section)))
    return "\n".join(out) + "\n"


def docs_page(words: Vocabulary) -> str:
    """The text of ``docs/vocabulary.md``: every term with its definition, its example and what it does not say."""
    out = [
        "# The vocabulary",
        "",
        "Made from the files in `graph/vocabulary/` by `make vocabulary`; do not edit.",
        "",
        "Each term has a definition, an example, and what it does **not** say.",
        "A role has behind it the labels that may fill it, or the family of labels in italics.",
        "Besides the roles in its row, every predicate has the roles of a silence: "
        f"{'; '.join(_role(words, role, wants) for role, wants in words.silence_roles.items())}.",
        "Every predicate that fits something may also name "
        f"{'; '.join(_role(words, role, wants) for role, wants in words.common_roles.items())}.",
        "Where its row does not name such a role, nothing is linked by it.",
    ]

    def table(title: str, head: list[str], rows: list[list[str]], description: str = "") -> None:
        heading = ["", f"### {title}", "", description] if description else ["", f"## {title}"]
        out.extend([*heading, "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"])
        out.extend(f"| {' | '.join(row)} |" for row in rows)

    columns = ["definition", "example", "does not say"]

    def tail(term: object) -> list[str]:
        return [str(getattr(term, part)) for part in ("definition", "example", "does_not_say")]

    def matches(match: dict[str, str]) -> str:
        return ", ".join(f"{scheme}: {value}" for scheme, value in match.items())

    def described(label: Label) -> str:
        marks = [mark for mark in ("holds_desk", "of_state", "handled") if getattr(label, mark)]
        scope = [label.scope] if label.scope != "country" else []
        return ", ".join([label.family, *scope, *(mark.replace("_", " ") for mark in marks)])

    table(
        "Labels of nodes",
        ["label", "family", *columns, "also called", "match"],
        [
            [f"`{name}`", described(label), *tail(label), ", ".join(label.words), matches(label.match)]
            for name, label in words.labels.items()
        ],
    )
    table(
        "Types of links",
        ["type", "kind", "from", "to", *columns, "also called", "match"],
        [
            [
                f"`{name}`",
                link.kind + (", carries" if link.carries else "") + (", projected" if link.projected else ""),
                ", ".join(link.source),
                ", ".join(link.target),
                *tail(link),
                ", ".join(link.words),
                matches(link.match),
            ]
            for name, link in words.links.items()
        ],
    )

    def marks(predicate: Predicate) -> str:
        steps = [predicate.stage or ""]
        if predicate.giver_stage:
            steps.append(f"from {predicate.giver_stage} to {predicate.taker_stage}")
        if predicate.uncounted or predicate.concerns_wrongdoing:
            steps.append("beside the case flow")
        return ", ".join(filter(None, steps))

    out.extend(["", "## Predicates of statements"])
    for family, description in words.predicate_families.items():
        table(
            f"Family {family}",
            ["predicate", "stage", "force", "roles (! required) and what fills them", "draws", "loss", *columns],
            [
                [
                    f"`{name}`",
                    marks(predicate),
                    predicate.force,
                    "; ".join(
                        _role(words, role, wants)
                        for role, wants in predicate.roles.items()
                        if predicate.defines(role)
                    ),
                    ", ".join(f"`{link.type}`" for link in predicate.links),
                    predicate.loss or "",
                    *tail(predicate),
                ]
                for name, predicate in words.predicates.items()
                if predicate.family == family
            ],
            description,
        )
    for section in [*ENUMERATIONS.values(), "forces"]:
        if section in {"links", "predicates"}:
            continue
        table(
            section.replace("_", " ").capitalize(),
            ["term", *columns, "match"],
            [[f"`{name}`", *tail(term), matches(term.match)] for name, term in getattr(words, section).items()],
        )
    return "\n".join(out) + "\n"


def _role(words: Vocabulary, name: str, wants: Role) -> str:
    """A role with the labels that may fill it; all labels of a family are named by the family."""
    left = dict.fromkeys(wants.labels)
    fillers: list[str] = []
    for family in words.families:
        labels = [label for label, term in words.labels.items() if term.family == family]
        if family in left or (len(labels) > 1 and left.keys() >= set(labels)):
            fillers.append(f"*{family}*")
            left = {label: None for label in left if label not in (*labels, family)}
    return f"`{name}`{'!' if wants.required else ''}: {', '.join([*fillers, *left])}"


def write_generated(texts: Mapping[Path, str]) -> None:
    """Write each text to its file, or with ``--check`` exit with 1 if a file does not have its text."""
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    if stale and "--check" in sys.argv:
        sys.exit(f"not current: {', '.join(path.name for path in stale)}; run `make vocabulary`")
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(texts[path], "utf-8")


def main() -> None:
    write_generated({TYPES: types_module(vocabulary()), PAGE: docs_page(vocabulary())})


if __name__ == "__main__":
    main()
