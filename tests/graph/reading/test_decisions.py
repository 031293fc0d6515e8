"""Decisions: append-only, kept where their quote stands, and folded into statements that can be loaded."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from tuyun.graph.errors import InvalidSource, SourceErrors, UnreadableSource
from tuyun.graph.reading.changed_text import CHANGED, taken_over
from tuyun.graph.reading.decisions import log
from tuyun.graph.reading.decisions.decision import decided
from tuyun.graph.reading.decisions.fold import fold, sure_decisions
from tuyun.graph.reading.decisions.log import FILE, read_decisions
from tuyun.graph.reading.directory import ReadingResult, opened, read_again, read_text_of, read_together
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.reading.second_reader.dependencies import Parse
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.source.sentences import cut, split

from tests.graph.reading.reader import read
from tests.graph.reading.trees import spans, tree

TEXT = (
    "In 2030, the police opened 12 trafficking cases. Courts convicted five traffickers in 2030. "
    "Officials took photos. The government did not report any prosecutions."
)
AT = datetime(2031, 6, 1, 12, tzinfo=UTC)
FIELDS = {
    "id": "arlavia", "title": "A report", "publisher": "Nobody", "year": 2031, "country": "XA", "language": "en",
    "licence": "made up",
}  # fmt: skip


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, "utf-8")
    made = tmp_path / "arlavia"
    prepared(made, source, extract(source), FIELDS).write()
    return made


def take_over(directory: Path) -> ReadingResult:
    """Read a directory again whose text has changed."""
    (result,) = read_together([opened(directory, taken_over(directory))])
    return result


def stated(directory: Path) -> list[tuple[str, str]]:
    source = read_source(directory)
    assert isinstance(source, Narrative)
    return [(one.predicate, one.quote) for one in source.statements]


OPENED = ("opened_investigation", "In 2030, the police opened 12 trafficking cases")
CONVICTED = ("convicted", "Courts convicted five traffickers in 2030")
SILENT = ("prosecuted", "The government did not report any prosecutions")


def test_without_decisions_there_are_no_statements(directory: Path) -> None:
    result = read_again(directory)
    assert (result.summary.proposals, result.summary.sure, result.accepted) == (3, 3, 0)
    assert stated(directory) == []
    assert not (directory / FILE).exists()


def test_what_is_sure_is_accepted_once(directory: Path) -> None:
    read_again(directory, "sure", AT)
    log = (directory / FILE).read_bytes()
    files = {path.name: path.read_bytes() for path in directory.iterdir()}
    assert stated(directory) == [OPENED, CONVICTED, SILENT]
    assert {json.loads(line)["who"] for line in log.splitlines()} == {"reader"}
    read_again(directory, "sure", AT + timedelta(days=1))
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == files


def test_what_a_second_reader_doubts_is_withdrawn_and_nothing_else_changes(directory: Path) -> None:
    def parse(text: str) -> Parse:
        silent = " ".join("dep:0" for _ in spans(text))
        return tree(text, "nsubj:1 ROOT:1 nummod:0 dobj:1 prep:1 pobj:4 punct:1" if "Courts" in text else silent)

    def proposals() -> str:
        return (directory / "proposals.yaml").read_text("utf-8")

    read_again(directory, "sure", AT)
    alone = proposals()
    result = read_again(directory, "sure", AT + timedelta(days=1), second=SecondReader("by hand", parse))
    assert (result.summary.sure, result.summary.withdrawn, result.accepted) == (2, 1, 2)
    assert stated(directory) == [OPENED, SILENT]
    found, expected = yaml.safe_load(proposals()), yaml.safe_load(alone)
    doubt = "the second reader takes “five” for the number of “Courts”, not of “traffickers”"
    expected["second_reader"] = "by hand"
    expected["summary"] |= {"sure": 2, "sure_withdrawn_by_the_second_reader": 1}
    expected["proposals"][1] |= {
        "id": found["proposals"][1]["id"],  # it tells a sure proposal from another
        "sure": False,
        "decided": False,
        "doubts": [doubt],
    }
    assert found == expected
    read_again(directory, "sure", AT + timedelta(days=2))
    assert (proposals(), stated(directory)) == (alone, [OPENED, CONVICTED, SILENT])


def test_a_person_is_not_overruled() -> None:
    proposals, _ = read(TEXT)
    sentences = split("arlavia", "en", TEXT)
    first = decided(proposals[0], "accept", "Aida", sentences, "rules", AT)
    quantity = first.statement.quantity
    assert quantity is not None
    mine = first.model_copy(
        update={
            "verdict": "change",
            "statement": first.statement.model_copy(
                update={"status": "lower_bound", "quantity": quantity.model_copy(update={"upper": None})}
            ),
        }
    )
    rejected = decided(proposals[1], "reject", "Aida", sentences, "rules", AT)
    state = fold([mine, rejected], sentences)
    automatic = sure_decisions(proposals, state, sentences, "rules", AT)
    assert [one.statement.predicate for one in automatic] == ["prosecuted"]
    late = decided(proposals[0], "accept", "reader", sentences, "rules", AT)
    entries, _ = fold([mine, rejected, *automatic, late], sentences).statements()
    assert [(one.predicate, one.status) for one in entries] == [
        ("opened_investigation", "lower_bound"),
        ("prosecuted", "not_reported"),
    ]


def test_decisions_move_with_their_quote_and_fall_without_it(directory: Path) -> None:
    read_again(directory, "sure", AT)
    text = "Nothing was new. " + TEXT.replace("five traffickers", "six traffickers")
    (directory / "text.txt").write_text(text, "utf-8")
    with pytest.raises(SourceErrors, match=r"or run `tuyun read .* --text-changed`, which takes"):
        read_again(directory)
    cleaning = (directory / "cleaning.jsonl").read_text("utf-8").splitlines()
    result = take_over(directory)
    marked = (directory / "cleaning.jsonl").read_text("utf-8").splitlines()
    assert marked[1:] == cleaning[1:]
    assert json.loads(marked[0]) == {
        **json.loads(cleaning[0]),
        "text_changed": CHANGED,
    }
    assert taken_over(directory).files == {}
    assert read_again(directory) == result
    assert (result.accepted, result.lost) == (2, (CONVICTED[1],))
    assert stated(directory) == [OPENED, SILENT]
    read_again(directory, "sure", AT)
    assert stated(directory) == [OPENED, (CONVICTED[0], CONVICTED[1].replace("five", "six")), SILENT]


ONE = "In 2030, police arrested 12 suspects."
TWICE = f"It covers Dr. Smith. The rest is short.\n\n{ONE}\n\n{ONE} Nothing else is known."


def rejected_second(directory: Path) -> bytes:
    """Read a text that has a sentence twice, and reject what it says the second time; the log."""
    (directory / "text.txt").write_text(TWICE, "utf-8")
    take_over(directory)
    read_again(directory, "sure", AT)
    path = directory / FILE
    mine = read_decisions(path)[-1].model_copy(update={"who": "Ann", "verdict": "reject"})
    log.append(path, [mine])
    assert len(stated(directory)) == 2
    assert read_again(directory, "sure", AT).accepted == 1
    return path.read_bytes()


def test_of_equal_sentences_each_keeps_its_decision_when_their_numbers_change(directory: Path) -> None:
    before = rejected_second(directory)
    path = directory / "document.yaml"
    head = yaml.safe_load(path.read_text("utf-8"))
    path.write_text(yaml.safe_dump({**head, "sentence_ends": head["sentence_ends"][1:]}), "utf-8")
    result = read_again(directory, "sure", AT)
    assert (result.accepted, result.lost, result.scattered) == (1, (), ())
    source = read_source(directory)
    assert isinstance(source, Narrative)
    assert [one.start for one in source.statements] == [TWICE.index(ONE)]
    assert (directory / FILE).read_bytes() == before
    joined = cut("arlavia", TWICE, head["sentence_ends"][2:])  # the first of the two is a sentence no more
    state = fold(read_decisions(directory / FILE), joined)
    assert [(one.start, one.decision.verdict) for one in state.standing.values()] == [
        (TWICE.index(ONE), "accept"),
        (TWICE.rindex(ONE), "reject"),
    ]


def test_a_decision_that_may_be_about_either_of_two_places_is_named_and_both_are_left_to_people(
    directory: Path,
) -> None:
    before = rejected_second(directory)
    (directory / "text.txt").write_text(f"A new paragraph.\n\n{TWICE}", "utf-8")
    take_over(directory)
    quote = ONE.removesuffix(".")
    for _ in range(2):
        result = read_again(directory, "sure", AT)
        assert (result.accepted, result.lost, result.scattered) == (0, (), (quote,))
        assert stated(directory) == []
        assert (directory / FILE).read_bytes() == before
    written = yaml.safe_load((directory / "proposals.yaml").read_text("utf-8"))
    assert [one["decided"] for one in written["proposals"]] == [False, False]
    assert written["decisions_without_their_quote"] == []
    assert written["decisions_with_several_places"] == [quote]
    document = opened(directory)
    sentences = document.sentences
    proposals, _ = read_text_of(document.document, sentences)
    now = [
        decided(proposals[0], "reject", "Ann", sentences, "rules", AT),
        decided(proposals[1], "accept", "Ann", sentences, "rules", AT),
    ]
    log.append(directory / FILE, now)
    result = read_again(directory, "sure", AT)
    assert (result.accepted, result.lost, result.scattered) == (1, (), ())
    (entry,), _ = fold(now, sentences).statements()
    assert (entry.start, entry.provenance and entry.provenance.decided_by) == (proposals[1].statement.start, "Ann")


def test_of_equal_quotes_in_a_sentence_that_moves_none_is_guessed() -> None:
    text = "In 2030, police arrested 12 suspects, and police arrested 12 suspects."
    sentences = split("arlavia", "en", text)
    rejected = decided(read(text)[0][-1], "reject", "Ann", sentences, "rules", AT)
    quote, start = "police arrested 12 suspects", text.rindex("police")
    entry = rejected.statement.model_copy(update={"quote": quote, "start": start})
    rejected = rejected.model_copy(update={"statement": entry, "anchor": (16, 27)})
    state = fold([rejected], sentences)
    assert [(one.start, one.anchor) for one in state.standing.values()] == [(start, (start + 16, start + 27))]
    state = fold([rejected], split("arlavia", "en", "It is new. " + text))
    assert (state.standing, state.fallen, state.scattered) == ({}, [], [rejected])


def test_what_a_person_rejected_is_listed_when_the_text_loses_its_quote() -> None:
    proposals, _ = read(TEXT)
    sentences = split("arlavia", "en", TEXT)
    rejected = decided(proposals[1], "reject", "Ann", sentences, "rules", AT)
    unsure = decided(proposals[2], "unsure", "Ann", sentences, "rules", AT)
    taken_back = unsure.model_copy(update={"verdict": "withdraw"})
    state = fold([rejected, unsure, taken_back], split("arlavia", "en", "Nothing is left."))
    assert (state.fallen, state.scattered, state.standing) == ([rejected], [], {})


def test_what_the_reader_accepted_is_withdrawn_when_it_is_no_longer_sure(directory: Path) -> None:
    read_again(directory, "sure", AT)
    sentences = split("arlavia", "en", TEXT)
    decisions = read_decisions(directory / FILE)
    proposals = [one.model_copy(update={"sure": one.statement.predicate != "convicted"}) for one in read(TEXT)[0]]
    made = sure_decisions(proposals, fold(decisions, sentences), sentences, "new rules", AT)
    assert [(one.verdict, one.statement.predicate) for one in made] == [("withdraw", "convicted")]
    entries, _ = fold([*decisions, *made], sentences).statements()
    assert [one.predicate for one in entries] == ["opened_investigation", "prosecuted"]


def test_a_list_of_no_sentence_ends_is_refused(directory: Path) -> None:
    path = directory / "document.yaml"
    path.write_text(re.sub(r"sentence_ends: \[.*\]", "sentence_ends: []", path.read_text("utf-8")), "utf-8")
    with pytest.raises(SourceErrors, match=r"yaml:\d+: sentence_ends: the text goes on after the last end: 'In"):
        read_again(directory, "sure", AT)
    assert not (directory / "statements.yaml").exists()


def test_a_faulty_line_is_named(directory: Path) -> None:
    (directory / FILE).write_text("{}\n", "utf-8")
    with pytest.raises(InvalidSource, match=r"decisions.jsonl:1.* this is no decision"):
        read_again(directory)
    assert not (directory / "statements.yaml").exists()


def test_a_log_that_could_not_be_read_any_more_takes_no_further_line(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_again(directory, "sure")
    path = directory / FILE
    before = path.read_bytes()
    monkeypatch.setattr(log, "LARGEST", len(before) + 10)
    with pytest.raises(UnreadableSource, match=r"the log of decisions would have more than [\d,]+ bytes"):
        log.append(path, log.read_log(path)[:1])
    assert path.read_bytes() == before


def test_statements_written_by_hand_are_not_overwritten(directory: Path) -> None:
    (directory / "statements.yaml").write_text("[]\n", "utf-8")
    with pytest.raises(InvalidSource, match="the file was written by hand"):
        read_again(directory, "sure", AT)
    assert sorted(path.name for path in directory.iterdir()) == [
        "cleaning.jsonl",
        "document.yaml",
        "statements.yaml",
        "text.txt",
    ]
