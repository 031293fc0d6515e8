"""Coverage: which sentences of a narrative are coded whole, in part, or not at all."""

from dataclasses import dataclass

from tuyun.graph.source.narrative import Narrative


@dataclass(frozen=True)
class Coverage:
    """Numbers of the sentences of a narrative, each in one of three groups."""

    whole: tuple[int, ...]
    """Sentences with statements, each of which a predicate fits."""
    in_part: tuple[int, ...]
    """Sentences with an ``other_statement``: they say something that no predicate fits."""
    none: tuple[int, ...]
    """Sentences without a statement."""

    @property
    def sentences(self) -> int:
        """How many sentences the narrative has."""
        return len(self.whole) + len(self.in_part) + len(self.none)

    def __str__(self) -> str:
        """In words: ``28 of 30 sentences are coded whole; in part: 4, 9``."""
        rest = [
            f"{name}: {', '.join(map(str, numbers))}"
            for name, numbers in (("in part", self.in_part), ("not at all", self.none))
            if numbers
        ]
        return "; ".join([f"{len(self.whole)} of {self.sentences} sentences are coded whole", *rest])


def coverage(narrative: Narrative) -> Coverage:
    """The coverage of a narrative. That a sentence is whole means that its coder left nothing as other."""
    coded = {statement.sentence for statement in narrative.statements}
    other = {statement.sentence for statement in narrative.statements if not statement.coded}
    numbers = [sentence.number for sentence in narrative.sentences]
    return Coverage(
        whole=tuple(number for number in numbers if number in coded - other),
        in_part=tuple(number for number in numbers if number in other),
        none=tuple(number for number in numbers if number not in coded),
    )
