"""Attributes the sentences of a quotation to its speaker, who may be named in another sentence.

News name once who says several sentences: “*We freed 40 girls,” the minister said. “Two men were arrested*.”
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal
from tuyun.graph.reading.sentence_reading import Reading
from tuyun.graph.statements import Sentence
from tuyun.graph.statements.statement import REPORT

QUOTED = "the words are quoted, and who says them is named in another sentence or not at all"
"""Why a proposal of a sentence within a quotation is not sure."""
_MARKS = re.compile(r"[“”]")
_STRAIGHT = re.compile(r'(?P<opens>(?:^|(?<=[\s(—–]))"(?=\S))|"')
"""A straight quotation mark. It opens a quotation (group ``opens``) if a word follows it, and a space or nothing
stands before it; otherwise it closes a quotation."""
_ENDS = re.compile(r"[.!?,;…]*”?[.]?")
_FARTHEST = 8
"""Sentences that a quotation has at most; a mark that closes none sooner was left out."""
_BEFORE = 2
"""Sentences back from a quotation in which its speaker may be named."""


def with_quoted_voices(
    sentences: Sequence[Sentence], readings: Sequence[Reading], entities: ProposedEntities
) -> list[Reading]:
    """The readings of a text; what stands wholly within a quotation is said by whoever is quoted.

    That is who speaks in the sentence in which the quotation ends, or in one just before it. Where nobody is
    known, nothing changes but that nothing is sure. Silences keep the voice of the report, as elsewhere.
    """
    texts = [_STRAIGHT.sub(lambda mark: "“" if mark["opens"] else "”", sentence.text) for sentence in sentences]
    quoted = _quoted(sentences, texts)
    made = list(readings)
    for place in quoted:
        speaker = _speaker(place, quoted, texts, readings)
        proposals = tuple(_said_by(each, speaker, entities) for each in readings[place].proposals)
        made[place] = replace(readings[place], proposals=proposals)
    return made


def _quoted(sentences: Sequence[Sentence], texts: Sequence[str]) -> dict[int, bool]:
    """Which sentences stand wholly within a quotation, by their places, and whether it ends with each."""
    found: dict[int, bool] = {}
    opened = 0
    for place, text in enumerate(each.strip() for each in texts):
        if opened and (opened >= _FARTHEST or (_is_new_paragraph(place, sentences) and not text.startswith("“"))):
            opened = 0
        inside = opened > 0 or text.startswith("“")
        marks = [match for match in _MARKS.finditer(text) if match.start() > 0]
        closing = next((match for match in marks if match[0] == "”"), None)
        if inside and (closing is None or _ENDS.fullmatch(text, closing.start())):
            found[place] = closing is not None
        last = marks[-1][0] if marks else "“" if inside else "”"
        opened = opened + 1 if last == "“" else 0
    return found


def _is_new_paragraph(place: int, sentences: Sequence[Sentence]) -> bool:
    """Whether an empty line stands before a sentence."""
    return place > 0 and sentences[place].start - sentences[place - 1].end > 1


def _speaker(
    place: int, quoted: dict[int, bool], texts: Sequence[str], readings: Sequence[Reading]
) -> Actor | None:
    """Who says a sentence of a quotation."""
    end = place
    while end in quoted and not quoted[end] and end + 1 < len(readings):
        end += 1
    if end not in quoted and (closing := texts[end].find("”")) >= 0:
        behind = [actor for actor in readings[end].spoke if actor.start > closing]
        if behind:  # “We freed 40 girls. Two were ill,” the minister said.
            return behind[0]
    first = place
    while first - 1 in quoted:
        first -= 1
    for earlier in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if readings[earlier].spoke:
            return readings[earlier].spoke[-1]
    return None


def _said_by(each: Proposal, speaker: Actor | None, entities: ProposedEntities) -> Proposal:
    """The proposal with the speaker as its voice; a silence, or a proposal with another voice, keeps its own."""
    statement = each.statement
    if statement.voice != REPORT:
        return each
    each = each.with_doubts([QUOTED])
    if speaker is None or "question" in statement.roles:
        return each
    id_ = entities.actor(speaker)
    firm = statement.modality == "asserted"
    said = {"voice": id_, **({"modality": "reported"} if firm else {})}
    taken_over = FieldReading(state="inherited")
    return each.model_copy(
        update={
            "statement": statement.model_copy(update=said),
            "entities": {**each.entities, id_: entities.made[id_]},
            "fields": {**each.fields, "voice": taken_over, **({"modality": taken_over} if firm else {})},
        }
    )
