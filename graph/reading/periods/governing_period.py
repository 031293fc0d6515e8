"""The period that governs a count."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tuyun.graph.reading.clauses.behind_colons import before_colon
from tuyun.graph.reading.clauses.clause_periods import (
    dating_periods,
    in_brackets,
    is_base_period,
    is_base_period_of_sentence,
    of_a_cause,
    periods_behind,
    periods_in_asides,
)
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.period_attachment import Attachment, attachments_of
from tuyun.graph.reading.clauses.period_positions import (
    before_perfect,
    happened_later,
    is_share,
    label,
    of_the_crime,
    of_the_past,
)
from tuyun.graph.reading.clauses.periods_before import told_again, trailing
from tuyun.graph.reading.clauses.shared_periods import (
    LASTING,
    beside_others,
    of_its_share,
    period_of_several_counts,
    told_of,
)
from tuyun.graph.reading.comparisons.sentence_before import continues_sentence_before
from tuyun.graph.reading.dates.dated import Dated, dated_by
from tuyun.graph.reading.dates.earlier_periods import NO_PERIODS, EarlierPeriods, in_year, resolved, year_alone
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import YEAR
from tuyun.graph.reading.periods.carried_periods import carried_over, of_earlier
from tuyun.graph.reading.periods.compared_periods import compared, reaches_back
from tuyun.graph.reading.periods.founding_dates import is_founding_date
from tuyun.graph.reading.periods.joined_verbs import is_back, is_forward
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document


def period_cues(sentence: str, earlier: EarlierPeriods = NO_PERIODS) -> list[Cue]:
    """The period cues of a sentence; those that say that something goes on give way to those with a date."""
    found = [cue for cue in find(sentence, "period") if not is_base_period(sentence, cue)]
    cues = resolved(found, earlier, continues_sentence_before(sentence))
    if YEAR.search(sentence) is None:
        return cues
    return [in_year(cue, cues) if cue.rule.gives.get("this_year") or _of_months(cue) else cue for cue in cues]


def _of_months(cue: Cue) -> bool:
    """Whether a period is several months of which no word says the year: “and *from July to December*”."""
    return {"first", "to"} <= cue.groups.keys() and "year" not in cue.groups and "year" not in cue.words


def labelled(sentence: str, cues: Sequence[Cue], start: int, document: Document) -> Dated | None:
    """The period that names the figure which begins at a place of a list; None without one."""
    cue = label(sentence, cues, start)
    return dated_by(cue, document, "explicit") if cue else None


def govern(
    sentence: str,
    cues: Sequence[Cue],
    clause: Clause,
    earlier: Sequence[Clause],
    verb: Cue,
    count: tuple[int, int, int, int],
    document: Document,
) -> Dated:
    """The period of a count.

    Args:
        sentence: the sentence, counted nouns masked.
        cues: its period cues.
        clause: the clause that the count stands in.
        earlier: the clauses before it in the sentence, the nearest last.
        verb: the cue of what happened.
        count: start and end of the count, end of its parts, start of the next count (or the end of the clause).
        document: whose year fixes “the reporting period”.
    """
    cues = [cue for cue in cues if not is_base_period_of_sentence(sentence, cue, count[0])]
    cues = [cue for cue in cues if not of_a_cause(sentence, cue, count[0])]
    if verb.rule.gives.get("predicate") == "staffed":
        cues = [cue for cue in cues if not is_founding_date(sentence, cue.start, cue.end, count[:2])]
    if verb.rule.gives.get("head"):
        going = _head_goes_on(cues, count[1], clause)
        if going:
            return dated_by(going, document, "explicit")
        cues = [cue for cue in cues if not _OF_PEOPLE.fullmatch(sentence, count[1], cue.start)]
    return _governed(sentence, cues, clause, earlier, verb, count, document)


def _governed(
    sentence: str,
    cues: Sequence[Cue],
    clause: Clause,
    earlier: Sequence[Clause],
    verb: Cue,
    count: tuple[int, int, int, int],
    document: Document,
) -> Dated:
    """The period of a count whose verb does not go on behind it."""
    count = of_its_share(sentence, cues, count)
    start, end, following = _place(sentence, clause, verb, count)
    cues = [cue for cue in cues if not before_perfect(sentence, cue, min(verb.start, start))]
    if verb.rule.gives.get("flow") == "carried_over":
        return carried_over(sentence, cues, clause, earlier, verb, count, document)
    within = dating_periods(sentence, cues, clause, verb, start, end)
    dated = [cue for cue in within if cue.rule.gives["period"] != "recent"] or within
    place = min(verb.start, start)
    when = [year_alone(cue) for cue in cues if WHEN.fullmatch(sentence, cue.end, place)]
    if clause.comparison:
        return compared(sentence, dated, when, clause, verb, (start, end, following), document)
    attachments = attachments_of(sentence, tuple(cues))
    attached: dict[Cue, Attachment] = {cue: attachments.attachment(cue, verb, start, count[1]) for cue in cues}
    if in_brackets(sentence, 0, start):
        attached |= {cue: "own" for cue in dated if in_brackets(sentence, 0, cue.start)}
    attached |= {cue: "own" for cue in dated if attached[cue] == "other" and _of_verb(sentence, verb, count, cue)}
    aside = beside_others(sentence, dated, verb, start, end)
    attached |= dict.fromkeys((cue for cue in aside if attached[cue] == "other"), "own")
    near = _near(sentence, dated, clause, (start, end, following))
    for cue in near:
        if attached[cue] in ("own", "noun", "unknown") or is_back(sentence, cue, attached[cue]):
            return dated_by(cue, document, "inherited" if attached[cue] == "back" else "explicit")
    alone = periods_in_asides(sentence, dated, verb, start, count[1]) or when
    alone = alone or [cue for cue in aside if cue.end <= start]
    alone = alone or _between(sentence, [cue for cue in dated if attached[cue] == "own"], verb, start)
    if len(alone) == 1:
        return dated_by(alone[0], document, "explicit")
    inside = [cue for cue in within if verb.start <= cue.start < verb.end]
    beside = [cue for cue in within if cue in inside or sentence[cue.end : verb.start] in (" ", " being ")]
    said = [cue for cue in beside if cue in dated and (cue in inside or attached[cue] != "other")]
    if said and said[-1].rule.gives["period"] != "recent":  # “have *yet to be* heard”, “has *since* convicted”
        return dated_by(said[-1], document, "inherited" if said[-1] in inside else "explicit")
    share = is_share(sentence, start, count[1])
    before = _before(sentence, cues, dated, place, attached, share)
    going_on = [cue for cue in beside if cue.rule.gives["period"] == "recent"]
    of_others = all(
        attached[cue] == "other" for cue in near
    )  # “*continued* to hold 12 under a law adopted in 2030”
    if going_on and of_others and not set(before.cues) & set(dated):
        return dated_by(going_on[0], document, "inherited")  # “127 cases *remained* pending”
    if share:
        found = before.cues or trailing(sentence, cues, clause, start)
        return _told(() if happened_later(sentence, count[1], verb) else found, document)
    if before.led:
        if len(before.led) == 1:
            return dated_by(before.led[0], document, "explicit")
        return Dated(PeriodEntry(), "open", before.led, "several periods stand before the count")
    later = [
        cue for cue in dated if cue not in near and cue.start >= following and reaches_back(sentence, cue, end)
    ]
    later = [cue for cue in later if attached[cue] in ("own", "unknown") or is_back(sentence, cue, attached[cue])]
    mains = [each for each in earlier if each.comparison is None]  # “opened 12 in 2030 *but* closed nine”
    passed = [cue for cue in cues if any(each.start <= cue.start < each.end for each in mains)]
    passed = [cue for cue in passed if cue.rule.gives["period"] in LASTING]
    joined = [cue for cue in [*passed, *dated] if attached[cue] == "forward"]
    joined = [cue for cue in joined if is_forward(sentence, cue, verb, clause)]
    others = [*[cue for cue in later if not of_the_past(sentence, cue)][:1], *joined[-1:]]
    if others:
        return dated_by(others[0], document, "inherited")
    if before.above:
        return dated_by(before.above[-1], document, "explicit" if before.above[-1] in dated else "inherited")
    if near or later:
        why = "the period may date something else in the sentence"
        return Dated(PeriodEntry(), "open", tuple(near or later), why)
    again = told_again(sentence, cues, clause, earlier, start) or period_of_several_counts(
        sentence, cues, start, count[1]
    )
    again = again or told_of(sentence, cues, start) or before_colon(sentence, cues, place)
    return _told(again, document) if again else of_earlier(sentence, cues, clause, earlier, document)


def _of_verb(sentence: str, verb: Cue, count: tuple[int, int, int, int], cue: Cue) -> bool:
    """Whether a period stands directly behind a participle that limits the count before it, or between the parts
    of its verb: “the 14 judgments *delivered in 2021*”, “have *so far* freed”."""
    if cue.end <= verb.start:
        inside = cue.rule.gives["period"] == "until_now" and sentence[cue.end : verb.start] == " "
        return inside and re.search(r"\b(?:has|have|had) $", sentence[: cue.start]) is not None
    return count[0] <= verb.start and _BY_WHOM.fullmatch(sentence, verb.end, cue.start) is not None


def _near(sentence: str, dated: Sequence[Cue], clause: Clause, count: tuple[int, int, int]) -> list[Cue]:
    """The period behind a count, before the next, that dates it and neither a crime nor a further figure."""
    start, end, following = count
    near = periods_behind(sentence, dated, end, following)
    if any(cue.start <= clause.start + 2 for cue in dated):
        near = [cue for cue in near if not of_the_crime(sentence, end, cue)]
    near = [cue for cue in near[:1] if not sentence.endswith(" than ", 0, cue.start)]  # “more *than* in 2018”
    further = any(cue.end <= start for cue in dated)
    return [cue for cue in near if not (further and _ITS_OWN.search(sentence, end, cue.start))]


def _between(sentence: str, dated: Sequence[Cue], verb: Cue, start: int) -> list[Cue]:
    """The period between a verb and its count: “held a course *in 2030* for 12 judges”."""
    behind = [cue for cue in dated if verb.end <= cue.start and cue.end <= start]
    return [cue for cue in behind if _INTO.fullmatch(sentence, cue.end, start)]


def _told(cues: Sequence[Cue], document: Document) -> Dated:
    """The last of these periods, of what a clause tells again; none if there are none."""
    return dated_by(cues[-1], document, "inherited") if cues else Dated(PeriodEntry(), "explicit")


def _head_goes_on(cues: Sequence[Cue], end: int, clause: Clause) -> Cue | None:
    """The period of a noun that goes on behind whom it counts: “the trial of two men charged in 2017
    *continued*”. A date behind that verb dates it; one before it dates what is said of the people."""
    behind = [cue for cue in cues if end <= cue.start < clause.end]
    going = next((cue for cue in behind if cue.words in ("continued", "remained")), None)
    return next((cue for cue in behind if going and cue.start > going.start), going)


_OF_PEOPLE = re.compile(
    r" (?:charged|accused|suspected|arrested|indicted)\b(?:(?! (?:remain|continu|was|were|is|are)\w*\b)[^;])* "
)
"""What stands between people and the date of what a participle says of them: “the trial of two men *charged with
slavery* in 2017 was ongoing”."""


@dataclass(frozen=True)
class _Before:
    """The periods before a count that may date it: in its clause, and in a clause that its own hangs on."""

    led: tuple[Cue, ...]
    above: tuple[Cue, ...]

    @property
    def cues(self) -> tuple[Cue, ...]:
        """All of them, those of its own clause last."""
        return (*self.above, *self.led)


def _before(
    sentence: str,
    cues: Sequence[Cue],
    dated: Sequence[Cue],
    place: int,
    attached: Mapping[Cue, Attachment],
    share: bool,
) -> _Before:
    led = [cue for cue in dated if cue.end <= place and attached[cue] in ("own", "noun", "lead", "unknown")]
    led = led[-1:] if any(attached[cue] != "unknown" for cue in led[-1:]) else led
    if share:  # “in 2030, it opened 12 cases, *two of which* were closed”
        led = [cue for cue in led if len(led) == 1 and _LEADS.search(sentence, 0, cue.start)]
    above = [cue for cue in cues if attached[cue] == "above" and cue.end <= place]
    above = [cue for cue in above if cue.rule.gives["period"] not in ("consecutive_years", "recent")]
    above = [cue for cue in above if not _HAD_SINCE.search(sentence, 0, cue.start)]
    return _Before(
        tuple(led), tuple(cue for cue in above if cue in dated or not in_brackets(sentence, 0, cue.start))
    )


def _place(sentence: str, clause: Clause, verb: Cue, count: tuple[int, int, int, int]) -> tuple[int, int, int]:
    """Start and end of what a period dates, and where the next count begins; a passive verb belongs to it."""
    start, end, _, following = count
    if verb.start < end or clause.comparison:
        return start, end, following
    end = _JOINED.match(sentence, verb.end).end()  # type: ignore[union-attr] # it matches no words as well
    if verb.start >= following:  # “ten cases, three of them from 2030, *remained pending*”
        later = _COUNT.search(sentence, verb.end, clause.end)
        following = later.start() if later else clause.end
    return start, end, following


_BY_WHOM = re.compile(
    r" (?:(?:identifi|detect|register|record|report|referr|arrest|investigat|prosecut|convict|assist|shelter)ed )?"
    r"(?:by (?:the )?(?:[\w’'.-]+ ){1,5})?"
)
"""What may stand between a participle and its date: “identified *by the police* in 2018”."""
_HAD_SINCE = re.compile(r" had (?:been )?[a-z]+ed [^,;.]{2,60} $")
"""A verb in the past perfect before “since”: the period says when this began, and does not date the result: “*had
followed them* since 2028 and found nine”."""
_INTO = re.compile(
    r" (?:for|against|with|attended by|bringing together|involving|in favou?r of|varied between"
    r"|ranged (?:from|between)|averaged|amounted to) (?:a total of |some |about |at least |over |more than )?"
)
"""What stands between a period and a count of the verb before it: “in 2030 *for* 12 judges”."""
_ITS_OWN = re.compile("(?:[,;]|,? and) (?:only |just )?[\ue000-\ue0fe]\ue0ff* $")
"""A further figure before a period, which dates it alone: “nine in 2029 with 30 victims*, 13* in 2030”."""
_COUNT = re.compile("[\ue000-\ue0ff]")
"""The beginning of a masked count."""
_LEADS = re.compile(r"(?:^|[;:] )$")
"""What stands before a period that leads all that a sentence says: it dates shares as well."""
_JOINED = re.compile(r"(?:(?:(?:,? (?:and|n?or)|,) \w+ed)+(?= ))?")
"""Participles that a passive verb is joined with: “were charged*, tried, and convicted* in 2019”."""
WHEN = re.compile(
    r", (?:when|(?:during|in|by) which)"
    r" (?:(?:(?!,? (?:but|while|although|and (?:the|its?|they|in)) )[^;]){2,160} )?"
)
"""What stands between a period and what happened then: “in 2010*, when courts fined two and* freed ten”."""
