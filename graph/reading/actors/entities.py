"""Entities that proposals name: actors, the counted cases, laws, questions; with ids that say whose they are."""

import re
from dataclasses import dataclass, field

from tuyun.graph.reading.actors.countries import of_another_country
from tuyun.graph.reading.actors.known_actors import Actor, KnownActors
from tuyun.graph.reading.dates.earlier_periods import NO_PERIODS, EarlierPeriods
from tuyun.graph.source.dataset import as_line, stem_of
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.source.format import EntityEntry
from tuyun.graph.source.scaffold import id_prefixes
from tuyun.graph.statements import period_in_words
from tuyun.graph.statements.document import Document
from tuyun.graph.vocabulary import vocabulary

LONGEST = 60
LONGEST_NAME = 400
"""Characters of the text in a name, which has at most 500."""


_SHORT = re.compile(
    r"(?:the )?(?:(\d{4}) )?(?:(?:anti|counter)-)?(?:human )?(?:trafficking)(?: in persons)? (?:law|act|statute)"
)
"""Words that name a law against trafficking without its proper name."""
_JOINING = re.compile(r" and | or | (?:through|to) (?=\d)| \((?-i:[a-z])[^()]*\)|\bno\.? (?=\d)", re.IGNORECASE)
"""Words of a law's name that are not in its id: “and” and “to” between articles, crimes in brackets, “no.”."""


def slug(words: str) -> str:
    """Lower-case letters, digits and hyphens.

    >>> slug("Six cases, under Art. 5")
    'six-cases-under-art-5'
    """
    return stem_of(words)[:LONGEST].strip("-") or "it"


