"""Answers about a document under review, from what a reader sees."""

from collections.abc import Iterable, Mapping

from tuyun.api.models import review as models
from tuyun.graph.reading.decisions import ADDED, KEPT, Decision
from tuyun.graph.reading.fold import Standing
from tuyun.graph.reading.proposal import FieldReading
from tuyun.graph.review.agreement import Agreement, Difference
from tuyun.graph.review.material import Material, Words
from tuyun.graph.review.measure import missed
from tuyun.graph.review.reasons import ASIDE, REJECT
from tuyun.graph.review.settle import SETTLED, settled
from tuyun.graph.review.standing import Item, Uncovered, View, closed, readers
from tuyun.graph.review.wording import lines, said
from tuyun.graph.source.format import EntityEntry, StatementEntry

REASONS = {**REJECT, SETTLED: "Another reader’s statement was chosen."}


def review_state(name: str, view: View) -> models.ReviewState:
    """The whole document as a reader sees it."""
    material = view.material
    document, text = material.document, material.text
    sentences = [
        models.Sentence(
            number=one.number,
            start=one.start,
            text=one.text,
            paragraph=one.number > 1 and "\n" in text[material.sentences[one.number - 2].end : one.start],
            unseen=one.number in view.unseen,
        )
        for one in material.sentences
    ]
    return models.ReviewState(
        id=name,
        title=document.title,
        publisher=document.publisher,
        year=document.year,
        country=document.country,
        language=document.language,
        reader=view.who,
        rules=material.rules,
        sentences=tuple(sentences),
        items=tuple(_item(one, material) for one in view.items),
        words=tuple(map(_uncovered, view.uncovered)),
        set_aside=_set_aside(view),
        entities=_named({**material.cast, **_in_items(view)}),
        progress=_progress(view),
    )


def update(before: View, after: View) -> models.Update:
    """What differs between two views of a reader."""
    known = {one.id: one for one in before.items}
    changed = [one for one in after.items if one.id not in known or known[one.id].standing != one.standing]
    now = {one.id for one in after.items}
    entities = {name: entry for one in changed for name, entry in one.entities.items()}
    return models.Update(
        items=tuple(_item(one, after.material) for one in changed),
        removed=tuple(name for name in known if name not in now),
        words=tuple(map(_uncovered, after.uncovered)),
        set_aside=_set_aside(after),
        unseen=tuple(sorted(after.unseen)),
        entities=_named(entities),
        progress=_progress(after),
    )


def _in_items(view: View) -> dict[str, EntityEntry]:
    return {name: entry for one in view.items for name, entry in one.entities.items()}


def _named(entities: Mapping[str, EntityEntry]) -> tuple[models.Named, ...]:
    return tuple(models.Named(id=name, label=one.label, name=one.name) for name, one in sorted(entities.items()))


def _progress(view: View) -> models.Progress:
    entries = view.entries
    return models.Progress(
        left=models.Left(**view.left()),
        decided=sum(one.state in ("kept", "rejected") for one in view.items),
        finished=view.finished,
        closed=closed(view.material, entries),
        readers=len(readers(entries)),
        missed=models.Missed(**vars(missed(view))),
    )


def _item(one: Item, material: Material) -> models.Item:
    entry = one.statement
    start = one.standing.start if one.standing else entry.start or 0
    readings = one.proposal.fields if one.proposal else {}
    added = one.id.startswith(ADDED)
    faults = () if one.standing or one.proposal is None else material.faulty.get(one.proposal.id, ())
    return models.Item(
        id=one.id,
        sentence=one.sentence,
        start=start,
        end=start + len(entry.quote),
        anchor=one.standing.anchor if one.standing else one.place[1],
        state=one.state,  # type: ignore[arg-type] # one of these words
        added=added,
        sure=one.proposal is not None and one.proposal.sure,
        doubts=one.proposal.doubts if one.proposal else (),
        said=said(entry, one.entities),
        fields=_lines(entry, one.entities, readings),
        faults=tuple(models.Fault(field=field, what=what) for field, what in faults),
        statement=entry.model_copy(update={"start": start, "sentence": one.sentence}),
        decision=_decided(one.decision),
    )


