"""The period of a frame: a rule whose pattern matches the words of a whole statement, not only a verb."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import in_brackets
from tuyun.graph.reading.clauses.period_attachment import attachments_of
from tuyun.graph.reading.clauses.period_positions import dates_another, dates_whole_of_share, leading
from tuyun.graph.reading.clauses.shared_periods import LASTING
from tuyun.graph.reading.counts.form_limits import limited
from tuyun.graph.reading.dates.dated import Dated, period_read
from tuyun.graph.reading.dates.earlier_periods import EarlierPeriods
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import MASK, PAD, PARAGRAPH, expand
from tuyun.graph.reading.periods.founding_dates import is_founding_date
from tuyun.graph.reading.periods.governing_period import WHEN, period_cues
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_SAME_CLAUSE = re.compile(
    expand(r"(?:(?!{finite}|\b(?:compared|than|from|which|who|whom|whose|that|when|until|since)\b)[^;:.])*"),
    re.IGNORECASE,
)
"""What may stand between a frame and the period that dates it."""
_HELD = (
    r"(?:(?:co-?)?organi[sz]ed|held|hosted|run|given|delivered|conducted|offered|arranged|led|facilitated|taught)"
)
_HELD_BY = re.compile(
    rf"(?<= )(?:(?:that|which) (?:(?:was|were) |(?:(?!was |were )[\w’'-]+ ){{1,6}}?))?(?:jointly )?{_HELD}"
    r"(?= (?:jointly |together )?(?:by|in|at|on|with|for|from|between|during)\b)"
)
"""Words that say who held a training, behind which the date of the training may stand: “attended a workshop
*organized* by the ministry in 2030”."""
_NEXT = re.compile(r"(?:; |, (?:and|but|while|although) )$")
"""What stands before a period that leads the next clause."""
_PLANNED = re.compile(r"\band (?:planned|plans|intended|intends|pledged|promised|agreed) to\b")
"""Words of a plan behind a frame: a date behind them is that of the plan."""
_JOINS_CLAUSE = re.compile(r",? (?:and|but|while|whereas|although),? $")
"""What joins a clause to the clause before it."""
_SUBJECT = re.compile(
    expand(r",? (?:(?!{finite})[\w’'-]+ ){0,12}?(?:(?!{finite})[\w’'-]+, [^,;]{3,90}, )?(?:\w+ly )?{finite}"),
    re.IGNORECASE,
)
"""A verb with or without its subject, behind a period that leads its clause: “and in May 2030 *the ministry
held* a course”."""
_OF_ANOTHER = re.compile(
    r"\b(?:compared (?:with|to)|in comparison (?:with|to)|as against|versus)\b"
    r"|\b(?:up|down|increase|decrease|drop) from\b"
    r"|,? (?:(?:even )?though|although|while|whereas|despite|in spite of) "
    r"|, (?:and|but) (?:(?:the|its|their|it|they|many|some|several|most)\b"
    r"|[a-z’ ]{2,40}? (?:took|held|gave|made|was|were|had|has|have|fell|rose|grew|sank|\w+ed)\b)|;"
)
"""Words in a frame behind which a period dates something else: “trained 12, *compared with* ten in 2030”."""
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|(?:in|de)crease (?:from|over)|(?:up|down|fewer than|more than|from)) [^,;]{1,60}$"
)
"""Words by which a period dates what something is compared with: “*compared with six* in 2030”."""
_NEW_SUBJECT = re.compile(r"; (?!it\b|they\b|he\b|she\b|both\b|of\b|one of\b)")
"""A semicolon and a new subject: no period of an earlier clause dates what stands behind them."""
_FIGURE = re.compile(expand(r"\b(?!(?:19|20)\d\d\b){figure}\b"), re.IGNORECASE)
"""A figure that is no year."""
_RULED = re.compile(
    r"(?: (?:of|in) (?:imprisonment|prison|jail)|[’'] imprisonment)?"
    r"(?: each)?,? (?:(?:was|were) )?(?:(?:all|both) )?(?:handed down|pronounced|imposed|passed|given|delivered)"
    r" (?:(?:by|in|at) [^,;]{3,60}? ){0,2}"
)
"""What stands between a term and the date of its judgment: “11 years*, handed down* in 2030”, “*was imposed in
the capital* in March”."""
_LIMITS = re.compile(
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bhad)"
    r" (?!dated|imposed|issued|awarded|pronounced|passed|delivered)[a-z]+ed $"
)
"""A participle before a period, which says who or what is meant: “men *convicted* in 2029”."""
_SHARE = re.compile(
    expand(
        r",? (?:(?:{figure}|all|both|most) of (?:whom|them)|of whom {figure}) (?!(?:was|were) later )[^;,]{0,30}"
    ),
    re.IGNORECASE,
)
"""The words between the period of a count of people and the terms that some of them received: “nine men in 2030*,
two of whom* received two years”."""
_OF_GUILT = re.compile(r"\b(?:was|were) (?:convicted|found guilty)\b[^,;]{0,60}$")
"""A verb of conviction before a date, which dates the term that follows, too: “*was convicted* in May 2030 and
received”."""
_AND_ALSO = re.compile(r"[^;]*,? (?:and|but) (?:then |later |also )?$")
"""What joins a frame with an earlier verb of its subject: “upheld it on 3 May *but* reduced the term”."""
_PARTICIPLE = re.compile(r", (?:who (?:was|were) )?(?:[a-z]+ly )?(?:[a-z]+ed|found guilty)\b[^,;]*$")
"""The beginning of an aside on a person with what was done before."""
_LISTED_WITH = re.compile(
    expand(
        r",? (?:(?:a total of|some|about|at least|over|more than) )?"
        r"(?:{figure}(?: [a-z’-]+){1,4}?(?:, and|,| and) )+"
    ),
    re.IGNORECASE,
)
"""The groups of a list of people before its last, which is the one that the frame's rule counts: “in 2030*, 26
officers and* nine judges took part”."""
_VERB_JOINED = re.compile(r"(?:,? and|,|)(?: then| later| also| subsequently)? (?:(?=\w+(?:ed|ing)\b))?", re.I)
"""What joins a frame with the verb before it, whose period it shares: “tried it in 2020*, and* sentenced them”."""


def frame_period(
    text: str, cue: Cue, document: Document, earlier: EarlierPeriods, speaking: Sequence[int] = ()
) -> Dated:
    """The period of a frame that takes a period; the law itself is undated.

    Args:
        text: the sentence.
        cue: the words of the frame.
        document: whose year fixes “the reporting period”.
        earlier: the periods of the sentences before it.
        speaking: the places of the cues that name the speaker.
    """
    gives = cue.rule.gives
    if gives.get("when"):
        return Dated(PeriodEntry(kind=gives["when"]), "explicit")
    every = period_cues(text, earlier)
    cues = [other for other in every if other.rule.gives["period"] != "recent"]
    imposed = gives.get("measure") in ("term", "terms", "length") and not gives.get("of_law")
    imposed = imposed and gives["predicate"] not in ("proceedings_lasted", "proceedings_delayed")
    if not gives.get("period") and not imposed:
        here = [other for other in cues if other.start < cue.end or not _NEXT.search(text, 0, other.start)]
        return Dated(PeriodEntry(), "explicit", (), "a period in the sentence may date it" if here else "")
    cues = _dating(text, cue, cues, imposed)
    end = limited(text, cue.end)  # “to ten years in prison *for slavery* in 2030”
    behind = _directly(text, cue, cues, end)
    if len(behind) == 1:
        return _dated(behind[0], document, "explicit")
    led = _led(text, cue, cues, imposed)
    if led is not None:
        return _dated(led, document, "inherited")
    if imposed and (inside := _inside(text, cue, cues)) is not None:
        return _dated(inside, document, "explicit")
    own = [other for other in cues if other.end <= cue.start and not dates_another(text, other, cue)]
    own = [other for other in own if " and" in text[other.end : cue.start + 3] or not _limits(text, other)]
    if imposed and own and all(_COMPARED.search(text, 0, other.start) for other in own) and len(own) == len(cues):
        return Dated(PeriodEntry(), "inherited")  # “convicted nine, compared with 12 in 2029, and sentenced them”
    if imposed and len(own) == 1 and _VERB_JOINED.fullmatch(text, own[0].end, cue.start):
        return _dated(own[0], document, "inherited")
    if (
        len(own) == len(cues) == 1
        and _AND_ALSO.fullmatch(text, own[0].end, cue.start)
        and re.match("[a-z]+ed ", cue.words)
    ):
        return _dated(own[0], document, "inherited")
    held = _HELD_BY.sub(lambda match: "-" * len(match[0]), text) if gives["predicate"] == "trained" else text
    near = [
        other
        for other in cues
        if (_opens(text, other) and not _NEW_SUBJECT.search(text, other.end, cue.start))
        or (cue.start <= other.start <= cue.end + 2 and ";" not in text[cue.end : other.start])
        or (
            other.start >= cue.end
            and gives.get("measure") != "term"
            and _SAME_CLAUSE.fullmatch(held, cue.end, other.start)
        )
    ]
    if not near and imposed and all(_NEW_SUBJECT.search(text, other.end, cue.start) for other in cues):
        return Dated(PeriodEntry(), "inherited")
    if (not near or len(cues) > len(near)) and (attached := _attached(text, cue, cues)) is not None:
        return _dated(attached, document, "inherited")
    if len(near) > 1 or len(cues) > len(near):
        return Dated(PeriodEntry(), "open", tuple(cues), "left open: the period")
    if not near and not cues and (going_on := _going_on(text, cue, every)):
        return Dated(PeriodEntry(kind="recent"), "explicit", (going_on[0],))
    if not near:
        state = "open" if every else "explicit"
        return Dated(PeriodEntry(), state, tuple(every), "left open: the period" if every else "")
    dated = _dated(near[0], document, "explicit")
    spoken = any(start >= near[0].end for start in speaking)
    if gives.get("period") == "saying" or (spoken and dated.period.kind == "prior_years"):
        period = dated.period.model_copy(update={"of": "saying"})
        return Dated(period, dated.state, dated.cues, dated.why)
    return dated


def _directly(text: str, cue: Cue, cues: Sequence[Cue], end: int) -> list[Cue]:
    """The periods directly behind the words of a frame; else those within an act: “a raid *in 2030* led to”."""
    behind = [other for other in cues if end <= other.start <= end + 2 and ";" not in text[end : other.start]]
    if behind or not cue.rule.acts:
        return behind
    return [other for other in cues if cue.start < other.start and other.end <= cue.end]


def _limits(text: str, cue: Cue) -> bool:
    """Whether a period stands behind a participle that says who or what is meant: “men *convicted* in 2029”."""
    return _LIMITS.search(text, 0, cue.start) is not None


def _limits_inside(text: str, cue: Cue, other: Cue) -> bool:
    """Whether a period dates a second participle of a frame: “sentenced men *convicted in 2029* to ten years”."""
    within = cue.start < other.start < cue.end and _limits(text, other)
    return within and len(re.findall(r"\b[a-z]+ed ", text[cue.start : other.start])) > 1


def _opens(text: str, cue: Cue) -> bool:
    """Whether a period opens the sentence, or stands behind the number of a paragraph."""
    return cue.start <= 3 or re.fullmatch(PARAGRAPH, text[: cue.start]) is not None


def _inside(text: str, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The only period in the words of a frame: “sentences *in 2030* ranged …, compared with … in 2029”."""
    inside = [other for other in cues if cue.start <= other.start and other.end <= cue.end]
    if len(inside) != 1:
        return None
    rest = [other for other in cues if other not in inside]
    return inside[0] if all(_OF_ANOTHER.search(text, cue.end, other.start) for other in rest) else None


