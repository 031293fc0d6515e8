"""Puts a statement into words that say no more than its sentence, for every place that shows it.

The words are those of the vocabulary. A silence, a count of none, a denial and a permission are worded as what
they are; a hedge stands in front, so that it is neither overlooked nor cut off; how many, the limits of the count
and the period follow.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from tuyun.graph.statements.in_words import amount_in_words, limits_in_words, when_in_words
from tuyun.graph.statements.period import Period
from tuyun.graph.statements.quantity import Quantity
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import ModalityName, PolarityName, PredicateName, StandingName, StatusName

NO_NAMES: Mapping[str, str] = MappingProxyType({})


def phrase(
    predicate: PredicateName,
    *,
    modality: ModalityName = "asserted",
    polarity: PolarityName = "affirmed",
    status: StatusName | Literal["suppressed"] = "none",
    standing: StandingName = "none",
    quantity: Quantity | None = None,
    period: Period | None = None,
    names: Mapping[str, str] = NO_NAMES,
) -> str:
    """What is said of a subject that is named beside it.

    >>> phrase("convicted_official", status="not_reported")
    'not reported: conviction of officials for complicity'
    >>> phrase("convicted_official", status="reported_zero", period=Period(kind="prior_years"))
    'no conviction of officials for complicity, in previous years'
    >>> phrase("convicted", status="revised", quantity=Quantity(stated=12, unit="conviction", words="12"))
    'figure that the text corrects: conviction: 12 convictions'
    >>> some = Quantity(lower=0, unit="case", words="some", scope={"forms": ["trafficking"]})
    >>> phrase("improperly_dismissed", modality="possible", status="qualitative", quantity=some)
    'possible: improperly dismissed cases: 0 or more cases (some; trafficking)'
    >>> phrase("facilitated_trafficking", modality="possible", standing="investigation")
    'possible: facilitated a trafficking crime (named step of justice: investigation)'
    >>> phrase("could_report", polarity="denied"), phrase("trained", polarity="denied")
    ('had no practical way to report', 'not so: training was given')

    Args:
        predicate, modality, polarity, status, standing, quantity, period: of the statement.
        names: of the entities that limit the count, by id.
    """
    term = vocabulary().predicates[predicate]
    known = vocabulary().statuses.get(status)
    amount = amount_in_words(quantity) if quantity else ""
    if known is not None and known.silence:
        said = f"{known.reads}: {term.noun}"
    elif status == "reported_zero":
        said = f"no {term.noun}"
    elif known is not None and known.withdrawn:
        said = f"{known.reads}: {term.noun}{f': {amount}' if amount else ''}"
    else:
        said = term.reads
        if polarity == "denied":
            said = term.denied or f"not so: {term.reads}"
        if amount:
            said += f": {amount}"
    if quantity and (limits := "; ".join(limits_in_words(quantity, names))):
        said += f" ({limits})"
    if period and (when := when_in_words(period)):
        said += f", {when}"
    hedge = "" if modality == "asserted" else f"{modality}: "
    more = "" if standing == "none" else f" (named step of justice: {standing})"
    return f"{hedge}{said}{more}"


def topic(predicate: PredicateName) -> str:
    """What a figure is of, which does not say that there was any.

    >>> topic("convicted_official")
    'conviction of officials for complicity'
    """
    return vocabulary().predicates[predicate].noun