@dataclass
class ProposedEntities:
    """The entities proposed so far; the same place of the text has the same entity."""

    document: Document
    known: KnownActors | None = None
    """The actors that can be recognised in the document."""
    made: dict[str, EntityEntry] = field(default_factory=dict)
    at: dict[tuple[object, ...], str] = field(default_factory=dict)
    last_law: str | None = None
    """The law whose provisions were read last, to which “these penalties” points back."""
    penal_laws: list[str] = field(default_factory=list)
    """The laws whose penalties were read since penalties were judged last."""
    penalties_judged_in: int = 0
    """The sentence in which penalties were judged last."""
    law_read_in: int = 0
    """The sentence in which that law was named."""
    last_code: str | None = None
    """The law named last that is no article or section, to which “the law” points back."""

    law_acronyms: dict[str, str] = field(default_factory=dict)
    """The words of laws, by the acronyms that sentences gave them."""
    numbers: dict[int, int] = field(default_factory=dict)
    """Each figure that sentences state, with the number of the first such sentence."""
    earlier_periods: EarlierPeriods = NO_PERIODS
    """The periods of the sentences so far."""
    articles_of_crimes: dict[str, bool] = field(default_factory=dict)
    """Whether the crime that the text says an article to be of is another than trafficking, by its number."""
    crimes_told: tuple[int, bool, tuple[str, ...]] = (0, False, ())
    """Of the last sentence whose counts name a crime: its number, whether it is no trafficking, the forms."""

    def numbers_before(self, sentence: int) -> set[int | None]:
        """The figures that sentences before the sentence with this number state."""
        return {number for number, first in self.numbers.items() if first < sentence}

    def actor(self, actor: Actor) -> str:
        """The id of an actor."""
        self.made.setdefault(actor.id, _entry(self._label(actor.name, actor.label), actor.name))
        return actor.id

    def narrow(self, part: str, whole: str) -> None:
        """Say that an entity is a part of another: “nine of these cases”."""
        if part != whole:
            self.made[part] = self.made[part].model_copy(update={"narrower_than": (whole,)})

    def law(self, words: str) -> str:
        """The id of an article or section, by its words."""
        words = self.law_acronyms.get(re.sub(r"^(?:the )?(?:\d{4} )?", "", words), words)
        plain = _JOINING.sub(" ", words)
        id_ = self._same_law(words) or f"{id_prefixes(self.document)[0]}{slug(plain)}"
        self.made.setdefault(id_, _entry("Law", words[0].upper() + words[1:]))
        if not re.search(
            r"^(?:articles?|sections?)\b|international|definition|protocol|draft|bill|amendment|revision|propos",
            words,
            re.IGNORECASE,
        ):
            self.last_code = id_
        return id_

    def _same_law(self, words: str) -> str | None:
        """The id of the only law that words such as “the 2005 anti-trafficking act” may stand for."""
        short = _SHORT.fullmatch(words)
        if short is None:
            return None
        named = [
            (id_, entry.name)
            for id_, entry in self.made.items()
            if entry.label == "Law"
            and re.search(r"Trafficking|Smuggling", entry.name)
            and "rticle" not in entry.name
        ]
        alike = {id_ for id_, name in named if short[1] is None or short[1] in name}
        return alike.pop() if len(alike) == 1 else None

    def question(self, words: str) -> str:
        """The id of what was not reported."""
        return self._new(("question", words), slug(f"question-{words}"), _entry("Question", words))

    def shared(self, label: str, words: str, short: str = "") -> str:
        """The id of an offence, topic or factor, which is the same anywhere; of ``short``, if it is given."""
        words = words.strip()
        id_ = slug(short or words)
        self.made.setdefault(id_, _entry(label, words[0].lower() + words[1:]))
        return id_

    def penalty(self, words: str) -> str:
        """The id of a penalty of this document."""
        return self._new(("penalty", words), slug(words), _entry("Penalty", words))

    def group(self, name: str, label: str) -> str:
        """The id of a group of people."""
        id_ = f"{id_prefixes(self.document)[0]}{slug(name)}"
        self.made.setdefault(id_, _entry(self._label(name, label), name))
        return id_

    def _label(self, name: str, label: str) -> str:
        """The label of people; the officials of another country than the document’s are none of the state."""
        return "Group" if label == "OfficialGroup" and of_another_country(name, self.document) else label

    def happening(self, label: str, words: str, sentence: int) -> str:
        """The id of a happening that a sentence states."""
        entry = _entry(label, words, f" (sentence {sentence})")
        return self._new((label, sentence, words), slug(f"{words} s{sentence}"), entry)

    def one_of_class(self, label: str, words: str, group: str, sentence: int) -> str:
        """The id of an unnamed member of a class (“an IO”), which is a new entity each time."""
        self.made.setdefault(group, _entry(label, group.replace("-", " ")))
        entry = _entry(label, words, f" (sentence {sentence})").model_copy(update={"one_of": group})
        return self._new((label, words, sentence), slug(f"{words} s{sentence}"), entry)

    def closure(self, sentence: int, noun: str) -> str:
        """The id of the closing of cases."""
        entry = _entry("Closure", f"closing of {noun}", f" (sentence {sentence})")
        return self._new(("closing", sentence, noun), slug(f"closing-of-{noun}"), entry)

    def counted(
        self,
        place: tuple[int, str],
        noun: str,
        predicate: str,
        label: str,
        period: PeriodEntry,
        modality: str,
        form: str | None,
    ) -> str:
        """The id of what is counted; its name keeps the count, the happening, its period and its hedge."""
        about = [vocabulary().predicates[predicate].noun]
        words = period_in_words(period)
        about += [words] if period.kind != "unspecified" and words else []
        about += [modality] if modality in ("alleged", "possible") else []
        tag = str(period.start.year) if period.start else ""
        opened = period if predicate == "opened_investigation" and period.start else None
        entry = EntityEntry(
            label=label,  # type: ignore[arg-type] # a label of the vocabulary
            name=_name(noun, f" ({', '.join(about)})"),
            form=form if label == "Case" else None,  # type: ignore[arg-type] # a form of the vocabulary
            opened=PeriodEntry(**{**opened.model_dump(), "of": "happening"})
            if opened and label == "Case"
            else None,
        )
        return self._new(("counted", *place), slug(f"{noun} {tag}"), entry)

    def _new(self, place: tuple[object, ...], wanted: str, entry: EntityEntry) -> str:
        if place in self.at:
            return self.at[place]
        own = id_prefixes(self.document)[1]
        id_, number = f"{own}{wanted}", 1
        while id_ in self.made:
            number += 1
            id_ = f"{own}{wanted}-{number}"
        self.at[place] = id_
        self.made[id_] = entry
        return id_


def _entry(label: str, words: str, more: str = "") -> EntityEntry:
    """An entity that is called by words of the text, and by what we add to them."""
    return EntityEntry(label=label, name=_name(words, more))  # type: ignore[arg-type] # a label of the vocabulary


def _name(words: str, more: str = "") -> str:
    """A name of words of the text: in a line, cut if it is too long for a name, with what we add to it."""
    return as_line(words, LONGEST_NAME) + more
