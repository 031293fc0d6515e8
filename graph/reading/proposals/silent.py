"""Compose the proposal of a silence."""

import re
from collections.abc import Iterator, Sequence

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal, doubts_of, never_sure
from tuyun.graph.reading.proposals.proposed import named
from tuyun.graph.reading.silences.not_reported import Silence
from tuyun.graph.reading.silences.plain_clauses import plain
from tuyun.graph.reading.silences.question_before import LEADS
from tuyun.graph.reading.silences.question_heads import DESCRIBED
from tuyun.graph.reading.voices.subjects import POINTING
from tuyun.graph.reading.voices.who_says import Said
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements import Document, Sentence

_POINTS_BACK = re.compile(
    r"\b(?:them|they|these|those|their|it|he|she"
    r"|(?:any|all|both|either|none|one)(?= (?:was|were|is|had|has|have)))\b",
    re.IGNORECASE,
)

_NARROWED = re.compile(
    r" (?:who|whom|whose|that|which|initiated|opened|begun|started|filed|had|from)\b", re.IGNORECASE
)
"""Words behind what was not reported that narrow it down: “prosecutions *initiated* in 2017”."""
_OF_ANOTHER = re.compile(
    r"\b(?:status|updates?|outcomes?|results?|progress)\b|\b(?:had|has|have) (?:been )?\w+ed\b", re.IGNORECASE
)
"""Words before what was not reported that make it another question: “*the status* of an investigation”."""

_OPEN_ENDED = re.compile(r"(?:on |about |of |as to )?(?:when|why|where)\b|pending ", re.IGNORECASE)
"""The beginning of a question that is not about whether or how often something happened."""
_OF_QUESTIONS = (
    "asked", "framed", "asked_around", "asked_back", "known", "silence", "state_back",
    "fallback_verb", "fallback_noun", "fallback_head",
)  # fmt: skip
"""The categories of rules for what is not reported; others read the sentence that would answer."""
_KNOWN = re.compile(
    r"\b(?:status|outcomes?|results?|progress|updates?|fate|cases? (?:of|against)"
    r"|(?:whether|if|of|on) the(?! (?:[a-z]+ )?numbers?\b))\b",
    re.IGNORECASE,
)
"""Words of a silence about cases that are known."""
_ANOTHER_SUBJECT = re.compile(r"[^,;]{8,}, (?:and|but|while|although)\b")
"""A clause between the period that leads a sentence and a silence with a subject of its own."""
_NEXT_QUESTION = re.compile(
    r",? (?:and|or|nor) (?:(?:on|of|about) )?(?:how|whether|if|which"
    r"|the (?:[a-z]+ )?(?:numbers?|status|outcomes?|results?|lengths?|dates?|grounds|reasons?|amounts?))\b"
)
"""The beginning of a further question, which the period of the one before it does not date."""
_BEGUN = re.compile(
    r"(?:under investigation|charged|indicted"
    r"|arrested|initiated|opened|begun|started|filed|launched|accused|reported|identified|pending|suspended"
    r"|prosecuted|convicted|detained|dismissed)(?: for [a-z]+)?"
    r"(?: (?:in|during|since|from))? $"
)
"""Words before a period in which known cases began, and which dates no silence: “the case *opened* in 2020”."""


_DESCRIBED = re.compile(r"(?:whether|if) (?:(?!was |were |had )[^ ,;]+ ){1,6}?\w+ed $", re.IGNORECASE)
_GOES_ON = re.compile(r" (?:had|has|have|was|were|remained|returned|received)\b")
"""A participle whose period dates no silence: “whether two officers *suspended* in 2016 *had* returned”."""
_UNTIL_NOW = re.compile(
    r"\b(?:ha(?:s|ve) (?:never|still not|not (?:yet|ever))|still ha(?:s|ve) not|ha(?:s|ve|d) yet to)\b",
    re.IGNORECASE,
)
"""Words by which a silence lasts until now: “*has yet to* report”."""
_IN_RELATIVE = re.compile(r", (?:which|who|whose|where) [^,;:]{2,70} $")
"""A relative clause behind a comma, whose period dates no silence: “the rules*, which it issued* in 2020”."""
_TELLS = re.compile(
    expand(
        r"(?: {visitors})? that\b"
        r"|(?: {visitors})?(?= (?:they|it) (?:had|have|has|did|do|does|kept|keeps?|could|were|was)\b)"
    )
)
"""The words behind the verb of somebody who reports a lack: “police told us *that* they had no data”."""
_ANEW = re.compile(r"[;:]|, (?:but|although|though|while|whereas|however|nor)\b|, [^;]{3,80}, (?:but|and)\b")
"""The words that begin a clause in which the report itself speaks again: “officials said that it met*, but* no
data were available”."""


