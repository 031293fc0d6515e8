"""The wording of results in the report: plain words, never stronger than the value."""

from collections.abc import Iterable
from datetime import date
from math import ceil, floor

from tuyun.graph.analysis.cohorts import RECORDS
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.exposure import Touch
from tuyun.graph.analysis.interval import Interval, Share
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.statements import (
    REPORT,
    UNNAMED,
    Period,
    Statement,
    day_in_words,
    period_in_words,
    unit_in_words,
)
from tuyun.graph.statements.country import country_name
from tuyun.graph.vocabulary import vocabulary

NONE_STATED = "none stated"


def spaced(word: str) -> str:
    """A word of the vocabulary with spaces: ``accepted bribes to drop``."""
    return word.replace("_", " ")


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a list, each of them once.

    >>> listed(["courts", "judges", "courts", "PGO"])
    'courts, judges and PGO'
    """
    several = list(dict.fromkeys(words))
    return f" {last} ".join([", ".join(several[:-1]), several[-1]] if len(several) > 1 else several)


def joined(*words: str, by: str = "; ") -> str:
    """Words in a row, without those that are empty."""
    return by.join(filter(None, words))


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "statement"), counted(2, "statement")
    ('1 statement', '2 statements')
    """
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def country_in_words(code: str | None) -> str:
    """Name and code of a country: ``Kyrgyzstan (KG)``; of an invented country its code.

    >>> country_in_words("KG"), country_in_words("XA"), country_in_words(None)
    ('Kyrgyzstan (KG)', 'XA', 'No single country')
    """
    if code is None:
        return "No single country"
    name = country_name(code)
    return code if name == code else f"{name} ({code})"


def capital(text: str) -> str:
    """With a capital letter in front; the rest stays (PGO)."""
    return text[:1].upper() + text[1:]


def interval(bounds: Interval, words: str | None = None) -> str:
    """An interval, with the sentence's own words for it: ``1 or more (some)``."""
    return f"{bounds} ({words})" if words else str(bounds)


def figure(count: Count) -> str:
    """The figure of a count; a rough figure in the sentence's words. A silence and a suppressed figure say so."""
    if count.suppressed:
        return "suppressed"
    if count.kind == "approximate":
        return count.words or ""
    return "not stated" if count.kind == "unknown" else str(count.interval)


def how_many(count: Count) -> str:
    """The figure, with the sentence's own words for it if it is known."""
    known = count.kind not in ("approximate", "unknown") and not count.suppressed
    return interval(count.interval, count.words) if known else figure(count)


def unit(count: Count) -> str:
    """``cases``, ``people``, ``prosecution`` for the number 1; empty if there is no unit."""
    return unit_in_words(count.unit, count.interval.upper) if count.unit else ""


def share(bounds: Share) -> str:
    """``75%``, ``20% to 100%``; ends are rounded outwards to whole per cents, so that nothing is cut off.

    >>> share(Share(lower=2 / 3, upper=2 / 3)), share(Share(lower=0.2, upper=1))
    ('67%', '20% to 100%')
    """
    if bounds.lower == bounds.upper:
        return f"{bounds.lower:.0%}"
    return f"{floor(round(bounds.lower * 100, 9))}% to {ceil(round(bounds.upper * 100, 9))}%"


def period(when: Period) -> str:
    """When, as the text has it.

    >>> period(Period())
    'period not stated'
    """
    return (period_in_words(when) or "period not stated") + (", when it was said" if when.of == "saying" else "")


def day(date: date | None) -> str:
    """``31 Mar 2022``; empty if there is none."""
    return day_in_words(date) if date else ""


def voice(name: str) -> str:
    """Who says so: the document itself, somebody whom the sentence does not name, or a name."""
    special = {REPORT: "the report itself", UNNAMED: "somebody not named", RECORDS: "the table of records"}
    return special.get(name, name)


def statement(said: Statement, phrase: str, speaker: str, roles: Iterable[str] = ()) -> str:
    """All that a statement says: its phrase, roles, modality, voice, status, and if its period is not stated."""
    return joined(
        phrase,
        *roles,
        f"{said.modality}, said by {voice(speaker)}",
        "" if said.status == "none" else spaced(said.status),
        "" if period_in_words(said.period) else period(said.period),
    )


def step(standing: str) -> str:
    """The step of justice, if a sentence names it."""
    return "" if standing == "none" else f"named step of justice: {standing}"


def meaning(said: Loss | Touch) -> str:
    """The predicate's definition; empty for a denial, a silence and a count of none, as it is untrue of them."""
    status = vocabulary().statuses.get(said.status)
    none = said.status == "reported_zero" or (status is not None and status.silence)
    return "" if none or said.polarity == "denied" else said.definition


def desks(said: Loss, verb: str = "by") -> str:
    """Whose desk a loss stands at; traffickers who are named as doing it hold none."""
    if said.desks:
        return f"{verb} {listed(desk.name for desk in said.desks)}"
    return joined("no desk named", f"done by {listed(other.name for other in said.others)}" if said.others else "")


def limits(count: Count) -> str:
    """The limits that the sentence states; empty if it states none."""
    named = (listed(map(spaced, limit)) for limit in (count.forms, count.laws, count.places, count.groups))
    return joined(*named, cohort(count), count.condition or "")


def grounds(said: Loss) -> str:
    """The reasons and the aims that a sentence gives for a loss, which stay apart; empty if it gives none."""
    return joined(
        f"reason given: {listed(said.reasons)}" if said.reasons else "",
        f"aim given: {listed(said.purposes)}" if said.purposes else "",
    )


def said(count: Count) -> str:
    """The phrase of a count; the phrase of a count of records has no figure, so that stands before it."""
    if count.basis == "text":
        return count.phrase
    return joined(joined(how_many(count), unit(count), by=" "), joined(count.phrase, cohort(count)), by=": ")


def cohort(count: Count) -> str:
    """Of case records, when the cases were opened that are followed; empty if all are."""
    return f"cases opened in the {period(count.cohort)}" if count.cohort else ""
