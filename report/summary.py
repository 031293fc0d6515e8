"""At a glance: under each head where cases stop, for which reasons, at whose desk, and how sure that is."""

from dataclasses import dataclass

from tuyun.graph.analysis.losses import Loss
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.material import Material, cited
from tuyun.report.wording import capital, counted, hedged, listed, spaced, spell_desks, spell_voice


@dataclass(frozen=True)
class Line:
    """One statement of a loss, in a line."""

    stage: str
    modality: str
    said: str
    who: str
    reasons: str
    voice: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """What is told under one head."""

    head: str
    definition: str
    does_not_say: str
    sure: str
    """How many statements of each firmness."""
    lines: tuple[Line, ...]


def glance(material: Material) -> tuple[Card, ...]:
    """A card for each head under which a sentence tells of a loss."""
    cards = []
    for head, term in vocabulary().losses.items():
        told = [one for one in material.ledger.losses if one.head == head]
        if told:
            sure = {
                modality: sum(one.modality == modality for one in told) for modality in vocabulary().modalities
            }
            cards.append(
                Card(
                    head=capital(spaced(head)),
                    definition=term.definition,
                    does_not_say=term.does_not_say,
                    sure=f"{counted(len(told), 'statement')}: "
                    + listed(f"{many} {modality}" for modality, many in sure.items() if many),
                    lines=tuple(_line(material, one) for one in told),
                )
            )
    return tuple(cards)


def _line(material: Material, one: Loss) -> Line:
    asked = material.question(one.statements)
    verb = "the answer is owed by" if one.head == "not_counted" else "by"
    return Line(
        stage=spaced(one.stage),
        modality=one.modality,
        said=f"{spaced(one.status)}: {asked}" if asked else hedged(one.predicate, one.modality, one.polarity),
        who=spell_desks(one, verb),
        reasons=f"reason given: {listed(one.reasons)}" if one.reasons else "",
        voice=spell_voice(one.voice),
        statements=cited(one),
    )
