"""Puts a statement into words that say no more than its sentence, for every place that shows it.

The words are those of the vocabulary. A silence, a count of none, a denial and a permission are worded as what
they are; a hedge stands in front, so that it is neither overlooked nor cut off.
"""

from typing import Literal

from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import ModalityName, PolarityName, PredicateName, StandingName, StatusName


def phrase(
    predicate: PredicateName,
    *,
    modality: ModalityName = "asserted",
    polarity: PolarityName = "affirmed",
    status: StatusName | Literal["suppressed"] = "none",
    standing: StandingName = "none",
    words: str | None = None,
) -> str:
    """What is said of a subject that is named beside it.

    >>> phrase("convicted_official", status="not_reported")
    'not reported: conviction of officials for complicity'
    >>> phrase("convicted_official", status="reported_zero")
    'no conviction of officials for complicity'
    >>> phrase("improperly_dismissed", modality="possible", status="qualitative", words="some")
    'possible: improperly dismissed cases (some)'
    >>> phrase("facilitated_trafficking", modality="possible", standing="investigation")
    'possible: facilitated a trafficking crime (named step of justice: investigation)'
    >>> phrase("could_report", polarity="denied"), phrase("trained", polarity="denied")
    ('had no practical way to report', 'not so: training was given')

    Args:
        predicate, modality, polarity, status, standing: of the statement.
        words: the sentence's own words for how many or how often.
    """
    term = vocabulary().predicates[predicate]
    known = vocabulary().statuses.get(status)
    if known is not None and known.silence:
        said = f"{known.reads}: {term.noun}"
    elif status == "reported_zero":
        said = f"no {term.noun}"
    elif polarity == "denied":
        said = term.denied or f"not so: {term.reads}"
    else:
        said = term.reads
    hedge = "" if modality == "asserted" else f"{modality}: "
    more = "" if standing == "none" else f" (named step of justice: {standing})"
    return f"{hedge}{said}{f' ({words})' if words else ''}{more}"
