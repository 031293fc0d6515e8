"""How the report spells what the analyses give: plain words, never stronger than the value."""

from collections.abc import Iterable, Sequence
from datetime import date

from tuyun.graph.analysis.cohorts import RECORDS
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.statements import REPORT, UNNAMED, Period

NONE_TOLD = "none told"


def spaced(word: str) -> str:
    """A word of the vocabulary with spaces.

    >>> spaced("accepted_bribes_to_drop")
    'accepted bribes to drop'
    """
    return word.replace("_", " ")


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words in a row, each once.

    >>> listed(["courts", "judges", "courts", "PGO"])
    'courts, judges and PGO'
    """
    several = list(dict.fromkeys(words))
    return f" {last} ".join([", ".join(several[:-1]), several[-1]] if len(several) > 1 else several)


def counted(number: int, one: str, more: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "statement"), counted(2, "statement")
    ('1 statement', '2 statements')
    """
    return f"{number} {one if number == 1 else more or one + 's'}"


def capital(text: str) -> str:
    """With a capital letter in front; the rest stays (PGO)."""
    return text[:1].upper() + text[1:]


def spell_interval(interval: Interval, words: str | None = None, *, told: bool = True, held: bool = False) -> str:
    """An interval in words; what nobody counted is not told, and what is withheld says so.

    >>> spell_interval(Interval(lower=1), "some"), spell_interval(Interval(), told=False)
    ('1 or more (some)', 'not told')
    """
    if held:
        return "suppressed"
    if not told:
        return "not told"
    return f"{interval} ({words})" if words else str(interval)


def spell_count(count: Count) -> str:
    """How many, with the sentence's own words."""
    return spell_interval(count.interval, count.words, told=count.kind != "unknown", held=count.suppressed)


def spell_period(period: Period) -> str:
    """When, as the text has it.

    >>> spell_period(Period())
    'period not stated'
    """
    saying = ", when it was said" if period.of == "saying" else ""
    if period.start is None or period.end is None:
        return ("period not stated" if period.kind == "unspecified" else spaced(period.kind)) + saying
    if period.kind == "calendar_year":
        return f"calendar year {period.start.year}{saying}"
    days = f"{spell_day(period.start)} to {spell_day(period.end)}"
    if period.kind == "reporting_period":
        return f"reporting period {days}{saying}"
    if period.start == period.end:
        return spell_day(period.start) + saying
    month = (period.start.year, period.start.month) == (period.end.year, period.end.month)
    if month and period.start.day == 1 and period.end.day >= 28:
        return f"{period.start:%B %Y}{saying}"
    return days + saying


def spell_day(day: date | None) -> str:
    """``31 Mar 2022``; empty if there is none."""
    return f"{day:%-d %b %Y}" if day else ""


def spell_voice(voice: str) -> str:
    """Who says so: the document itself, somebody whom the sentence does not name, or a name."""
    return {REPORT: "the report itself", UNNAMED: "somebody not named", RECORDS: "the table of records"}.get(
        voice, voice
    )


def hedged(predicate: str, modality: str, polarity: str = "affirmed") -> str:
    """What is said, its hedge in front: a word by itself would read as if it were so.

    >>> hedged("facilitated_trafficking", "possible"), hedged("could_report", "reported", "denied")
    ('possible: facilitated trafficking', 'reported: could report (denied)')
    """
    front = "" if modality == "asserted" else f"{modality}: "
    return front + spaced(predicate) + (" (denied)" if polarity == "denied" else "")


def spell_desks(one: Loss, verb: str = "by") -> str:
    """Whose desk a loss is told at; traffickers who are named as doing it hold none."""
    if one.desks:
        return f"{verb} {listed(desk.name for desk in one.desks)}"
    others = f"; done by {listed(other.name for other in one.others)}" if one.others else ""
    return f"no desk named{others}"


def spell_limits(count: Count) -> str:
    """The limits that the sentence states; empty if it states none."""
    each = (count.forms, count.laws, count.places, count.groups)
    limits = [listed(map(spaced, several)) for several in each if several]
    if count.cohort:
        limits.append(f"cases opened in the {spell_period(count.cohort)}")
    return "; ".join([*limits, *([count.condition] if count.condition else [])])


def spell_forms(forms: Sequence[str]) -> str:
    """``in sex trafficking or forced labor cases``; empty if no form is stated."""
    return f"in {listed(map(spaced, forms), 'or')} cases" if forms else ""
