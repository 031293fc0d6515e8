"""The summary of the report: a card for each head of losses, with what is said and by whom."""

from dataclasses import dataclass

from tuyun.graph.analysis.losses import Loss
from tuyun.graph.vocabulary import vocabulary
from tuyun.report import wording
from tuyun.report.material import Material
from tuyun.report.wording import counted, joined, listed


@dataclass(frozen=True)
class Card:
    """All losses under one head, each with what is said and by whom."""

    head: str
    definition: str
    does_not_say: str
    modalities: str
    """How many statements of each modality."""
    losses: tuple[tuple[Loss, str, str], ...]


def summary(material: Material) -> tuple[Card, ...]:
    """A card for each head under which a sentence describes a loss."""
    cards = (_card(material, head) for head in vocabulary().losses)
    return tuple(card for card in cards if card.losses)


def _card(material: Material, head: str) -> Card:
    losses = [loss for loss in material.ledger.losses if loss.head == head]
    numbers = {name: sum(loss.modality == name for loss in losses) for name in vocabulary().modalities}
    modalities = listed(f"{number} {name}" for name, number in numbers.items() if number)
    term = vocabulary().losses[head]
    return Card(
        head,
        term.definition,
        term.does_not_say,
        f"{counted(len(losses), 'statement')}: {modalities}",
        tuple((loss, _said(material, loss), _who(loss)) for loss in losses),
    )


def _said(material: Material, loss: Loss) -> str:
    return joined(loss.phrase, material.question(loss))


def _who(loss: Loss) -> str:
    desks = wording.desks(loss, "the answer is owed by" if loss.head == "not_counted" else "by")
    return joined(desks, wording.grounds(loss))
