"""The period of a stock that goes on: “continued 12 prosecutions from previous years”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import goes_from, of_origin
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.period_attachment import attachments_of
from tuyun.graph.reading.clauses.period_positions import leading, of_its_beginning
from tuyun.graph.reading.clauses.periods_before import period_before
from tuyun.graph.reading.dates.dated import Dated, dated_by
from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document


def of_earlier(
    sentence: str, cues: Sequence[Cue], clause: Clause, earlier: Sequence[Clause], document: Document
) -> Dated:
    """The period that a clause before begins with, and that reaches into this clause; else none is stated."""
    cue = period_before(sentence, cues, clause, earlier)
    return dated_by(cue, document, "inherited") if cue else Dated(PeriodEntry(), "explicit")


def carried_over(
    sentence: str,
    cues: Sequence[Cue],
    clause: Clause,
    earlier: Sequence[Clause],
    verb: Cue,
    count: tuple[int, int, int, int],
    document: Document,
) -> Dated:
    """The period of a stock that goes on; what it was carried over from is a condition."""
    within = [cue for cue in cues if clause.start <= cue.start < clause.end]
    origin = [
        cue
        for cue in within
        if cue.start >= count[1]
        and (
            goes_from(sentence, cue)
            or re.match(r"(?:opened|initiated|begun|started)\b", sentence[cue.start :])
            or of_origin(sentence, cue)
            or of_its_beginning(sentence, count[1], cue)
        )
    ]
    going_on = [cue for cue in within if cue.rule.gives["period"] == "recent"][:1] or [verb]
    dated = [cue for cue in within if cue not in (*origin, *going_on) and cue.rule.gives["period"] != "recent"]
    attachments = attachments_of(sentence, tuple(cues))
    attached = {cue: attachments.attachment(cue, verb, count[0], count[1]) for cue in dated}
    dated = [cue for cue in dated if attached[cue] not in ("other", "forward") or cue.start > verb.start]
    condition = sentence[origin[0].start : origin[0].end] if origin else None
    led = leading(sentence, dated, min(verb.start, count[0]))
    if led is not None and (period := period_of(led, document)) is not None:
        return Dated(period, "inherited", (led,), condition=condition)
    near = len(dated) == 1 and 0 <= dated[0].start - count[1] <= 1 and not origin
    if near and (period := period_of(dated[0], document)) is not None:
        return Dated(period, "inherited", tuple(dated))
    if dated:
        return Dated(
            PeriodEntry(),
            "open",
            tuple(within),
            "no rule says whether the date is that of the stock or of its continuation",
            condition,
        )
    every, period, cues = cues, PeriodEntry(kind="recent"), (*going_on, *origin[:1])
    if re.match(r"continu\w+ (?!to\b|of\b)", sentence[verb.start :]) and verb in going_on:
        before = of_earlier(sentence, every, clause, earlier, document)
        if before.cues:
            why = "the period of the clause before may date what went on or not"
            return Dated(before.period, "open", before.cues, why, condition)
    return Dated(period, "explicit", cues, "", condition)
