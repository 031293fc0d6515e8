"""What is made from the vocabulary is current."""

from pathlib import Path
from typing import get_args

import pytest
from tuyun.graph.vocabulary import generate, terms, vocabulary


def test_the_types_module_is_current() -> None:
    assert generate.TYPES.read_text("utf-8") == generate.types_module(vocabulary())


def test_the_docs_page_is_current() -> None:
    assert generate.PAGE.read_text("utf-8") == generate.docs_page(vocabulary())


def test_the_types_are_the_words() -> None:
    assert get_args(terms.EntityLabel) == vocabulary().entity_labels()
    for name, section in generate.ENUMERATIONS.items():
        assert get_args(getattr(terms, name)) == tuple(getattr(vocabulary(), section)), name


def test_every_term_stands_on_the_docs_page_with_its_caveat() -> None:
    page = generate.docs_page(vocabulary())
    for section in [*generate.ENUMERATIONS.values(), "labels", "forces"]:
        for name, term in getattr(vocabulary(), section).items():
            assert any(
                line.startswith(f"| `{name}` |") and term.does_not_say in line for line in page.splitlines()
            ), name


def test_a_stale_file_is_named_and_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "TYPES", tmp_path / "terms.py")
    monkeypatch.setattr(generate, "PAGE", tmp_path / "vocabulary.md")
    monkeypatch.setattr("sys.argv", ["generate", "--check"])
    with pytest.raises(SystemExit, match=r"^not current: terms.py, vocabulary.md; run `make vocabulary`$"):
        generate.main()
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr("sys.argv", ["generate"])
    generate.main()
    monkeypatch.setattr("sys.argv", ["generate", "--check"])
    generate.main()
    assert {path.name for path in tmp_path.iterdir()} == {"terms.py", "vocabulary.md"}


def test_a_role_has_the_labels_that_may_fill_it() -> None:
    page = generate.docs_page(vocabulary())
    (row,) = [line for line in page.splitlines() if line.startswith("| `submitted_draft` |")]
    assert row.split(" | ")[3].split("; ") == [
        "`subject`: *actor*",
        "`object`!: Law, LawChange, Topic",
        "`recipient`: *actor*",
        "`purpose`: Topic, Offence, Factor",
    ]