def _going_on(text: str, cue: Cue, cues: Sequence[Cue]) -> list[Cue]:
    """The words of a frame that say that something goes on."""
    return [
        other
        for other in cues
        if other.rule.gives["period"] == "recent"
        and cue.start - 2 <= other.start < cue.end
        and not _OF_ANOTHER.search(text, cue.start, other.start)
    ]


def _led(text: str, cue: Cue, cues: Sequence[Cue], imposed: bool) -> Cue | None:
    """The period that leads to the words of a frame: of a list, of a judgment, of its clause; None without one."""
    opens = len(cues) == 1 and _opens(text, cues[0])
    if imposed and opens and not _NEW_SUBJECT.search(text, cues[0].end, cue.start):
        return cues[0]
    led = next((other for other in cues if _LISTED_WITH.fullmatch(text, other.end, cue.start)), None)
    if not imposed:
        return led
    ruled = [other for other in cues if _RULED.fullmatch(text, cue.end, other.start)]
    ruled = ruled or [other for other in cues if WHEN.fullmatch(text, other.end, cue.start)]
    lasting = [other for other in cues if _lasts(text, other)]
    ruled = ruled or [other for other in lasting if _SHARE.fullmatch(text, other.end, cue.start)]
    return ruled[0] if len(ruled) == 1 else led or leading(text, cues, cue.start)


