"""Complicity exposure: which statements of wrongdoing name an institution or a group, and what stands open."""

from datetime import date

from tuyun.graph.analysis.exposure import Touch, Unresolved
from tuyun.report.canvas import Canvas
from tuyun.report.figures.legend import firmness
from tuyun.report.material import Material, definition
from tuyun.report.parts import Figure, Row, table
from tuyun.report.wording import capital, counted, hedged, listed, spaced, spell_period, spell_voice

READING = (
    "Each mark is one statement of wrongdoing that names whoever stands at the left. Nothing is added up, and "
    "nothing leads from one to another: a link in the graph is no guilt by association.",
    "A mark in a box is what is said of a group that a sentence makes a part of it: said of the members that the "
    "sentence names, and of no others. The step of justice, if one is named, is written beside the mark.",
    "Who has no mark is told nothing of, which is neither innocence nor guilt. Days are counted "
    "up to the document's closing date, not to today.",
)
COLUMNS = (
    "Named", "How", "Stage", "What is said", "What that does not say", "Modality", "Standing", "Voice", "Period",
)  # fmt: skip
NOBODY = "nobody of the state named"


def exposure(material: Material) -> Figure:
    """Statements of wrongdoing by whom they name, and investigations that no sentence tells the end of."""
    told = material.exposure
    rows = [_row(one) for one in told.touches]
    rows += [_open_row(one) for one in told.unresolved]
    rows += [
        Row((one.name, "none told", *[""] * (len(COLUMNS) - 2)))
        for one in told.none_told
    ]  # fmt: skip
    return Figure(
        key="exposure",
        kind="Complicity, as it is told",
        title=_title(material),
        deck=_deck(material),
        reading=READING,
        table=table(COLUMNS, rows),
        draw=(lambda canvas: _draw(canvas, material)) if told.touches or told.unresolved else None,
    )


def _title(material: Material) -> str:
    named = [
        one.institution.name for one in material.exposure.touches if one.institution and one.relation == "itself"
    ]
    if not material.exposure.touches:
        return "No sentence tells of wrongdoing by officials"
    if not named:
        return "Sentences tell of wrongdoing, and name no institution or group of officials"
    return f"Statements of wrongdoing name: {'; '.join(sorted(set(named)))}"


def _deck(material: Material) -> str:
    standing = {one.standing for one in material.exposure.touches} - {"none"}
    steps = (
        f"Steps of justice that are named: {listed(sorted(standing))}."
        if standing
        else "No step of justice is named."
    )
    open_ = [f"{spell_open(one)}" for one in material.exposure.unresolved]
    return " ".join([steps, *open_])


def spell_open(one: Unresolved) -> str:
    """What stands unresolved, with its days or why they are not known."""
    since = (
        f"begun {spell_days(one)} before the closing date" if one.days_at_least is not None else str(one.reason)
    )
    told = "no progress reported" if one.status == "no_progress" else spaced(one.status)
    if one.status == "none":
        told = "no further step told"
    return f"Investigation of {one.officials.name}: {told}; {since}."


def spell_days(one: Unresolved) -> str:
    """``365 to 729 days``."""
    if one.days_at_least == one.days_at_most:
        return counted(one.days_at_least or 0, "day")
    return f"{one.days_at_least} to {one.days_at_most} days"


def _how(one: Touch) -> str:
    if one.institution is None:
        return NOBODY
    return (
        "itself" if one.relation == "itself" else f"through its members: {one.member.name if one.member else ''}"
    )


def _row(one: Touch) -> Row:
    said, unsaid = definition(one.predicate)
    words = hedged(one.predicate, one.modality, one.polarity)
    who = one.institution.name if one.institution else listed(other.name for other in one.others) or NOBODY
    return Row(
        (
            who, _how(one), spaced(one.stage), f"{words}. {said}", unsaid, one.modality,
            one.standing, spell_voice(one.voice), spell_period(one.period),
        ),
        (one.statement, *one.membership),
    )  # fmt: skip


