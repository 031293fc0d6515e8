"""The dependency tree of a sentence: for each word, the word that governs it and the relation between the two.

The relations are those of spaCy's English pipelines: ``nsubj`` (subject), ``nsubjpass`` (subject of a passive),
``agent`` (the “by” of a passive), ``dobj`` (object), ``nummod`` (number of a noun), ``neg`` (negation),
``conj`` (what is joined by “and”), ``ccomp`` (clause that is said or thought), and others.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_CLAUSES = ("ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "parataxis")
"""Relations of the verb of a clause to what governs the clause."""
_CORE = ("conj", "appos", "compound", "nmod", "amod", "nummod", "quantmod", "poss", "det")
"""Relations of the words that name somebody together with the governing noun."""
_LONGEST_PHRASE = 80
"""The most characters of a phrase that is shown; of a longer phrase its noun is shown."""


@dataclass(frozen=True)
class Word:
    """A word of a sentence; offsets count from the start of the sentence."""

    place: int
    """Its number in the sentence, from 0."""
    start: int
    end: int
    words: str
    head: int
    """The place of the word that governs it; its own for the root of the tree."""
    relation: str


@dataclass(frozen=True)
class Parse:
    """The words of a sentence, in its order."""

    text: str
    words: tuple[Word, ...]

    def within(self, start: int, end: int) -> list[Word]:
        """The words of which a part stands between two offsets."""
        return [word for word in self.words if word.start < end and start < word.end]

    def roots(self, start: int, end: int) -> list[Word]:
        """Those words between two offsets that no other word between them governs."""
        inside = self.within(start, end)
        places = {word.place for word in inside}
        return [word for word in inside if word.head == word.place or word.head not in places]

    def children(self, word: Word, *relations: str) -> list[Word]:
        """What a word governs, by these relations."""
        return [
            other
            for other in self.words
            if other.head == word.place and other.place != word.place and other.relation in relations
        ]

    def above(self, word: Word) -> Iterator[Word]:
        """The words that govern a word, from the next to the root."""
        while word.head != word.place:
            word = self.words[word.head]
            yield word

    def is_clause(self, word: Word) -> bool:
        """Whether a word is the verb of a clause."""
        return self.series(word)[-1].relation in _CLAUSES or bool(self.children(word, *SUBJECTS))

    def clause_of(self, word: Word) -> Word | None:
        """The verb of the clause in which a word stands."""
        return next((above for above in self.above(word) if self.is_clause(above)), None)

    def series(self, word: Word) -> list[Word]:
        """A word, and those to which it is joined by “and”, commas or semicolons, from the next to the first."""
        found = [word]
        while (joined := self._joined_to(found[-1])) is not None:
            found.append(joined)
        return found

    def _joined_to(self, word: Word) -> Word | None:
        head = self.words[word.head]
        if word.relation == "conj" and head != word:
            return head
        runs_on = word.relation in ("ccomp", "parataxis") and word.place < head.place
        return head if runs_on and not self._says(head, word) else None

    def _says(self, verb: Word, said: Word) -> bool:
        """Whether a verb behind a clause says it: “courts convicted two, *officials said*”.

        Parsers also draw that relation between clauses that merely stand beside each other; then the second has an
        object of its own, or a semicolon stands between the two.
        """
        between = self.text[said.end : verb.start]
        return ";" not in between and not self.children(verb, "dobj", "attr", "acomp", "nsubjpass")

    def is_passive(self, verb: Word) -> bool | None:
        """Whether a verb is in the passive; None if the tree does not say it."""
        for each in self.series(verb):
            if self.children(each, "nsubjpass", "auxpass", "agent"):
                return True
            if self.children(each, "nsubj", "dobj"):
                return False
        return None

    def subject(self, verb: Word) -> Word | None:
        """The subject of a verb: its own, or that of the verb to which it is joined or whose infinitive it is."""
        while not (own := self.children(verb, *SUBJECTS)):
            if verb.relation not in ("conj", "xcomp") or verb.head == verb.place:
                return None
            verb = self.words[verb.head]
        return own[0]

    def agent(self, verb: Word) -> Word | None:
        """Who did what a passive verb says: “by *the police*”."""
        by = self.children(verb, "agent") or [
            word for word in self.children(verb, "prep") if word.words.lower() == "by"
        ]
        return next((noun for word in by for noun in self.children(word, "pobj")), None)

    def core(self, noun: Word) -> list[Word]:
        """A noun, what is joined to it, and the words that name it: “*members* of the *police* and *courts*”."""
        found = [noun]
        for word in found:
            found += self.children(word, *_CORE)
            of = [child for child in self.children(word, "prep") if child.words.lower() == "of"]
            found += [pobj for child in of for pobj in self.children(child, "pobj")]
        return found

    def phrase(self, noun: Word, *others: Word) -> str:
        """The sentence from the first to the last word of a noun's core and of others; if long, the noun alone."""
        shown = [*self.core(noun), *others]
        words = self.text[min(word.start for word in shown) : max(word.end for word in shown)]
        return words if len(words) <= _LONGEST_PHRASE else noun.words
