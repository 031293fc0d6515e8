"""Read a sentence: propose a statement for each count and each silence that the rules understand.

A rule that is unsure abstains: what it leaves open is said, and what nothing consumes is listed in the summary.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.actors import Actor, Known
from tuyun.graph.reading.anaphora import Antecedent, antecedent_of, pointing_back
from tuyun.graph.reading.clauses import Clause, Whole, clauses, wholes
from tuyun.graph.reading.comparisons import Comparisons, compared_with, with_unit_of
from tuyun.graph.reading.compose import composed
from tuyun.graph.reading.counts import UNKNOWN, Count, Figure, counts, figures, mask
from tuyun.graph.reading.cues import Cue, find
from tuyun.graph.reading.draft import Draft
from tuyun.graph.reading.entities import Cast
from tuyun.graph.reading.frames import framed
from tuyun.graph.reading.happenings import Happening, happenings
from tuyun.graph.reading.limits import beside, unread_limits
from tuyun.graph.reading.negation import negated, unreal
from tuyun.graph.reading.periods import Dated, govern, period_cues, period_of
from tuyun.graph.reading.proposal import Proposal
from tuyun.graph.reading.ruleset import BARE
from tuyun.graph.reading.silences import silences, silent_spans
from tuyun.graph.reading.silent import silent
from tuyun.graph.reading.subjects import Subject, subject_of
from tuyun.graph.reading.voices import said
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements import Document, Sentence

FRAMES = ("provisions", "trainings", "failings", "penalties", "losses")
"""The families whose rules name the words of a statement as a whole."""
LONGEST = 2_000
"""Characters of a sentence that is read, as of a quote. The time grows with the square of a sentence's counts."""


@dataclass(frozen=True)
class Unread:
    """A figure that no proposal has, and the reason why."""

    sentence: int
    start: int
    end: int
    words: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """What the rules read in a sentence."""

    proposals: tuple[Proposal, ...]
    aside: tuple[Unread, ...]
    """Figures that a rule sets aside: numbers of laws, years, ages, money."""
    unread: tuple[Unread, ...]
    """Figures that stay unread."""
    verbs: tuple[Unread, ...]
    """Verbs and silences that a rule knows and no proposal has."""
    counted: tuple[Antecedent, ...] = ()
    """To what the next sentence may point back."""


def read_sentence(
    sentence: Sentence, document: Document, known: Known, cast: Cast, before: Sequence[Antecedent] = ()
) -> Reading:
    """The proposals of a sentence, and its figures that none of them has.

    ``before`` is what the sentence before it counts, if both stand in a paragraph.
    """
    text = sentence.text
    if len(text) > LONGEST:
        reason = (
            f"the sentence has {len(text):,} characters, and at most {LONGEST:,} are read; put full stops or "
            "empty lines into it"
        )
        return Reading((), (), (Unread(sentence.number, 0, len(text), f"{text[:40]}…", reason),), ())
    found, asides = figures(text)
    made = counts(text, found)
    masked = mask(text, made)
    parts = clauses(text, masked)
    every = wholes(masked, made)
    quiet = silent_spans(text, parts)
    spoken = [whole for whole in every if not any(start <= whole.count.start < end for _, start, end in quiet)]
    events = [cue for cue in find(masked, "event") if not any(start <= cue.start < end for _, start, end in quiet)]
    context = _Context(sentence, document, known, cast, masked, parts, spoken, events, found)
    drafts = context.drafts(happenings(masked, spoken))
    drafts = pointing_back(drafts, text, sentence.number, before)
    proposals = [composed(draft, sentence, cast, compared_with(draft, drafts, sentence)) for draft in drafts]
    proposals += context.silences()
    proposals += framed(sentence, document, known, cast, parts)
    taken = {place for draft in drafts for place in draft.places()}
    taken |= {
        whole.count.start for whole in every if any(start <= whole.count.start < end for _, start, end in quiet)
    }
    framed_spans = [
        (proposal.anchor[0] - sentence.start, proposal.anchor[1] - sentence.start)
        for proposal in proposals
        if proposal
        and any(
            rule.startswith(tuple(f"{family}/" for family in FRAMES))
            for rule in proposal.fields["predicate"].rules
        )
    ]
    taken |= {whole.count.start for whole in every if any(a <= whole.count.start < b for a, b in framed_spans)}
    asides = [aside for aside in asides if not any(a <= aside.start < b for a, b in framed_spans)]
    return Reading(
        tuple(
            sorted(
                (proposal for proposal in proposals if proposal),
                key=lambda proposal: (proposal.anchor, proposal.statement.predicate),
            )
        ),
        tuple(_unread(sentence, aside.start, aside.end, aside.reason) for aside in asides),
        tuple(_left(sentence, figure, made) for figure in found if _stays(figure, taken)),
        tuple(
            _verbs(
                sentence,
                [*events, *(cue for cue, _, _ in quiet)],
                [proposal for proposal in proposals if proposal],
            )
        ),
        tuple(antecedent for draft in drafts if (antecedent := antecedent_of(draft, sentence.number)) is not None),
    )


