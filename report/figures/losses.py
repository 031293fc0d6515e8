"""The ledger as heat maps: under which head, at which stage and at whose desk, sentences tell of losses."""

from collections.abc import Sequence

from tuyun.graph.analysis.losses import NOT_NAMED, Loss, Tally
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.canvas import Canvas, width_of, wrapped
from tuyun.report.figures.legend import firmness, marks
from tuyun.report.material import Material, cited, definition
from tuyun.report.parts import Figure, Row, table
from tuyun.report.wording import (
    capital,
    counted,
    hedged,
    listed,
    spaced,
    spell_interval,
    spell_period,
    spell_voice,
)

READING = (
    "Each mark is what one voice says of losses in one sentence. The darker a cell, the more distinct voices tell "
    "of losses there; marks and voices are shown side by side and never made into one score. Whether voices are "
    "independent of each other is not known.",
    "The four heads are never mixed: a case that goes on under a lesser charge has not ended, and what nobody "
    "counted is not lost. An empty cell is none told: neither no nor zero.",
)
DESKS = (
    "A desk is whom the sentence names as doing it; for what was not counted, who owes the answer. Victims, "
    "traffickers and other people hold no desk. “Not named” means that the sentence names no desk.",
)
COLUMNS = (
    "Head", "Stage", "What is said", "What that does not say", "Desk", "Cases", "Reasons given", "How many",
    "Modality", "Voice", "Period",
)  # fmt: skip


def losses(material: Material) -> Figure:
    """Where losses are told: heads by stages, with the ledger as its table."""
    told = material.ledger.losses
    return Figure(
        key="losses",
        kind="Losses, by stage",
        title=_where(material),
        deck=_heads(material),
        reading=READING,
        table=table(COLUMNS, [_row(one) for one in told]),
        draw=(lambda canvas: _heat(canvas, material, material.ledger.by_stage, _stages(material)))
        if told
        else None,
    )


def desks(material: Material) -> Figure:
    """At whose desk losses are told: heads by whom the sentences name."""
    tallies = material.ledger.by_desk
    return Figure(
        key="desks",
        kind="Losses, by desk",
        title=_whose(material.ledger.losses),
        deck="Nothing passes between a group and its members, or between officials and their institution.",
        reading=(*DESKS, *READING),
        table=table(
            ("Head", "Desk", "Distinct voices", "Nobody named", "Asserted", "Reported", "Alleged", "Possible"),
            [_tally_row(one) for one in tallies],
        ),
        draw=(lambda canvas: _heat(canvas, material, tallies, _desks(tallies))) if tallies else None,
    )


def _where(material: Material) -> str:
    """What was not counted is a question and no loss, and is told apart."""
    told = [one for one in material.ledger.losses if one.head != "not_counted"]
    open_ = len(material.ledger.losses) - len(told)
    apart = f"; apart from them, {counted(open_, 'statement')} of what was not counted" if open_ else ""
    if not told:
        return f"No sentence tells of a loss{apart}"
    passed = [one.stage for one in material.flow.stages]
    at = {one.stage for one in told} & set(passed)
    heads = counted(len({one.head for one in told}), "head")
    every = f"all {len(passed)} stages" if len(at) == len(passed) else f"{len(at)} of {len(passed)} stages"
    return f"Losses are told at {every}, under {heads} that are never mixed{apart}"


def _heads(material: Material) -> str:
    parts = []
    for head in vocabulary().losses:
        stages = [one.name for one in _in_order(material, head)]
        if stages:
            parts.append(f"{spaced(head)} ({listed(stages)})")
    return (
        f"{capital('; '.join(parts))}. {material.ledger.independence}" if parts else material.ledger.independence
    )


def _in_order(material: Material, head: str) -> list[Tally]:
    stages = vocabulary().stages
    found = [one for one in material.ledger.by_stage if one.head == head]
    return sorted(found, key=lambda one: stages[one.key].order)


def _whose(told: Sequence[Loss]) -> str:
    if not told:
        return "No sentence names a desk at which cases are lost"
    named = sum(bool(one.desks) for one in told)
    if named == len(told):
        return f"Each of {counted(len(told), 'statement')} of losses names a desk"
    return f"{named} of {counted(len(told), 'statement')} of losses name a desk; {len(told) - named} name none"


