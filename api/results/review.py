"""Answers about a document under review, from what a reader sees."""

from collections.abc import Iterable, Mapping
from typing import Any

from tuyun.api.models import review as models
from tuyun.graph.reading.decisions.decision import ADDED, KEPT, Decision
from tuyun.graph.reading.decisions.fold import Standing
from tuyun.graph.reading.proposals.proposal import FieldReading
from tuyun.graph.review.acts import Review
from tuyun.graph.review.agreement import Agreement, Difference
from tuyun.graph.review.material import Material, Words
from tuyun.graph.review.measure import missed
from tuyun.graph.review.reasons import ASIDE, REJECT
from tuyun.graph.review.settle import SETTLED, settled
from tuyun.graph.review.shelf import state_of
from tuyun.graph.review.standing import Item, Uncovered, View, closed, readers
from tuyun.graph.review.wording import lines, said
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.statements import Document

REASONS = {**REJECT, SETTLED: "Another reader’s statement was chosen."}


def review_state(name: str, view: View) -> models.ReviewState:
    """The whole document as a reader sees it."""
    material = view.material
    document, text = material.document, material.text
    sentences = [
        models.Sentence(
            number=sentence.number,
            start=sentence.start,
            text=sentence.text,
            paragraph=sentence.number > 1
            and "\n" in text[material.sentences[sentence.number - 2].end : sentence.start],
            unseen=sentence.number in view.unseen,
        )
        for sentence in material.sentences
    ]
    return models.ReviewState(
        **_head(name, document),
        reader=view.who,
        rules=material.rules,
        sentences=tuple(sentences),
        items=tuple(_item(item, material) for item in view.items),
        words=tuple(map(_uncovered, view.uncovered)),
        set_aside=_set_aside(view),
        entities=_named({**material.cast, **_in_items(view)}),
        progress=_progress(view),
    )


def summary(review: Review, reader: str) -> models.ReviewSummary:
    """A document under review and how far its readers are, with nothing of what others have decided."""
    view = review.view(reader)
    document = view.material.document
    return models.ReviewSummary(
        **_head(document.id, document),
        sentences=len(view.material.sentences),
        proposals=len(view.material.proposals),
        state=state_of(review, view.entries),
        readers=len(readers(view.entries)),
        needed=review.needed,
        blind_share=review.share,
        left=models.Left(**view.left()),
        finished=view.finished,
    )


def update(before: View, after: View) -> models.Update:
    """What differs between two views of a reader."""
    known = {item.id: item for item in before.items}
    changed = [item for item in after.items if item.id not in known or known[item.id].standing != item.standing]
    now = {item.id for item in after.items}
    entities = {name: entry for item in changed for name, entry in item.entities.items()}
    return models.Update(
        items=tuple(_item(item, after.material) for item in changed),
        removed=tuple(name for name in known if name not in now),
        words=tuple(map(_uncovered, after.uncovered)),
        set_aside=_set_aside(after),
        unseen=tuple(sorted(after.unseen)),
        entities=_named(entities),
        progress=_progress(after),
    )


def _head(id_: str, document: Document) -> dict[str, Any]:
    """The fields of `models.DocumentHead`."""
    named = ("title", "publisher", "year", "country", "language")
    return {"id": id_, **{name: getattr(document, name) for name in named}}


def _in_items(view: View) -> dict[str, EntityEntry]:
    return {name: entry for item in view.items for name, entry in item.entities.items()}


def _named(entities: Mapping[str, EntityEntry]) -> tuple[models.Named, ...]:
    return tuple(
        models.Named(id=name, label=entity.label, name=entity.name) for name, entity in sorted(entities.items())
    )


def _progress(view: View) -> models.Progress:
    entries = view.entries
    return models.Progress(
        left=models.Left(**view.left()),
        decided=sum(item.state in ("kept", "rejected") for item in view.items),
        finished=view.finished,
        closed=closed(view.material, entries),
        readers=len(readers(entries)),
        missed=models.Missed(**vars(missed(view))),
    )


def _item(item: Item, material: Material) -> models.Item:
    entry = item.statement
    start = item.standing.start if item.standing else entry.start or 0
    readings = item.proposal.fields if item.proposal else {}
    added = item.id.startswith(ADDED)
    faults = () if item.standing or item.proposal is None else material.faulty.get(item.proposal.id, ())
    return models.Item(
        id=item.id,
        sentence=item.sentence,
        start=start,
        end=start + len(entry.quote),
        anchor=item.standing.anchor if item.standing else item.place[1],
        state=item.state,  # type: ignore[arg-type] # one of these words
        added=added,
        sure=item.proposal is not None and item.proposal.sure,
        doubts=item.proposal.doubts if item.proposal else (),
        said=said(entry, item.entities),
        fields=_lines(entry, item.entities, readings),
        faults=tuple(models.Fault(field=field, what=what) for field, what in faults),
        statement=entry.model_copy(update={"start": start, "sentence": item.sentence}),
        decision=_decided(item.decision),
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


def _uncovered(uncovered: Uncovered) -> models.Words:
    code = uncovered.aside.reason if uncovered.aside else None
    return _words(
        uncovered.words, uncovered.covered, code, ASIDE.get(code, code) if code else None, open_=uncovered.open
    )


def _set_aside(view: View) -> tuple[models.Words, ...]:
    return tuple(_by_rule(words) for words in view.material.aside if words.sentence not in view.unseen)


def _by_rule(words: Words) -> models.Words:
    return _words(words, False, "rule", words.reason, open_=False)


def _words(words: Words, covered: bool, aside: str | None, reason: str | None, *, open_: bool) -> models.Words:
    return models.Words(
        id=words.id, kind=words.kind, sentence=words.sentence, start=words.start, end=words.end, words=words.words,
        why=words.reason, covered=covered, aside=aside, reason=reason, open=open_,
    )  # fmt: skip


def comparison(
    material: Material, view: View, found: Iterable[Agreement], differing: Iterable[Difference]
) -> models.Comparison:
    """Agreement and differences of all readers."""
    return models.Comparison(
        agreements=tuple(_agreement(agreement) for agreement in found),
        differences=tuple(_difference(difference, material) for difference in differing),
        settled=settled(view.entries),
    )


def _agreement(agreement: Agreement) -> models.Agreement:
    fields = tuple(models.FieldAgreement(**vars(field)) for field in agreement.fields)
    return models.Agreement(
        first=agreement.first, second=agreement.second, statements=agreement.statements, pairs=agreement.pairs,
        fields=fields, verdicts=models.FieldAgreement(**vars(agreement.verdicts)), alpha=agreement.alpha,
    )  # fmt: skip


def _difference(difference: Difference, material: Material) -> models.Difference:
    sides = [_side(reader, standing) for reader, standing in difference.sides]
    values = [_values(side) for side in sides if side.said]
    fields = dict.fromkeys(name for side in values for name in side)
    differs = tuple(name for name in fields if len({side.get(name) for side in values}) > 1)
    decision = difference.settled.decision if difference.settled else None
    kept = decision is not None and decision.verdict in KEPT
    return models.Difference(
        id=difference.id,
        sentence=difference.sentence,
        text=material.sentences[difference.sentence - 1].text,
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
