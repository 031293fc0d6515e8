"""Statements whose words a rule names as a whole: the law, efforts, concerns, trainings.

A group of such a rule's pattern is called after a role and, behind the underscore, after what stands in it:
``subject_law``, ``audience_groups``.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tuyun.graph.reading.clauses.denied_conditions import is_no_condition
from tuyun.graph.reading.clauses.doubtful_wrongs import not_stated
from tuyun.graph.reading.clauses.negation import unproven, unreported
from tuyun.graph.reading.clauses.taken_back import taken_back
from tuyun.graph.reading.counts.form_limits import forms_given
from tuyun.graph.reading.counts.length_forms import forms_of_length
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.frames.fitting import fits, how_much, is_denied, law_does_not, once, subject_denies
from tuyun.graph.reading.frames.frame_context import FrameContext
from tuyun.graph.reading.frames.frame_views import frame_cues
from tuyun.graph.reading.frames.law_frames import learn_laws
from tuyun.graph.reading.frames.role_frames import RolesFrame
from tuyun.graph.reading.frames.unfulfilled import names_no_fact, only_wished
from tuyun.graph.reading.frames.verb_context import VerbContext, verb_context_of_frame
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.penalties.measures import Measured, counted_officials, in_words, measured
from tuyun.graph.reading.penalties.penalty_bounds import bounded, imposed, recommended
from tuyun.graph.reading.periods.frame_periods import frame_period
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal, never_sure
from tuyun.graph.reading.proposals.proposed import named
from tuyun.graph.reading.voices.who_says import Said
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements.statement import REPORT, UNNAMED
from tuyun.graph.vocabulary import vocabulary

_WEAK = re.compile(r"\b(?:limited|minimal|mixed|uneven|inadequate) [a-z -]*efforts\b", re.I)
_TOGETHER = re.compile(
    r"\b(?:together|along|in (?:conjunction|combination)) with (?:the |its )?[\w -]*(?:laws?|act|code)\b", re.I
)
_MODAL = re.compile(r"\b(?:should|would|must|will|shall|draft|bill|proposed|planned)\b[^.;]*$", re.IGNORECASE)
_NOBODY = re.compile(r"(?:no|none|neither|nobody|not (?:one|a single))\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:not|never) [a-z]+ (?:how|whether|if|why|when|where)\b", re.IGNORECASE)
"""A silence within what a rule takes for a subject: “*not report how* many men”."""
_NONE_OF_THEM = re.compile(
    expand(
        r"(?:^|[;:] |, (?:and|but|while|although|yet) |\bthat )(?:no|neither) "
        r"(?:(?!{finite}|(?:that|which|who|but)\b)[\w’'-]+,? ){1,14}$"
    ),
    re.IGNORECASE,
)
"""A subject, in a list perhaps, of whom the verb behind it is denied: “*no officer or judge* attended one”."""


def framed(context: FrameContext) -> list[Proposal]:
    """The proposals of the frames of a sentence; a frame with a role that cannot be filled gives none."""
    text = context.sentence.text
    learn_laws(text, context.entities)
    made: dict[tuple[str, tuple[int, int], object], Proposal] = {}
    # In their order: a law that stands behind “these penalties” is not the law whose penalties they are.
    for cue in sorted(frame_cues(text), key=lambda cue: cue.start):
        rule = cue.rule
        if not fits(text, cue) or context.is_in_silence(cue):
            continue
        if _led_by_denial(text, cue) and not rule.gives.get("negated"):
            continue
        led = find(cue.groups.get("subject_who") or "", "unreal", "nobody_says")
        if any(other.words.lower().endswith(("that", "whether", "if", "unless")) for other in led):
            continue  # “*It is not true that police* failed to investigate cases”
        predicate = str(rule.gives["predicate"])
        if subject_denies(cue) or is_no_condition(text, predicate, cue) or only_wished(text, predicate, cue):
            continue
        if is_denied(text, cue) and not rule.gives.get("negated") and not rule.acts:
            continue
        if (rule.gives.get("of_law") and law_does_not(text, cue)) or names_no_fact(text, cue):
            continue
        # “If aggravating circumstances are present” is a part of what a law says.
        modal = _MODAL.search(text, 0, cue.start) if rule.gives.get("of_law") else None
        planned = context.is_unreal(cue)
        penalty = rule.gives["predicate"] in ("prescribes_penalty", "imprisonment_imposed")
        if penalty and any(
            recommended(text, part.start, cue.start)
            for part in context.clause_list
            if part.start <= cue.start < part.end
        ):
            continue
        if modal or (planned and not rule.gives.get("of_law") and not rule.category.startswith("opinion")):
            continue
        proposal = Frame(context, cue).proposal()
        if proposal is not None:
            key = (proposal.statement.predicate, proposal.anchor, rule.gives.get("bound"))
            made[key] = max(made.get(key, proposal), proposal, key=how_much)
    return once(list(made.values()))


def _led_by_denial(text: str, cue: Cue) -> bool:
    """Whether the first words of a frame, which a rule takes for whom it concerns, say that nobody reported the
    rest, or only ask: “*no reports that officials* were trained”, “*not report how many men* exploited them”."""
    ends = [cue.start + len(words) for words in cue.groups.values() if words and text.startswith(words, cue.start)]
    return any(unreported(text, end) or _ASKS.search(text, cue.start, end) for end in ends)


class Frame(RolesFrame):
    """A frame in its sentence."""

    def proposal(self) -> Proposal | None:
        """The proposal, or None."""
        predicate = str(self.gives["predicate"])
        verb_context = verb_context_of_frame(self.sentence.text, self.cue, self.present, self.known.code)
        roles = None if verb_context is None else self.roles(predicate, verb_context)
        if verb_context is None or roles is None:
            return None
        quantity = self._measured(predicate)
        unmeasured = quantity is None and (self.gives.get("unit") or self.gives.get("measure"))
        if unmeasured or self.nobody(predicate, roles):
            return None
        if quantity is None:
            quantity = self._unmeasured(predicate, roles, verb_context)
        voice = self.said()
        spoken = self._spoken(voice, roles)
        if spoken is None:
            return None
        if quantity and spoken[1] == "possible" and "words" in quantity[1] and quantity[1].get("lower"):
            quantity = quantity[0], {**quantity[1], "lower": 0}  # “some may have”: perhaps none has
        speaking = [cue.start for cue in voice.cues]
        dated = self._until_now(self.dated(speaking), verb_context)
        period, state, cues = dated.period, dated.state, dated.cues
        if dated.why:
            self.doubts.append(dated.why)
        start, end = min([self.start, *(cue.start for cue in (*cues, *voice.cues))]), max(self.cue.end, self.end)
        end = max([end, *(cue.end for cue in cues)])
        head = self.sentence.text[:start]
        start -= 4 if re.search(r"\bthe $", head, re.IGNORECASE) else 0
        entry = valid_statement(
            {
                "sentence": self.sentence.number,
                "quote": self.sentence.text[start:end],
                "start": self.sentence.start + start,
                "predicate": predicate,
                "roles": roles,
                "voice": spoken[0],
                "modality": spoken[1],
                "status": quantity[0] if quantity else "none",
                "quantity": quantity[1] if quantity else None,
                "period": period,
                "polarity": "denied"
                if verb_context.denied or self._of_none()
                else self.gives.get("polarity", "affirmed"),
            }
        )
        return self._composed(entry, state, cues) if entry else None

    def _of_none(self) -> bool:
        """Whether the words for what it is about deny it: “the ministry operated *no hotline*”."""
        if self.cue.rule.acts or self.gives.get("negated") or self.gives.get("polarity"):
            return False
        return any(
            re.match(r"(?:no|neither) (?!longer\b|fewer\b|less\b|more\b)", words, re.IGNORECASE) is not None
            for group, words in self.cue.groups.items()
            if words and group.startswith(("object_", "topic_", "happening_"))
        )

    def _unmeasured(
        self, predicate: str, roles: Mapping[str, Sequence[str]], verb_context: VerbContext
    ) -> Measured | None:
        """The forms of cases that are not counted, or how often or by how many something was done, in words."""
        if self.gives.get("forms") and (forms := self._forms()) is not None:
            return forms
        if self.gives.get("of_law") or self.gives.get("uncounted"):
            return None
        made = [self.entities.made[id_] for id_ in self.counted_subjects(roles) if id_ in self.entities.made]
        subjects = [(entity.name, entity.label) for entity in made]
        words, groups = (
            self.own_words(),
            {name: group for name, group in self.cue.groups.items() if name != "wording"},
        )
        if verb_context.words.startswith("not "):
            return "qualitative", {"words": verb_context.words}
        words = f"{verb_context.words} {words}" if verb_context.words else words
        accused = vocabulary().predicates[predicate].concerns_wrongdoing
        return counted_officials(groups) or in_words(words, groups, subjects, accused)

    def counted_subjects(self, roles: Mapping[str, Sequence[str]]) -> Sequence[str]:
        """The subjects whose words may say how many did it."""
        return roles.get("subject", ())

    def own_words(self) -> str:
        """The words that say what happened, and how often."""
        return self.sentence.text[self.cue.start : self.cue.end]

    def dated(self, speaking: Sequence[int]) -> Dated:
        """When it happened; ``speaking`` are the places of the words of those who say so."""
        length = len(self.cue.groups.get("wording", self.cue.words))
        dating = replace(self.cue, start=max(self.cue.start, self.cue.end - length))
        return frame_period(self.datable(), dating, self.document, self.entities.earlier_periods, speaking)

    def _until_now(self, dated: Dated, verb_context: VerbContext) -> Dated:
        """The period of what has not happened yet, or goes on, if no words date it."""
        lasting = self.gives.get("lasting") and re.search(r"\bremain", self.cue.words)
        if verb_context.until_now and not dated.cues:
            return Dated(PeriodEntry(kind="until_now"), "explicit")
        if (lasting or verb_context.goes_on) and not dated.cues:
            return Dated(PeriodEntry(kind="recent"), "explicit")
        return dated

    def nobody(self, predicate: str, roles: Mapping[str, Sequence[str]]) -> bool:
        """Whether nobody is said to have done it: “*no officers* took bribes”, “*no reports that* they did”."""
        made = (self.entities.made.get(id_) for id_ in (*roles.get("subject", ()), *roles.get("giver", ())))
        denied = any(_NOBODY.match(entity.name) for entity in made if entity)
        wrong = vocabulary().predicates[predicate].concerns_wrongdoing and not self.gives.get("negated")
        before = self.cue.end if wrong else self.cue.start + len(self.cue.groups.get("subject_who") or "")
        if wrong and self.unstated(predicate, before):
            return True
        if self.cue.rule.acts and _NONE_OF_THEM.search(self.sentence.text, 0, self.cue.start):
            return True
        return denied or (unproven if wrong else unreported)(self.sentence.text, before)

    def unstated(self, predicate: str, end: int) -> bool:
        """Whether the sentence does not state a wrong whose words end at a place, or takes it back."""
        text = self.sentence.text
        return not_stated(text, predicate, end, self.document.country) or taken_back(text, end)

    def _measured(self, predicate: str) -> Measured | None:
        """The quantity in the words of the frame, with the bounds that the words beside it state."""
        quantity = measured(self.gives, self.cue.groups, self.document.country)
        if quantity is not None and predicate == "prescribes_penalty":
            return bounded(quantity, self.sentence.text, self.cue.start, self.cue.end)
        if quantity is not None and self.gives.get("measure") == "term":
            quantity = imposed(quantity, self.sentence.text, self.cue.end)
        if quantity is not None and (forms := forms_of_length(self.sentence.text, self.cue)):
            return quantity[0], {**quantity[1], "scope": {"forms": forms}}
        return quantity

    def _forms(self) -> tuple[str, dict[str, Any]] | None:
        """The limit of cases that are not counted: “sex trafficking cases”."""
        cues = find(self.cue.groups.get("object_cases", ""), "form")
        forms = forms_given(cues)
        return ("none", {"scope": {"forms": forms}}) if forms else None

    def _spoken(self, voice: Said, roles: dict[str, Any]) -> tuple[str, str] | None:
        """Voice and modality; who calls for something says so. None where nobody knows who calls for it."""
        if voice.state != "explicit" or voice.cues:
            self.doubts.append("the sentence names somebody who says so")
        if voice.speaker:
            self.entities.actor(voice.speaker)
        if self.own_speaker is not None and not voice.cues:
            return self.own_speaker, "reported"
        match self.gives.get("says"):
            case "subject":
                named = len(roles.get("subject", ())) == 1 and (
                    not voice.cues or voice.voice == roles["subject"][0]
                )
                return (roles["subject"][0], "reported") if named else None
            case "report":
                return REPORT, "asserted"
            case "alleged" if voice.modality == "asserted":
                return voice.voice, "alleged"
            case "unnamed" if voice.voice == REPORT:
                return UNNAMED, "alleged"
            case "holder":
                own = roles.get("subject", ())
                if not own and voice.voice == UNNAMED:
                    return REPORT, "asserted"
                words = self.cue.groups.get("subject_speaker", "")
                outer = voice.start is not None and voice.start < self._place(words)  # “NGOs said that X urged”
                return (own[0], "reported") if len(own) == 1 and not outer else (voice.voice, voice.modality)
            case "speaker":
                if voice.speaker:
                    roles["subject"] = (self.entities.actor(voice.speaker),)
                return None if voice.state == "open" else (voice.voice, voice.modality)
        allowed = self.gives.get("permits") and voice.modality == "possible"  # “may” of what a law allows
        return voice.voice, "asserted" if allowed else voice.modality

    def _composed(self, entry: StatementEntry, state: str, cues: Sequence[Cue]) -> Proposal:
        place = (self.sentence.start + self.cue.start, self.sentence.start + self.cue.end)
        here = FieldReading(state="explicit", rules=(self.cue.rule.id,), cues=(place,))
        fields = dict.fromkeys(("predicate", "roles", "status", "bounds"), here)
        fields |= {name: FieldReading(state="explicit") for name in ("voice", "modality", "polarity")}
        fields["period"] = FieldReading(
            state=state,  # type: ignore[arg-type] # of three words
            rules=tuple(cue.rule.id for cue in cues),
            cues=tuple((self.sentence.start + cue.start, self.sentence.start + cue.end) for cue in cues),
        )
        if _WEAK.search(self.cue.words):
            self.doubts.append("people code weak efforts by different predicates")
        if _TOGETHER.search(self.sentence.text, 0, self.cue.end):
            self.doubts.append("several laws are named together")
        self.doubts += never_sure(entry.predicate)
        return Proposal(
            anchor=place,
            sure=not self.doubts,
            doubts=tuple(dict.fromkeys(self.doubts)),
            statement=entry,
            entities=named(entry, self.entities),
            fields=fields,
        )
