"""What a server puts under review, and what it refuses because its own files or other documents would suffer."""

import os
import re
import time
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from tuyun.graph.errors import SourceError
from tuyun.graph.reading.directory import OWN_FILES, read_again
from tuyun.graph.review import bounds, shelf
from tuyun.graph.review.shelf import MOST_TEXT, Shelf, Terms

from tests.graph.review.example import FIELDS, TEXT, written


def sent(directory: Path, text: str = TEXT, name: str = "text.txt", **fields: str) -> Path:
    """A directory with the files of a document as a client sends them."""
    directory.mkdir(exist_ok=True)
    head = {**FIELDS, "text": name, "sha256": sha256(text.encode()).hexdigest(), **fields}
    (directory / name).write_text(text, "utf-8")
    if name != "document.yaml":
        (directory / "document.yaml").write_text(yaml.safe_dump(head), "utf-8")
    return directory


@pytest.mark.parametrize("name", [*OWN_FILES[1:], "statements.yaml.new"])
def test_a_text_cannot_have_the_name_of_a_file_that_is_written_beside_it(tmp_path: Path, name: str) -> None:
    files = sent(tmp_path / "sent", TEXT.rstrip("\n"), name)
    with pytest.raises(
        SourceError, match=r"document.yaml:\d+: text: '[\w.]+' is the name of a file that is written"
    ):
        Shelf(tmp_path / "shelf").open(files, Terms())
    assert not (tmp_path / "shelf").exists()


def test_a_document_cannot_be_the_registers_of_the_others(tmp_path: Path) -> None:
    files = sent(tmp_path / "sent", name="xa.yaml", id="registers")
    with pytest.raises(SourceError, match="is the name of the directory in which registers of countries"):
        Shelf(tmp_path / "shelf").open(files, Terms())


def test_a_long_text_comes_with_its_proposals(tmp_path: Path) -> None:
    files = sent(tmp_path / "sent", "Nothing was reported. " * (MOST_TEXT // 22 + 1))
    with pytest.raises(
        SourceError, match=r"text.txt: the server reads texts of at most 200,000 bytes. Read the text with"
    ):
        Shelf(tmp_path / "shelf").open(files, Terms())
    assert list((tmp_path / "shelf").iterdir()) == []


def test_a_text_that_takes_long_to_read_comes_with_its_proposals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"Nothing was reported. {'It was said that ' * 130}nothing was reported."
    with pytest.raises(SourceError, match=r"sentence 2: the server reads sentences of at most 2,000 characters"):
        Shelf(tmp_path / "shelf").open(sent(tmp_path / "long", text), Terms())
    monkeypatch.setattr(shelf, "SECONDS", 0.0)
    with pytest.raises(SourceError, match=r"sentence 1: reading took longer than 0 s.*`tuyun read`"):
        Shelf(tmp_path / "shelf").open(sent(tmp_path / "short"), Terms())
    assert list((tmp_path / "shelf").iterdir()) == []


def test_proposals_that_were_edited_are_refused_without_a_word_of_the_place_of_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = sent(tmp_path / "sent")
    Shelf(tmp_path / "first").open(files, Terms())
    proposals = (tmp_path / "first" / "arlavia" / "proposals.yaml").read_text("utf-8")
    edited = {
        r"proposals.yaml:\d+: text: the text has changed since it was read. Run `tuyun read DIRECTORY` first.$": (
            re.sub("(?m)^text: .*", f"text: {'a' * 64}", proposals)
        ),
        r"proposals.yaml:1: \[1\]: aliases \(\*name\) are not read. Write the value out.$": "&a [*a]",
    }
    for fault, text in edited.items():
        (files / "proposals.yaml").write_text(text, "utf-8")
        with pytest.raises(SourceError, match=f"^{fault}"):
            Shelf(tmp_path / "shelf").open(files, Terms())
    for quote in ("police opened 13 trafficking cases", "Courts convicted five traffickers in 2030"):
        elsewhere = re.sub(r"quote: In 2030, the police opened 12.*", f"quote: {quote}", proposals)
        (files / "proposals.yaml").write_text(elsewhere, "utf-8")
        with pytest.raises(SourceError, match=r"proposals.yaml: p-\w+ stands outside of its sentence"):
            Shelf(tmp_path / "shelf").open(files, Terms())
    (files / "proposals.yaml").write_text(proposals, "utf-8")
    monkeypatch.setattr(bounds, "MOST_SENTENCES", 1)
    with pytest.raises(
        SourceError, match=r"^text.txt: the text has \d+ sentences; at most 1 are put under review"
    ):
        Shelf(tmp_path / "shelf").open(files, Terms())
    monkeypatch.undo()
    monkeypatch.setattr(bounds, "LONGEST_SENTENCE", 10)
    with pytest.raises(SourceError, match=r"^text.txt: a sentence has \d+ characters; at most 10 are put under"):
        Shelf(tmp_path / "shelf").open(files, Terms())
    monkeypatch.undo()
    monkeypatch.setattr(bounds, "MOST_WORK", -1)
    with pytest.raises(SourceError, match=r"^text.txt:1: the paragraph has \d+ quotation marks, or ends of"):
        Shelf(tmp_path / "shelf").open(files, Terms())
    assert list((tmp_path / "shelf").iterdir()) == []


def test_decisions_that_would_be_looked_for_in_all_of_a_text_at_each_request_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_again(written(tmp_path), "sure")
    files, log = tmp_path / "arlavia", tmp_path / "arlavia" / "decisions.jsonl"
    monkeypatch.setattr(bounds, "MOST_SOUGHT", 2 * len(TEXT))
    decisions = log.read_text("utf-8")
    log.write_text(re.sub('"within": "[^"]*"', '"within": "Another sentence."', decisions), "utf-8")
    with pytest.raises(SourceError, match=r"^decisions.jsonl: the text lacks the sentences of 3 decisions"):
        Shelf(tmp_path / "shelf").open(files, Terms())
    log.write_text(decisions, "utf-8")
    monkeypatch.setattr(bounds, "MOST_LOG", 100)
    with pytest.raises(SourceError, match=r"^decisions.jsonl: the decisions have [\d,]+ bytes; at most 100 are"):
        Shelf(tmp_path / "shelf").open(files, Terms())
    monkeypatch.undo()
    assert Shelf(tmp_path / "shelf").open(files, Terms()).new


def test_what_a_killed_process_staged_is_removed_after_a_day(tmp_path: Path) -> None:
    now = time.time()
    for name, hours in ((".new-old", 25), (".new-under-way", 23), (".removed", 25)):
        (tmp_path / "shelf" / name / "arlavia").mkdir(parents=True)
        os.utime(tmp_path / "shelf" / name, (now, now - hours * 3600))
    Shelf(tmp_path / "shelf").open(sent(tmp_path / "sent"), Terms())
    assert sorted(path.name for path in (tmp_path / "shelf").iterdir()) == [
        ".new-under-way",
        ".removed",
        "arlavia",
    ]
