"""Figure of complicity exposure: who is named in statements of wrongdoing, and what remains unresolved."""

from tuyun.graph.analysis.exposure import Touch, Unresolved
from tuyun.report import wording
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import NONE_STATED, capital, counted, joined, listed, spaced

NOTES = (
    "Each row is one statement of wrongdoing that names whoever stands at its head. Nothing is added up, and "
    "nothing leads from one to another: a link in the graph is no guilt by association.",
    "“Said of” marks what is said of a group that a sentence makes a part of it: said of the members that the "
    "sentence names, and of no others. A step of justice is given where the sentence names one.",
    "“None stated” of an institution is neither innocence nor guilt. Days are counted up to the document's "
    "closing date, not to today.",
)


def exposure(material: Material) -> Figure:
    """Statements of wrongdoing by whom they name, and investigations whose end no sentence describes."""
    exposure = material.exposure
    rows = [*map(_row, exposure.touches), *(_open_row(material, case) for case in exposure.unresolved)]
    if exposure.none_stated:
        names = listed(actor.name for actor in exposure.none_stated)
        rows.append(Row({"Named": NONE_STATED, "What is said": f"of {names}"}))
    return Figure(
        key="exposure",
        kind="Statements of complicity",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not rows,
        overview=Table("Statements of wrongdoing, by whom they name", tuple(map(_short, rows))),
        table=Table("Statements of wrongdoing, each in full", tuple(rows)),
    )


def _short(row: Row) -> Row:
    """A row without what the words mean and do not say, which stand in the full table."""
    shown = {name: cell for name, cell in row.cells.items() if not name.startswith(("What these", "What they"))}
    return Row(shown, row.statements)


def _title(material: Material) -> str:
    touches = material.exposure.touches
    named = {touch.institution.name for touch in touches if touch.institution and touch.relation == "itself"}
    if named:
        return f"Statements of wrongdoing name: {joined(*sorted(named))}"
    nobody = "Sentences describe wrongdoing, and name no institution or group of officials"
    return nobody if touches else f"{material.no_sentence} describes wrongdoing by officials"


def _deck(material: Material) -> str:
    standing = sorted({touch.standing for touch in material.exposure.touches} - {"none"})
    steps = f"Steps of justice that are named: {listed(standing)}." if standing else "No step of justice is named."
    return " ".join([steps, *(_open_case(material, case) for case in material.exposure.unresolved)])


def _open_case(material: Material, case: Unresolved) -> str:
    """What stands unresolved, with its days or why they are not known."""
    since = str(case.reason)
    if case.days_at_least is not None and case.days_at_most is not None:
        days = counted(case.days_at_most, "day")
        if case.days_at_least != case.days_at_most:
            days = f"{case.days_at_least} to {days}"
        closing = wording.day(material.corpus.documents[case.document].closing)
        since = f"begun {days} before the closing date, {closing}"
    step = {"no_progress": "no progress reported", "none": "no further step stated"}
    return f"Investigation of {case.officials.name}: {step.get(case.status, spaced(case.status))}; {since}."


def _row(touch: Touch) -> Row:
    said = touch.phrase
    if touch.relation == "member" and touch.member:
        said = f"said of {touch.member.name}: {said}"
    if touch.institution is None and touch.others:
        said = f"{said} ({listed(other.name for other in touch.others)})"
    cells = {
        "Named": capital(touch.institution.name) if touch.institution else "Nobody of the state named",
        "What is said": said,
        "What these words mean": wording.meaning(touch),
        "What they do not say": touch.does_not_say,
        "Stage": spaced(touch.stage),
        "Modality": touch.modality,
        "Voice and period": joined(wording.voice(touch.voice), wording.period(touch.period)),
    }
    return Row(cells, (touch.statement, *touch.membership))


def _open_row(material: Material, case: Unresolved) -> Row:
    cells = {
        "Named": "No end stated by the document's closing date",
        "What is said": _open_case(material, case),
        "What they do not say": "That it was closed, or that nothing was done.",
        "Stage": joined("investigation", wording.step(case.standing)),
        "Modality": listed(case.modalities),
        "Voice and period": joined(listed(map(wording.voice, case.voices)), wording.period(case.period)),
    }
    return Row(cells, case.statements)
