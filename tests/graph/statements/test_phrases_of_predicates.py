"""How each predicate reads affirmed, as a count of none, as a silence and denied; read by people, then kept.

``python -m tests.graph.statements.test_phrases_of_predicates`` writes the table anew after a change of the words.
"""

from pathlib import Path

import pytest
from tuyun.graph.statements import phrase
from tuyun.graph.vocabulary import vocabulary

pytestmark = pytest.mark.once
TABLE = Path(__file__).with_name("phrases.txt")


def table() -> str:
    """A line for each predicate: its name and its four phrases, by family."""
    lines: list[str] = []
    for family in vocabulary().predicate_families:
        lines += ["", f"# {family}"]
        for name, predicate in vocabulary().predicates.items():
            if predicate.family == family:
                forms: list[dict[str, str]] = [
                    {},
                    {"status": "reported_zero"},
                    {"status": "not_reported"},
                    {"polarity": "denied"},
                ]
                said = [phrase(name, **form) for form in forms]  # type: ignore[arg-type] # words of the vocabulary
                lines.append(" | ".join([name, *said]))
    return "\n".join(lines).strip() + "\n"


def test_each_predicate_reads_as_people_have_approved() -> None:
    assert TABLE.read_text("utf-8").splitlines() == table().splitlines()


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