_BEHIND_NOUN = re.compile(
    expand(
        r"(?: (?:the|any|an?|its|their|{data_kind}))*"
        r"(?: (?:numbers?|{data_noun}|outcomes?|results?|status) {data_on})*"
        r"(?! (?:whether|if|how|what|which|who|why|when|where)\b)(?: [\w’-]+)+? (?:on|for|about|into)\b"
    ),
    re.IGNORECASE,
)
"""Words between a silence and the step it names, if they have a noun that the step only describes: “did not report
*any guidelines on* the identification of victims” leaves guidelines unreported."""


def silence_dated(
    silence: Silence, periods: Sequence[Cue], leading: int | None, text: str, document: Document
) -> Dated:
    """The period of a silence: what stands in it, or leads its clause, which begins at ``leading``."""
    if _UNTIL_NOW.search(silence.cue.words):
        return Dated(PeriodEntry(kind="until_now"), "explicit")
    if re.search(r"\bremain", silence.cue.words, re.IGNORECASE):
        return Dated(PeriodEntry(kind="recent"), "explicit")
    cues = [
        cue
        for cue in periods
        if silence.start <= cue.start <= silence.end + 1
        or (leading is not None and leading <= cue.start <= leading + 2)
    ]
    known = silence.cue.rule.gives["status"] == "no_progress" or bool(
        _KNOWN.search(text, silence.cue.end, silence.end)
    )
    cues = [cue for cue in cues if cue.start >= silence.cue.start] or cues
    if silence.asked.rule.family == "known":  # “The judge *accused in 2021*”: this dates no silence.
        cues = [cue for cue in cues if cue.end <= silence.asked.start or cue.rule.gives["period"] == "reporting"]
    cues = [cue for cue in cues if not _IN_RELATIVE.search(text, silence.cue.end, cue.start)]
    # “For the third year, courts convicted nobody, *and the police* did not report it”: no words date this.
    cues = [cue for cue in cues if not _ANOTHER_SUBJECT.search(text, cue.end, max(cue.end, silence.start))]
    cues = [
        cue
        for cue in cues
        if cue.start < silence.cue.end
        or not (_NEXT_QUESTION.search(text, cue.end, silence.asked.start) or _describes(cue, text, silence))
    ]
    cues = [
        cue
        for cue in cues
        if cue.rule.gives["period"] != "recent"
        and not (known and _BEGUN.search(text, silence.start, cue.start))
        and not (_DESCRIBED.search(text, silence.cue.end, cue.start) and _GOES_ON.match(text, cue.end))
    ]
    if len(cues) > 1:
        return Dated(PeriodEntry(), "open", tuple(cues), "several periods")
    period = period_of(cues[0], document) if cues else None
    said_here = "inherited" if cues and cues[0].rule.gives.get("pointed") else "explicit"
    return Dated(period or PeriodEntry(), "open" if cues and period is None else said_here, tuple(cues))


def _describes(period: Cue, text: str, silence: Silence) -> bool:
    """Whether a period stands in a relative clause of a question: “whether men *who fled in 2020* were caught”."""
    clauses = [match.span() for match in DESCRIBED.finditer(text, silence.cue.end, silence.end)]
    first = silence.cue.end
    clauses += [(start + first, end + first) for start, end in plain(text[first : silence.end]).left_out()]
    within = any(start <= period.start < end for start, end in clauses)
    # “Suspects whose cases were dropped in 2016 have *since* been tried”: this points to such a period.
    return within or (bool(clauses) and text[period.start : period.end].lower() == "since")


