"""Compares a proposal with the dependency tree of its sentence: count, subject, negation, speaker, date.

Each check compares what the rules read with what the tree of the sentence says positively. Where the tree is
silent, there is no disagreement.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.second_reader.dependencies import Parse, Word
from tuyun.graph.statements.statement import REPORT
from tuyun.graph.vocabulary import vocabulary

Span = tuple[int, int]
_DENYING = ("no", "none", "neither")
_PRONOUNS = ("it", "they", "he", "she", "we", "i", "which", "who", "that", "this", "these", "those", "there")
"""Subjects that name nobody themselves."""
_BESIDE = ("compound", "nmod", "amod", "poss")
"""Relations of the words that stand between a figure and its noun: “12 *forced labor* cases”."""


def disagreements(
    parse: Parse, proposal: Proposal, offset: int, actors: Mapping[str, Sequence[Span]]
) -> Iterator[str]:
    """What the tree of a sentence says otherwise than a proposal, in plain words.

    Args:
        parse: the tree.
        proposal: a proposal of the rules for the same sentence.
        offset: where the sentence begins in the text.
        actors: the places in the sentence of the actors that it names, by their ids.
    """
    compared = _Compared(parse, proposal, offset, actors)
    yield from compared.counted()
    verb = compared.verb()
    if verb is not None:
        yield from compared.doer(verb)
        yield from compared.denied(verb)
        yield from compared.told(verb)
        yield from compared.dated(verb)


@dataclass(frozen=True)
class _Compared:
    """A proposal beside the tree of its sentence; the arguments of `disagreements`."""

    parse: Parse
    proposal: Proposal
    offset: int
    actors: Mapping[str, Sequence[Span]]

    @property
    def silent(self) -> bool:
        """Whether the proposal says that somebody does not say something."""
        return "silent" in self.proposal.statement.roles

    @property
    def anchor(self) -> Span:
        """The place of the count in the sentence."""
        start, end = self.proposal.anchor
        return start - self.offset, end - self.offset

    def cues(self, *fields: str) -> list[Span]:
        """The places in the sentence of the cues of some fields, or of all."""
        read = self.proposal.fields
        return [
            (start - self.offset, end - self.offset)
            for name in fields or read
            if name in read
            for start, end in read[name].cues
        ]

    def verb(self) -> Word | None:
        """The verb of the proposal; of a silence, the verb that is denied: “did not *report*”.

        None where the rules read a noun or several verbs together, or where the tree has no verb at the place.
        """
        first = self.cues("status" if self.silent else "predicate")[:1]
        verbs = [word for span in first for word in self.parse.within(*span) if self.parse.is_clause(word)]
        return verbs[0] if len(verbs) == 1 else None

    def subjects(self) -> list[Span]:
        """The places of those whom the rules take for the subject, as far as the sentence names them."""
        roles, entities = self.proposal.statement.roles, self.proposal.entities
        found: list[Span] = []
        for id_ in (*roles.get("subject", ()), *roles.get("silent", ())):
            found += self.actors.get(id_, ())
            if id_ not in self.actors and id_ in entities:
                start = self.parse.text.find(entities[id_].name)
                found += [(start, start + len(entities[id_].name))] if start >= 0 else []
        return found

    def others(self, places: Sequence[Span]) -> list[Span]:
        """The places of the other actors that the sentence names."""
        found = [place for spans in self.actors.values() for place in spans]
        return [(start, end) for start, end in found if not any(start < b and a < end for a, b in places)]

    @property
    def wants_subject(self) -> bool:
        """Whether the vocabulary gives the predicate a subject, and nobody is said to be silent."""
        return vocabulary().predicates[self.proposal.statement.predicate].defines("subject") and not self.silent

    def counted(self) -> Iterator[str]:
        """The figure is the number of another noun than the unit."""
        parse = self.parse
        units = [word for span in self.cues("unit") for word in parse.within(*span)]
        figure = next((word for word in parse.within(*self.anchor) if word.relation == "nummod"), None)
        if not units or figure is None:
            return
        noun = parse.words[figure.head]
        # “12 *cases* of trafficked *persons*”: the noun of the figure governs that of the unit.
        governed = any(noun in (unit, *parse.above(unit)) for unit in units)
        beside = noun.relation in _BESIDE and any(above in units for above in parse.above(noun))
        if not governed and not beside:
            counted, unit = f"“{figure.words}” for the number of “{noun.words}”", units[-1].words
            yield f"the second reader takes {counted}, not of “{unit}”"

    def doer(self, verb: Word) -> Iterator[str]:
        """Somebody else did it, or it was done to those who, by the rules, did it."""
        parse, places = self.parse, self.subjects()
        passive, subject = parse.is_passive(verb), parse.subject(verb)
        if passive and subject is not None and _touch(parse.core(subject), places):
            whom = parse.phrase(subject)
            yield f"the second reader takes “{verb.words}” for what was done to “{whom}”, not by them"
            return
        doer = parse.agent(verb) if passive else subject if passive is False else None
        if doer is None or doer.words.lower() in _PRONOUNS:
            return
        role = "agent" if passive else "subject"
        who = f"the second reader takes “{parse.phrase(doer)}” for the {role} of “{verb.words}”"
        named = " and ".join(dict.fromkeys(f"“{parse.text[start:end]}”" for start, end in places))
        if not places:
            counted = [self.anchor, *self.cues("unit")]
            if self.wants_subject and not _touch(parse.core(doer), counted):
                yield f"{who}, and the rules nobody"
        elif not _touch(parse.core(doer), places):
            yield f"{who}, not {named}"
        elif _touch([doer, *parse.children(doer, "conj")], self.others(places)):
            yield f"{who}, not {named} alone"

    def denied(self, verb: Word) -> Iterator[str]:
        """The verb is denied and the rules affirm it, or the rules' negation is that of another verb."""
        parse, subject = self.parse, self.parse.subject(verb)
        denials = parse.children(verb, "neg")
        if subject is not None:
            denials += [word for word in parse.children(subject, "det", "neg") if word.words.lower() in _DENYING]
        none = self.proposal.statement.status == "reported_zero" or self.proposal.statement.polarity != "affirmed"
        for word in denials:
            if not none and not _touch([word], [self.anchor, *self.cues()]):
                yield f"the second reader takes “{word.words}” to deny “{verb.words}”, which the rules affirm"
        for word in (word for span in self.cues("predicate", "status") for word in parse.within(*span)):
            other = parse.words[word.head]
            if word.relation == "neg" and parse.is_clause(other) and other not in parse.series(verb):
                yield f"the second reader takes “{word.words}” to deny “{other.words}”, not “{verb.words}”"

    def told(self, verb: Word) -> Iterator[str]:
        """Somebody in the sentence says it, and the rules take the report itself for the speaker."""
        parse, first = self.parse, self.parse.series(verb)[-1]
        says = parse.words[first.head]
        if self.proposal.statement.voice != REPORT or first.relation != "ccomp" or _touch([says], self.cues()):
            return
        about = [says, *parse.children(says, "neg", "acomp", "attr")]
        for speaker in parse.children(says, "nsubj", "nsubjpass", "expl")[:1]:
            told = f"“{verb.words}” to depend on “{parse.phrase(speaker, *about)}”"
            yield f"the second reader takes {told}, and the rules for the report’s own words"

    def dated(self, verb: Word) -> Iterator[str]:
        """The date is that of another verb."""
        parse = self.parse
        if self.silent or self.proposal.fields["period"].state != "explicit":
            return
        for start, end in self.cues("period"):
            verbs = [clause for root in parse.roots(start, end) if (clause := parse.clause_of(root)) is not None]
            if verbs and not any(self._shares_date(clause, verb, start) for clause in verbs):
                date = parse.text[start:end]
                yield f"the second reader takes “{date}” for the date of “{verbs[0].words}”, not of “{verb.words}”"

    def _shares_date(self, clause: Word, verb: Word, start: int) -> bool:
        """Whether a date at an offset, which the tree gives to the verb of a clause, may be another verb's too.

        Joined verbs share it, unless the later one has a subject of its own and the date stands behind the first:
        “arrested 12 men in 2030, and courts convicted two”. So do a verb and its infinitive or participle.
        """
        parse = self.parse
        first, last = sorted((clause, verb), key=lambda word: word.place)
        if _joined(parse, clause, verb):
            return clause == verb or start < first.start or not parse.children(last, "nsubj", "nsubjpass")
        return any(
            parse.series(below)[-1].relation == "xcomp"
            and parse.words[parse.series(below)[-1].head] in parse.series(above)
            for below, above in ((verb, clause), (clause, verb))
        )


def _joined(parse: Parse, verb: Word, other: Word) -> bool:
    """Whether two verbs are joined, directly or through others."""
    return parse.series(verb)[-1] == parse.series(other)[-1]


def _touch(words: Iterable[Word], places: Iterable[Span]) -> bool:
    """Whether one of the words stands at one of the places."""
    spans = list(places)
    return any(word.start < end and start < word.end for word in words for start, end in spans)
