"""Write the directory of a document that was read: text, proposals, decisions, and the statements they give."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.garbage import without_collection
from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import known_actors, with_acronyms
from tuyun.graph.reading.changed_text import TakenOver
from tuyun.graph.reading.dates.document_years import year_of_summary
from tuyun.graph.reading.dates.earlier_periods import fiscal_years_in
from tuyun.graph.reading.decisions.decision import Decision
from tuyun.graph.reading.decisions.fold import Fold, fold, sure_decisions
from tuyun.graph.reading.decisions.log import FILE, append_together, lines_of, locked, read_decisions
from tuyun.graph.reading.input.english import BY_HAND, NOT_READ, is_english
from tuyun.graph.reading.language_model.answers import FILE as ANSWERS
from tuyun.graph.reading.language_model.answers import ModelAnswer, Refused, read_answers, suggested, with_answers
from tuyun.graph.reading.language_model.ask_model import Asked, ModelSettings, ask_model
from tuyun.graph.reading.matching.ruleset import rules_version
from tuyun.graph.reading.new_directory import document_file
from tuyun.graph.reading.opened import Opened
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.propose import read_sentence
from tuyun.graph.reading.quoted_voices import with_quoted_voices
from tuyun.graph.reading.reading_limits import ReadingLimits
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader
from tuyun.graph.reading.sentence_reading import Reading
from tuyun.graph.reading.summary import Summary, summarised
from tuyun.graph.reading.written_files import MARK, proposals_text, quotes, statement_files
from tuyun.graph.reading.written_together import write_together
from tuyun.graph.source.files import Written, read_text, read_yaml
from tuyun.graph.source.format import DOCUMENT, DocumentEntry
from tuyun.graph.source.register import register_of
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.source.sentences import check_paragraphs, cut, end_faults, split
from tuyun.graph.source.text import text_faults
from tuyun.graph.statements import Document, Sentence

OWN_FILES = (
    "document.yaml", "statements.yaml", "entities.yaml", "proposals.yaml", FILE, ANSWERS, "cleaning.jsonl",
    "review.json",
)  # fmt: skip
"""What stands in the directory of a document that was read; its text cannot have such a name."""


@dataclass(frozen=True)
class ReadingResult:
    """What came of a reading."""

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
        limits: limits of the reading, if others wait for it.
        second: who may withdraw ``sure``, if anybody.

    Raises:
        SourceError: a file has a fault, the reading goes beyond its limits, or ``statements.yaml`` was written by
            hand; nothing is written.
    """
    return read_together([opened(directory)], accept, at, limits, second)[0]


def read_together(
    documents: Sequence[Opened],
    accept: str | None = None,
    at: datetime | None = None,
    limits: ReadingLimits | None = None,
    second: SecondReader | None = None,
) -> list[ReadingResult]:
    """Read documents, each as `read_again` does, and write all that came of it, or nothing.

    Raises:
        SourceError: as `read_again`; nothing is written.
        OSError: a file cannot be written, which the error names; nothing is written.
    """
    now = at or datetime.now(UTC).replace(microsecond=0)
    readings = [
        read_text_of(one.document, one.sentences, one.registers, one.answers, limits, second) for one in documents
    ]
    found: list[ReadingResult] = []
    files: dict[Path, str] = {}
    added: dict[Path, list[Decision]] = {}
    with ExitStack() as locks:
        for log in sorted(one.directory / FILE for one in documents if not one.new):
            if accept is not None or log.is_file():
                locks.enter_context(locked(log))
        for one, (proposals, summary) in zip(documents, readings, strict=True):
            directory, sentences, log = one.directory, one.sentences, one.directory / FILE
            decisions = read_decisions(log)
            files |= one.paths()
            if accept is not None:
                made = sure_decisions(proposals, fold(decisions, sentences), sentences, rules_version(), now)
                decisions += made
                if one.new:
                    files[log] = lines_of(made)
                else:
                    added[log] = made
            state = fold(decisions, sentences)
            files[directory / "proposals.yaml"] = proposals_text(one.document, proposals, summary, state, second)
            files |= statement_files(directory, state)
            lost, scattered = tuple(quotes(state.fallen)), tuple(quotes(state.scattered))
            found.append(ReadingResult(directory, summary, len(state.accepted()), lost, scattered))
        new = [one.directory for one in documents if one.new]
        write_together(files, new, lambda: append_together(added))
    return found


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
    write_together(statement_files(directory, state))
    return len(state.accepted())


def ask_about(document: Opened, settings: ModelSettings) -> tuple[Opened, Asked]:
    """Ask a model about the sentences that the rules do not read whole; the document with its answers, and these.

    The answers are written with the reading.

    Raises:
        MissingExtra: the package for asking is not installed.
    """
    sentences = document.sentences
    _, summary = read_text_of(document.document, sentences, document.registers)
    asked = ask_model(settings, [sentence for sentence in sentences if sentence.number not in summary.covered])
    answers = {**document.answers, **{answer.sentence: answer for answer in asked.answers}}
    files = {**document.files, ANSWERS: with_answers(document.directory / ANSWERS, asked.answers)}
    return replace(document, answers=answers, files=files), asked


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

    A second reader may withdraw ``sure`` from a proposal of the rules. Raises what `ReadingLimits.check` does.
    """
    register = register_of(document.country, registers)
    known = known_actors(id_prefixes(document)[0], register, document.language)
    known = with_acronyms(known, [sentence.text for sentence in sentences])
    fiscal = fiscal_years_in(sentence.text for sentence in sentences)
    entities = ProposedEntities(
        document, known, earlier_periods=replace(fiscal, summary=year_of_summary(document))
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
    readings = with_quoted_voices(sentences, readings, entities)
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


def opened(directory: Path, changed: TakenOver | None = None) -> Opened:
    """The document of a directory that is to be read again; raises `SourceError` for a fault in any of its files.

    Args:
        directory: with ``document.yaml`` and the text.
        changed: what the text makes of the files beside it, if it is to be taken over as it is.
    """
    document, sentences = document_of(directory, changed.written if changed else None)
    if not is_english(document.language):
        where = Where(document_file(directory), field="language")
        raise InvalidSource(NOT_READ.format(document.language), where=where, todo=BY_HAND)
    check_not_by_hand(directory)
    read_decisions(directory / FILE)
    files = changed.files if changed else {}
    return Opened(directory, document, sentences, files, answers=read_answers(directory / ANSWERS))


def document_of(directory: Path, written: Written | None = None) -> tuple[Document, tuple[Sentence, ...]]:
    """The document of a directory and its sentences; raises `SourceError` for any fault.

    Args:
        directory: with ``document.yaml`` and the text.
        written: the ``document.yaml``, if it is to be another than that of the directory.
    """
    written = written or read_yaml(document_file(directory))
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
        for _, fault in end_faults(text, [len(text)] if ends is None else ends)
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