def silent(
    silence: Silence, dated: Dated, sentence: Sentence, entities: ProposedEntities, spoken: Said | None = None
) -> Proposal | None:
    """The proposal of a silence. Its voice is the report's, unless somebody reports the lack itself."""
    ids = tuple(entities.actor(actor) for actor in silence.silent)
    lack_reported = sentence.text[silence.cue.start : silence.cue.end].lower().startswith("reported no ")
    speaker = silence.silent[0] if lack_reported and silence.silent else _speaker(silence, spoken, sentence)
    voice = entities.actor(speaker) if speaker else "report"
    reported = speaker is not None
    head = sentence.text[: silence.start]
    start = silence.start - (4 if head.lower().endswith("the ") else 0)
    start = min([start, *([speaker.start] if speaker else [])])
    starts = [start, *(cue.start for cue in dated.cues)]
    start, end = min(starts), silence.end
    entry = valid_statement(
        {
            "sentence": sentence.number,
            "quote": sentence.text[start:end],
            "start": sentence.start + start,
            "predicate": silence.predicate,
            "roles": {**({"silent": ids} if ids else {}), "question": (entities.question(silence.question),)},
            "voice": voice,
            "modality": "reported" if reported else "asserted",
            "status": str(silence.cue.rule.gives["status"]),
            "period": dated.period if dated.state != "open" else PeriodEntry(),
        }
    )
    if entry is None:
        return None
    place = (sentence.start + silence.asked.start, sentence.start + silence.asked.end)
    cue = (sentence.start + silence.cue.start, sentence.start + silence.cue.end)
    fields = {
        "predicate": FieldReading(state="explicit", rules=(silence.asked.rule.id,), cues=(place,)),
        "roles": FieldReading(state="explicit"),
        "voice": FieldReading(state="explicit"),
        "modality": FieldReading(state="explicit"),
        "polarity": FieldReading(state="explicit"),
        "status": FieldReading(state="explicit", rules=(silence.cue.rule.id,), cues=(cue,)),
        "period": FieldReading(
            state=dated.state,  # type: ignore[arg-type] # of three words
            rules=tuple(dating.rule.id for dating in dated.cues),
            cues=tuple((sentence.start + dating.start, sentence.start + dating.end) for dating in dated.cues),
            why=dated.why or None,
        ),
    }
    doubts = doubts_of(fields)
    doubts += _doubts(silence, sentence, named_owner=bool(ids), reported=reported)
    return Proposal(
        anchor=place,
        sure=not doubts,
        doubts=tuple(doubts),
        statement=entry,
        entities=named(entry, entities),
        fields=fields,
    )


def _doubts_of_question(silence: Silence) -> Iterator[str]:
    """What makes it doubtful which step a silence is about."""
    rule = silence.asked.rule
    if rule.category not in _OF_QUESTIONS:
        yield "the question is read as if it were a statement"
    if rule.family.startswith("fallback-"):
        yield "only the widest lists of verbs and nouns know what was not reported"
    if silence.predicate == "case_concerned":
        yield "people code what cases concern by different steps"
    if rule.gives.get("general") or rule.gives.get("whole"):
        yield "what was not reported is named in general words"
    if rule.family == "known":
        yield "people code the status of known cases by different steps"


def _doubts(silence: Silence, sentence: Sentence, named_owner: bool, reported: bool) -> Iterator[str]:
    """What makes a silence doubtful beside its fields."""
    yield from never_sure(silence.predicate)
    yield from _doubts_of_question(silence)
    gives = silence.cue.rule.gives
    if gives.get("before") in LEADS or gives.get("of_before") or gives.get("predicate"):
        yield "what was not reported stands in other words before"
    if _OPEN_ENDED.match(silence.question) or re.search(r"\b(?:keep|kept|collect|maintain)", silence.cue.words):
        yield "the question is when or why, or the data may not be kept at all"
    if re.search(r"\b(?:would|will|could|might)\b", silence.question):
        yield "the question is what may happen"
    if re.search(r"\b(?:efforts|attempts)\b", silence.question):
        yield "efforts are not what they aim at"
    if _POINTS_BACK.search(silence.question):
        yield "what was not reported refers to an earlier sentence"
    before = sentence.text[silence.cue.end : silence.asked.start]
    if _NARROWED.search(sentence.text, silence.asked.end, silence.end) or _OF_ANOTHER.search(before):
        yield "words beside what was not reported narrow it"
    if _BEHIND_NOUN.match(before):
        yield "what was not reported may be another thing that it only describes"
    if not named_owner:
        yield "the sentence does not name who failed to report"
    owner = sentence.text[silence.silent[-1].end : silence.cue.start] if silence.silent else ""
    if re.search(r"^ (?:of|in) (?:the )?[A-Z]", owner):
        yield "whether they are of the country of the text is not checked"
    if any(actor.rule == POINTING for actor in silence.silent):
        yield "only a pronoun names who failed to report"
    if reported:
        yield "somebody else states the silence"


def _speaker(silence: Silence, spoken: Said | None, sentence: Sentence) -> Actor | None:
    """Whoever reports the lack: “*The experts* noted that the police did not provide data”."""
    if spoken is None or spoken.speaker is None or spoken.modality != "reported":
        return None
    telling = [cue for cue in spoken.cues if cue.end <= silence.start]
    tells = telling and _TELLS.match(sentence.text, telling[-1].end)
    if tells and _ANEW.search(sentence.text, telling[-1].end, silence.start):
        return None
    return spoken.speaker if tells and spoken.speaker not in silence.silent else None
