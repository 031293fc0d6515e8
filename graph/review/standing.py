"""What a reader sees and has to decide: proposals, what was added, and figures and verbs that nothing covers.

A reader sees the own decisions and those that were made automatically, and never those of another reader.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from tuyun.graph.reading.decisions.decision import ADDED, KEPT, SETTLING, Decision
from tuyun.graph.reading.decisions.fold import Fold, Place, Standing, fold
from tuyun.graph.reading.decisions.log import Entry, Mark
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.review.material import Material, Words
from tuyun.graph.review.reasons import ANEW
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.statements import Sentence


@dataclass(frozen=True)
class Item:
    """A proposal, or a statement that no rule proposed, and the reader's decision about it."""

    id: str
    proposal: Proposal | None
    place: Place
    sentence: int
    standing: Standing | None

    @property
    def decision(self) -> Decision | None:
        """The decision that stands; None while it is open."""
        return self.standing.decision if self.standing else None

    @property
    def statement(self) -> StatementEntry:
        """The statement as it was decided, or else as it was proposed."""
        if self.standing is not None:
            return self.standing.decision.statement
        assert self.proposal is not None  # noqa: S101 - what nobody proposed has a decision
        return self.proposal.statement

    @property
    def entities(self) -> dict[str, EntityEntry]:
        """The entities that the statement names."""
        if self.standing is not None:
            return self.standing.decision.entities
        return self.proposal.entities if self.proposal else {}

    @property
    def state(self) -> str:
        """``open``, ``kept``, ``rejected`` or ``unsure``."""
        if self.decision is None:
            return "open"
        if self.decision.verdict in KEPT:
            return "kept"
        return "unsure" if self.decision.verdict == "unsure" else "rejected"


@dataclass(frozen=True)
class Uncovered:
    """A figure or verb, and whether a statement covers it or the reader has set it aside."""

    words: Words
    covered: bool
    aside: Mark | None

    @property
    def open(self) -> bool:
        """Whether the reader has to do something about it."""
        return not self.covered and self.aside is None


