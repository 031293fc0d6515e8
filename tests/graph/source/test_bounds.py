"""Files that would take minutes or gigabytes to read are refused before they are read."""

from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource, UnreadableSource
from tuyun.graph.resources import seed
from tuyun.graph.source import files
from tuyun.graph.source.files import read_yaml
from tuyun.graph.source.sentences import check_paragraphs, split

TEXT = Path("text.txt")
MEGABYTES = 3_200_000


@pytest.mark.parametrize("mark", ['"', "“", "«", "'", "`", "„a", "“a ", "一。", "a!"])
def test_a_text_of_quotation_marks_or_ends_of_sentences_is_refused_with_its_place(mark: str) -> None:
    text = "One.\n\n" + mark * (MEGABYTES // len(mark))
    fault = (
        r"^text\.txt:3: the paragraph has [\d,]+ quotation marks, or ends of sentences without a space, in [13],"
    )
    with pytest.raises(InvalidSource, match=fault):
        check_paragraphs(TEXT, text, "en")


def test_a_book_with_quotations_is_read() -> None:
    paragraph = "“We asked,” she said, “and nobody’s answer came.” " * 10
    check_paragraphs(TEXT, f"{paragraph}\n\n" * (2 * MEGABYTES // len(paragraph)), "en")
    seeds = [file.read_text("utf-8") for file in seed().glob("*/text.txt")]
    assert seeds
    for text in seeds:
        check_paragraphs(TEXT, text, "en")


@pytest.mark.parametrize(("language", "unit"), [("it", "A. "), ("co", "B! "), ("da", "B! "), ("de", "Nein? ")])
def test_ends_of_sentences_in_a_paragraph_without_end_are_refused_in_other_languages(
    language: str, unit: str
) -> None:
    text = unit * (600_000 // len(unit))
    with pytest.raises(InvalidSource, match=r"^text\.txt:1: the paragraph has [\d,]+ quotation marks, or ends of"):
        check_paragraphs(TEXT, text, language)
    check_paragraphs(TEXT, text, "en-GB")


def test_a_book_in_italian_is_read() -> None:
    paragraph = "Il governo ha aperto dodici casi. I giudici ne hanno chiusi sei! " * 20
    check_paragraphs(TEXT, f"{paragraph}\n\n" * (MEGABYTES // len(paragraph)), "it")


def test_a_text_just_within_the_bound_is_split() -> None:
    text = "“a" * 10_000
    check_paragraphs(TEXT, text, "en")
    assert len(split("d", "en", text)) == 1


def test_a_file_of_very_many_values_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "entities.yaml"
    entities = (
        f"e-{number}: {{label: Institution, name: Office {number}, aliases: [a, b]}}\n" for number in range(60_000)
    )
    file.write_text("".join(entities), "utf-8")
    with pytest.raises(UnreadableSource, match=r"entities\.yaml: the file has more than 200,000 values\. Split"):
        read_yaml(file)


def test_a_large_file_of_fewer_values_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_VALUES", 10)
    file = tmp_path / "document.yaml"
    file.write_text("a: one long text of more than twenty characters\nb: 1\n", "utf-8")
    assert read_yaml(file).data == {"a": "one long text of more than twenty characters", "b": 1}
