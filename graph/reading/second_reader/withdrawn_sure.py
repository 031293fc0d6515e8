"""A second reader, which can only withdraw `sure` from a proposal, and says what it sees otherwise.

It reads by dependencies, and knows nothing of the rules. Whatever it sees, all else of the proposals stays as the
rules read it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.actors.known_actors import KnownActors
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.second_reader.dependencies import Parse
from tuyun.graph.reading.second_reader.disagreements import Span, disagreements
from tuyun.graph.reading.sentence_reading import Reading
from tuyun.graph.statements import Sentence


@dataclass(frozen=True)
class SecondReader:
    """Who reads a sentence a second time, and how."""

    name: str
    """Its name and version, as ``proposals.yaml`` has it."""
    parse: Callable[[str], Parse]
    """The tree of a sentence."""

    def reread(
        self, sentences: Sequence[Sentence], readings: Sequence[Reading], known: KnownActors
    ) -> list[Reading]:
        """The readings of the sentences, their sure proposals with the disagreements that make them doubtful."""
        return [
            replace(reading, proposals=tuple(self._doubted(sentence, reading.proposals, known)))
            if any(proposal.sure for proposal in reading.proposals)
            else reading
            for sentence, reading in zip(sentences, readings, strict=True)
        ]

    def _doubted(
        self, sentence: Sentence, proposals: Iterable[Proposal], known: KnownActors
    ) -> Iterator[Proposal]:
        parse = self.parse(sentence.text)
        actors: dict[str, list[Span]] = {}
        for actor in known.find(sentence.text):
            actors.setdefault(actor.id, []).append((actor.start, actor.end))
        for proposal in proposals:
            doubts = tuple(disagreements(parse, proposal, sentence.start, actors)) if proposal.sure else ()
            yield proposal.with_doubts(doubts) if doubts else proposal