class _Context:
    """A sentence with all that was found in it."""

    def __init__(
        self,
        sentence: Sentence,
        document: Document,
        known: Known,
        cast: Cast,
        masked: str,
        parts: list[Clause],
        spoken: list[Whole],
        events: list[Cue],
        found: list[Figure],
    ) -> None:
        self.sentence, self.document, self.cast, self.masked = sentence, document, cast, masked
        self.parts, self.spoken, self.events, self.found = parts, spoken, events, found
        self.actors = known.find(sentence.text)
        self.periods = period_cues(masked)

    def drafts(self, found: list[Happening]) -> list[Draft]:
        """A draft for each count of each happening, and for each count that these are compared with."""
        out: list[Draft] = []
        for happening in found:
            clause = self._clause(happening.cue.start)
            if clause is None or (clause.comparison and happening.nominal):
                continue
            for whole in happening.wholes:
                if whole.count.figure.status == UNKNOWN:
                    continue
                draft = self._draft(happening, whole, clause, out)
                if draft is not None:
                    out.append(draft)
        others = Comparisons(self.masked, self.parts, self.spoken, self._dated)
        compared = [*others.series(out), *others.compared(out)]
        made = [*(with_unit_of(draft, compared) for draft in out), *compared]
        taken = {place for draft in made for place in draft.places()}
        text = self.sentence.text
        return [
            replace(
                draft,
                beside=beside(draft, self.found, text, taken),
                unread=unread_limits(draft, self.spoken, text),
            )
            for draft in made
        ]

    def _clause(self, place: int) -> Clause | None:
        return next((part for part in self.parts if part.start <= place < part.end), None)

    def _earlier(self, clause: Clause) -> list[Clause]:
        return self.parts[: self.parts.index(clause)]

    def _dated(self, clause: Clause, verb: Cue, whole: Whole) -> Dated:
        later = [other.count.start for other in self.spoken if other.count.start > whole.end]
        following = min([*later, clause.end])
        place = (whole.count.start, whole.count.end, whole.end, following)
        return govern(self.masked, self.periods, clause, self._earlier(clause), verb, place, self.document)

    def _draft(self, happening: Happening, whole: Whole, clause: Clause, before: list[Draft]) -> Draft | None:
        cue, count = happening.cue, whole.count
        if unreal(self.masked, clause, cue):
            return None
        negation = negated(self.masked, clause, cue, self.events)
        if count.figure.status == "any" and negation is None:
            return None
        if negation is not None and count.figure.status != "any":
            return None
        voice = said(self.masked, clause, self._earlier(clause), self.actors, cue.start, max(cue.end, count.end))
        if happening.passive:
            subject = self._by(clause, cue)
        elif happening.nominal or cue.rule.gives.get("subject") == "none":
            subject = Subject((), "explicit")
        else:
            subject = subject_of(self.masked, clause, self.actors, cue, self.events, voice.speaker)
            if clause.comparison and not subject.actors:  # “compared with convicting eight”
                same = [
                    earlier
                    for earlier in before
                    if earlier.happening.cue.rule == cue.rule and earlier.clause is not clause
                ]
                subject = Subject(same[-1].subject.actors, "inherited") if same else subject
        return Draft(
            happening, whole, clause, voice, subject, self._dated(clause, cue, whole), negation,
            self._laws(clause, whole), tuple(find(self.sentence.text[clause.start : clause.end], "unread_limit")),
            recipient=self._recipient(whole), reason=self._reason(clause, cue, whole),
        )  # fmt: skip

    def _reason(self, clause: Clause, verb: Cue, whole: Whole) -> Cue | None:
        """The ground behind a count, up to the next count or happening."""
        place = max(whole.end, verb.end)
        later = [other.count.start for other in self.spoken if other.count.start > place]
        later += [event.start for event in self.events if event.start > place]
        found = [cue for cue in find(self.masked, "reason") if place <= cue.start < min([clause.end, *later])]
        return found[0] if found else None

    def _recipient(self, whole: Whole) -> tuple[Actor, ...]:
        """Whom the words behind a count name as its recipient: “four cases to prosecutors”."""
        actor = next((actor for actor in self.actors if actor.start >= whole.end), None)
        near = actor and self.masked[whole.end : actor.start] in (" to ", " to the ")
        return (actor,) if actor and near else ()

    def _by(self, clause: Clause, cue: Cue) -> Subject:
        """The agent of a passive; without an agent the role stays empty."""
        behind = self.masked[cue.end : clause.end]
        if not behind.startswith(" by "):
            return Subject((), "explicit")
        agent = next((actor for actor in self.actors if actor.start >= cue.end), None)
        near = agent and self.masked[cue.end : agent.start] in (" by ", " by the ")
        return Subject((agent,), "explicit") if agent and near else Subject((), "open")

    def _laws(self, clause: Clause, whole: Whole) -> tuple[Cue, ...]:
        cues = find(self.masked, "law")
        later = [other.count.start for other in self.spoken if other.count.start > whole.end]
        end = min([*later, clause.end])
        return tuple(cue for cue in cues if whole.count.end <= cue.start < end)

    def silences(self) -> list[Proposal]:
        """Proposals for the silences of the sentence."""
        made = []
        for silence in silences(self.sentence.text, self.parts, self.actors):
            clause = self._clause(silence.cue.start)
            first = max(
                (part.start for part in self.parts if part.fresh and part.start <= silence.cue.start), default=0
            )
            cues = [
                cue
                for cue in self.periods
                if silence.start <= cue.start <= silence.end or (clause and first <= cue.start <= first + 2)
            ]
            cues = [cue for cue in cues if cue.rule.gives["period"] != "recent"]
            dated = Dated(PeriodEntry(), "explicit")
            if len(cues) == 1:
                period = period_of(cues[0], self.document)
                dated = Dated(period or PeriodEntry(), "explicit" if period else "open", (cues[0],))
            elif cues:
                dated = Dated(PeriodEntry(), "open", tuple(cues), "several periods")
            made.append(silent(silence, dated, self.sentence, self.cast))
        return made


