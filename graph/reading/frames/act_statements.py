"""Proposes statements of acts: that officials, employers or traffickers did wrong, and who says so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.negation import unproven, unreported
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.frames.act import Act, uncounted
from tuyun.graph.reading.frames.acts import acts_in, known_in_silence
from tuyun.graph.reading.frames.fitting import once
from tuyun.graph.reading.frames.frame_context import FrameContext
from tuyun.graph.reading.frames.framed_statements import Frame
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.periods.frame_periods import frame_period
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.voices.who_says import Said
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.statement import REPORT, UNNAMED
from tuyun.graph.vocabulary import vocabulary

_HOW_MANY = re.compile(
    r"^(?:(?:at least|more than|about|approximately|up to) )?(?:some|several|many|most|few|certain|numerous"
    r"|other) ",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\bcontinue[sd]? to\b")
_REPORTS_GO_ON = re.compile(
    r"\b(?:continu(?:ed|ing) (?:reports|allegations|claims)|(?:reports|allegations) (?:persisted|continued)"
    r"|continue[sd]? to (?:report|allege|state|note)) (?:of|that)\b[^;]*$",
    re.IGNORECASE,
)
"""Words by which reports of an act go on."""
_NEVER = re.compile(r"\b(?:no longer|never|hardly ever|stopped|ceased)(?: [a-z]+ly)? $")
"""What stands before an act that people do not do, or do no more: “police *no longer* take bribes”."""
_CLAIMED_THAT = re.compile(
    r"\b(?:claim|alleg|assert|accus|complain|maintain|insist|suspect|rumou?r|suggest|report"
    r"|stor(?:y|ies)\b)\w* that (?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)
"""What stands before people of whom somebody claims something: “a *complaint that* a guard took a bribe”."""
_SAID_THAT = re.compile(
    r"(?:\b(?!(?:ignor|tolerat|overlook|notic|prov)ed\b)[a-z]{2,}ed|\b(?:held|testimon(?:y|ies)|confessions?|warnings?|hints?|tips?|gossip|hearsay|opinions?|beliefs?"
    r"|views?|impressions?|perceptions?|feelings?|ideas?|notions?)) that (?:the |some |many |several |certain )?$",
    re.IGNORECASE,
)
"""The same in words that no rule of speakers knows: “the driver *mumbled that* guards took bribes”."""
_LABELS = {"official": "OfficialGroup", "victim": "Victim", "other": "Group"}


def stated_acts(context: FrameContext, framed: Sequence[Proposal], counted: Sequence[Proposal]) -> list[Proposal]:
    """The proposals of frames, with those of the acts of a sentence that no frame has read.

    Args:
        context: the sentence with what its frames need.
        framed: the proposals of its frames.
        counted: the proposals of its counts.
    """
    text = context.sentence.text
    others = [*framed, *counted]
    made = []
    for act in acts_in(text):
        silence = next((start for start, end in context.silence_spans if start < act.start < end), None)
        if silence is not None and not known_in_silence(text, act, silence):
            continue
        if _not_said(context, act):
            continue
        if act.place == "accused" and any(_has_people(each, act, context.sentence.start) for each in others):
            act = uncounted(act)  # “convicted *two officers* for taking bribes” counts them once
        proposal = ActFrame(context, act).proposal()
        if proposal is not None and not any(_counts_it(each, proposal) for each in others):
            made.append(proposal)
    kept = [each for each in framed if not any(_same(each, other) for other in made)]
    inhibited = [each.anchor for each in kept if each.statement.predicate == "inhibited"]
    # What wrongdoing stood in the way of is not said a second time of hindrances at large.
    kept = [each for each in kept if each.statement.predicate != "hindered" or each.anchor not in inhibited]
    return once([*kept, *made])


def _has_people(counted: Proposal, act: Act, offset: int) -> bool:
    """Whether a count is of the people of an act, for a step that was taken against them."""
    first, people = counted.statement, act.people
    if people is None or first.start is None or first.quantity is None:
        return False
    start, end = first.start - offset, first.start - offset + len(first.quote or "")
    return start < people.end and people.start < end


def _counts_it(counted: Proposal, act: Proposal) -> bool:
    """Whether a count says the same act, of so many people or for so much money."""
    first, second = counted.statement, act.statement
    unit = first.quantity.unit if first.quantity else None
    start = act.statement.start if act.statement.start is not None else act.anchor[0]
    near = start <= counted.anchor[1] and counted.anchor[0] <= act.anchor[1] + 60
    return first.predicate == second.predicate and unit is not None and near


def _same(framed: Proposal, act: Proposal) -> bool:
    """Whether a frame says no more than an act, which knows better who did it."""
    quantity = framed.statement.quantity
    method = act.statement.predicate == "trafficker_method" and framed.statement.predicate == "recruited_victims"
    return (
        (framed.statement.predicate == act.statement.predicate or method)
        and framed.overlaps(act)
        and (quantity is None or quantity.unit in (None, "official", "person", "trafficker"))
    )


def _not_said(context: FrameContext, act: Act) -> bool:
    """Whether an act is denied, wished or planned."""
    text = context.sentence.text
    if any(act.start <= cue.start < act.end for cue in find(text, "negation")) and not act.rule.gives.get(
        "negated"
    ):
        return True
    firm = act.reported or act.place in ("who", "accused", "named")
    hidden = find(text, "nobody_says") if firm else find(text, "nobody_says", "unreal")
    place = act.people.start if act.people else act.start
    if _NEVER.search(text, place, act.start):
        return True
    ends = ("that", "whether", "if", "unless")
    if any(cue.end <= place and cue.words.lower().endswith(ends) for cue in hidden):
        return True  # “*no NGO reported that* police took bribes”
    if firm:
        return False
    return context.is_unreal(act)


class ActFrame(Frame):
    """An act in its sentence."""

    cue: Act

    def fill(self, kind: str, words: str) -> list[str]:
        """The entities of a role; those of whoever acts by the people that the sentence names."""
        if kind != "people" or self.cue.people is None:
            return super().fill(kind, words)
        people = self.cue.people
        self.start = min(self.start, people.start)
        here = [actor for actor in self.present if people.start <= actor.start and actor.end <= people.end]
        ids = []
        for name in people.names:
            plain = _HOW_MANY.sub("", name)
            actor = next((actor for actor in here if actor.name.casefold() == plain.casefold()), None)
            ids.append(self.entities.actor(actor) if actor else self.entities.group(plain, _LABELS[people.kind]))
        return ids

    def own_words(self) -> str:
        """The words from those who act to the end of the act."""
        people, cue = self.cue.people, self.cue
        start = people.end if people and cue.place in ("verb", "who") and people.end < cue.start else cue.start
        return self.sentence.text[cue.manner_from or start : cue.end]

    def dated(self, speaking: Sequence[int]) -> Dated:
        """When it was done, by a period that dates the words from those who act to the act."""
        people, cue, text = self.cue.people, self.cue, self.sentence.text
        start = people.end if people else cue.start
        goes_on = _GOES_ON.search(text, start, cue.start) is not None
        if people and cue.place == "verb" and (goes_on or not cue.manner_from):
            cue = replace(cue, start=people.end + 1)
        dated = frame_period(text, cue, self.document, self.entities.earlier_periods, speaking)
        persists = _REPORTS_GO_ON.search(text, 0, people.start if people else cue.start) is not None
        if dated.period.kind == "unspecified" and not dated.why and (goes_on or persists):
            return Dated(PeriodEntry(kind="recent"), "explicit")
        return dated

    def nobody(self, predicate: str, roles: Mapping[str, Sequence[str]]) -> bool:  # noqa: ARG002 - of any frame
        """Whether nobody is said to have done it."""
        text = self.sentence.text
        if self.cue.place == "accused" and self.cue.people and self.cue.people.known:
            return self.unstated(predicate, self.cue.end)  # “no progress in the case of *an officer* charged”
        doubted = unproven if self.cue.place == "verb" and not self.cue.reported else unreported
        return self.unstated(predicate, self.cue.end) or doubted(text, self.cue.start)

    def said(self) -> Said:
        """Who says so; what somebody is accused of is alleged."""
        voice, modality = super().said(), self.cue.modality
        if voice.voice == REPORT and self.cue.people:
            text, place = self.sentence.text, self.cue.people.start
            unknown = not voice.cues and _SAID_THAT.search(text, 0, place)
            if unknown or _CLAIMED_THAT.search(text, 0, place):
                modality = modality or "alleged"
        order = vocabulary().modalities
        if not modality or order[voice.modality].order >= order[modality].order:
            return voice
        if modality == "alleged" and voice.voice == REPORT:
            return replace(voice, voice=UNNAMED, modality="alleged")
        return replace(voice, modality="possible") if modality == "possible" else voice
