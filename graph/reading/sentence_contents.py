"""What stands in a sentence: its figures, counts, clauses, silences, verbs and actors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tuyun.graph.reading.actors.known_actors import Actor, KnownActors, with_separate_courts
from tuyun.graph.reading.actors.noun_subjects import with_nouns
from tuyun.graph.reading.clauses.clause_starts import Clause, Whole, clauses, wholes
from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.counts.masking import mask
from tuyun.graph.reading.counts.repeated_numbers import with_repeated_forms, with_repeated_numbers
from tuyun.graph.reading.counts.shared_forms import with_shared_forms
from tuyun.graph.reading.counts.shared_nouns import with_shared_nouns
from tuyun.graph.reading.figures.numerals import Aside, Figure, figures
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.parts.later_parts import with_later_parts
from tuyun.graph.reading.parts.paired_parts import with_paired_parts
from tuyun.graph.reading.parts.respective_parts import with_respective_parts
from tuyun.graph.reading.silences.silent_spans import asks_for_share, denied_spans, silent_spans
from tuyun.graph.reading.voices.last_speakers import LastSpeakers, with_resolved_speakers
from tuyun.graph.reading.voices.speakers import with_speakers
from tuyun.graph.reading.voices.subjects import with_pronouns
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.statements import Document, Sentence

Span = tuple[int, int]
"""A beginning and an end within a sentence, in characters."""


@dataclass(frozen=True)
class SentenceContents:
    """What stands in a sentence."""

    figures: Sequence[Figure]
    asides: Sequence[Aside]
    """Figures that a rule sets aside: numbers of laws, years, ages, money."""
    counts: Sequence[Count]
    masked: str
    """The sentence with its counts blanked out."""
    clauses: list[Clause]
    wholes: list[Whole]
    """The counts with their parts."""
    silences: list[tuple[Cue, int, int]]
    """The cues of silences, each with the span of what was not reported."""
    silent: list[Span]
    """The spans of what was not reported or is denied."""
    reported: list[Whole]
    """The counts that are not part of what was not reported."""
    heard: list[Figure]
    """The figures that are neither part of what was not reported nor denied."""
    verbs: list[Cue]
    """The verbs and nouns that say what happened."""
    actors: list[Actor]
    """The actors of the sentence, with those whom its pronouns stand for."""


def contents_of(
    sentence: Sentence,
    document: Document,
    known: KnownActors,
    lead: Sequence[Actor],
    named: Mapping[str, Actor],
    speakers: LastSpeakers,
) -> SentenceContents:
    """What stands in a sentence.

    Args:
        sentence: the sentence.
        document: its document.
        known: the actors that can be recognised.
        lead: whom a pronoun at its beginning may stand for.
        named: the institutions of the paragraph so far, by the noun that their names end with.
        speakers: whom its speakers may point back to.
    """
    text = sentence.text
    found, asides = figures(text)
    found = with_repeated_numbers(text, found)
    made = with_repeated_forms(counts(text, found))
    made = with_shared_forms(text, with_shared_nouns(text, found, made))
    masked = mask(text, made)
    clause_list = clauses(text, masked)
    every = with_respective_parts(masked, with_paired_parts(masked, made, wholes(masked, made)))
    every = with_later_parts(masked, every)
    silences = silent_spans(text, clause_list)
    unreported = [(start, end) for _, start, end in silences]
    silent = [*unreported, *denied_spans(text, clause_list)]
    verbs = [cue for cue in find(masked, "event") if not is_within(cue.start, unreported)]
    code, prefix = id_prefixes(document)
    actors = with_pronouns(text, with_separate_courts(known.find(text), prefix, sentence.number), lead, named)
    actors = with_nouns(text, actors, [*find(text, "silence"), *verbs], code)
    return SentenceContents(
        figures=found,
        asides=asides,
        counts=made,
        masked=masked,
        clauses=clause_list,
        wholes=every,
        silences=silences,
        silent=silent,
        reported=[
            whole
            for whole in every
            if not is_within(whole.count.start, unreported) and not asks_for_share(text, whole.count.start)
        ],
        heard=[
            figure
            for figure in found
            if not is_within(figure.start, silent) and not asks_for_share(text, figure.start)
        ],
        verbs=verbs,
        actors=with_speakers(text, with_resolved_speakers(text, actors, speakers), code),
    )


def is_within(place: int, spans: Sequence[Span]) -> bool:
    """Whether a place stands in a span."""
    return any(start <= place < end for start, end in spans)