def _lines(
    entry: StatementEntry, entities: Mapping[str, EntityEntry], readings: Mapping[str, FieldReading]
) -> tuple[models.FieldLine, ...]:
    return tuple(
        models.FieldLine(
            field=line.field,
            value=line.value,
            does_not_say=line.does_not_say,
            state=line.reading.state if line.reading else None,
            rules=line.reading.rules if line.reading else (),
            cues=line.reading.cues if line.reading else (),
            why=line.reading.why if line.reading else None,
        )
        for line in lines(entry, entities, readings)
    )


def _decided(decision: Decision | None) -> models.Decided | None:
    if decision is None:
        return None
    return models.Decided(
        id=decision.id,
        verdict=decision.verdict,
        who=decision.who,
        at=decision.at,
        automatic=decision.automatic,
        reason=REASONS.get(decision.reason, decision.reason) if decision.reason else None,
        remark=decision.remark,
        lacks=decision.lacks,
    )


def _uncovered(one: Uncovered) -> models.Words:
    code = one.aside.reason if one.aside else None
    return _words(one.words, one.covered, code, ASIDE.get(code, code) if code else None, open_=one.open)


def _set_aside(view: View) -> tuple[models.Words, ...]:
    return tuple(_by_rule(one) for one in view.material.aside if one.sentence not in view.unseen)


def _by_rule(one: Words) -> models.Words:
    return _words(one, False, "rule", one.reason, open_=False)


def _words(one: Words, covered: bool, aside: str | None, reason: str | None, *, open_: bool) -> models.Words:
    return models.Words(
        id=one.id, kind=one.kind, sentence=one.sentence, start=one.start, end=one.end, words=one.words,
        why=one.reason, covered=covered, aside=aside, reason=reason, open=open_,
    )  # fmt: skip


def comparison(
    material: Material, view: View, found: Iterable[Agreement], differing: Iterable[Difference]
) -> models.Comparison:
    """Agreement and differences of all readers."""
    return models.Comparison(
        agreements=tuple(_agreement(one) for one in found),
        differences=tuple(_difference(one, material) for one in differing),
        settled=settled(view.entries),
    )


def _agreement(one: Agreement) -> models.Agreement:
    fields = tuple(models.FieldAgreement(**vars(field)) for field in one.fields)
    return models.Agreement(
        first=one.first, second=one.second, statements=one.statements, pairs=one.pairs, fields=fields,
        verdicts=models.FieldAgreement(**vars(one.verdicts)), alpha=one.alpha,
    )  # fmt: skip


def _difference(one: Difference, material: Material) -> models.Difference:
    sides = [_side(reader, standing) for reader, standing in one.sides]
    values = [_values(side) for side in sides if side.said]
    fields = dict.fromkeys(name for side in values for name in side)
    differs = tuple(name for name in fields if len({side.get(name) for side in values}) > 1)
    decision = one.settled.decision if one.settled else None
    kept = decision is not None and decision.verdict in KEPT
    return models.Difference(
        id=one.id,
        sentence=one.sentence,
        text=material.sentences[one.sentence - 1].text,
        sides=tuple(side.model_copy(update={"differs": differs}) for side in sides),
        settled=_decided(decision),
        said=said(decision.statement, decision.entities) if decision is not None and kept else None,
    )


def _values(side: models.Side) -> dict[str, str | None]:
    return {"quote": side.quote, **{line.field: line.value for line in side.fields}}


def _side(reader: str, standing: Standing | None) -> models.Side:
    if standing is None:
        return models.Side(
            reader=reader, state="none", said=None, quote=None, fields=(), differs=(), reason=None, statement=None
        )
    decision = standing.decision
    kept = decision.verdict in KEPT
    entry = decision.statement.model_copy(update={"start": standing.start, "sentence": standing.sentence})
    return models.Side(
        reader=reader,
        state="kept" if kept else "unsure" if decision.verdict == "unsure" else "rejected",
        said=said(entry, decision.entities) if kept else None,
        quote=entry.quote,
        fields=_lines(entry, decision.entities, {}) if kept else (),
        differs=(),
        reason=REASONS.get(decision.reason or "", decision.reason),
        statement=entry,
    )
