"""Reads whom a question means by “he” or “either man” where the sentence before tells of officials alone."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import PEOPLE
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal
from tuyun.graph.reading.silences.asked_officials import PEOPLE_NAMED

_PEOPLE = r"(?:either (?:man|woman)|(?:both|the two|these|the) (?:men|women)|the (?:man|woman))"
_POINTS_BACK = re.compile(
    r"\b(?:whether|if|when|why|how) (?:or not )?"
    rf"(?:(?:any|either|both|all|some) of (?:them|these|those)|he|she|they|either|both|{_PEOPLE})"
    r" (?:was|were|had|has|have|would|will|is|are|remained)\b"
    r"|\b(?:charge|prosecute|indict|discipline|dismiss|suspend|investigate|arrest|convict|sentence|try)(?:d|ed)? "
    rf"(?:him|her|them|either(?: of them)?|both|{_PEOPLE})(?=[.,;]|$| )"
)
"""The words of a question that point to people who were named before: “whether *he was* later charged”."""


def with_officials_before(silences: Sequence[Proposal], text: str, before: Sequence[Proposal]) -> list[Proposal]:
    """The silences of a sentence; those that point back to officials ask what became of these.

    Nothing changes where the sentence itself names people, or the sentence before tells of others as well.

    Args:
        silences: the proposals of the silences.
        text: the sentence.
        before: what was read in the sentence before it.
    """
    told = [proposal.statement for proposal in before]
    officials = [entry for entry in told if entry.predicate.endswith("_official")]
    others = [entry for entry in told if entry.quantity and entry.quantity.unit in (*PEOPLE, "victim")]
    if not officials or any(entry not in officials for entry in others):
        return list(silences)
    return [_of_officials(proposal, text) for proposal in silences]


def _of_officials(proposal: Proposal, text: str) -> Proposal:
    """The silence with the predicate of officials, if its question points back to people before the sentence."""
    entry = proposal.statement
    question = next((proposal.entities[each].name for each in entry.roles.get("question", ())), "")
    ahead = text[: text.find(question)]
    own = find(question, "officials") or PEOPLE_NAMED.search(ahead)
    if entry.predicate not in OF_OFFICIALS or own or not _POINTS_BACK.search(question):
        return proposal
    read = FieldReading(
        state="inherited",
        rules=proposal.fields["predicate"].rules,
        cues=proposal.fields["predicate"].cues,
        why="the sentence before tells of officials",
    )
    return proposal.model_copy(
        update={
            "statement": entry.model_copy(update={"predicate": OF_OFFICIALS[entry.predicate]}),
            "fields": {**proposal.fields, "predicate": read},
        }
    )
