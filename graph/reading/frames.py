"""Statements whose words a rule names as a whole: the law, efforts, concerns, trainings.

A group of such a rule's pattern is called after a role and, behind the underscore, after what stands in it:
``subject_law``, ``audience_groups``.
"""

import re
from collections.abc import Callable, Sequence

from tuyun.graph.reading.actors import Known
from tuyun.graph.reading.clauses import Clause
from tuyun.graph.reading.compose import named
from tuyun.graph.reading.cues import Cue, find, fired
from tuyun.graph.reading.entities import Cast
from tuyun.graph.reading.measures import measured
from tuyun.graph.reading.negation import unreal
from tuyun.graph.reading.periods import period_cues, period_of
from tuyun.graph.reading.proposal import FieldReading, Proposal
from tuyun.graph.reading.ruleset import rules_of
from tuyun.graph.reading.voices import Said, said
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements import Document, Sentence
from tuyun.graph.vocabulary import vocabulary

_LIST = re.compile(r", and |, such as |, | and ")
_OFFICIALS = re.compile(
    r"\b(?:officials|officers|police|guards|inspectors|prosecutors|judges|investigators|law enforcement)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:agency|academy|ministry|office|institute|inspectorate|council|commission|task force)$"
)
_LEAD = re.compile(
    r"^(?:(?:at least|more than|over|approximately|about) )?(?:\d[\d,]* |the |its )?", re.IGNORECASE
)


def framed(
    sentence: Sentence, document: Document, known: Known, cast: Cast, parts: Sequence[Clause]
) -> list[Proposal]:
    """The proposals of the frames of a sentence; a frame with a role that cannot be filled gives none."""
    made: dict[tuple[str, tuple[int, int]], Proposal] = {}
    for rule in rules_of("frame"):
        for cue in fired(rule, sentence.text):
            if (_negated(sentence.text, cue) and not rule.gives.get("negated")) or any(
                unreal(sentence.text, part, cue) for part in parts if part.start <= cue.start < part.end
            ):
                continue
            proposal = _Frame(sentence, document, known, cast, parts, cue).proposal()
            if proposal is not None:
                made.setdefault((proposal.statement.predicate, proposal.anchor), proposal)
    return list(made.values())


def _negated(text: str, cue: Cue) -> bool:
    return any(cue.start <= other.start < cue.end for other in find(text, "negation", "silence"))


