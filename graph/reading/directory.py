"""Write the directory of a document that was read: text, proposals, decisions, and the statements they give."""

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.garbage import without_collection
from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import known_actors, with_acronyms
from tuyun.graph.reading.dates.earlier_periods import fiscal_years_in
from tuyun.graph.reading.decisions.decision import Decision
from tuyun.graph.reading.decisions.fold import Fold, fold, sure_decisions
from tuyun.graph.reading.decisions.log import FILE, append, locked, read_decisions
from tuyun.graph.reading.language_model.answers import FILE as ANSWERS
from tuyun.graph.reading.language_model.answers import (
    ModelAnswer,
    Refused,
    append_answers,
    read_answers,
    suggested,
)
from tuyun.graph.reading.language_model.ask_model import Asked, ModelSettings, ask_model
from tuyun.graph.reading.matching.ruleset import rules_version
from tuyun.graph.reading.new_directory import document_file
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.propose import Reading, read_sentence
from tuyun.graph.reading.reading_limits import ReadingLimits
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader
from tuyun.graph.reading.summary import Summary, summarised
from tuyun.graph.reading.written_yaml import write_yaml
from tuyun.graph.source.files import read_text, read_yaml
from tuyun.graph.source.format import DOCUMENT, DocumentEntry, StatementEntry
from tuyun.graph.source.register import register_of
from tuyun.graph.source.scaffold import id_prefixes, schema_comment
from tuyun.graph.source.sentences import check_paragraphs, cut, end_faults, split
from tuyun.graph.source.text import text_faults
from tuyun.graph.statements import Document, Sentence

MARK = "# Made by `tuyun read` of decisions.jsonl; edit decisions, not this file.\n"
OWN_FILES = (
    "document.yaml", "statements.yaml", "entities.yaml", "proposals.yaml", FILE, ANSWERS, "cleaning.jsonl",
    "review.json",
)  # fmt: skip
"""What stands in the directory of a document that was read; its text cannot have such a name."""
PROPOSALS = "# Made by `tuyun read`: proposals, which are no evidence until somebody decides.\n"


@dataclass(frozen=True)
class ReadingResult:
    """What came of reading a document."""

    directory: Path
    summary: Summary
    accepted: int
    """Statements that stand in ``statements.yaml``."""
    lost: tuple[str, ...]
    """The quotes of decisions that the text no longer has."""
    scattered: tuple[str, ...]
    """The quotes of decisions that the text has in several places, so that nobody knows which was meant."""


def read_again(
    directory: Path,
    accept: str | None = None,
    at: datetime | None = None,
    limits: ReadingLimits | None = None,
    second: SecondReader | None = None,
) -> ReadingResult:
    """Read the document of a directory: write its proposals, and fold its decisions into its statements.

    Args:
        directory: with ``document.yaml`` and the text.
        accept: ``sure`` to accept what is sure; None to leave all to people.
        at: when decisions are made; now if None.
        bounds: bounds of the reading, if others wait for it.
        second: who may withdraw ``sure``, if anybody.

    Raises:
        SourceError: a file has a fault, the reading goes beyond its bounds, or ``statements.yaml`` was written by
            hand; nothing is written.
    """
    document, sentences = document_of(directory)
    check_not_by_hand(directory)
    registers, answers = directory.resolve().parent / "registers", read_answers(directory / ANSWERS)
    proposals, summary = read_text_of(document, sentences, registers, answers, limits, second)
    log = directory / FILE
    with locked(log) if accept is not None or log.is_file() else nullcontext():
        decisions: list[Decision] = read_decisions(log)
        if accept is not None:
            now = at or datetime.now(UTC).replace(microsecond=0)
            made = sure_decisions(proposals, fold(decisions, sentences), sentences, rules_version(), now)
            append(log, made)
            decisions += made
        state = fold(decisions, sentences)
        lost, scattered = _quotes(state.fallen), _quotes(state.scattered)
        undecided = [proposal for proposal in proposals if state.covers(proposal) is None]
        body = {
            "rules": rules_version(),
            "text": document.sha256,
            **({"second_reader": second.name} if second else {}),
            "summary": summary.plain(),
            "proposals": [_plain(proposal, proposal not in undecided) for proposal in proposals],
            "decisions_without_their_quote": lost,
        }
        if scattered:
            body["decisions_with_several_places"] = scattered
        write_yaml(directory / "proposals.yaml", PROPOSALS, body)
        accepted = write_statements(directory, state)
    return ReadingResult(directory, summary, accepted, tuple(lost), tuple(scattered))


def _quotes(decisions: Iterable[Decision]) -> list[str]:
    """The quotes of decisions, each once."""
    return list(dict.fromkeys(decision.statement.quote for decision in decisions))


def check_not_by_hand(directory: Path) -> None:
    """Raise `InvalidSource` if the statements or entities of a directory were written by hand."""
    for name in ("statements.yaml", "entities.yaml"):
        path = directory / name
        if path.is_file() and MARK not in path.read_text("utf-8"):
            raise InvalidSource(
                "the file was written by hand.",
                where=Where(path),
                todo="Read the text into a directory of its own.",
            )


def write_statements(directory: Path, state: Fold) -> int:
    """Write ``statements.yaml`` and ``entities.yaml`` as the decisions give them; the number of statements.

    Call it within `locked`, so that no older state replaces a newer state.
    """
    entries, entities = state.statements()
    raw = [_entry(entry) for entry in entries]
    write_yaml(directory / "statements.yaml", schema_comment(directory, "statements") + MARK, raw)
    written = {
        name: entity.model_dump(mode="json", exclude_defaults=True) for name, entity in sorted(entities.items())
    }
    write_yaml(directory / "entities.yaml", schema_comment(directory, "entities") + MARK, written)
    return len(entries)