def _stays(figure: Figure, taken: set[int]) -> bool:
    return figure.start not in taken and figure.status not in ("any", "no", "qualitative")


def _unread(sentence: Sentence, start: int, end: int, reason: str) -> Unread:
    return Unread(sentence.number, sentence.start + start, sentence.start + end, sentence.text[start:end], reason)


def _verbs(sentence: Sentence, cues: list[Cue], proposals: list[Proposal]) -> Iterator[Unread]:
    """The verbs and silences that no proposal has."""
    had = {place for proposal in proposals for field in proposal.fields.values() for place in field.cues}
    for cue in sorted(cues, key=lambda cue: cue.start):
        if (sentence.start + cue.start, sentence.start + cue.end) not in had:
            yield _unread(sentence, cue.start, cue.end, f"{cue.rule.id}: nothing that it takes is read")


def _left(sentence: Sentence, figure: Figure, made: list[Count]) -> Unread:
    count = next((count for count in made if count.start == figure.start), None)
    if figure.status == UNKNOWN:
        reason = "the vocabulary has no status for such a figure"
    elif count is None:
        reason = "no rule knows the noun that it counts"
    elif count.unit == BARE:
        reason = "no rule says what it counts"
    else:
        reason = "no rule says what happened to what it counts"
    following = re.compile(r" [\w’'-]+").match(sentence.text, figure.end)
    end = count.end if count else following.end() if following else figure.end
    return _unread(sentence, figure.start, end, reason)