def _row(one: Loss) -> Row:
    said, unsaid = definition(one.predicate)
    return Row(
        (
            spaced(one.head),
            spaced(one.stage),
            f"{hedged(one.predicate, one.modality, one.polarity)}. {said}",
            unsaid,
            listed(desk.name for desk in one.desks)
            or "; ".join([NOT_NAMED, *(f"by {o.name}" for o in one.others)]),
            listed(case.name for case in one.cases),
            listed(one.reasons),
            spell_interval(one.interval, one.words, told=one.counted, held=one.status == "suppressed")
            if one.counted or not one.words
            else f"not counted ({one.words})",
            one.modality,
            spell_voice(one.voice),
            spell_period(one.period),
        ),
        cited(one),
    )


def _tally_row(one: Tally) -> Row:
    voices = f"{len(one.voices)} ({listed(_voice(voice) for voice in one.voices)})" if one.voices else "none"
    hearsay = str(one.unnamed) if one.unnamed else ""
    sure = [str(many) if many else "" for many in one.modalities.values()]
    return Row((spaced(one.head), one.name, voices, hearsay, *sure), one.statements)


def _voice(voice: str) -> str:
    """``report (document)`` is the document's own voice."""
    name, _, document = voice.partition(" (")
    return f"{spell_voice(name)} ({document}" if document else spell_voice(name)


def _stages(material: Material) -> list[tuple[str, str]]:
    stages = vocabulary().stages
    present = {one.key for one in material.ledger.by_stage}
    wanted = [name for name in stages if stages[name].order or name in present]
    return [(name, spaced(name)) for name in sorted(wanted, key=lambda name: stages[name].order)]


def _desks(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    named = {one.key: one.name for one in tallies if one.key != NOT_NAMED}
    found = sorted(named.items(), key=lambda one: one[1])
    return [*found, *([(NOT_NAMED, NOT_NAMED)] if any(one.key == NOT_NAMED for one in tallies) else [])]


def _heat(canvas: Canvas, material: Material, tallies: Sequence[Tally], rows: Sequence[tuple[str, str]]) -> None:
    """Rows (stages or desks) by heads; on a narrow sheet the row's name stands above its cells."""
    heads = list(vocabulary().losses)
    left = 4.0 if canvas.narrow else 210.0
    width = (canvas.width - left - 4) / len(heads)
    y = _steps(canvas, firmness(canvas, 6))
    bottom = max(canvas.text(left + place * width + 6, y, spaced(head), size=12, bold=True, wrap=width - 10)
                 for place, head in enumerate(heads))  # fmt: skip
    y = bottom + 6
    known: dict[tuple[str, str], Tally] = {(one.key, one.head): one for one in tallies}
    for key, name in rows:
        lines = wrapped(capital(name), 13, canvas.width - 12 if canvas.narrow else left - 16)
        top = y + 16.9 * len(lines) + 2 if canvas.narrow else y
        canvas.text(4, y if canvas.narrow else y + 8, " ".join(lines), size=13,
                    wrap=canvas.width - 12 if canvas.narrow else left - 16)  # fmt: skip
        here = [known.get((key, head)) for head in heads]
        many = max([sum(one.modalities.values()) for one in here if one], default=1)
        height = max(48.0, 24 + 15 * (1 + (many - 1) // max(1, int((width - 16) // 15))) + 4)
        if not canvas.narrow:
            height = max(height, 16.9 * len(lines) + 14)
        for place, one in enumerate(here):
            _cell(canvas, material, one, (left + place * width, top, width - 4, height - 4), name)
        y = top + height + (6 if canvas.narrow else 0)


def _cell(
    canvas: Canvas, material: Material, one: Tally | None, box: tuple[float, float, float, float], name: str
) -> None:
    x, y, width, height = box
    if one is None:
        canvas.rect(x, y, width, height, line="line", dashed=True)
        return
    canvas.rect(x, y, width, height, fill=_step(len(one.voices)), line="muted")
    each = [modality for modality, many in one.modalities.items() for _ in range(many)]
    used = marks(canvas, x + 8, y + 7, each, width - 16)
    words = counted(len(one.voices), "voice") if one.voices else "unnamed"
    canvas.text(x + 8, y + used + 9, words, size=11)
    sure = listed(f"{many} {modality}" for modality, many in one.modalities.items() if many)
    label = f"{spaced(one.head)}, {name}: {words}; {sure}; {material.place(one.statements)}"
    canvas.hit(x, y, width, height, one.statements, label)


def _step(voices: int) -> str | None:
    return f"step {min(voices, 4)}" if voices else None


def _steps(canvas: Canvas, y: float) -> float:
    x = 6.0
    for place, words in enumerate(("unnamed", "1 voice", "2", "3", "4 or more")):
        canvas.rect(x, y, 14, 14, fill=_step(place), line="muted")
        canvas.text(x + 19, y, words, size=11, color="muted")
        x += 32 + width_of(words, 11)
    return y + 26
