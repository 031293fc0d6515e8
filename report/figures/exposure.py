"""Complicity exposure: which statements of wrongdoing name an institution or a group, and what stands open."""

from tuyun.graph.analysis.exposure import Touch, Unresolved
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import (
    NONE_TOLD,
    capital,
    counted,
    hedged,
    listed,
    spaced,
    spell_day,
    spell_period,
    spell_voice,
)

NOTES = (
    "Each row is one statement of wrongdoing that names whoever stands at its head. Nothing is added up, and "
    "nothing leads from one to another: a link in the graph is no guilt by association.",
    "“Said of” marks what is said of a group that a sentence makes a part of it: said of the members that the "
    "sentence names, and of no others. A step of justice is given where the sentence names one.",
    "Of whom none is told, that is neither innocence nor guilt. Days are counted up to the document's closing "
    "date, not to today.",
)
COLUMNS = ("Named", "What is said", "What that does not say", "Stage", "Modality", "Voice and period")
NOBODY = "nobody of the state named"


def exposure(material: Material) -> Figure:
    """Statements of wrongdoing by whom they name, and investigations that no sentence tells the end of."""
    told = material.exposure
    rows = [*map(_row, told.touches), *(_open_row(material, case) for case in told.unresolved)]
    if told.none_told:
        rows.append(Row((NONE_TOLD, f"of {listed(actor.name for actor in told.none_told)}", "", "", "", "")))
    return Figure(
        key="exposure",
        kind="Complicity, as it is told",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not rows,
        overview=Table("Statements of wrongdoing, by whom they name", COLUMNS, tuple(rows)),
    )


def _title(material: Material) -> str:
    touches = material.exposure.touches
    named = {touch.institution.name for touch in touches if touch.institution and touch.relation == "itself"}
    if not touches:
        return "No sentence tells of wrongdoing by officials"
    if not named:
        return "Sentences tell of wrongdoing, and name no institution or group of officials"
    return f"Statements of wrongdoing name: {'; '.join(sorted(named))}"


def _deck(material: Material) -> str:
    standing = sorted({touch.standing for touch in material.exposure.touches} - {"none"})
    steps = f"Steps of justice that are named: {listed(standing)}." if standing else "No step of justice is named."
    return " ".join([steps, *(_spell_open(material, case) for case in material.exposure.unresolved)])


def _spell_open(material: Material, case: Unresolved) -> str:
    """What stands unresolved, with its days or why they are not known."""
    since = str(case.reason)
    if case.days_at_least is not None and case.days_at_most is not None:
        days = counted(case.days_at_most, "day")
        if case.days_at_least != case.days_at_most:
            days = f"{case.days_at_least} to {days}"
        since = (
            f"begun {days} before the closing date, {spell_day(material.corpus.documents[case.document].closing)}"
        )
    told = {"no_progress": "no progress reported", "none": "no further step told"}.get(
        case.status, spaced(case.status)
    )
    return f"Investigation of {case.officials.name}: {told}; {since}."


def _row(touch: Touch) -> Row:
    said = hedged(touch.predicate, touch.modality, touch.polarity)
    if touch.relation == "member" and touch.member:
        said = f"said of {touch.member.name}: {said}"
    if touch.institution is None and touch.others:
        said = f"{said} ({listed(other.name for other in touch.others)})"
    return Row(
        (
            capital(touch.institution.name if touch.institution else NOBODY),
            f"{said}. {touch.definition}",
            touch.does_not_say,
            f"{spaced(touch.stage)}{_step(touch.standing)}",
            touch.modality,
            f"{spell_voice(touch.voice)}; {spell_period(touch.period)}",
        ),
        (touch.statement, *touch.membership),
    )


def _open_row(material: Material, case: Unresolved) -> Row:
    return Row(
        (
            "No end told by the document's closing date",
            _spell_open(material, case),
            "That it was closed, or that nothing was done.",
            f"investigation{_step(case.standing)}",
            listed(case.modalities),
            f"{listed(map(spell_voice, case.voices))}; {spell_period(case.period)}",
        ),
        case.statements,
    )


def _step(standing: str) -> str:
    return "" if standing == "none" else f"; named step: {standing}"