def ask_about(directory: Path, settings: ModelSettings) -> Asked:
    """Ask a model about the sentences that the rules do not read whole, and keep its answers in ``answers.jsonl``.

    Raises:
        SourceError: a file of the directory has a fault.
        MissingExtra: the package for asking is not installed.
    """
    document, sentences = document_of(directory)
    _, summary = read_text_of(document, sentences, directory.resolve().parent / "registers")
    asked = ask_model(settings, [sentence for sentence in sentences if sentence.number not in summary.covered])
    append_answers(directory / ANSWERS, asked.answers)
    return asked


@without_collection()  # it would look through all the patterns that a first text keeps, again and again
def read_text_of(
    document: Document,
    sentences: tuple[Sentence, ...],
    registers: Path | None = None,
    answers: Mapping[str, ModelAnswer] = MappingProxyType({}),
    limits: ReadingLimits | None = None,
    second: SecondReader | None = None,
) -> tuple[list[Proposal], Summary]:
    """The proposals of a text by the rules, then those of a model's answers, and the summary of the reading.

    A second reader may withdraw ``sure`` from a proposal of the rules. Raises what `Bounds.check` does.
    """
    register = register_of(document.country, registers)[1]
    known = known_actors(id_prefixes(document)[0], register, document.language)
    known = with_acronyms(known, [sentence.text for sentence in sentences])
    entities = ProposedEntities(
        document, known, earlier_periods=fiscal_years_in(sentence.text for sentence in sentences)
    )
    readings: list[Reading] = []
    for sentence in sentences:
        if limits:
            limits.check(sentence)
        same = readings and sentence.start - sentences[len(readings) - 1].end <= 1  # no empty line between them
        speakers = readings[-1].speakers if readings else {}
        readings.append(
            read_sentence(sentence, document, known, entities, readings[-1] if same else None, speakers)
        )
    summary = summarised(sentences, readings)
    if second:
        readings = second.reread(sentences, readings, known)
        sure = sum(proposal.sure for reading in readings for proposal in reading.proposals)
        summary = replace(summary, sure=sure, withdrawn=summary.sure - sure)
    proposals: list[Proposal] = []
    refused: list[Refused] = []
    for sentence, reading in zip(sentences, readings, strict=True):
        proposals += reading.proposals
        if sentence.text in answers:
            more, less = suggested(answers[sentence.text], sentence, known, entities, reading.proposals)
            proposals, refused = proposals + more, refused + less
    had = {proposal.statement.sentence for proposal in proposals}
    without = tuple(number for number in summary.without if number not in had)
    return proposals, replace(summary, proposals=len(proposals), without=without, refused=tuple(refused))


def document_of(directory: Path) -> tuple[Document, tuple[Sentence, ...]]:
    """The document of a directory and its sentences; raises `SourceError` for any fault."""
    written = read_yaml(document_file(directory))
    entry: DocumentEntry = written.read_as(DOCUMENT)
    if entry.text is None:
        raise InvalidSource("only a document with a text can be read", where=written.where("text"))
    if entry.text in OWN_FILES or entry.text.endswith(".new"):
        what = f"{entry.text!r} is the name of a file that is written beside the text."
        raise InvalidSource(what, where=written.where("text"), todo="Give the text another name.")
    document, path = entry.document, directory / entry.text
    text = read_text(path)
    check_paragraphs(path, text, document.language)
    found = [_with_todo(fault, directory) for fault in text_faults(written, document, path, text)]
    ends = entry.sentence_ends
    found += (
        InvalidSource(fault, where=written.where("sentence_ends"))
        for _, fault in end_faults(text, ends or [len(text)])
    )
    if found:
        raise SourceErrors(found)
    if ends is None:
        return document, split(document.id, document.language, text)
    return document, cut(document.id, text, ends)


def _with_todo(fault: InvalidSource, directory: Path) -> InvalidSource:
    """The fault of a text, with the command that takes over a text which was changed."""
    if fault.where is None or fault.where.field != "sha256":
        return fault
    todo = f"Restore the text, or run `tuyun read {directory} --text-changed`, which takes it over as it is."
    return InvalidSource(fault.what, where=fault.where, todo=todo)


def _entry(entry: StatementEntry) -> dict[str, Any]:
    """A statement as a person would write it: sentence and quote first, without defaults."""
    raw = entry.model_dump(mode="json", exclude_defaults=True)
    order = ["sentence", "quote", "start", "predicate", "roles"]
    return {name: raw[name] for name in sorted(raw, key=lambda name: order.index(name) if name in order else 9)}


def _plain(proposal: Proposal, decided: bool) -> dict[str, Any]:
    return {
        "id": proposal.id,
        "sure": proposal.sure,
        "decided": decided,
        "doubts": list(proposal.doubts),
        **({"proposer": proposal.proposer, "model": proposal.model} if proposal.proposer == "model" else {}),
        "anchor": list(proposal.anchor),
        "statement": _entry(proposal.statement),
        "entities": {
            name: entry.model_dump(mode="json", exclude_defaults=True) for name, entry in proposal.entities.items()
        },
        "fields": {
            name: entry.model_dump(mode="json", exclude_defaults=True) for name, entry in proposal.fields.items()
        },
    }
