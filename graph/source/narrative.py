"""A narrative: its document, text, sentences, entities and statements, checked as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from tuyun.graph.bound import Bound
from tuyun.graph.errors import (
    MOST_FAULTS,
    CoincidingStatements,
    InvalidSource,
    QuoteMismatch,
    SourceError,
    Where,
    suggest,
)
from tuyun.graph.source.dates import date_faults
from tuyun.graph.source.figures import figure_faults
from tuyun.graph.source.files import Written, in_order
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.source.quotes import lookalikes, occurrences
from tuyun.graph.statements import Document, Entity, Sentence, Statement, statement_id
from tuyun.graph.statements.check import faults
from tuyun.graph.statements.identity import content_hash

LONGEST_SENTENCE = 100_000
"""Characters of a sentence in which quotes are looked for: each statement takes time in proportion to them."""
MOST_PAIRS = Bound(200_000, 10)
"""Pairs of entities in different roles: in any case, and for each statement. Most pairs become a link."""
MOST_PLACES = 20
"""Places of a quote in its sentence that a fault names."""
NEAR = 100
"""Sentences before and after its own in which a quote is looked for; in all of a long text that takes seconds."""


@dataclass(frozen=True)
class Narrative:
    """A text with its coded statements, in the order of the text; everything in it has been checked."""

    document: Document
    text: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    lost: tuple[str, ...] = ()
    """A line for each kind of thing in a dataset that is not loaded."""

    @property
    def content(self) -> str:
        """A hash of the whole narrative, by which unchanged content is recognised."""
        return content_hash(
            [
                self.document.model_dump(mode="json"),
                self.text,
                [sentence.end for sentence in self.sentences],
                [entity.model_dump(mode="json") for entity in self.entities],
                [
                    statement.model_dump(mode="json", exclude=None if statement.provenance else {"provenance"})
                    for statement in self.statements
                ],
            ]
        )


def assemble(
    document: Document,
    text: str,
    sentences: tuple[Sentence, ...],
    entities: Mapping[str, Entity],
    entries: list[StatementEntry],
    written: Written,
) -> Narrative:
    """Build a narrative from the entries of its files; raises `SourceErrors` with all faults at once."""
    found: list[SourceError] = [*_long_sentences(sentences, written), *_many_pairs(entries, written)]
    statements: list[Statement] = []
    first_with: dict[str, int] = {}
    keys: dict[str, str] = {}
    for index, entry in enumerate(entries if not found else ()):
        if len(found) >= MOST_FAULTS:
            break
        wrong = chain(
            faults(entry, entry.roles, entities),
            (("period", message) for message in date_faults(entry.period, document)),
        )
        broken: list[SourceError] = [
            InvalidSource(message, where=written.where(index, *field.split(".")))
            for field, message in islice(wrong, MOST_FAULTS)
        ]
        if entry.key is not None and entry.key in keys:
            broken.append(InvalidSource(f"the key {entry.key!r} is used twice", where=written.where(index, "key")))
        elif entry.key is not None:
            keys[entry.key] = ""
        try:
            start = _locate(entry, index, sentences, written)
        except SourceError as error:
            broken.append(error)
        else:
            broken += (
                InvalidSource(message, where=written.where(index, *field.split(".")))
                for field, message in figure_faults(entry, entry.quote, document.language)
            )
        found += broken
        if broken:
            continue
        end = start + len(entry.quote)
        statement = Statement(
            **entry.model_dump(exclude={"start", "compared_with", "comment"}),
            id=statement_id(document.id, start, end, entry.predicate, entry.roles, entry.key),
            document=document.id,
            start=start,
            end=end,
        )
        if statement.id in first_with:
            found.append(
                CoincidingStatements(
                    f"coincides with statement {first_with[statement.id] + 1} in quote, predicate and roles.",
                    where=written.where(index),
                    todo="Delete either of them, or give it a key that distinguishes it.",
                )
            )
        first_with[statement.id] = index
        if entry.key is not None:
            keys[entry.key] = statement.id
        statements.append(statement)
    if not found:
        statements, found = _compare(statements, entries, keys, written)
    if found:
        raise in_order(found)
    return Narrative(
        document,
        text,
        sentences,
        tuple(entities[name] for name in sorted(entities)),
        tuple(sorted(statements, key=lambda statement: (statement.start, statement.end, statement.id))),
    )


def _long_sentences(sentences: tuple[Sentence, ...], written: Written) -> Iterator[SourceError]:
    for sentence in sentences:
        if len(sentence.text) > LONGEST_SENTENCE:
            fault = (
                f"sentence {sentence.number} has {len(sentence.text):,} characters; at most {LONGEST_SENTENCE:,} "
            )
            todo = (
                "Put full stops or empty lines into the text, or name the ends of its sentences (sentence_ends)."
            )
            yield InvalidSource(f"{fault}are read.", where=Where(written.file), todo=todo)


def _many_pairs(entries: list[StatementEntry], written: Written) -> Iterator[SourceError]:
    """A fault if the statements pair so many entities that a short file becomes a graph of millions of links."""
    most, pairs = MOST_PAIRS.of(len(entries)), 0
    for index, entry in enumerate(entries):
        sizes = [len(fillers) for fillers in entry.roles.values()]
        pairs += (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
        if pairs > most:
            yield InvalidSource(
                f"up to here the statements pair more than {most:,} entities of different roles.",
                where=written.where(index, "roles"),
                todo="Name a group in place of its members, or divide the document.",
            )
            return


def _locate(entry: StatementEntry, index: int, sentences: tuple[Sentence, ...], written: Written) -> int:
    """Offset of the quote within its sentence."""
    if entry.sentence > len(sentences):
        raise QuoteMismatch(
            f"there is no sentence {entry.sentence}; the text has {len(sentences)}",
            where=written.where(index, "sentence"),
        )
    sentence = sentences[entry.sentence - 1]
    inside = None if entry.start is None else entry.start - sentence.start
    if inside is not None and inside >= 0 and sentence.text.startswith(entry.quote, inside):
        return sentence.start + inside
    several = islice(occurrences(entry.quote, sentence.text), MOST_PLACES)
    places = [sentence.start + place for place in several]
    if len(places) == 1 and entry.start is None:
        return places[0]
    where = written.where(index, "quote")
    if entry.start is not None and places:
        raise QuoteMismatch(f"the quote stands at {places}, not at {entry.start}", where=where)
    if places:
        raise QuoteMismatch(
            f"the sentence has the quote {len(places)} times.",
            where=where,
            todo=f"Say which by start: {', '.join(map(str, places))}; or quote more of the sentence.",
        )
    around = sentences[max(0, entry.sentence - 1 - NEAR) : entry.sentence + NEAR]
    elsewhere = next((other.number for other in around if entry.quote in other.text), None)
    todo = (
        f"It stands in sentence {elsewhere}."
        if elsewhere
        else lookalikes(entry.quote, sentence.text) or f"The sentence reads: {sentence.text!r}"
    )
    raise QuoteMismatch(
        f"sentence {entry.sentence} does not have the quote {entry.quote!r}.", where=where, todo=todo
    )


def _compare(
    statements: list[Statement], entries: list[StatementEntry], keys: Mapping[str, str], written: Written
) -> tuple[list[Statement], list[SourceError]]:
    """Turn the keys in ``compared_with`` into statement ids."""
    found: list[SourceError] = []
    compared = []
    for index, (statement, entry) in enumerate(zip(statements, entries, strict=True)):
        if entry.key in entry.compared_with:
            found.append(InvalidSource("is compared with itself", where=written.where(index, "compared_with")))
        unknown = [key for key in entry.compared_with if key not in keys]
        found += [
            InvalidSource(
                f"no statement has the key {key!r}.",
                where=written.where(index, "compared_with"),
                todo=suggest(key, keys),
            )
            for key in unknown[: MOST_FAULTS - len(found)]
        ]
        if not unknown:
            ids = tuple(keys[key] for key in entry.compared_with)
            compared.append(statement.model_copy(update={"compared_with": ids}))
    return compared, found
