"""Read a sentence: propose a statement for each count and each silence that the rules understand.

A rule that is unsure abstains: what it leaves open is said, and what nothing consumes is listed in the summary.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import KnownActors
from tuyun.graph.reading.apostrophes import with_curly_apostrophes
from tuyun.graph.reading.certainty import doubted
from tuyun.graph.reading.comparisons.compared_drafts import compared_with, with_their_mains
from tuyun.graph.reading.comparisons.sentence_before import with_sentence_before
from tuyun.graph.reading.comparisons.worded_changes import with_worded_changes
from tuyun.graph.reading.dates.earlier_periods import after_sentence
from tuyun.graph.reading.drafts.context import Context
from tuyun.graph.reading.drafts.kinds_of_exploitation import of_exploitation
from tuyun.graph.reading.drafts.participle_drafts import participle_drafts
from tuyun.graph.reading.drafts.relative_clause_drafts import relative_clause_drafts
from tuyun.graph.reading.drafts.unread_drafts import left_drafts
from tuyun.graph.reading.drafts.who_acted import with_actors
from tuyun.graph.reading.drafts.zero_counts_of_some import without_zero_counts_of_some
from tuyun.graph.reading.frames.act_statements import stated_acts
from tuyun.graph.reading.frames.frame_context import FrameContext
from tuyun.graph.reading.frames.framed_statements import framed
from tuyun.graph.reading.frames.laws_of_penalties import with_laws_of_penalties
from tuyun.graph.reading.frames.other_parties import with_other_parties
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
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, rules_of_frames
from tuyun.graph.reading.parts.judged_cases import judged_forms_of
from tuyun.graph.reading.parts.officials_among import with_officials_among, with_proceedings_of_officials
from tuyun.graph.reading.parts.summed_parts import with_summed_parts
from tuyun.graph.reading.penalties.kinds_of_terms import with_kinds_of_terms
from tuyun.graph.reading.penalties.penalized_officials import with_penalized_officials
from tuyun.graph.reading.periods.after_document import without_sure_after_last_day
from tuyun.graph.reading.periods.heading_periods import heading_after, with_heading_period
from tuyun.graph.reading.periods.years_before import with_years_before
from tuyun.graph.reading.proposals.breakdown import with_breakdown
from tuyun.graph.reading.proposals.compose import composed
from tuyun.graph.reading.proposals.counts_of_clauses import with_counts_of_clauses
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.proposals.officials_before import with_officials_before
from tuyun.graph.reading.proposals.own_voice import in_own_voice
from tuyun.graph.reading.proposals.proposal import OTHER, Proposal
from tuyun.graph.reading.proposals.repetitions import without_counted_acts, without_repetitions
from tuyun.graph.reading.proposals.stated_facts import stated_as_facts
from tuyun.graph.reading.remaining.not_read import NotRead, not_read
from tuyun.graph.reading.sentence_contents import SentenceContents, contents_of, is_within
from tuyun.graph.reading.sentence_reading import RULE_FAILED, Reading, as_written, nothing_read, without_list_mark
from tuyun.graph.reading.silences.answered import Answers, AnswerStatement
from tuyun.graph.reading.uncounted_steps.step_proposals import with_uncounted_steps, without_counted_steps
from tuyun.graph.reading.voices.last_speakers import LastSpeakers, last_speakers_after
from tuyun.graph.reading.voices.subjects import heads, lead_of
from tuyun.graph.reading.voices.who_says import speakers_of
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.statements import Document, Sentence


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
    speakers of the sentence may point back to. Where a rule fails, nothing is read of the sentence, and the reason
    says so.
    """
    if len(sentence.text) > LONGEST_SENTENCE:
        return nothing_read(
            sentence,
            f"the sentence has {len(sentence.text):,} characters, and at most {LONGEST_SENTENCE:,} are read; put "
            "full stops or empty lines into it",
        )
    sentence = without_list_mark(sentence)
    curly = with_curly_apostrophes(sentence)
    try:
        reading = _read_sentence(curly, document, known, entities, before, speakers)
        return reading if curly is sentence else as_written(reading, sentence)
    except Exception as fault:  # a fault of a rule, of whatever type, must not cost the other sentences
        return nothing_read(sentence, f"{RULE_FAILED} ({fault!r}); read it yourself, and report the sentence")


