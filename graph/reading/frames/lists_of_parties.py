"""Reads lists of actors in a sentence, named or not: “the ILO and an NGO”."""

import re
from dataclasses import dataclass

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import KnownActors
from tuyun.graph.statements import Sentence

_JOIN = re.compile(r"(?:,? and |,? as well as |, )(?!\w+ed\b)")
_ARTICLE = re.compile(r"the |its |their ")
_UNNAMED = re.compile(
    r"(?:[Aa]n|[Oo]ne) (?P<organization>IO|international organi[sz]ation)\b|(?:[Aa]n?|[Oo]ne) NGO\b"
)
"""An organization of a class that the words do not name, which is a new entity each time."""
_OTHERS = re.compile(
    r"(?P<donors>(?:an? )?(?:foreign |international |other |various |bilateral )*donors?)\b"
    r"|(?P<ngos>(?:several|some|various|two|three|four|five|other|partner|specialized"
    r"|(?:local|international|domestic|foreign|national|anti-trafficking)) "
    r"(?:local |international |domestic |foreign |anti-trafficking )*NGOs?)\b"
    r"|(?P<group>(?:an? |several |other )?(?:foreign|international|regional|neighbo[u]?ring) "
    r"(?:governments?|partners?|embass(?:y|ies)|countries))\b"
)
_LABELS = {"donors": "Donor", "ngos": "CivilSociety", "group": "Group"}
_LAST = re.compile(r",? (?:and|as well as) ")
BEGINS = re.compile(r"(?:^|[;:] |, (?:and|but|while|whereas) |\bthat |^[A-Z][^;,]{2,40}, )(?:[Tt]he )?$")
"""What stands before a list of those who act."""
_GOES_ON = re.compile(r"(?:[’']s?|-| (?:officials?|officers?|experts?|representatives?|staff|members?|agents?))\b")
"""Words behind a name that make it the name of somebody else."""


@dataclass(frozen=True)
class Parties:
    """Those whom a list names."""

    ids: tuple[str, ...]
    """Their ids; empty if no actor stands at the place."""
    start: int
    end: int


class PartyLists:
    """Reads the lists of actors in a sentence."""

    def __init__(self, sentence: Sentence, known: KnownActors, entities: ProposedEntities) -> None:
        """Finds the actors of a sentence; a list that is read adds its own to the entities of the document."""
        self.sentence, self.known, self.entities = sentence, known, entities
        self.actors = {actor.start: actor for actor in known.find(sentence.text)}

    def at(self, place: int) -> Parties:
        """The actors of the list that begins at a place."""
        text, ids, ends = self.sentence.text, list[str](), [place]
        while True:
            article = _ARTICLE.match(text, place)
            actor = self.actors.get(article.end() if article else place)
            unnamed, others = _UNNAMED.match(text, place), _OTHERS.match(text, place)
            if unnamed:
                found, stop = self._unnamed(unnamed), unnamed.end()
            elif actor:
                found, stop = self.entities.actor(actor), actor.end
            elif others and others.lastgroup:
                words = re.sub(r"^an? ", "", others[0])
                found, stop = self.entities.group(words, _LABELS[others.lastgroup]), others.end()
            else:
                break
            if _GOES_ON.match(text, stop):
                break
            ids.append(found)
            ends.append(stop)
            join = _JOIN.match(text, stop)
            if join is None:
                break
            place = join.end()
        if len(ids) > 1 and text[ends[-2]] == "," and (len(ids) == 2 or not _LAST.match(text, ends[-2])):
            ids, ends = ids[:1], ends[:2]  # “with support from IOM, *the police* trained judges”
        return Parties(tuple(dict.fromkeys(ids)), ends[0], ends[-1])

    def before(self, end: int, begins: re.Pattern[str] = BEGINS) -> Parties:
        """The longest list that ends at a place, with no ids if none does; ``begins`` is what stands before it."""
        text = self.sentence.text
        starts = {start for start in self.actors if start < end}
        starts |= {match.start() for pattern in (_UNNAMED, _OTHERS) for match in pattern.finditer(text, 0, end)}
        for start in sorted(starts):
            if begins.search(text[:start]):
                parties = self.at(start)
                if parties.ids and parties.end == end:
                    return parties
        return Parties((), end, end)

    def _unnamed(self, match: re.Match[str]) -> str:
        """The id of an organization that the sentence does not name."""
        if match["organization"]:
            group, label = "international-organizations", "InternationalOrganization"
        else:
            ngos = self.known.find("NGOs")[0]
            group, label = self.entities.actor(ngos), ngos.label
        return self.entities.one_of_class(label, match[0], group, self.sentence.number)
