"""What is read in a sentence, and the sentence as the rules read it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.apostrophes import AsWritten
from tuyun.graph.reading.inherited.antecedents import Antecedent
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.not_read import Unread
from tuyun.graph.reading.voices.last_speakers import LastSpeakers
from tuyun.graph.statements import Sentence

RULE_FAILED = "a rule failed on this sentence"
"""How the reason begins why nothing is read of a sentence on which a rule raised an error."""


@dataclass(frozen=True)
class Reading:
    """What the rules read in a sentence."""

    proposals: tuple[Proposal, ...]
    aside: tuple[Unread, ...]
    """Figures that a rule sets aside: numbers of laws, years, ages, money."""
    unread: tuple[Unread, ...]
    """Figures that stay unread."""
    verbs: tuple[Unread, ...]
    """Verbs and silences that a rule knows and no proposal has."""
    counted: tuple[Antecedent, ...] = ()
    """To what the next sentence may point back."""
    lead: tuple[Actor, ...] = ()
    """Who a pronoun at the beginning of the next sentence may stand for."""
    named: Mapping[str, Actor] = field(default_factory=dict)
    """The institutions of the paragraph so far, by the noun that their names end with."""
    speakers: LastSpeakers = field(default_factory=dict)
    """Whom the speakers of the next sentence may point back to."""
    spoke: tuple[Actor, ...] = ()
    """Who speaks in the sentence."""


_LIST_MARK = re.compile(r"[-–—•*·▪◦] +(?=[A-Z\d])")
"""The mark of an item of a list: “*-* Suspects arrested: 74”."""


def without_list_mark(sentence: Sentence) -> Sentence:
    """The sentence without the mark of a list before it; its place in the text is that of the words behind it."""
    mark = _LIST_MARK.match(sentence.text)
    if mark is None:
        return sentence
    return sentence.model_copy(update={"start": sentence.start + mark.end(), "text": sentence.text[mark.end() :]})


def as_written(reading: Reading, sentence: Sentence) -> Reading:
    """A reading of a sentence with curly apostrophes, with the straight ones of the sentence put back."""
    written = AsWritten(sentence)
    return replace(
        reading,
        proposals=tuple(map(written.proposal, reading.proposals)),
        aside=tuple(map(written.unread, reading.aside)),
        unread=tuple(map(written.unread, reading.unread)),
        verbs=tuple(map(written.unread, reading.verbs)),
    )


def nothing_read(sentence: Sentence, reason: str) -> Reading:
    """The reading of a sentence of which nothing is read."""
    words = f"{sentence.text[:40]}…" if len(sentence.text) > 40 else sentence.text
    return Reading((), (), (Unread(sentence.number, sentence.start, sentence.end, words, reason),), ())
