"""The document, clauses and actors that the frames of a sentence need to become statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import Actor, KnownActors
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.negation import unreal
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.statements import Document, Sentence


@dataclass(frozen=True)
class FrameContext:
    """A sentence with what the frames in it need."""

    sentence: Sentence
    document: Document
    known: KnownActors
    """The actors that can be recognised."""
    entities: ProposedEntities
    """The entities of the text so far, to which frames add."""
    clause_list: Sequence[Clause]
    """The clauses of the sentence."""
    actors: Sequence[Actor]
    """The actors of the sentence, with those whom its pronouns stand for."""
    silence_spans: Sequence[tuple[int, int]]
    """The spans of what was not reported."""

    def is_unreal(self, cue: Cue) -> bool:
        """Whether the clause of a cue plans, wishes or supposes what the cue says."""
        return any(
            unreal(self.sentence.text, part, cue)
            for part in self.clause_list
            if part.start <= cue.start < part.end
        )

    def is_in_silence(self, cue: Cue) -> bool:
        """Whether a cue stands in what was not reported."""
        return any(start < cue.start < end for start, end in self.silence_spans)
