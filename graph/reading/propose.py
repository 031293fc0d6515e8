"""Read a sentence: propose a statement for each count and each silence that the rules understand.

A rule that is unsure abstains: what it leaves open is said, and what nothing consumes is listed in the summary.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import Actor, KnownActors, with_separate_courts
from tuyun.graph.reading.actors.noun_subjects import with_nouns
from tuyun.graph.reading.certainty import doubted
from tuyun.graph.reading.clauses.clause_starts import clauses, wholes
from tuyun.graph.reading.comparisons.compared_drafts import compared_with, with_their_mains
from tuyun.graph.reading.comparisons.sentence_before import with_sentence_before
from tuyun.graph.reading.comparisons.worded_changes import with_worded_changes
from tuyun.graph.reading.counts.counted_nouns import counts
from tuyun.graph.reading.counts.masking import mask
from tuyun.graph.reading.counts.repeated_numbers import with_repeated_forms, with_repeated_numbers
from tuyun.graph.reading.counts.shared_forms import with_shared_forms
from tuyun.graph.reading.counts.shared_nouns import with_shared_nouns
from tuyun.graph.reading.dates.earlier_periods import after_sentence
from tuyun.graph.reading.drafts.context import Context
from tuyun.graph.reading.drafts.kinds_of_exploitation import of_exploitation
from tuyun.graph.reading.drafts.participle_drafts import participle_drafts
from tuyun.graph.reading.drafts.relative_clause_drafts import relative_clause_drafts
from tuyun.graph.reading.drafts.unread_drafts import left_drafts
from tuyun.graph.reading.drafts.who_acted import with_actors
from tuyun.graph.reading.drafts.zero_counts_of_some import without_zero_counts_of_some
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.frames.act_statements import stated_acts
from tuyun.graph.reading.frames.frame_context import FrameContext
from tuyun.graph.reading.frames.framed_statements import framed
from tuyun.graph.reading.frames.laws_of_penalties import with_laws_of_penalties
from tuyun.graph.reading.happenings.denied_happenings import without_denied
from tuyun.graph.reading.happenings.in_cases import with_cases
from tuyun.graph.reading.happenings.in_no_case import in_no_case
from tuyun.graph.reading.happenings.what_happened import happenings
from tuyun.graph.reading.happenings.wholes_of_shares import with_wholes_of_shares
from tuyun.graph.reading.happenings.wrongs import without_unreported
from tuyun.graph.reading.inherited.anaphora import pointing_back
from tuyun.graph.reading.inherited.antecedents import Antecedent, antecedent_of
from tuyun.graph.reading.inherited.carried_units import with_carried_units
from tuyun.graph.reading.inherited.laws_before import under_laws_before
from tuyun.graph.reading.inherited.respective import with_years
from tuyun.graph.reading.inherited.zero_counts_of_officials import with_officials_meant
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE
from tuyun.graph.reading.parts.judged_cases import judged_forms_of
from tuyun.graph.reading.parts.later_parts import with_later_parts
from tuyun.graph.reading.parts.officials_among import with_officials_among, with_proceedings_of_officials
from tuyun.graph.reading.parts.paired_parts import with_paired_parts
from tuyun.graph.reading.parts.summed_parts import with_summed_parts
from tuyun.graph.reading.penalties.kinds_of_terms import with_kinds_of_terms
from tuyun.graph.reading.penalties.penalized_officials import with_penalized_officials
from tuyun.graph.reading.periods.after_document import without_sure_after_last_day
from tuyun.graph.reading.periods.years_before import with_years_before
from tuyun.graph.reading.proposals.breakdown import with_breakdown
from tuyun.graph.reading.proposals.compose import composed
from tuyun.graph.reading.proposals.counts_of_clauses import with_counts_of_clauses
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.own_voice import in_own_voice
from tuyun.graph.reading.proposals.proposal import OTHER, Proposal
from tuyun.graph.reading.proposals.repetitions import without_counted_acts, without_repetitions
from tuyun.graph.reading.remaining.not_read import Unread, not_read
from tuyun.graph.reading.silences.answered import Answers, AnswerStatement
from tuyun.graph.reading.silences.silent_spans import asks_for_share, denied_spans, silent_spans
from tuyun.graph.reading.uncounted_steps.step_proposals import with_uncounted_steps, without_counted_steps
from tuyun.graph.reading.voices.last_speakers import LastSpeakers, last_speakers_after, with_resolved_speakers
from tuyun.graph.reading.voices.speakers import with_speakers
from tuyun.graph.reading.voices.subjects import heads, lead_of, with_pronouns
from tuyun.graph.reading.voices.who_says import speakers_of
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.statements import Document, Sentence

_OF_FRAMES = tuple(
    f"{family}/"
    for family in (
        "provisions", "efforts", "trainings", "failings", "penalties", "losses", "institutions", "shortfalls",
        "lawmaking", "practice", "uncounted", "entitlements", "cases", "victims", "conduct", "judgements",
        "scenes", "shortcomings", "durations", "imposed", "judged-wrongs", "treated-victims", "uncounted_steps",
        "uncounted_ends", "uncounted_phrases", "light_penalties",
    )
)  # fmt: skip
"""How the ids of rules begin whose families name the words of a statement as a whole."""


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
    lead: tuple[Actor, ...] = ()
    """Who a pronoun at the beginning of the next sentence may stand for."""
    named: Mapping[str, Actor] = field(default_factory=dict)
    """The institutions of the paragraph so far, by the noun that their names end with."""
    speakers: LastSpeakers = field(default_factory=dict)
    """Whom the speakers of the next sentence may point back to."""


def read_sentence(
    sentence: Sentence,
    document: Document,
    known: KnownActors,
    entities: ProposedEntities,
    before: "Reading | None" = None,
    speakers: LastSpeakers = MappingProxyType({}),
) -> Reading:
    """The proposals of a sentence, and its figures that none of them has.

    ``before`` is the reading of the sentence before it, if both stand in a paragraph; ``speakers`` says whom the
    speakers of the sentence may point back to.
    """
    text = sentence.text
    if len(text) > LONGEST_SENTENCE:
        reason = (
            f"the sentence has {len(text):,} characters, and at most {LONGEST_SENTENCE:,} are read; put full "
            "stops or empty lines into it"
        )
        return Reading((), (), (Unread(sentence.number, 0, len(text), f"{text[:40]}…", reason),), ())
    found, asides = figures(text)
    found = with_repeated_numbers(text, found)
    for figure in found:
        if figure.lower is not None:
            entities.numbers.setdefault(figure.lower, sentence.number)
    made = with_repeated_forms(counts(text, found))
    made = with_shared_forms(text, with_shared_nouns(text, found, made))
    masked = mask(text, made)
    clause_list = clauses(text, masked)
    every = with_later_parts(masked, with_paired_parts(masked, made, wholes(masked, made)))
    silence_spans = silent_spans(text, clause_list)
    reported_counts = [
        whole
        for whole in every
        if not any(start <= whole.count.start < end for _, start, end in silence_spans)
        and not asks_for_share(text, whole.count.start)
    ]
    events = [
        cue
        for cue in find(masked, "event")
        if not any(start <= cue.start < end for _, start, end in silence_spans)
    ]
    named = with_separate_courts(known.find(text), id_prefixes(document)[1], sentence.number)
    actors = with_pronouns(text, named, before.lead if before else (), before.named if before else {})
    code = id_prefixes(document)[0]
    actors = with_nouns(text, actors, [*find(text, "silence"), *events], code)
    actors = with_speakers(text, with_resolved_speakers(text, actors, speakers), code)
    silent = [*((start, end) for _, start, end in silence_spans), *denied_spans(text, clause_list)]
    heard = [
        figure
        for figure in found
        if not any(start <= figure.start < end for start, end in silent) and not asks_for_share(text, figure.start)
    ]
    judged_forms = judged_forms_of(text, reported_counts, before.counted if before else ())
    context = Context(
        sentence, document, actors, entities, masked, clause_list, reported_counts, events, heard, silence_spans,
        judged_forms,
    )  # fmt: skip
    free = [whole for whole in reported_counts if whole.count.start not in judged_forms]
    plain, wholly = with_wholes_of_shares(text, context.reported, heard, free)
    happened = [*wholly, *with_cases(text, free, happenings(plain, free), context.verbs)]
    happened = without_denied(text, without_unreported(text, happened, document.country))
    drafts = context.drafts([*happened, *in_no_case(text)])
    drafts = pointing_back(drafts, text, sentence.number, before.counted if before else ())
    drafts = with_officials_among(with_officials_meant(text, with_their_mains(drafts)))
    drafts = without_zero_counts_of_some(drafts, context.verbs)
    drafts = with_proceedings_of_officials(drafts, text)
    drafts = with_sentence_before(drafts, text, found, before.counted if before else ())
    drafts = of_exploitation(under_laws_before(drafts, text, before.counted if before else ()), text)
    stated = entities.numbers_before(sentence.number)
    drafts += participle_drafts(context, every, found, drafts, stated)
    drafts += relative_clause_drafts(context, every, found, drafts, stated)
    counted_first = [
        composed(draft, sentence, entities, compared_with(draft, drafts, sentence)) for draft in drafts
    ]
    proposals: list[Proposal | None] = [*context.silences(_answers(document, known))]
    frame_context = FrameContext(sentence, document, known, entities, clause_list, actors, silent)
    frames = stated_acts(frame_context, framed(frame_context), [each for each in counted_first if each])
    frames = with_uncounted_steps(frame_context, frames)
    proposals += [with_breakdown(proposal, every, sentence, entities) for proposal in frames]
    counted = before.counted if before else ()
    read = [proposal for proposal in [*counted_first, *proposals] if proposal]
    left = with_carried_units(left_drafts(context, asides, read, counted), text, counted, drafts)
    # Anew with the figures left over, since a list or a change of the year before may have counts of both.
    main = context.main_periods
    dated = with_years_before(with_years([*drafts, *left], masked), masked, main, document)
    dated = with_actors(dated, context.verbs, actors, code)
    counted_first = [
        proposal if now is draft else composed(now, sentence, entities, compared_with(now, drafts, sentence))
        for now, draft, proposal in zip(dated, drafts, counted_first, strict=False)
    ]
    drafts, left = dated[: len(drafts)], dated[len(drafts) :]
    proposals += _with_sums(
        [*zip(drafts, counted_first, strict=True), *((each, composed(each, sentence, entities)) for each in left)],
        lambda draft: composed(draft, sentence, entities, compared_with(draft, drafts, sentence)),
    )
    taken = {place for draft in [*drafts, *left] for place in draft.places()}
    taken |= {
        whole.count.start
        for whole in every
        if any(start <= whole.count.start < end for _, start, end in silence_spans)
    }
    framed_spans = [
        (proposal.anchor[0] - sentence.start, proposal.anchor[1] - sentence.start)
        for proposal in proposals
        if proposal and any(rule.startswith(_OF_FRAMES) for rule in proposal.fields["predicate"].rules)
    ]
    taken |= {whole.count.start for whole in every if any(a <= whole.count.start < b for a, b in framed_spans)}
    inside = [aside for aside in asides if any(a <= aside.start < b for a, b in framed_spans)]
    entities.earlier_periods = after_sentence(main, entities.earlier_periods, document)
    counted_once = without_counted_steps([proposal for proposal in proposals if proposal])
    kinds = with_kinds_of_terms(sentence, counted_once)
    every_one = with_penalized_officials(sentence, kinds)
    once = without_counted_acts(sentence, without_repetitions(every_one))
    once = with_laws_of_penalties(sentence, once, entities)
    reported = [whole.count for whole in reported_counts]
    once = with_counts_of_clauses(sentence, once, reported, heard, context.verbs)
    once = in_own_voice(with_worded_changes(sentence, once), document)
    certain = without_sure_after_last_day(doubted(sentence, once, actors), document)
    outside = [aside for aside in asides if aside not in inside]
    cues = sorted([*events, *(cue for cue, _, _ in silence_spans)], key=lambda cue: cue.start)
    less = not_read(
        sentence, found, outside, inside, taken, made, cues, certain, [each for each in proposals if each]
    )
    return Reading(
        tuple(
            sorted(
                certain,
                key=lambda proposal: (proposal.anchor, proposal.statement.predicate),
            )
        ),
        tuple(less.aside),
        tuple(less.unread),
        tuple(less.verbs),
        tuple(
            antecedent
            for draft in [*drafts, *(each for each in left if each.predicate != OTHER)]
            if (antecedent := antecedent_of(draft, sentence.number)) is not None
        ),
        lead_of(text, actors) or (before.lead if before else ()),
        {**(before.named if before else {}), **heads(actors)},
        last_speakers_after(speakers, text, actors, speakers_of(text, actors, code), document.publisher, code),
    )


def _answers(document: Document, known: KnownActors) -> Answers:
    """Reads the sentence that would answer a silence, as a sentence of a document of its own."""

    def read(answer: str) -> list[AnswerStatement]:
        sentence = Sentence(document=document.id, number=1, start=0, end=len(answer), text=answer)
        made = read_sentence(sentence, document, known, ProposedEntities(document, known))
        return sorted(
            (
                AnswerStatement(
                    proposal.fields["predicate"].cues[0][0], proposal.fields["predicate"].rules[0], each.predicate
                )
                for proposal in made.proposals
                if (each := proposal.statement).predicate != OTHER
                and proposal.fields["predicate"].rules
                and proposal.fields["predicate"].cues
            ),
            key=lambda each: each.start,
        )

    return read


def _with_sums(
    made: Sequence[tuple[Draft, Proposal | None]], compose: Callable[[Draft], Proposal | None]
) -> list[Proposal | None]:
    """The proposals of drafts, those that others add up to with these as their parts."""
    changed = with_summed_parts([draft for draft, _ in made])
    kept = [(changed.get(id(draft), draft), draft, proposal) for draft, proposal in made]
    return [proposal if now is draft else compose(now) for now, draft, proposal in kept if now is not None]
