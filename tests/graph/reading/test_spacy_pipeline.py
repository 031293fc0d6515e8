"""The second reader with an English pipeline of spaCy: what it sees, and what is no such pipeline."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from tuyun.graph.errors import InvalidSettings, MissingExtra
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.second_reader.spacy_pipeline import load_second_reader
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader
from tuyun.graph.source.sentences import split

from tests.graph.reading.reader import document
from tests.graph.reading.trained import DRAWN
from tests.graph.reading.trees import tree


@pytest.fixture(scope="module")
def reader(pipeline: Path) -> SecondReader:
    return load_second_reader(str(pipeline))


@pytest.mark.parametrize("text", DRAWN)
def test_the_tree_is_that_of_the_pipeline(text: str, reader: SecondReader) -> None:
    assert (reader.name, reader.parse(text)) == ("en_drawn 1.0.0", tree(text, DRAWN[text]))


def test_a_pipeline_may_be_an_installed_package(
    pipeline: Path, reader: SecondReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "en_drawn"
    shutil.copytree(pipeline, package / "en_drawn-1.0.0")
    shutil.copy(pipeline / "meta.json", package)
    load = "from functools import partial\nfrom spacy.util import load_model_from_init_py\n"
    (package / "__init__.py").write_text(f"{load}load = partial(load_model_from_init_py, __file__)\n", "utf-8")
    metadata = tmp_path / "en_drawn-1.0.0.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Metadata-Version: 2.1\nName: en_drawn\nVersion: 1.0.0\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    installed = load_second_reader("en_drawn")
    assert [(each.name, each.parse(PLAIN[0])) for each in (installed, reader)] == [
        ("en_drawn 1.0.0", tree(PLAIN[0], DRAWN[PLAIN[0]]))
    ] * 2


def test_words_are_cut_at_a_dash_without_spaces(reader: SecondReader) -> None:
    words = reader.parse("It freed 108 victims—72 women—in 2030.").words
    assert [word.words for word in words[3:8]] == ["victims", "—", "72", "women", "—"]
    assert [(word.start, word.end) for word in words[3:6]] == [(13, 20), (20, 21), (21, 23)]


DOUBTED = {
    "The mayor boasted that police arrested 30 suspects.": (
        "“arrested” to depend on “The mayor boasted”, and the rules for the report’s own words"
    ),
    "It is implausible that courts convicted 12 traffickers.": (
        "“convicted” to depend on “It is implausible”, and the rules for the report’s own words"
    ),
    "Prosecutors in Arlavia and police arrested nine suspects.": (
        "“Prosecutors in Arlavia and police” for the subject of “arrested”, not “police” alone"
    ),
    "12 traffickers were convicted in 2030 in trials by no court.": (
        "“no court” for the agent of “convicted”, and the rules nobody"
    ),
}
"""Sentences that the rules alone are sure of, and what the pipeline takes otherwise."""
PLAIN = [text for text in DRAWN if text not in DOUBTED]


def test_a_pipeline_doubts_what_the_rules_read_wrongly_and_no_plain_sentence(reader: SecondReader) -> None:
    about = document()
    sentences = split(about.id, about.language, " ".join([*PLAIN, *DOUBTED]))
    assert [proposal.sure for proposal in read_text_of(about, sentences)[0]] == [True] * len(DRAWN)
    read, summary = read_text_of(about, sentences, second=reader)
    doubts = [(f"the second reader takes {doubt}",) for doubt in DOUBTED.values()]
    assert [proposal.doubts for proposal in read] == [*([()] * len(PLAIN)), *doubts]
    assert (summary.sure, summary.withdrawn) == (len(PLAIN), len(DOUBTED))


def named(_: Path) -> str:
    return "no_such_pipeline"


def empty(directory: Path) -> str:
    return str(directory)


def without_parser(directory: Path) -> str:
    spacy.blank("en").to_disk(directory)
    return str(directory)


def german(directory: Path) -> str:
    spacy.blank("de").to_disk(directory)
    return str(directory)


def of_universal_dependencies(directory: Path) -> str:
    pipeline = spacy.blank("en")
    parser = pipeline.add_pipe("parser")
    for label in ("nsubj", "nsubj:pass", "obj"):
        parser.add_label(label)  # type: ignore[attr-defined] # of a pipe of whatever kind
    pipeline.initialize()
    pipeline.to_disk(directory)
    return str(directory)


def untrained(directory: Path) -> str:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("parser")
    pipeline.to_disk(directory)
    return str(directory)


def damaged(directory: Path) -> str:
    of_universal_dependencies(directory)
    model = directory / "parser" / "model"
    model.write_bytes(model.read_bytes()[:1000])
    return str(directory)


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        (named, "cannot be used: "),
        (empty, "cannot be used: "),
        (damaged, "cannot be used: "),
        (untrained, "cannot be used: "),
        (german, "reads 'de', not English."),
        (without_parser, "has no dependency parser with the labels of spaCy’s English ones."),
        (of_universal_dependencies, "has no dependency parser with the labels of spaCy’s English ones."),
    ],
)
def test_what_is_no_english_pipeline_with_a_parser_is_refused(
    made: Callable[[Path], str], fault: str, tmp_path: Path
) -> None:
    pipeline = made(tmp_path)
    with pytest.raises(InvalidSettings) as refused:
        load_second_reader(pipeline)
    assert refused.value.what.startswith(f"the spaCy pipeline {pipeline!r} {fault}")
    assert "[E" not in refused.value.what  # the number of spaCy's message
    assert refused.value.todo == (
        "Name an installed spaCy pipeline for English with a dependency parser, or its directory."
    )


def test_without_spacy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtra) as missing:
        load_second_reader("en_core_web_sm")
    assert str(missing.value) == (
        "the second reader needs the package spacy, which is not installed. Install `tuyun[second]`."
    )
