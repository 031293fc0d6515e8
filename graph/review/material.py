"""What a reader reviews: the text of a document, its proposals, and its figures and verbs that no proposal has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, TypeAdapter
from tuyun.graph.errors import InvalidSource, SourceErrors, UnreadableSource, Where
from tuyun.graph.reading.directory import check_not_by_hand, document_of
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal
from tuyun.graph.source.files import Written, read_text, read_yaml
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.source.narrative import assemble
from tuyun.graph.source.register import register_of
from tuyun.graph.statements import Document, Entity, Sentence
from tuyun.graph.statements.base import Identifier, Line, Value

FILE = "proposals.yaml"
Kind = Literal["figure", "verb"]


class Words(Value):
    """A figure or a verb of the case flow that no proposal has."""

    kind: Kind
    sentence: int
    start: int
    """Offset in the text, in Unicode code points."""
    end: int
    words: str
    reason: str
    """Why the rules did not read it."""

    @property
    def id(self) -> str:
        """``w-`` and its offset."""
        return f"w-{self.start}"


class _Unread(Value):
    sentence: int
    words: str
    at: tuple[int, int]
    reason: str

    def of_kind(self, kind: Kind) -> Words:
        return Words(kind=kind, sentence=self.sentence, start=self.at[0], end=self.at[1], words=self.words,
                     reason=self.reason)  # fmt: skip


class _Summary(Value):
    sentences: int
    proposals: int
    sure: int
    sentences_covered: tuple[int, ...]
    sentences_without_a_proposal: tuple[int, ...]
    figures_not_read: tuple[_Unread, ...]
    figures_set_aside: tuple[_Unread, ...]
    words_not_read: tuple[_Unread, ...]
    refused_of_the_model: tuple[dict[str, Any], ...] = ()
    sure_withdrawn_by_the_second_reader: int | None = None
    warning: Line | None = None


class _ProposalEntry(Value):
    id: str
    decided: bool
    sure: bool
    doubts: tuple[str, ...]
    anchor: tuple[int, int]
    statement: StatementEntry
    entities: dict[Identifier, EntityEntry]
    fields: dict[str, FieldReading]
    proposer: Literal["rules", "model"] = "rules"
    model: Line | None = None

    def proposal(self) -> Proposal:
        return Proposal(**{name: getattr(self, name) for name in Proposal.model_fields})


class _File(Value):
    rules: str
    text: str
    second_reader: Line | None = None
    summary: _Summary
    proposals: tuple[_ProposalEntry, ...]
    decisions_without_their_quote: tuple[str, ...] = Field(default=())
    decisions_with_several_places: tuple[str, ...] = ()


_FILE = TypeAdapter(_File)


@dataclass(frozen=True)
class Material:
    """The document of a directory, as `tuyun read` left it."""

    directory: Path
    document: Document
    text: str
    sentences: tuple[Sentence, ...]
    rules: str
    proposals: tuple[Proposal, ...]
    unread: tuple[Words, ...]
    """Figures and verbs that no proposal has, in the order of the text."""
    aside: tuple[Words, ...]
    """Figures that a rule sets aside, with the reason."""

    @cached_property
    def cast(self) -> Mapping[str, EntityEntry]:
        """The entities that proposals name, and those of the registers, by id."""
        registers = self.directory.resolve().parent / "registers"
        known = {
            name: EntityEntry(label=entry.label, name=next(iter(entry.names.values())).words()[0])
            for name, entry in register_of(self.document.country, registers).items()
            if entry.names
        }
        for proposal in self.proposals:
            known |= proposal.entities
        return known

    @cached_property
    def faulty(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """What keeps a proposal from being accepted as it is, by its id: fields and what is wrong with them."""
        found = {
            proposal.id: tuple(self.faults(proposal.statement, proposal.entities)) for proposal in self.proposals
        }
        return {name: faults for name, faults in found.items() if faults}

    def faults(self, entry: StatementEntry, entities: Mapping[str, EntityEntry]) -> Iterator[tuple[str, str]]:
        """The fields of a statement that break a rule of the coding guide, and what is wrong with each."""
        known = {name: Entity(id=name, **entity.model_dump()) for name, entity in entities.items()}
        alone = entry.model_copy(update={"compared_with": ()})
        try:
            assemble(self.document, self.text, self.sentences, known, [alone], Written(Path(), [], {}))
        except SourceErrors as errors:
            for fault in errors.faults:
                field = (fault.where and fault.where.field) or ""
                yield field.partition(".")[2] or "statement", f"{fault.what} {fault.todo}".strip()


def read_material(directory: Path) -> Material:
    """The material of a directory.

    Raises:
        SourceError: a file has a fault, the text was not read yet or has changed since, or the statements were
            written by hand.
    """
    if not (directory / "document.yaml").is_file():
        raise UnreadableSource("there is no document here.", where=Where(directory), todo="See `tuyun read`.")
    document, sentences = document_of(directory)
    check_not_by_hand(directory)
    path, again = directory / FILE, f"Run `tuyun read {directory}` first."
    if not path.is_file():
        raise UnreadableSource("the document has no proposals yet.", where=Where(directory), todo=again)
    written = read_yaml(path)
    content: _File = written.read_as(_FILE)
    if content.text != document.sha256:
        raise InvalidSource("the text has changed since it was read.", where=written.where("text"), todo=again)
    head: Any = read_yaml(directory / "document.yaml").data
    summary = content.summary
    unread = [
        *(figure.of_kind("figure") for figure in summary.figures_not_read),
        *(verb.of_kind("verb") for verb in summary.words_not_read),
    ]
    return Material(
        directory,
        document,
        read_text(directory / head["text"]),
        sentences,
        content.rules,
        tuple(proposal.proposal() for proposal in content.proposals),
        tuple(sorted({words.id: words for words in unread}.values(), key=lambda words: words.start)),
        tuple(figure.of_kind("figure") for figure in summary.figures_set_aside),
    )
