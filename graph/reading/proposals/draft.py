"""What was found for a count, before it becomes a proposal."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.figures.quantity_words import IN_PERCENT
from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS, UNDER_OTHER_LAW
from tuyun.graph.reading.happenings.referral_stages import REFERRAL_PREDICATES
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.voices.subjects import Subject
from tuyun.graph.reading.voices.who_says import Said
from tuyun.graph.statements import Sentence

_NEW = r"new(?! (?:or|and) (?:existing|ongoing|pending))"
OPENED = {"investigated": "opened_investigation", "prosecuted": "opened_prosecution"}
"""Predicates, and those that say the same of what began."""
CONTINUED = {"investigated": "continued_investigation", "prosecuted": "continued_prosecution"}
"""Predicates, and those that say the same of what began before and went on."""


_ARTICLE = re.compile(r"\b(?:the|an?) \Z", re.IGNORECASE)
_OF_STAFF = ("staffed", "designated_staff", "maintained_unit", "lacked_staff", "trained")
"""Predicates of counts whose words say for which cases people work: “seven *trafficking* prosecutors”, “a
*trafficking* course”."""
_COUNTED_OF_OFFICIALS = {
    **OF_OFFICIALS,
    "fine_imposed": "sentenced_official", "imprisonment_imposed": "sentenced_official",
    "suspended_sentence": "sentenced_official", "trial_ongoing": "tried_official",
    "discontinued_investigation": "discontinued_case_of_official",
}  # fmt: skip
"""What the predicate of a count becomes where officials are counted; some of these no silence leaves unsaid."""
LESSER_CRIME = {
    "charged": "charged_under_lesser_statute",
    "prosecuted": "charged_under_lesser_statute",
    "opened_prosecution": "charged_under_lesser_statute",
    "indicted": "charged_under_lesser_statute",
    "convicted": "convicted_of_lesser_crime",
    "investigated": "investigated_under_lesser_statute",
    "opened_investigation": "investigated_under_lesser_statute",
}
"""What a predicate becomes where the sentence holds those who are counted for traffickers."""


_OFFENDERS = re.compile(r"^\S+ (?:other |convicted )?offenders?(?: |$)")
"""“Offenders” as the noun of a count, which are traffickers where the count is compared with traffickers: “17
traffickers, compared with *37 offenders*”."""
_HELD = re.compile(r"\b(?:suspected|alleged|accused) (?:[a-z]+ ){0,2}traffickers\b")
"""People whom the sentence holds for traffickers, though the count makes them suspects."""
_SHARE_CONCERNED = re.compile(r" of (?:which|them|these|those) (?:involv|concern|relat|was for|were for)")
"""A share of cases without a number that says what they were about: “most *of which involved* begging”."""


def goes_on(noun: str) -> bool:
    """Whether the words of a count say that what is counted began before: “79 *ongoing* prosecutions”."""
    return re.search(r"\b(?:ongoing|continu(?:ed|ing))\b", noun) is not None


@dataclass(frozen=True)
class Draft:
    """What was found for a count; ``main`` is the draft that the text compares it with."""

    happening: Happening
    whole: Whole
    clause: Clause
    voice: Said
    subject: Subject
    dated: Dated
    negation: Cue | None
    laws: tuple[Cue, ...]
    limits: tuple[Cue, ...]
    main: "Draft | None" = None
    recipient: tuple[Actor, ...] = ()
    """To whom what is counted was handed on."""
    series: bool = False
    """Whether it goes on the main draft for another year, and is not compared with it."""
    unread: tuple[str, ...] = ()
    """What limits the count and is not read."""
    beside: str | None = None
    """A figure of the same clause that nothing takes."""
    reason: Cue | None = None
    """The ground that the sentence gives."""
    part_of: tuple[int, str] | None = None
    """Sentence and place of the count of which this is a part: “five of them”."""
    of_officials: bool = False
    """Whether the count points back to officials."""
    other_crime: Cue | None = None
    """A crime that is not trafficking, of which people were accused or convicted."""
    forms_behind: tuple[str, ...] = ()
    """The forms behind a passive verb: “four convictions were secured *for child trafficking*”."""
    referral_stage: str | None = None
    """The predicate of the stage to which cases are referred: “four cases *to prosecutors*”."""
    unit_of: str | None = None
    """The unit that a figure without a noun, or a count of “any cases”, takes over from other counts."""

    of_several: bool = False
    """Whether it is compared with counts of several forms together, and so takes the form of none."""

    @cached_property
    def predicate(self) -> str:
        """The predicate; for a count of officials, the predicate about wrongdoing."""
        named = str(self.happening.cue.rule.gives["predicate"])
        by_unit = self.happening.cue.rule.gives.get("by_unit", {})
        # “Nine prosecutions *of 12 men* are before the courts”: people have the predicate of their proceedings.
        of = by_unit.get(self.whole.of.unit) if self.whole.of is not None and self.unit in PEOPLE else None
        named = self.happening.inferred_predicate or by_unit.get(self.unit) or of or named
        named = self.referral_stage if self.referral_stage and named in REFERRAL_PREDICATES else named
        if self.whole.of is not None and self.unit == "victim":
            return "victim_in"
        count = self.whole.count
        share = count.figure.status == "qualitative" and count.forms and _SHARE_CONCERNED.search(count.noun)
        recorded = named == "recorded_offences" and self.whole.of is not None and self.unit in PEOPLE
        if share or recorded or (self.whole.about and self.unit == "person"):
            return "case_concerned"  # “412 cases *with 1,036 suspects*”, “nine cases *involving 12 girls*”
        named = OPENED.get(named, named) if self.newly else named  # “investigated 44 new cases”
        if self.main is not None:
            if goes_on(self.whole.count.noun):
                named = CONTINUED.get(named, named)  # “compared with 55 new and *79 ongoing prosecutions*”
            elif self.main.predicate == OPENED.get(named) and (self.happening.nominal or self.main.newly):
                named = self.main.predicate  # “31 new investigations, compared with *13 investigations*”
        if named in ("investigated", "opened_investigation") and re.search(r"\bjoint\b", self.whole.count.noun):
            return "investigated_jointly"
        if named == "opened_investigation" and self.officials:
            return "investigated_official"
        if self.other_crime is not None and not self.officials:
            held = (
                self.unit == "trafficker"
                or _HELD.search(self.whole.count.noun) is not None
                or (self.unit in ("case", "crime", "complaint") and self.forms)
            )
            held = held or re.search(r"\b(?:lesser|reduced)\b", self.other_crime.words) is not None
            lesser = LESSER_CRIME.get(named) if held else None
            return lesser or UNDER_OTHER_LAW.get(named, named)
        return _COUNTED_OF_OFFICIALS.get(named, named) if self.officials else named

    @property
    def of_goods(self) -> bool:
        """Whether the traffickers that are counted are those of goods: “nine traffickers *in ivory*”."""
        return self.other_crime is not None and self.other_crime.start == self.whole.count.end

    @property
    def of_another_crime(self) -> bool:
        """Whether a count is compared with one of trafficking and has another crime of its own."""
        return self.main is not None and self.other_crime is not None and self.main.other_crime is None

    @cached_property
    def newly(self) -> bool:
        """Whether the words of a count, or of its cases, say that what is counted began then: “96 *new* cases”."""
        # “Prosecuted three new cases” opens nothing: the guide reads “new” of investigations alone.
        investigated = self.happening.cue.rule.gives["predicate"] == "investigated"
        if investigated and self.whole.of is not None and re.search(rf"\b{_NEW}\b", self.whole.of.noun):
            return True
        cases = self.happening.nominal or (investigated and self.unit in ("case", "investigation"))
        words = rf"\b(?:{_NEW}|newly \w+ed)\b" if cases else r"\bnewly \w+ed\b"
        return re.search(words, self.whole.count.noun) is not None

    @property
    def officials(self) -> bool:
        """Whether officials are counted: by the noun, by what the count points back to, or is compared with."""
        own = self.whole.count.officials or self.of_officials
        same = self.whole.count.unit in (BARE, "investigation", "prosecution", "conviction", "arrest")
        return own or (same and self.main is not None and self.main.officials)

    @property
    def unit(self) -> str:
        """The unit that is counted; a figure without a noun has that of the count it is compared with."""
        if "as_unit" in self.happening.cue.rule.gives:  # “102 individuals were identified as victims”
            return str(self.happening.cue.rule.gives["as_unit"])
        if self.unit_of is not None:
            return self.unit_of
        if self.whole.count.unit == BARE and self.main is not None:
            others = self.of_another_crime and self.main.unit == "trafficker"
            return "person" if others else self.main.unit
        if self.whole.count.unit == BARE:
            return str(self.happening.cue.rule.gives.get("unit", BARE))
        if self.main is not None and self.main.unit == "trafficker" and _OFFENDERS.search(self.whole.count.noun):
            return "person" if self.of_another_crime else "trafficker"
        if self.whole.count.unit == "trafficker" and self.of_goods:
            return "person"
        return self.whole.count.unit

    @property
    def counted_as(self) -> str:
        """The unit of the statement: what is counted; prosecutors and judges who are not accused are persons."""
        count = self.main.whole.count if self.whole.count.unit == BARE and self.main else self.whole.count
        if IN_PERCENT.match(count.noun):
            return "percent"
        accused = self.predicate in OF_OFFICIALS.values() or self.predicate.endswith("_official")
        accused = accused or self.happening.cue.rule.family == "wrongs"
        persons = self.unit == "official" and count.persons and not accused
        return "person" if persons else self.unit

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that the counted noun names, or those of what it is compared with, as the guide has it.

        A form that the breakdown alone names limits its part, and not the whole count.
        """
        # “Holding *six men in slavery*” limits no count of men, and “194 anti-trafficking units” are for it.
        if self.happening.inferred_predicate == "prescribes_penalty":
            return ()  # the crime stands in the name of the penalty
        if self.happening.cue.rule.gives.get("people") or self.unit in ("office", "training", "meeting"):
            return ()
        if (self.happening.inferred_predicate or self.happening.cue.rule.gives["predicate"]) in _OF_STAFF:
            return ()  # “seven *trafficking prosecutors*” are for such cases
        if self.other_crime is not None and self.other_crime.start < self.whole.end:
            return ()  # “convicted four employers *for child labor*”
        of = self.whole.of  # “nine suspects for the forced labor of *14 victims*” limits no count of victims
        of_cases = of.forms if of and not (self.unit == "victim" and of.unit in PEOPLE) else ()
        own = self.whole.count.forms or of_cases or self.forms_behind
        if self.of_another_crime or (
            self.other_crime is not None and self.happening.inferred_predicate is not None
        ):
            return ()
        own = own or tuple(str(cue.rule.gives["form"]) for cue in find(self.happening.cue.words, "form"))
        if own or self.main is None or self.of_several or self._parted_otherwise(self.main.forms):
            return own
        return tuple(form for form in self.main.forms if form not in self.main.whole.count.forms_of_all)

    def _parted_otherwise(self, forms: Sequence[str]) -> bool:
        """Whether the parts of a count have forms that are none of these: “nine sex traffickers, compared with 12
        (*seven for sex trafficking and five for begging*)”."""
        within = {*forms, *(("child_sex_trafficking",) if "sex_trafficking" in forms else ())}
        return "trafficking" not in forms and any(not within.issuperset(part.forms) for part in self.whole.parts)

    def key(self, sentence: Sentence) -> str:
        """A name for the statement, by which counts that the text compares name each other."""
        return f"s{sentence.number}-{self.predicate.replace('_', '-')}-{self.whole.count.start}"

    def places(self) -> tuple[int, ...]:
        """Where the figures stand that the draft consumes."""
        return (self.whole.count.start, *(part.start for part in self.whole.parts))

    def compared(self, whole: Whole, clause: Clause, dated: Dated, series: bool = False) -> "Draft":
        """The draft of a count that the text compares with this count."""
        return replace(
            self,
            whole=whole,
            clause=clause,
            dated=dated,
            negation=None,
            laws=(),
            limits=(),
            forms_behind=(),
            reason=None,
            main=self,
            series=series,
        )

    def quote(self, sentence: Sentence) -> tuple[str, int]:
        """The words that carry the statement and its hedge, from the first cue to the last, and their offset."""
        counts = (self.whole.count, *self.whole.parts)
        starts, ends = [count.start for count in counts], [self.whole.end, *(count.end for count in counts)]
        if self.whole.count.figure.same_as is not None:
            starts.append(self.whole.count.figure.same_as)
        if self.main is None:
            starts.append(self.happening.cue.start)
            ends += [self.happening.cue.end, self.happening.cue.behind]
            starts += [cue.start for cue in self.voice.cues]
            ends += [cue.end for cue in self.voice.cues]
            ends += [self.voice.speaker.end] if self.voice.speaker else []
            if self.voice.start is not None:
                starts.append(self.voice.start)
            starts += [actor.start for actor in self.subject.actors]
            ends += [actor.end for actor in (*self.subject.actors, *self.recipient)]
            starts += [cue.start for cue in (self.negation,) if cue]
            ends += [cue.end for cue in (self.other_crime,) if cue]
        elif self.clause.comparison is not None:
            between = sentence.text[self.clause.comparison.end : self.whole.count.start]
            if len(between.split()) <= 2:
                starts.append(self.clause.comparison.start)
        ground = [self.reason] if self.reason and self.main is None else []
        cues = [
            *ground,
            *self.laws,
            *(self.dated.cues if self.dated.state != "inherited" or self.main is None else ()),
        ]
        starts += [cue.start for cue in cues]
        ends += [cue.end for cue in cues]
        start, end = min(starts), max(ends)
        if article := _ARTICLE.search(sentence.text, 0, start):
            start = article.start()
        text = sentence.text[start:end]
        text = text.lstrip(" ,;—–(:")
        start = end - len(text)
        if text.count("(") > text.count(")") and sentence.text[end : end + 1] == ")":
            text, end = text + ")", end + 1
        return text, sentence.start + start
