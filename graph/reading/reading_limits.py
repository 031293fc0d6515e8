"""Limits on the length of a sentence and on the time of a reading, for a server whose users wait."""

from dataclasses import dataclass, field
from time import monotonic

from tuyun.graph.errors import UnreadableSource, Where
from tuyun.graph.statements import Sentence

TODO = "Read the text with `tuyun read`, and send its proposals.yaml as well; or divide it."


@dataclass(frozen=True)
class ReadingLimits:
    """How long a sentence may be, and how long the reading of a text may take from now on."""

    characters: int
    seconds: float
    _began: float = field(default_factory=monotonic)

    def check(self, sentence: Sentence) -> None:
        """Is called before a sentence is read; raises `UnreadableSource` if it is too long or it is too late."""
        where = Where(field=f"sentence {sentence.number}")
        if len(sentence.text) > self.characters:
            raise UnreadableSource(
                f"the server reads sentences of at most {self.characters:,} characters.", where=where, todo=TODO
            )
        if monotonic() - self._began > self.seconds:
            raise UnreadableSource(f"reading took longer than {self.seconds:g} s.", where=where, todo=TODO)
