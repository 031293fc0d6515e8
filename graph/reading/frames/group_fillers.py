"""Make the entities of roles that groups of people, institutions and happenings fill."""

import re
from collections.abc import Sequence
from typing import Any

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import Actor, KnownActors
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.statements import Sentence

_OFFICIALS = re.compile(
    r"\b(?:officials|officers|police|guards|inspectors|prosecutors|judges|investigators|law enforcement)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:agency|academy|ministry|office|institute|inspectorate|council|commission|task force)$"
)
_COMPARED = re.compile(r"\b(?:fewer|more|less|up|down|compared|as many) (?:than|from|with|to|as)\b|^trained ")
"""A comparison behind a group, which is no group: “120 judges, *two fewer than* in 2020”."""
_OTHER_CLAUSE = re.compile(
    r"(?:the |an? )?(?:[\w’'-]+ ){1,4}?(?:funded|financed|supported|provided|paid|held|gave|conducted|trained)\b"
)
"""Another clause behind a group: “trained 40 officers and *UNODC funded* the training”."""
_BACKING = re.compile(
    r",? (?:(?:funded|financed|supported|sponsored|organi[sz]ed|hosted) by"
    r"|with (?:\w+ )?(?:funding|support|assistance)"
    r"|in (?:cooperation|collaboration|partnership|coordination|conjunction) with) "
)
"""Words behind a group that name another party: “judges *with support from* the ILO”."""
_LEAD = re.compile(
    r"^(?:(?:at least|more than|over|approximately|about) )?(?:\d[\d,]* |the |its )?", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:(?:some|all|many|most|several) of )?(?:the|an?|its|their|his|her) ", re.IGNORECASE)


class GroupFillers:
    """The part of the fillers of a frame that makes groups, institutions and happenings."""

    sentence: Sentence
    known: KnownActors
    entities: ProposedEntities
    cue: Cue
    present: Sequence[Actor]
    gives: Any

    def actors(self, words: str) -> list[str]:
        """Actors that the register or a rule knows, all of them."""
        found = self.known.find(words)
        rest = words
        for actor in reversed(found):
            rest = rest[: actor.start] + rest[actor.end :]
        return (
            [self.entities.actor(actor) for actor in found]
            if not re.sub(r"\b(?:the|and)\b|[ ,]", "", rest)
            else []
        )

    def unit(self, words: str) -> list[str]:
        """An institution that a sentence names for the first time."""
        return [self.entities.group(words, "Institution")]

    def sentences(self, words: str) -> list[str]:
        """Judgements that a sentence names and does not count."""
        return [self.entities.happening("Case", words, self.sentence.number)]

    def staff(self, words: str) -> list[str]:
        """Officials who are appointed or employed, as the sentence calls them."""
        return [self.entities.happening("OfficialGroup", words, self.sentence.number)]

    def givers(self, words: str) -> list[str]:
        """Whoever gives a training: known actors, or an institution that its noun shows to be so."""
        known = self.party(words) if re.match("an? ", words, re.IGNORECASE) else self.actors(words)
        name = re.sub(r"^(?:the|its|an?) ", "", words.strip(), flags=re.IGNORECASE)
        if known or not _INSTITUTION.search(name) or re.search(r"\b(?:and|which|that|who)\b", name):
            return known
        return [self.entities.group(name, "Institution")]

    def groups(self, words: str) -> list[str]:
        """Groups of people, known or new."""
        made: list[str] = []
        for piece in re.split(r", and |, | and ", _BACKING.split(words)[0]):
            name = _LEAD.sub("", piece).strip()
            if made and (_COMPARED.search(name) or _OTHER_CLAUSE.match(name)):
                break
            if not name or len(name.split()) > 5:
                return []
            made += self.actors(name) or [
                self.entities.group(name, "OfficialGroup" if _OFFICIALS.search(name) else "Group")
            ]
        return made

    def party(self, words: str) -> list[str]:
        """A partner: a known actor, or an unnamed organization."""
        if re.fullmatch(r"an (?:IO|international organization)", words, re.IGNORECASE):
            return [
                self.entities.one_of_class(
                    "InternationalOrganization", words, "international-organizations", self.sentence.number
                )
            ]
        if re.fullmatch(
            r"(?:an? |the )?(?:foreign|international|regional) (?:donors?|governments?|partners?|NGOs?)", words
        ):
            return [
                self.entities.group(re.sub("^(?:an?|the) ", "", words), "Donor" if "donor" in words else "Group")
            ]
        return self.actors(words)

    def training(self, words: str) -> list[str]:
        """The training of this sentence."""
        return [self.happening("Training", words)]

    def happening(self, label: str, words: str | None = None) -> str:
        """A happening of this sentence."""
        name = words or {"LawChange": "change of the law", "Operation": "operation"}.get(label, "training")
        return self.entities.happening(label, name, self.sentence.number)

    def listed(self, words: str) -> list[str]:
        """Groups of people in a list, the words as they stand where it cannot be taken apart."""
        return self.groups(words) or [self.entities.group(_LEAD.sub("", words).strip(), "OfficialGroup")]

    def group(self, words: str) -> list[str]:
        """A group, or a person, as the sentence calls them."""
        name = re.sub(r"^(?:the|an?) ", "", words, flags=re.IGNORECASE)
        return self.actors(words) or [
            self.entities.group(name, "OfficialGroup" if _OFFICIALS.search(name) else "Group")
        ]

    def counted(self, words: str) -> list[str]:
        """Cases, or victims, that a sentence compares in words: “more traffickers”."""
        label = "Victim" if words.endswith("victims") else "Case"
        return [self.entities.happening(label, words, self.sentence.number)]

    def courts(self, words: str) -> list[str]:
        """Courts or judges."""
        return self.actors(words) or [self.entities.group(re.sub(r"^the ", "", words.lower()), "Court")]

    def convicts(self, words: str) -> list[str]:
        """Those on whom a penalty was imposed, as the sentence calls them."""
        known = "those sentenced" if words.lower() in ("him", "her", "them", "each") else words
        return [self.entities.happening("Case", known, self.sentence.number)]

    def convicted(self, _: str) -> list[str]:
        """Those on whom a penalty was imposed, whom the words of the rule do not name."""
        return [self.entities.happening("Case", "those sentenced", self.sentence.number)]

    def victims(self, words: str) -> list[str]:
        """Victims or witnesses, as the sentence calls them."""
        name = _ARTICLE.sub("", words.strip())
        return self.actors(name) or [
            self.entities.group(name, "Victim" if re.search(r"victims?\b|survivors", name) else "Group")
        ]

    def owner(self, words: str) -> list[str]:
        """Whoever a possessive names: “*the government*’s efforts”; none for a pronoun."""
        return self.actors(words)

    def place(self, words: str) -> list[str]:
        """A kind of place, as the sentence calls it."""
        return [self.entities.group(_ARTICLE.sub("", words), "Place")]

    def operation(self, words: str) -> list[str]:
        """The operation of this sentence."""
        return [self.happening("Operation", words)]

    def parties(self, words: str) -> list[str]:
        """Countries or institutions that did something together."""
        names = [_ARTICLE.sub("", name) for name in re.split(r", and |, | and ", words) if name.strip()]
        return [id_ for name in names for id_ in self.actors(name) or [self.entities.group(name, "Group")]]

    def name(self, words: str) -> list[str]:
        """An institution by its name."""
        found = self.known.find(words)
        if found and found[-1].end == len(words):
            return [self.entities.actor(found[-1])]
        return [self.entities.group(_ARTICLE.sub("", words), "Institution")]
