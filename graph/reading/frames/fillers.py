"""Make the entities that fill the roles of a frame from the words of its pattern's groups."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.actors.noun_subjects import by_noun
from tuyun.graph.reading.clauses.clause_starts import clause_at
from tuyun.graph.reading.frames.frame_context import FrameContext
from tuyun.graph.reading.frames.group_fillers import GroupFillers
from tuyun.graph.reading.frames.noun_phrases import MADE_UP_OF, phrase_at_end
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.voices.subjects import INSERTED, LEAD, OTHER_VERB, POINTING, first_of_list
from tuyun.graph.reading.voices.who_says import Said, said
from tuyun.graph.source.dataset import stem_of
from tuyun.graph.source.dates import PeriodEntry

_LIST = re.compile(r", and |, such as |, | and ")
_CAUSES = re.compile(
    r", and (?:to |on |by )?"
    r"|, (?:to |on |by )?(?!which|who|including|such|particularly|especially|as|due|stemming|because )"
    r"| and (?:to |on |by )?"
    r"(?=(?:the|an?|frequent|insufficient|limited|inadequate|poor|weak|high|low|its|their|on) )"
)
_OF_SERVICES = re.compile(
    r"(?:(?:some|several|many|most|a few|certain|the|other|local|corrupt) )*"
    r"(?P<name>(?:(?:police|customs|border|immigration|military|army|prison|labou?r|airport|judicial|security"
    r"|government|law enforcement|consular|passport)(?:, | and |, and )){1,3}"
    r"(?:police|customs|border|immigration|military|army|prison|labou?r|airport|judicial|security|government"
    r"|consular|passport)(?: control)? (?:officers|officials|agents|guards|personnel))",
    re.IGNORECASE,
)
"""Officials of several services, whose noun stands once."""
_NOT_FOR = re.compile(
    r"(?:not|rather than) (?:to|by|because|on)\b|(?:in|during|since|throughout) (?:[a-z]+ ){0,3}(?:19|20)\d\d$",
    re.IGNORECASE,
)
"""What is said to be no cause: “attributed it to training, *not to* new funds”; and when it was."""
_TELLING = (
    r"(?:according to [^;,]{2,60}, |in [^;,]{2,30}[’'](?:s )?(?:view|opinion), "
    r"|(?:[\w’'-]+ ){1,6}?(?:said|(?:not|report|stat|observ|indicat|acknowledg|explain|add|complain|warn|admitt"
    r"|argu|claim)(?:e?d|e?s)) that )"
)
"""Words of whoever tells of something, before it."""
_LEAD_TO_TOPIC = re.compile(rf"^{_TELLING}", re.IGNORECASE)
_LINK = re.compile(
    r"^(?:(?:as|because|since|and|but|that|which|while|although|though|whereas|however,|the|an?) "
    rf"|{_TELLING})+",
    re.IGNORECASE,
)
"""Words before a ground that are none: conjunctions, and those of whoever tells of it."""


_THEY_SAID = re.compile(r" (?:said|says?|\w+ed)(?: that)? (?:it|they|he|she)$")
"""A verb of saying and a pronoun for whoever speaks: “NGOs reported it, but the police *said that they* acted”."""
_LONG_NAME = re.compile(expand(r"(?:(?:On|In) [^,;]{3,30}, )?(?:The |the )?(?:(?!{finite})[\w’'&-]+ ?){2,20}"))
_WHERE = re.compile(
    expand(
        r" (?:in|from|across|of|outside(?: of)?) (?:the )?"
        r"(?:(?!{finite}|who\b|that\b|which\b|and\b)[\w’-]+ ?){1,5}"
    )
)
_ARTICLE = re.compile(expand("{article}"), re.IGNORECASE)
_BELONGS = re.compile(
    r" of (?:the )?(?:justice|interior|labou?r|foreign affairs|women|health|education|finance|security"
    r"|defen[cs]e|public|social|tourism|home affairs|manpower|lawyers|judges|magistrates"
    r"|prosecutors|experts|inquiry|police|courts)"
    r"(?: (?!and\b)[a-z]+)?(?: and (?:the )?[a-z]+(?: affairs)?)?$"
    r"| (?:in|of|outside|from|outside of) (?:the |some |many |most )?(?:[a-z]+ )?(?:capital|country|provinces?"
    r"|regions?|districts?|north|south|east|west|interior|areas|cities|towns|courts)$"
)
"""What an institution is for or where people work, behind the noun: “the minister *of the interior*”."""


class Fillers(GroupFillers):
    """A sentence with a cue whose groups name roles; each method makes the entities of a kind of group."""

    def __init__(self, context: FrameContext, cue: Cue) -> None:
        self.sentence, self.document, self.known, self.entities = (
            context.sentence, context.document, context.known, context.entities,
        )  # fmt: skip
        self.clause_list, self.present, self.cue = context.clause_list, context.actors, cue
        self.doubts = [] if cue.rule.gives.get("sure") else ["a statement of this kind is never marked as sure"]
        self.gives, self.start, self.end = cue.rule.gives, cue.start, cue.end

    def said(self) -> Said:
        """Who says so."""
        # A subject of many words may begin in an earlier clause; who says so stands beside the verb.
        who = self.cue.groups.get("subject_who") or self.cue.groups.get("giver_who", "")
        place = self.cue.start + len(who)
        if holder := self.cue.groups.get("subject_holder"):
            place = self._place(holder) + len(holder)
        clause = clause_at(self.clause_list, place) or self.clause_list[0]
        earlier = self.clause_list[: self.clause_list.index(clause)]
        actors = self.present or self.known.find(self.sentence.text)
        return said(self.sentence.text, clause, earlier, actors, place, self.cue.end)

    def datable(self) -> str:
        """The sentence, for opinions up to what they are about: “welcomed *the law of 2014*” is not of 2014."""
        about = self.cue.groups.get("object_topic") or self.cue.groups.get("topic_topic")
        if self.cue.rule.category != "opinion" or not about:
            return self.sentence.text
        return self.sentence.text[: self.sentence.text.index(about, self.cue.start)]

    def fill(self, kind: str, words: str) -> list[str]:
        """The entities of a role, by the kind that the group of a pattern names; none if the words are unclear."""
        return _MAKERS[kind](self, words)

    def offence(self, words: str) -> list[str]:
        """A kind of crime in the words of the sentence."""
        return [self.entities.shared("Offence", words)]

    def comparators(self, words: str) -> list[str]:
        """The crimes that penalties are compared with: “other serious crimes, such as rape”."""
        return [self.entities.shared("Offence", name) for name in words.split(", such as ")]

    def fine(self, _: str) -> list[str]:
        """A fine that the law prescribes."""
        return [self.entities.penalty(self.sentence.text[self.cue.start : self.cue.end])]

    def law(self, words: str) -> list[str]:
        """Articles; of a list, the first number alone stands before its crime: “*Articles 128* (trafficking)”."""
        return [
            self.entities.law(re.sub(r"^((?:article|section))s (\d+\w*)$", r"\1 \2", words, flags=re.IGNORECASE))
        ]

    def article(self, words: str) -> list[str]:
        """An article of a list, by its number alone: “Articles 128 (trafficking) and *134* (pimping)”."""
        return [self.entities.law(f"Article {words}")]

    def own(self, _: str) -> list[str]:
        """The law of a country that is said to make something a crime or not: “*Merovia* does not prohibit it”."""
        return [self.entities.law("law")]

    def code(self, words: str) -> list[str]:
        """A code or an act, by its name; “the law” is the law that was named last."""
        name = re.sub(r"^(?:the|its|an?|this|that|these|their) ", "", words, flags=re.IGNORECASE)
        if article := _ARTICLE.match(name):
            return self.law(article[0])  # an article stands for itself and not for its code
        if re.fullmatch("law|act|code|statute|legislation", name, re.IGNORECASE) and self.entities.last_law:
            return [self.entities.last_code or self.entities.last_law]
        return [self.entities.law(name)]

    def offences(self, words: str) -> list[str]:
        """Kinds of crime."""
        words = re.sub(r"(sex|labou?r) and (labou?r|sex) trafficking", r"\1 trafficking and \2 trafficking", words)
        return [self.entities.shared("Offence", offence) for offence in _LIST.split(words) if offence]

    def topic(self, words: str) -> list[str]:
        """A topic, as the sentence words it."""
        return [self.entities.shared("Topic", _LEAD_TO_TOPIC.sub("", words))]

    def topics(self, words: str) -> list[str]:
        """A list of topics; where it has no comma, “and” may belong to a topic."""
        pieces = re.split(r", and |, ", words) if ", " in words else [words]
        return [self.entities.shared("Topic", topic) for topic in pieces if topic.strip()]

    def factors(self, words: str) -> list[str]:
        """Grounds."""
        words = re.sub(r"^(official \w+ and )(?=complicity)", r"\1official ", words, flags=re.IGNORECASE)
        return [
            self.entities.shared("Factor", factor, factor.partition(" in ")[0]) for factor in words.split(" and ")
        ]

    def causes(self, words: str) -> list[str]:
        """Grounds in a list: “closed borders, *a lack of fuel*, and *the departure of victims*”."""
        plain = re.sub(r", which [^,;]*$", "", _LINK.sub("", words.strip(" ,")))
        made = [_LINK.sub("", cause).strip() for cause in _CAUSES.split(plain)]
        return [self.entities.shared("Factor", cause) for cause in made if cause and not _NOT_FOR.match(cause)]

    def cases(self, words: str) -> list[str]:
        """Cases that a sentence names and does not count; the name keeps what is said of them."""
        predicate, period = str(self.gives["predicate"]), PeriodEntry()
        place = (self.sentence.number, f"{self.cue.start}-{predicate}")
        return [self.entities.counted(place, words, predicate, "Case", period, self.said().modality, None)]

    def reason(self, words: str) -> list[str]:
        """A ground, whole: what explains a ground belongs to it."""
        return [self.entities.shared("Factor", _LINK.sub("", words))]

    def penalty(self, words: str) -> list[str]:
        """Imprisonment of so many years."""
        about = f"imprisonment of {words}"
        condition = self.cue.groups.get("condition")
        return [self.entities.penalty(f"{about} {condition}" if condition else about)]

    def words(self, words: str) -> list[str]:
        """A penalty that has no length: life imprisonment, the death penalty."""
        condition = self.cue.groups.get("condition")
        return [self.entities.penalty(f"{words} {condition}" if condition else words)]

    def who(self, words: str) -> list[str]:
        """The actors that the words end with, where they are the subject: “In 2021, *the police and the army*”."""
        words = words.strip()
        return self._who(words, self._place(words))

    def _who(self, words: str, start: int) -> list[str]:
        """The actors that the words end with, which begin at a place of the sentence."""
        if (members := MADE_UP_OF.search(f"{words} ")) is not None:
            words = words[: members.start()]
        found = [actor for actor in self.present if actor.end <= start + len(words)]
        if (services := _OF_SERVICES.fullmatch(words)) is not None:  # “*police and* immigration officers”
            return [self.entities.group(services["name"], "OfficialGroup")]
        spoke = _THEY_SAID.search(words)
        if spoke and (speaker := [actor for actor in found if actor.end == start + spoke.start()]):
            return [self.entities.actor(speaker[-1])]
        if found and (apart := self._apart(words, start, found)) is not None:
            return [self.entities.actor(apart)]
        place = len(found) - 1
        inserted = INSERTED.search(f"{words} ") if found else None
        ends = {
            start + len(words),
            *([start + inserted.start()] if inserted and inserted.end() > len(words) else []),
        }
        last = self.sentence.text[: start + len(words)] + " "
        while place >= 0 and found[place].end not in ends and not OTHER_VERB.fullmatch(last, found[place].end):
            place -= 1
        if place < 0:
            return self._unknown(words)
        first = first_of_list(self.sentence.text, found, place)
        if not LEAD.search(self.sentence.text[: found[first].start]):
            return self._unknown(words) if found[place].end == start + len(words) else []
        return [self.entities.actor(actor) for actor in found[first : place + 1]]

    def _place(self, words: str) -> int:
        """Where the words of a group stand: in the words of the rule, or before them."""
        place = self.sentence.text.find(words, self.cue.start)
        return place if place >= 0 else self.sentence.text.index(words)

    def _apart(self, words: str, start: int, found: Sequence[Actor]) -> Actor | None:
        """The actor in brackets behind its long name, “the Group of Experts (GRETA)”, or with where it works,
        “authorities in the capital”, if the words say no more than that."""
        text, last = self.sentence.text, found[-1]
        opening = text[: last.start]
        if text[last.end : start + len(words)] == ")" and opening.endswith("("):
            return last if _LONG_NAME.fullmatch(opening[:-1].strip()) else None
        place = _WHERE.fullmatch(text, last.end, start + len(words))
        if place is None or not LEAD.search(opening) or last.rule == POINTING:
            return None
        name = f"{last.name}{place[0]}"
        slug = stem_of(name)
        code = "-".join(last.id.split("-")[:1])
        return replace(last, id=f"{code}-{slug}", name=name)

    def possessor(self, words: str) -> list[str]:
        """Whose efforts they are: “*San Aurelio’s* efforts”; of “its”, the first subject before."""
        name = re.sub(r"(?:(?<=s)[’']|[’']s)$", "", words.strip())
        if re.fullmatch(r"its|their|these|those|they|such", name, re.IGNORECASE):
            leading = [
                each for each in self.present if each.end <= self.cue.start + 6 and each.label == "Institution"
            ]
            return [self.entities.actor(leading[0])] if leading else []
        if found := self.actors(name):
            return found
        actor = phrase_at_end(name, len(name), (), self.known.code)
        return (
            [self.entities.actor(actor[0])] if actor else [self.entities.group(re.sub("^the ", "", name), "Group")]
        )

    def _unknown(self, words: str) -> list[str]:
        """The group or institution that the words end with, whose noun shows what it is: “senior officials”."""
        actor = by_noun(words, self.known.code, self.cue.start)
        belongs = _BELONGS.search(words) if actor is None else None
        if belongs and (head := by_noun(words[: belongs.start()], self.known.code, self.cue.start)):
            name = f"{head.name}{belongs[0]}"
            id_ = f"{self.known.code}{stem_of(name)}"
            actor = replace(head, id=id_, name=name, end=self.cue.start + len(words))
        return [self.entities.actor(actor)] if actor else []


_MAKERS: dict[str, Callable[[Fillers, str], list[str]]] = {
    name: getattr(Fillers, name)
    for name in (
        "law", "article", "own", "code", "offences", "topic", "topics", "factors", "penalty", "actors", "groups",
        "party",
        "training", "who", "unit", "sentences", "staff", "cases", "givers", "convicts", "convicted", "reason",
        "offence", "comparators", "fine", "words", "counted", "group", "courts", "victims", "owner", "place",
        "operation", "parties", "name", "possessor", "listed", "causes",
    )
}  # fmt: skip