@dataclass(frozen=True)
class View:
    """The document as a reader sees it."""

    material: Material
    who: str
    entries: Sequence[Entry]
    """The whole log."""
    share: float = 0.0
    """The share of sentences that are shown without proposals first, from 0 to 1."""

    @cached_property
    def own(self) -> list[Entry]:
        """The lines of the log that this reader wrote in round 1."""
        return [entry for entry in self.entries if entry.who == self.who and entry.round < SETTLING]

    @cached_property
    def fold(self) -> Fold:
        """What stands for this reader alone."""
        seen = [
            entry
            for entry in self.entries
            if isinstance(entry, Decision)
            and entry.round < SETTLING
            and (entry.automatic or entry.who == self.who)
        ]
        return fold(seen, self.material.sentences)

    @cached_property
    def unseen(self) -> frozenset[int]:
        """The numbers of the sentences that are shown without proposals, until they are read."""
        read = self.read
        return frozenset(
            sentence.number
            for sentence in self.material.sentences
            if sentence.number not in read and self.shown_blind(sentence)
        )

    @cached_property
    def read(self) -> frozenset[int]:
        """The numbers of the sentences that were read without proposals."""
        marks = [entry for entry in self.own if isinstance(entry, Mark) and entry.mark == "read"]
        return frozenset(
            number for mark in marks if (number := sentence_of(mark, self.material.sentences)) is not None
        )

    def shown_blind(self, sentence: Sentence) -> bool:
        """Whether this reader's share of sentences has this one, which chance decides, the same each time."""
        words = f"{self.material.document.id}\n{self.who}\n{sentence.number}"
        return int(sha256(words.encode()).hexdigest()[:12], 16) < self.share * 16**12

    @cached_property
    def items(self) -> list[Item]:
        """What there is to decide, and what was decided, in the order of the text."""
        found: dict[Place, Item] = {}
        for proposal in self.material.proposals:
            place: Place = (proposal.statement.predicate, proposal.anchor)
            if proposal.statement.sentence not in self.unseen:
                standing = self.fold.standing.get(place)
                found[place] = Item(proposal.id, proposal, place, proposal.statement.sentence, standing)
        for place, standing in self.fold.standing.items():
            seen = place[0].startswith(ADDED) or standing.sentence not in self.unseen
            if place not in found and seen and standing.decision.verdict in (*KEPT, "unsure"):
                found[place] = Item(standing.decision.seen, None, place, standing.sentence, standing)
        return sorted(found.values(), key=_order)

    @cached_property
    def uncovered(self) -> list[Uncovered]:
        """The figures and verbs that no proposal has, or whose proposal is to be coded anew."""
        kept = [item.standing for item in self.items if item.state == "kept" and item.standing]
        spans = [standing.anchor for standing in kept]
        asides = self._asides()
        return [
            Uncovered(
                words,
                any(start < words.end and words.start < end for start, end in spans),
                asides.get((words.sentence, words.start)),
            )
            for words in self._words()
        ]

    def _words(self) -> Iterator[Words]:
        anew = {
            item.place[1]: item
            for item in self.items
            if item.state == "rejected" and item.decision and item.decision.reason == ANEW
        }
        more = [
            Words(
                kind="figure",
                sentence=item.sentence,
                start=start,
                end=end,
                words=self.material.text[start:end],
                reason="its proposal was rejected, to be coded anew",
            )
            for (start, end), item in anew.items()
        ]
        for words in sorted([*self.material.unread, *more], key=lambda unread: (unread.start, unread.end)):
            if words.sentence not in self.unseen:
                yield words

    def _asides(self) -> dict[tuple[int, int], Mark]:
        found: dict[tuple[int, int], Mark] = {}
        for entry in self.own:
            if isinstance(entry, Mark) and entry.place is not None:
                number = sentence_of(entry, self.material.sentences)
                if number is None:
                    continue
                key = (number, self.material.sentences[number - 1].start + entry.place[0])
                found.pop(key, None)
                if entry.mark == "aside":
                    found[key] = entry
        return found

    @cached_property
    def finished(self) -> bool:
        """Whether this reader has finished, and written nothing since."""
        return bool(self.own) and isinstance(self.own[-1], Mark) and self.own[-1].mark == "finish"

    def left(self) -> dict[str, int]:
        """How much is left to do before the reader can finish, by kind."""
        return {
            "open": sum(item.state == "open" for item in self.items),
            "unsure": sum(item.state == "unsure" for item in self.items),
            "uncovered": sum(words.open for words in self.uncovered),
            "unseen": len(self.unseen),
        }


def sentence_of(mark: Mark, sentences: Sequence[Sentence]) -> int | None:
    """The number of the sentence that a mark is about; None if the text no longer has it."""
    number = mark.sentence or 0
    if 0 < number <= len(sentences) and sentences[number - 1].text == mark.within:
        return number
    same = [sentence.number for sentence in sentences if sentence.text == mark.within]
    return same[0] if len(same) == 1 else None


def readers(entries: Iterable[Entry]) -> list[str]:
    """The people who have read the document, by name."""
    automatic = {entry.who for entry in entries if isinstance(entry, Decision) and entry.automatic}
    return sorted({entry.who for entry in entries if entry.round < SETTLING} - automatic)


def closed(material: Material, entries: Sequence[Entry]) -> bool:
    """Whether two readers or more have all finished, so that what they decided can be compared and settled."""
    names = readers(entries)
    return len(names) > 1 and all(View(material, name, entries).finished for name in names)


def _order(item: Item) -> tuple[int, int, int, str]:
    start = item.standing.start if item.standing else item.statement.start or 0
    anchor = item.place[1][0] or (item.standing.anchor[0] if item.standing else 0)
    return item.sentence, anchor or start, start, item.id