def _read_sentence(
    sentence: Sentence,
    document: Document,
    known: KnownActors,
    entities: ProposedEntities,
    before: Reading | None,
    speakers: LastSpeakers,
) -> Reading:
    """As `read_sentence`, of a sentence of any length; raises whatever a rule raises."""
    text, counted = sentence.text, before.counted if before else ()
    lead, named = (before.lead, before.named) if before else ((), {})
    contents = contents_of(sentence, document, known, lead, named, speakers)
    judged_forms = judged_forms_of(text, contents.reported, counted)
    context = Context(contents, sentence, document, entities, judged_forms)
    drafts = _counted_drafts(contents, context, counted)
    counted_first = [
        composed(draft, sentence, entities, compared_with(draft, drafts, sentence)) for draft in drafts
    ]
    silences = context.silences(_answers(document, known))
    proposals: list[Proposal | None] = [*with_officials_before(silences, text, before.proposals if before else ())]
    frame_context = FrameContext(
        sentence, document, known, entities, contents.clauses, contents.actors, contents.silent
    )
    frames = stated_acts(frame_context, framed(frame_context), [each for each in counted_first if each])
    frames = with_uncounted_steps(frame_context, frames)
    proposals += [with_breakdown(proposal, contents.wholes, sentence, entities) for proposal in frames]
    read = [proposal for proposal in [*counted_first, *proposals] if proposal]
    left = left_drafts(context, contents.asides, read, counted)
    left = with_carried_units(left, text, counted, drafts)
    # Anew with the figures left over, since a list or a change of the year before may have counts of both.
    main, code = context.main_periods, id_prefixes(document)[0]
    dated = with_years_before(with_years([*drafts, *left], contents.masked), contents.masked, main, document)
    dated = with_heading_period(dated, text, entities.earlier_periods, document)
    dated = with_actors(dated, context.verbs, contents.actors, code)
    counted_first = [
        proposal if now is draft else composed(now, sentence, entities, compared_with(now, drafts, sentence))
        for now, draft, proposal in zip(dated, drafts, counted_first, strict=False)
    ]
    drafts, left = dated[: len(drafts)], dated[len(drafts) :]
    proposals += _with_sums(
        [*zip(drafts, counted_first, strict=True), *((each, composed(each, sentence, entities)) for each in left)],
        lambda draft: composed(draft, sentence, entities, compared_with(draft, drafts, sentence)),
    )
    made = stated_as_facts(sentence, [proposal for proposal in proposals if proposal])
    heading = heading_after(text, main, entities.earlier_periods)
    entities.earlier_periods = replace(after_sentence(main, entities.earlier_periods, document), heading=heading)
    certain = _weighed(made, contents, context, known)
    less = _not_read(made, certain, [*drafts, *left], contents, sentence)
    spoke = speakers_of(text, contents.actors, code)
    return Reading(
        proposals=tuple(sorted(certain, key=lambda proposal: (proposal.anchor, proposal.statement.predicate))),
        aside=tuple(less.aside),
        unread=tuple(less.unread),
        verbs=tuple(less.verbs),
        counted=tuple(
            antecedent
            for draft in [*drafts, *(each for each in left if each.predicate != OTHER)]
            if (antecedent := antecedent_of(draft, sentence.number)) is not None
        ),
        lead=lead_of(text, contents.actors) or lead,
        named={**named, **heads(contents.actors)},
        speakers=last_speakers_after(
            speakers,
            text,
            contents.actors,
            spoke,
            document.publisher,
            code,
        ),
        spoke=tuple(spoke),
    )