def _open_row(one: Unresolved) -> Row:
    unsaid = "That it was closed, or that nothing was done."
    voices = listed(spell_voice(voice) for voice in one.voices)
    return Row(
        (
            one.officials.name, "unresolved", "investigation", spell_open(one), unsaid,
            listed(one.modalities), one.standing, voices, spell_period(one.period),
        ),
        one.statements,
    )  # fmt: skip


def _draw(canvas: Canvas, material: Material) -> None:
    y = firmness(canvas, 6)
    left = 12.0 if canvas.narrow else 300.0
    groups: dict[str, list[Touch]] = {}
    for one in material.exposure.touches:
        groups.setdefault(one.institution.name if one.institution else capital(NOBODY), []).append(one)
    for name, some in groups.items():
        canvas.line([(0, y), (canvas.width, y)])
        below = canvas.text(
            4, y + 6, capital(name), bold=True, wrap=canvas.width - 8 if canvas.narrow else left - 20
        )
        at = below + 2 if canvas.narrow else y + 6
        for one in some:
            at = _statement(canvas, material, one, at, left)
        y = max(below, at) + 6
    if material.exposure.unresolved:
        canvas.line([(0, y), (canvas.width, y)])
        y = canvas.text(4, y + 10, "No end told by the document's closing date", bold=True) + 2
    for case in material.exposure.unresolved:
        y = _open(canvas, material, case, y, left)


def _statement(canvas: Canvas, material: Material, one: Touch, y: float, left: float) -> float:
    width = canvas.width - left - 26
    member = one.relation == "member"
    said = hedged(one.predicate, one.modality, one.polarity)
    if member and one.member:
        said = f"said of {one.member.name}: {said}"
    if one.institution is None:
        said = f"{said} ({listed(other.name for other in one.others)})" if one.others else said
    step = "" if one.standing == "none" else f"; named step: {one.standing}"
    more = f"{spaced(one.stage)}; {one.modality}{step}; {spell_voice(one.voice)}"
    if member:
        canvas.rect(left - 3, y, 20, 20, line="muted")
    canvas.mark(left + 7, y + 10, one.modality)
    below = canvas.text(left + 24, y + 2, said, size=13, wrap=width)
    below = canvas.text(left + 24, below, more, size=11, color="muted", wrap=width)
    who = one.institution.name if one.institution else NOBODY
    label = f"{who}: {said}; {more}; {material.place((one.statement,))}"
    canvas.hit(left - 4, y - 1, canvas.width - left, below - y + 3, (one.statement, *one.membership), label)
    return below + 6


def _open(canvas: Canvas, material: Material, one: Unresolved, y: float, left: float) -> float:
    """Days as a bar: at least so long, at most so long."""
    top = y
    below = canvas.text(4, y + 4, spell_open(one), size=13, wrap=canvas.width - 10 if canvas.narrow else left - 20)
    if one.days_at_least is not None and one.days_at_most:
        right = canvas.width - 14
        at = below + 14 if canvas.narrow else y + 16
        least = left + (right - left) * (1 - one.days_at_least / one.days_at_most)
        closing = material.corpus.documents[one.document].closing
        canvas.rect(left, at - 6, least - left, 12, fill="loss soft", line="loss", dashed=True)
        canvas.rect(least, at - 6, right - least, 12, fill="loss")
        canvas.text(left, at + 10, f"at most {one.days_at_most} days", size=11, color="muted")
        canvas.text(
            right,
            at + 10,
            f"{_day(closing)}: at least {one.days_at_least} days",
            size=11,
            color="muted",
            align="right",
        )
        below = max(below, at + 28)
    canvas.hit(
        0, top, canvas.width, below - top, one.statements, f"{spell_open(one)} {material.place(one.statements)}"
    )
    return below + 8


def _day(day: date | None) -> str:
    return f"{day:%-d %b %Y}" if day else "closing date"