def _attached(text: str, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The only period before a term that dates the verb of the term, or a verb that this hangs on."""
    masked = _FIGURE.sub(lambda match: chr(MASK) + PAD * (len(match[0]) - 1), text)
    attachments = attachments_of(masked, tuple(cues))
    before = [other for other in cues if other.end <= cue.start and not _COMPARED.search(text, 0, other.start)]
    before = [
        other
        for other in before
        if not dates_whole_of_share(text, other) and not in_brackets(text, 0, other.start)
    ]
    before = [other for other in before if not _limits(text, other)]
    attached = {other: attachments.attachment(other, cue, cue.start, cue.end) for other in cues}
    dating = [other for other in before if attached[other] in ("own", "lead", "above")]
    if not dating and cue.rule.gives.get("measure") != "money":
        forward = [other for other in before if attached[other] == "forward"]
        dating = [other for other in forward if _lasts(text, other) or _OF_GUILT.search(text, 0, other.start)]
    if cue.rule.gives.get("measure") == "money" and len(cues) == 1:
        dating = [other for other in cues if other in dating or _of_money(text, cue, other, attached[other])]
    return dating[0] if len(dating) == 1 else None


def _lasts(text: str, cue: Cue) -> bool:
    """Whether a period dates a happening and lasts long enough to date also what came of it."""
    return cue.rule.gives["period"] in LASTING and not _limits(text, cue)


def _of_money(text: str, cue: Cue, other: Cue, attachment: str) -> bool:
    """Whether the only period of a sentence dates the verb whose object or subject is money: “assets worth 9,000
    dollars were seized *in 2030*”."""
    if in_brackets(text, 0, other.start) or _OF_ANOTHER.search(text, cue.end, other.start):
        return False
    return attachment == "own" if other.start >= cue.end else attachment == "forward"


def _dating(text: str, cue: Cue, cues: Sequence[Cue], imposed: bool) -> list[Cue]:
    """The periods without those that date another clause, a plan, an aside, or the founding of an institution."""
    cues = [other for other in cues if other.start <= cue.start + 2 or not _leads_next(text, other)]
    cues = [other for other in cues if not _PLANNED.search(text, cue.start, other.start)]
    cues = [other for other in cues if not (imposed and _in_aside(text, other))]
    cues = [other for other in cues if not (imposed and _limits_inside(text, cue, other))]
    if cue.rule.gives["predicate"] == "staffed":
        cues = [other for other in cues if not is_founding_date(text, other.start, other.end, (cue.end, cue.end))]
    return [other for other in cues if imposed or not _OF_ANOTHER.search(text, cue.start, other.start)]


def _in_aside(text: str, cue: Cue) -> bool:
    """Whether a period dates a participle in an aside: “sentenced a man, *convicted in 2030*, to two years”."""
    return text.startswith(", to ", cue.end) and _PARTICIPLE.search(text, 0, cue.start) is not None


def _leads_next(text: str, cue: Cue) -> bool:
    """Whether a period leads a clause that is joined to the clause before it."""
    return _JOINS_CLAUSE.search(text, 0, cue.start) is not None and _SUBJECT.match(text, cue.end) is not None


def _dated(cue: Cue, document: Document, state: str) -> Dated:
    return period_read(cue, document, "inherited" if cue.rule.gives.get("pointed") else state)
