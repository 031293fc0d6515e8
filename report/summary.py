"""At a glance: under each head where cases stop, for which reasons, at whose desk, and how sure that is."""

from dataclasses import dataclass

from tuyun.graph.analysis.losses import Loss
from tuyun.graph.vocabulary import vocabulary
from tuyun.report import wording
from tuyun.report.material import Material, cited
from tuyun.report.wording import capital, counted, hedged, listed, spaced


@dataclass(frozen=True)
class Line:
    """One loss, in a line."""

    stage: str
    modality: str
    said: str
    who: str
    reasons: str
    voice: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """All losses under one head."""

    head: str
    definition: str
    does_not_say: str
    modalities: str
    """How many statements of each modality."""
    lines: tuple[Line, ...]


def summary(material: Material) -> tuple[Card, ...]:
    """A card for each head under which a sentence describes a loss."""
    by_head = {
        head: [loss for loss in material.ledger.losses if loss.head == head] for head in vocabulary().losses
    }
    return tuple(_card(material, head, losses) for head, losses in by_head.items() if losses)


def _card(material: Material, head: str, losses: list[Loss]) -> Card:
    term = vocabulary().losses[head]
    numbers = {name: sum(loss.modality == name for loss in losses) for name in vocabulary().modalities}
    modalities = listed(f"{number} {name}" for name, number in numbers.items() if number)
    return Card(
        capital(spaced(head)),
        term.definition,
        term.does_not_say,
        f"{counted(len(losses), 'statement')}: {modalities}",
        tuple(_line(material, loss) for loss in losses),
    )


def _line(material: Material, loss: Loss) -> Line:
    question = material.question(loss.statements)
    said = hedged(loss.predicate, loss.modality, loss.polarity)
    return Line(
        stage=spaced(loss.stage),
        modality=loss.modality,
        said=f"{spaced(loss.status)}: {question}" if question else said,
        who=wording.desks(loss, "the answer is owed by" if loss.head == "not_counted" else "by"),
        reasons=f"reason given: {listed(loss.reasons)}" if loss.reasons else "",
        voice=wording.voice(loss.voice),
        statements=cited(loss),
    )
