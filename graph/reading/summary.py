"""The summary of a reading: which sentences are read, which figures are not, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tuyun.graph.reading.input.english import doubt_of_english
from tuyun.graph.reading.language_model.answers import Refused
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.not_read import Unread
from tuyun.graph.reading.remaining.remaining_figure import is_left
from tuyun.graph.reading.sentence_reading import Reading
from tuyun.graph.statements import Sentence


@dataclass(frozen=True)
class Summary:
    """How much of a text its proposals have."""

    sentences: int
    proposals: int
    sure: int
    covered: tuple[int, ...]
    """Sentences with a proposal, all of whose figures and verbs of the case flow some rule but the last reads."""
    without: tuple[int, ...]
    """Sentences without a proposal."""
    aside: tuple[Unread, ...]
    unread: tuple[Unread, ...]
    verbs: tuple[Unread, ...]
    """Verbs and silences that a rule knows and no proposal has."""
    refused: tuple[Refused, ...] = ()
    """What a language model answered and was refused."""
    doubt: str | None = None
    """Why the text does not look English; None if it does."""
    withdrawn: int | None = None
    """From how many proposals a second reader withdrew ``sure``; None without one."""

    def plain(self) -> dict[str, Any]:
        """As ``proposals.yaml`` has it."""

        def listed(found: Sequence[Unread]) -> list[dict[str, Any]]:
            return [
                {
                    "sentence": unread.sentence,
                    "words": unread.words,
                    "at": [unread.start, unread.end],
                    "reason": unread.reason,
                }
                for unread in found
            ]

        return {
            "sentences": self.sentences,
            "proposals": self.proposals,
            "sure": self.sure,
            **({"sure_withdrawn_by_the_second_reader": self.withdrawn} if self.withdrawn is not None else {}),
            **({"warning": f"{self.doubt}; the rules read English"} if self.doubt else {}),
            "sentences_covered": list(self.covered),
            "sentences_without_a_proposal": list(self.without),
            "figures_not_read": listed(self.unread),
            "figures_set_aside": listed(self.aside),
            "words_not_read": listed(self.verbs),
            **(
                {
                    "refused_of_the_model": [
                        {"sentence": refusal.sentence, "why": refusal.why} for refusal in self.refused
                    ]
                }
                if self.refused
                else {}
            ),
        }


def summarised(sentences: Sequence[Sentence], readings: Sequence[Reading]) -> Summary:
    """The summary of the readings of all sentences."""
    covered, without = [], []
    for sentence, reading in zip(sentences, readings, strict=True):
        if not reading.proposals:
            without.append(sentence.number)
        elif not (reading.unread or reading.verbs or any(is_left(proposal) for proposal in reading.proposals)):
            covered.append(sentence.number)
    proposals: list[Proposal] = [proposal for reading in readings for proposal in reading.proposals]
    return Summary(
        len(sentences),
        len(proposals),
        sum(proposal.sure for proposal in proposals),
        tuple(covered),
        tuple(without),
        tuple(aside for reading in readings for aside in reading.aside),
        tuple(unread for reading in readings for unread in reading.unread),
        tuple(verb for reading in readings for verb in reading.verbs),
        doubt=doubt_of_english("\n".join(sentence.text for sentence in sentences)),
    )
