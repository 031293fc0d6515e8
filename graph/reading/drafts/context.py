"""A sentence with all that was found in it, and the drafts of its counts and silences."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.actors.noun_subjects import before_verb
from tuyun.graph.reading.clauses.clause_starts import Clause, Whole, clause_at, outside_comparisons
from tuyun.graph.reading.clauses.negation import denied_clause, negated, unreal
from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.comparisons.bracketed_bases import bracketed_bases
from tuyun.graph.reading.comparisons.compared_counts import Comparisons
from tuyun.graph.reading.comparisons.compared_drafts import with_forms_of_parts, with_unit_of
from tuyun.graph.reading.comparisons.sentence_before import only_compares
from tuyun.graph.reading.counts.form_limits import forms_behind
from tuyun.graph.reading.counts.other_times import other_times
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.drafts.counts_by_noun import happenings_of_nouns
from tuyun.graph.reading.drafts.unrelated_crimes import of_unrelated_crime
from tuyun.graph.reading.figures.numerals import UNKNOWN, ZERO_STATUSES
from tuyun.graph.reading.happenings.behind_counts import BehindCounts
from tuyun.graph.reading.happenings.counts_in_other_units import stands_beside
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.happenings.wrongs import as_alleged, is_aside
from tuyun.graph.reading.inherited.bracketed_people import opens_bracket, with_people_beside
from tuyun.graph.reading.inherited.respective import dealt_out, with_years
from tuyun.graph.reading.inherited.same_crimes import with_crimes_pointed_to, with_own_crimes
from tuyun.graph.reading.inherited.same_verb import with_same_verbs
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.parts.divided_wholes import with_divided_wholes
from tuyun.graph.reading.parts.judged_cases import JudgedForms
from tuyun.graph.reading.periods.governing_period import govern, labelled, period_cues
from tuyun.graph.reading.periods.years_before import with_years_before
from tuyun.graph.reading.periods.zero_count_periods import period_of_zero_count
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.limits import beside, unread_limits
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.proposals.silent import silence_dated, silent
from tuyun.graph.reading.sentence_contents import SentenceContents
from tuyun.graph.reading.silences.answered import Answers
from tuyun.graph.reading.silences.not_reported import silences
from tuyun.graph.reading.voices.subjects import Subject, agent_of, in_label, lead_of, subject_of
from tuyun.graph.reading.voices.who_says import may_have_acted, said
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.statements import Document, Sentence

_AND_DENIED = re.compile(r",? (?:and|but) (?:also |then |still )?(?:(?:has|have|had|did) )?$")
"""What stands before the negation of a second verb: “met in May *and* did not convict anyone”."""
_PAST = re.compile(
    r"\w+(?:ed|ing)\b|(?:was|were|been|had|has|have|is|are|made|sent|held|found|put|set|the)\b|[^a-z]"
)
"""The beginning of a verb that is no base form, which “did not” or “nor” before it would need."""
_NO_MAIN_VERB = re.compile(r"(?:\b(?:of|for|by|who|that|which) [a-z ]{0,20}?[a-z]+|ing)$", re.IGNORECASE)
"""Words of a crime that somebody is tried for, which the date of the trial does not date: “convicted him *of
forcing* them”."""
_NO_SUBJECT = re.compile(
    r" ?(?:(?:did|does|do|has|have|had|also|then|later|not|never|yet|instead|\w+ly) )*", re.IGNORECASE
)
"""What may stand between the beginning of a clause and its verb, if the verb has no subject of its own."""


class Context:
    """A sentence with all that was found in it."""

    def __init__(
        self,
        contents: SentenceContents,
        sentence: Sentence,
        document: Document,
        entities: ProposedEntities,
        judged_forms: JudgedForms,
    ) -> None:
        self.sentence, self.document, self.entities = sentence, document, entities
        self.masked, self.clause_list = contents.masked, contents.clauses
        self.reported_counts, self.found = contents.reported, contents.heard
        self.events, self.actors = contents.verbs, contents.actors
        self.judged_forms, self.silence_spans, self.unrelated = judged_forms, contents.silences, set[int]()
        self.periods = period_cues(self.masked, entities.earlier_periods)
        self.verbs = OwnVerbs(self.masked, self.periods)
        self.main_periods = outside_comparisons(self.periods, self.clause_list)
        self.reported = self.masked
        """The masked sentence, with what was not reported blanked out."""
        for _, start, end in contents.silences:
            self.reported = self.reported[:start] + " " * (end - start) + self.reported[end:]
        self.behind = BehindCounts(sentence.text, self.masked, self.reported_counts, self.events, self.actors)

    def drafts(self, found: list[Happening]) -> list[Draft]:
        """A draft for each count of each happening, and for each count that these are compared with."""
        out: list[Draft] = []
        text = self.sentence.text
        brackets = [bracket.span() for bracket in other_times(self.masked)]
        for happening in found:
            clause = clause_at(self.clause_list, happening.cue.start)
            inherits = happening.nominal or (happening.reduced and not only_compares(text))
            if clause is None or (clause.comparison and inherits):
                continue
            if happening.nominal and any(start < happening.cue.start < end for start, end in brackets):
                continue  # “initiated two prosecutions (*three prosecutions in 2029*)”
            for whole in happening.wholes:
                if whole.count.figure.status == UNKNOWN:
                    continue
                out += self._of_trafficking([self._draft(happening, whole, clause, out)])
        out = dealt_out(with_crimes_pointed_to(with_same_verbs(out), self.sentence, self.entities), text)
        others = Comparisons(self.masked, self.clause_list, self.reported_counts, self.dated)
        series = others.series(out)
        compared = [*series, *others.compared(out, series)]
        compared += bracketed_bases([*out, *compared], self.masked, self.reported_counts, self.document)
        compared = with_own_crimes(compared, self.behind.other_crime)
        compared = with_forms_of_parts([*out, *compared], self.masked)[len(out) :]
        first = min((whole.count.start for whole in self.reported_counts), default=0)
        named = [with_unit_of(draft, compared, first=draft.whole.count.start == first) for draft in out]
        made = [*named, *compared]
        taken = {place for draft in made for place in draft.places()}
        made = with_people_beside([*made, *self._leftovers(taken)], self.reported_counts, self.masked)
        made = with_years(with_divided_wholes(made, self.reported_counts, text), self.masked)
        made = with_years_before(made, self.masked, self.main_periods, self.document)
        made.sort(key=lambda draft: draft.whole.count.start)
        taken = {place for draft in made for place in draft.places()}
        return [
            replace(
                draft,
                beside=beside(draft, self.found, text, taken),
                unread=unread_limits(draft, self.reported_counts, text),
            )
            for draft in made
        ]

    def _leftovers(self, taken: set[int]) -> list[Draft]:
        """Drafts of counts that no happening takes, by their nouns; those that are compared have none."""
        made, text = list[Draft](), self.sentence.text
        for happening in happenings_of_nouns(
            self.masked, text, self.reported_counts, taken | self.judged_forms.keys()
        ):
            clause = clause_at(self.clause_list, happening.cue.start)
            if clause is None:
                continue
            free = [whole for whole in happening.wholes if whole.count.start not in taken]
            made += self._of_trafficking(self._draft(happening, whole, clause, []) for whole in free)
        return made

    def _of_trafficking(self, drafts: Iterable[Draft | None]) -> list[Draft]:
        """The drafts but those of a crime apart from trafficking, of whose counts nothing else is read."""
        found = [draft for draft in drafts if draft]
        unrelated = [draft for draft in found if of_unrelated_crime(draft, self.sentence.text)]
        self.unrelated |= {draft.whole.count.start for draft in unrelated}
        return [draft for draft in found if draft not in unrelated]

    def earlier(self, clause: Clause) -> list[Clause]:
        """The clauses before a clause."""
        return self.clause_list[: self.clause_list.index(clause)]

    def _whole(self, clause: Clause) -> Clause:
        """The clause, with those before it if it goes on behind a comparison."""
        if not clause.resumes:
            return clause
        main = [part for part in self.earlier(clause) if part.comparison is None]
        return replace(clause, start=main[-1].start) if main else clause

    def dated(self, clause: Clause, verb: Cue, whole: Whole) -> Dated:
        """The period of a count, whose happening the cue of a verb names."""
        if label := labelled(self.masked, self.periods, whole.count.start, self.document):
            return label
        later = [
            other.count.start
            for other in self.reported_counts
            if other.count.start > whole.end
            and not opens_bracket(self.masked[whole.end : other.count.start])
            and not (clause.comparison and stands_beside(self.masked, whole.end, other.count.start))
        ]
        following = min([*later, clause.end])
        place = (whole.count.start, whole.count.end, whole.end, following)
        return govern(self.masked, self.periods, clause, self.earlier(clause), verb, place, self.document)

    def _draft(self, happening: Happening, whole: Whole, clause: Clause, before: list[Draft]) -> Draft | None:
        cue, count = happening.cue, whole.count
        if unreal(self.reported, clause, cue) or denied_clause(self.sentence.text, clause, cue.start):
            return None
        negation = negated(self.masked, clause, cue, self.events)
        if count.figure.status == "any" and negation is None:
            # Its subject may be masked as a count: “*no judge* fined any men”.
            negation = negated(self.sentence.text, clause, cue, self.events)
            if negation is None:
                return None
        base_form = not _PAST.match(self.masked, cue.start)
        if negation is None and base_form and self.masked.endswith(("not ", " or ", "nor "), 0, cue.start):
            return None
        if cue.rule.gives.get("some" if count.figure.status in ZERO_STATUSES else "none"):
            return None
        if negation is not None and count.figure.status != "any":
            return None
        voice = said(self.masked, clause, self.earlier(clause), self.actors, cue.start, max(cue.end, count.end))
        voice = as_alleged(voice, cue, self.sentence.text[clause.start : cue.end])
        if happening.passive:
            subject = agent_of(self.masked, cue.end, clause.end, self.actors)
        elif cue.rule.gives.get("subject") == "of_main":
            subject = self._of_main(clause, before)
        elif (
            happening.nominal
            and not happening.inferred_predicate
            and voice.speaker
            and may_have_acted(voice.speaker)
            and not clause.comparison
            and (count.figure.lower or (count.figure.status == "no" and voice.speaker.name == "government"))
        ):
            # “The government reported four prosecutions” does not say who prosecuted; the speaker is likeliest.
            subject = Subject((voice.speaker,), "inherited")
        elif happening.nominal or cue.rule.gives.get("subject") == "none" or in_label(self.masked, count):
            subject = Subject((), "explicit")
        else:
            subject = subject_of(self.masked, self._whole(clause), self.actors, cue, self.events, voice.speaker)
            if not subject.actors and (goes_on := self._goes_on(clause, cue)):
                subject = Subject(goes_on, "inherited")
            if not subject.actors and negation and _AND_DENIED.search(self.masked[clause.start : negation.start]):
                leading = self._leading(clause.start, negation.start)
                subject = Subject(leading, "inherited") if leading else subject
            if not subject.actors and not clause.comparison:
                words, code = self.masked[clause.start : cue.start], id_prefixes(self.document)[0]
                noun = before_verb(words, code, clause.start)
                subject = Subject((noun,), "inherited") if noun else subject
            gerund = self.masked[cue.start : cue.end].split(" ")[0].endswith("ing")
            if clause.comparison and gerund and not subject.actors:  # “compared with convicting eight”
                others = (each for each in before if each.clause is not clause)
                same = [each for each in others if each.happening.cue.rule == cue.rule]
                subject = Subject(same[-1].subject.actors, "inherited") if same else subject
        behind, text, by_rule = self.behind, self.sentence.text, "names_form" in cue.rule.gives
        return Draft(
            happening, whole, clause, voice, subject, self._dated(clause, cue, whole, negation), negation,
            self._laws(clause, whole), tuple(find(self.sentence.text[clause.start : clause.end], "unread_limit")),
            recipient=behind.recipient(whole), reason=behind.reason(clause, cue, whole),
            other_crime=behind.other_crime(clause, cue, whole),
            referral_stage=behind.referral_stage(clause, cue, whole),
            forms_behind=forms_behind(text, cue.start, cue.end, by_rule, happening.passive)
            or (forms_behind(text, cue.start, cue.behind, by_rule, happening.passive) if by_rule else ()),
        )  # fmt: skip

    def _dated(self, clause: Clause, cue: Cue, whole: Whole, negation: Cue | None) -> Dated:
        """The period of a count; that of a count of none may reach until now."""
        if cue.rule.gives.get("undated") and is_aside(self.masked, cue, self.periods, whole.count.end, clause.end):
            return Dated(PeriodEntry(), "open")
        dated = self.dated(clause, cue, whole)
        aside = cue.rule.family == "wrongs" and _NO_MAIN_VERB.search(self.masked, 0, cue.end)
        if aside or cue.rule.gives.get("state"):  # “in May it moved to an office, which *had* no lawyers”
            return dated.only_directly_behind(whole.count.end)
        if whole.count.figure.status not in ZERO_STATUSES or dated.state == "inherited":
            return dated
        return period_of_zero_count(self.masked, clause, cue, whole, negation, dated, self.document)

    def _goes_on(self, clause: Clause, cue: Cue) -> tuple[Actor, ...]:
        """Who leads the clause before, if this clause begins with its verb: “the police met, *but closed* six”."""
        earlier = [part for part in self.earlier(clause) if part.comparison is None]
        if not earlier or clause.comparison or not _NO_SUBJECT.fullmatch(self.masked[clause.start : cue.start]):
            return ()
        return self._leading(earlier[-1].start, earlier[-1].end)

    def _leading(self, start: int, end: int) -> tuple[Actor, ...]:
        """The actors that the words between two places begin with."""
        words = self.masked[start:end].lstrip()
        place = end - len(words)
        actors = [replace(actor, start=actor.start - place, end=actor.end - place) for actor in self.actors]
        lead = lead_of(words, [actor for actor in actors if 0 <= actor.start < len(words)])
        starts = {actor.start + place for actor in lead}
        return tuple(actor for actor in self.actors if actor.start in starts)

    def _of_main(self, clause: Clause, before: list[Draft]) -> Subject:
        """The subject of a noun that names a happening: in a comparison, of what it is compared with.

        “The government convicted ten, compared with *convictions* of four”; elsewhere a noun has none.
        """
        if clause.comparison is None:
            return Subject((), "explicit")
        subjects = {draft.subject.actors for draft in before if draft.subject.actors}
        leading = lead_of(self.sentence.text, self.actors)
        if not subjects and leading and leading[0].end <= clause.start:
            subjects = {leading}
        if len(subjects) == 1:
            return Subject(subjects.pop(), "inherited")
        return Subject((), "explicit" if not subjects else "open")

    def _laws(self, clause: Clause, whole: Whole) -> tuple[Cue, ...]:
        cues = find(self.masked, "law")
        later = [other.count.start for other in self.reported_counts if other.count.start > whole.end]
        end = min([*later, clause.end])
        return tuple(cue for cue in cues if whole.count.end <= cue.start < end)

    def silences(self, answers: Answers) -> list[Proposal]:
        """Proposals for the silences of the sentence; what a count is compared with dates none."""
        made = []
        for silence in silences(self.sentence.text, self.clause_list, self.actors, answers):
            text, cue = self.sentence.text, silence.cue
            clause = clause_at(self.clause_list, cue.start)
            starts = [part.start for part in self.clause_list if part.fresh and part.start <= cue.start]
            first = max(starts, default=0) if clause else None
            dated = silence_dated(silence, self.main_periods, first, text, self.document)
            voice = said(text, clause, self.earlier(clause), self.actors, cue.start, cue.end) if clause else None
            made.append(silent(silence, dated, self.sentence, self.entities, voice))
        return [proposal for proposal in made if proposal]