class _Frame:
    """A frame in its sentence."""

    def __init__(
        self,
        sentence: Sentence,
        document: Document,
        known: Known,
        cast: Cast,
        parts: Sequence[Clause],
        cue: Cue,
    ) -> None:
        self.sentence, self.document, self.known, self.cast, self.cue = sentence, document, known, cast, cue
        self.parts, self.doubts = parts, [] if cue.rule.gives.get("sure") else ["such a statement is never sure"]
        self.gives = cue.rule.gives

    def proposal(self) -> Proposal | None:
        """The proposal, or None."""
        predicate, roles = str(self.gives["predicate"]), {}
        for group, words in self.cue.groups.items():
            role, _, kind = group.partition("_")
            if kind:
                fillers = _MAKERS[kind](self, words)
                if not fillers:
                    return None
                roles[role] = tuple(dict.fromkeys(fillers))
        if self.gives.get("happening") or (
            "happening" in vocabulary().predicates[predicate].roles and "happening" not in roles
        ):
            roles["happening"] = (self._happening(str(self.gives.get("happening", "Training"))),)
        quantity = measured(self.gives, self.cue.groups)
        if quantity is None and (self.gives.get("unit") or self.gives.get("measure")):
            return None
        voice = self._said()
        if voice.state != "explicit" or voice.cues:
            self.doubts.append("somebody is said to say so")
        if voice.speaker:
            self.cast.actor(voice.speaker)
        period, state, cues = self._period()
        start, end = min([self.cue.start, *(cue.start for cue in (*cues, *voice.cues))]), self.cue.end
        end = max([end, *(cue.end for cue in cues)])
        head = self.sentence.text[:start]
        start -= 4 if head.lower().endswith("the ") else 0
        entry = StatementEntry.model_validate(
            {
                "sentence": self.sentence.number,
                "quote": self.sentence.text[start:end],
                "start": self.sentence.start + start,
                "predicate": predicate,
                "roles": roles,
                "voice": voice.voice,
                "modality": voice.modality,
                "status": quantity[0] if quantity else "none",
                "quantity": quantity[1] if quantity else None,
                "period": period,
            }
        )
        if state != "explicit":
            self.doubts.append(f"period is {state}")
        return self._composed(entry, state, cues)

    def _said(self) -> Said:
        """Who says so."""
        clause = next(part for part in self.parts if part.start <= self.cue.start < part.end)
        earlier = self.parts[: self.parts.index(clause)]
        actors = self.known.find(self.sentence.text)
        return said(self.sentence.text, clause, earlier, actors, self.cue.start, self.cue.end)

    def _modality(self) -> str:
        return self._said().modality

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
        if vocabulary().predicates[entry.predicate].concerns_wrongdoing:
            self.doubts.append("wrongdoing is never sure")
        if vocabulary().predicates[entry.predicate].loss:
            self.doubts.append("a loss of cases is never sure")
        return Proposal(
            anchor=place,
            sure=not self.doubts,
            doubts=tuple(dict.fromkeys(self.doubts)),
            statement=entry,
            entities=named(entry, self.cast),
            fields=fields,
        )

    def _period(self) -> tuple[PeriodEntry, str, tuple[Cue, ...]]:
        """The period of a frame that takes a period; the law itself is undated."""
        if self.gives.get("when"):
            return PeriodEntry(kind=self.gives["when"]), "explicit", ()
        every = period_cues(self.sentence.text)
        cues = [cue for cue in every if cue.rule.gives["period"] != "recent"]
        if not self.gives.get("period"):
            if cues:
                self.doubts.append("a period stands in the sentence")
            return PeriodEntry(), "explicit", ()
        near = [cue for cue in cues if cue.start <= 3 or self.cue.start <= cue.start <= self.cue.end + 2]
        if len(near) > 1 or len(cues) > len(near):
            return PeriodEntry(), "open", tuple(cues)
        if not near:
            return PeriodEntry(), "open" if every else "explicit", tuple(every)
        period = period_of(near[0], self.document)
        speaker = [cue for cue in self._said().cues if cue.start >= near[0].end]
        if period and (self.gives["period"] == "saying" or (speaker and period.kind == "prior_years")):
            period = period.model_copy(update={"of": "saying"})
        return period or PeriodEntry(), "explicit" if period else "open", tuple(near)

    def law(self, words: str) -> list[str]:
        """Articles."""
        return [self.cast.law(words)]

    def code(self, words: str) -> list[str]:
        """A code or an act, by its name."""
        return [self.cast.law(words)]

    def offences(self, words: str) -> list[str]:
        """Kinds of crime."""
        words = re.sub(r"(sex|labou?r) and (labou?r|sex) trafficking", r"\1 trafficking and \2 trafficking", words)
        return [self.cast.shared("Offence", offence) for offence in _LIST.split(words) if offence]

    def topic(self, words: str) -> list[str]:
        """A topic, as the sentence words it."""
        return [self.cast.shared("Topic", words)]

    def topics(self, words: str) -> list[str]:
        """A list of topics; where it has no comma, “and” may belong to a topic."""
        pieces = re.split(r", and |, ", words) if ", " in words else [words]
        return [self.cast.shared("Topic", topic) for topic in pieces if topic.strip()]

    def factors(self, words: str) -> list[str]:
        """Grounds."""
        return [self.cast.shared("Factor", factor, factor.partition(" in ")[0]) for factor in words.split(" and ")]

    def cases(self, words: str) -> list[str]:
        """Cases that a sentence names and does not count; the name keeps what is said of them."""
        predicate, period = str(self.gives["predicate"]), PeriodEntry()
        place = (self.sentence.number, f"{self.cue.start}-{predicate}")
        return [self.cast.counted(place, words, predicate, "Case", period, self._modality(), None)]

    def convicts(self, words: str) -> list[str]:
        """Those on whom a penalty was imposed, as the sentence calls them."""
        known = "those sentenced" if words.lower() in ("him", "her", "them", "each") else words
        return [self.cast.happening("Case", known, self.sentence.number)]

    def reason(self, words: str) -> list[str]:
        """A ground, whole: what explains a ground belongs to it."""
        return [self.cast.shared("Factor", words)]

    def penalty(self, words: str) -> list[str]:
        """Imprisonment of so many years."""
        about = f"imprisonment of {words}"
        condition = self.cue.groups.get("condition")
        return [self.cast.penalty(f"{about} {condition}" if condition else about)]

    def actors(self, words: str) -> list[str]:
        """Actors that the register or a rule knows, all of them."""
        found = self.known.find(words)
        rest = words
        for actor in reversed(found):
            rest = rest[: actor.start] + rest[actor.end :]
        return [self.cast.actor(actor) for actor in found] if not re.sub(r"\b(?:the|and)\b|[ ,]", "", rest) else []

    def givers(self, words: str) -> list[str]:
        """Whoever gives a training: known actors, or an institution that its noun shows to be so."""
        known = self.actors(words)
        name = re.sub(r"^(?:the|its|an?) ", "", words.strip(), flags=re.IGNORECASE)
        if known or not _INSTITUTION.search(name) or re.search(r"\b(?:and|which|that|who)\b", name):
            return known
        return [self.cast.group(name, "Institution")]

    def groups(self, words: str) -> list[str]:
        """Groups of people, known or new."""
        made = []
        for piece in re.split(r", and |, | and ", words):
            name = _LEAD.sub("", piece).strip()
            if not name or len(name.split()) > 5:
                return []
            made += self.actors(name) or [
                self.cast.group(name, "OfficialGroup" if _OFFICIALS.search(name) else "Group")
            ]
        return made

    def party(self, words: str) -> list[str]:
        """A partner: a known actor, or an unnamed organization."""
        if re.fullmatch(r"an (?:IO|international organization)", words):
            return [
                self.cast.one_of_class(
                    "InternationalOrganization", words, "international-organizations", self.sentence.number
                )
            ]
        if re.fullmatch(
            r"(?:an? |the )?(?:foreign|international|regional) (?:donors?|governments?|partners?|NGOs?)", words
        ):
            return [self.cast.group(re.sub("^(?:an?|the) ", "", words), "Donor" if "donor" in words else "Group")]
        return self.actors(words)

    def training(self, words: str) -> list[str]:
        """The training of this sentence."""
        return [self._happening("Training", words)]

    def _happening(self, label: str, words: str | None = None) -> str:
        name = words or ("change of the law" if label == "LawChange" else "training")
        return self.cast.happening(label, name, self.sentence.number)


_MAKERS: dict[str, Callable[[_Frame, str], list[str]]] = {
    name: getattr(_Frame, name)
    for name in (
        "law", "code", "offences", "topic", "topics", "factors", "penalty", "actors", "groups", "party",
        "training", "cases", "givers", "convicts", "reason",
    )
}  # fmt: skip