def _counted_drafts(contents: SentenceContents, context: Context, counted: Sequence[Antecedent]) -> list[Draft]:
    """Drafts of the counts with a verb or noun that says what happened; ``counted`` holds the counts of the
    sentence before."""
    text, entities = context.sentence.text, context.entities
    for figure in contents.figures:
        if figure.lower is not None:
            entities.numbers.setdefault(figure.lower, context.sentence.number)
    free = [whole for whole in contents.reported if whole.count.start not in context.judged_forms]
    plain, wholly = with_wholes_of_shares(text, context.reported, contents.heard, free)
    happened = [*wholly, *with_cases(text, free, happenings(plain, free), context.verbs)]
    happened = without_denied(text, without_unreported(text, happened, context.document.country))
    drafts = context.drafts([*happened, *in_no_case(text)])
    drafts = pointing_back(drafts, text, context.sentence.number, counted)
    drafts = with_officials_among(with_officials_meant(text, with_their_mains(drafts)))
    drafts = without_zero_counts_of_some(drafts, text, context.verbs)
    drafts = with_proceedings_of_officials(drafts, text)
    drafts = with_sentence_before(drafts, text, contents.figures, counted)
    drafts = of_exploitation(under_laws_before(drafts, text, counted), text)
    stated = entities.numbers_before(context.sentence.number)
    drafts += participle_drafts(context, contents.wholes, contents.figures, drafts, stated)
    drafts += relative_clause_drafts(context, contents.wholes, contents.figures, drafts, stated)
    return drafts


def _weighed(
    made: Sequence[Proposal], contents: SentenceContents, context: Context, known: KnownActors
) -> list[Proposal]:
    """The proposals of a sentence without what others say already, each sure or with its doubts."""
    sentence, document = context.sentence, context.document
    kept = with_kinds_of_terms(sentence, without_counted_steps(made))
    kept = without_repetitions(with_penalized_officials(sentence, kept))
    kept = with_laws_of_penalties(sentence, without_counted_acts(sentence, kept), context.entities)
    kept = with_other_parties(sentence, kept, known, context.entities)
    reported = [whole.count for whole in contents.reported]
    kept = with_counts_of_clauses(sentence, kept, reported, contents.heard, context.verbs)
    kept = in_own_voice(with_worded_changes(sentence, kept), document)
    return without_sure_after_last_day(doubted(sentence, kept, contents.actors), document)


def _not_read(
    made: Sequence[Proposal],
    certain: Sequence[Proposal],
    drafts: Sequence[Draft],
    contents: SentenceContents,
    sentence: Sentence,
) -> NotRead:
    """What the proposals of a sentence leave; ``made`` are those before repetitions were left out."""
    framed_spans = [
        (proposal.anchor[0] - sentence.start, proposal.anchor[1] - sentence.start)
        for proposal in made
        if not rules_of_frames().isdisjoint(proposal.fields["predicate"].rules)
    ]
    unreported = [(start, end) for _, start, end in contents.silences]
    taken = {place for draft in drafts for place in draft.places()}
    taken |= {whole.count.start for whole in contents.wholes if is_within(whole.count.start, unreported)}
    inside = [aside for aside in contents.asides if is_within(aside.start, framed_spans)]
    outside = [aside for aside in contents.asides if aside not in inside]
    cues = sorted([*contents.verbs, *(cue for cue, _, _ in contents.silences)], key=lambda cue: cue.start)
    return not_read(sentence, contents.figures, outside, inside, taken, contents.counts, cues, certain, made)


def _answers(document: Document, known: KnownActors) -> Answers:
    """Reads the sentence that would answer a silence, as a sentence of a document of its own."""

    def read(answer: str) -> list[AnswerStatement]:
        sentence = Sentence(document=document.id, number=1, start=0, end=len(answer), text=answer)
        made = _read_sentence(sentence, document, known, ProposedEntities(document, known), None, {})
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
