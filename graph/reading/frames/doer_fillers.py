"""Make the entities of those who did something, say something or lack something, and of those whom it concerns."""

import re
from collections.abc import Callable

from tuyun.graph.reading.actors.noun_subjects import by_noun
from tuyun.graph.reading.frames.fillers import Fillers
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.voices.subjects import LEAD
from tuyun.graph.vocabulary import vocabulary

_EARLIER_VERB = re.compile(
    expand(
        r"(?: (?:in|from|across|of|outside) (?:(?!{finite})[\w’'-]+ ){1,5}?)? (?:{step_auxiliary} )*"
        r"(?:\w+ed|held|led|made|gave|took|sent|paid|had|has|have|ran|did|found|were|was)\b"
        r"(?:(?!\b(?:who|which|that|while|when|where|after|because|although)\b)[^;.])*?(?:,? (?:and|but)|,)"
        r"(?: (?:then|later|instead|\w+ly))?"
    ),
    re.IGNORECASE,
)
"""An earlier verb of a subject, and what joins a later verb with it."""
_PLAIN = re.compile(
    expand(
        r"(?:^|[,;:] |\b(?:that|and|but|while|although|where|as|because|reported|noted|said) )"
        r"(?:(?:the|some|many|most|several) )?"
        r"(?P<name>(?:(?!{finite}|(?:who|that|which|whose|where|it|they|he|she|and|or)\b)[\w’'-]+ ){0,4}?"
        r"(?!{finite})[a-z’-]+(?:s|men|elders|police|people|ministry|court))$"
    ),
    re.IGNORECASE,
)


class DoerFillers(Fillers):
    """A sentence with a cue whose groups name roles, also those before the words of its rule."""

    def fill(self, kind: str, words: str) -> list[str]:
        """The entities of a role, by the kind that the group of a pattern names; none if the words are unclear."""
        return _MAKERS[kind](self, words) if kind in _MAKERS else super().fill(kind, words)

    def doer(self, words: str) -> list[str]:
        """The subject of an uncounted step, which the words before the step end with; none if it is left open."""
        bare = words.strip()
        start = self.cue.start - len(words.lstrip())
        return (self._who(bare, start) or self._earlier(start, len(bare)) or self._plain(bare)) if bare else []

    def _earlier(self, start: int, length: int) -> list[str]:
        """The subject of an earlier verb that is joined with the step: “*police* fled and freed them”."""
        text = self.sentence.text[: start + length]
        for actor in reversed([each for each in self.present if start <= each.start and each.end <= len(text)]):
            if LEAD.search(text[: actor.start]) and _EARLIER_VERB.fullmatch(text, actor.end):
                return [self.entities.actor(actor)]
        return []

    def _plain(self, words: str) -> list[str]:
        """A group in a few plain words, which no rule knows: “clan elders”."""
        match = _PLAIN.search(words)
        return [self.entities.group(match["name"], "Group")] if match else []

    def concerned(self, words: str) -> list[str]:
        """Whom or what an uncounted step concerns, as the sentence calls them."""
        predicate, gives = vocabulary().predicates[str(self.gives["predicate"])], self.gives
        role = next(name.partition("_")[0] for name in self.cue.groups if name.endswith("_concerned"))
        labels = predicate.roles[role].labels if role in predicate.roles else ()
        wanted = ("OfficialGroup", "Case", "Group") if gives["kind"] == "official" else ("Case", "Group")
        label = next((label for label in wanted if label in labels), None)
        return [self.entities.happening(label, words, self.sentence.number)] if label else []

    def speaker(self, words: str) -> list[str]:
        """Whoever calls for something, criticizes or praises it, by any name."""
        found = self._acronym(words) or self.who(words)
        if found or re.fullmatch("it|they|he|she|others|this|there|many|some|most", words, re.IGNORECASE):
            return found
        name = re.sub(r"^(?:the|an?|its|their) ", "", words, flags=re.IGNORECASE)
        return self.actors(name) or [self.entities.group(name, _label(name))]

    def _acronym(self, words: str) -> list[str]:
        """The known actor in brackets behind a longer name of it, or with whose it is: “the expert group on
        trafficking (*GRETA*)”, “the Council of Europe’s *Group of Experts* (GRETA)”."""
        text, start = self.sentence.text, self._place(words)
        end = start + len(words)
        for actor in self.present:
            bracketed = text[end : actor.start] == " (" and text.startswith(")", actor.end)
            owned = start < actor.start < end <= actor.end and re.search(r"[’']s $", text[: actor.start])
            if bracketed or (owned and actor.label == "InternationalOrganization"):
                return [self.entities.actor(actor)]
        return []

    def holder(self, words: str) -> list[str]:
        """Whoever lacks something, also with where they are: “investigators *in the north*”."""
        if re.match(r"(?:its|their|his|her|none|both|most|many|few|neither|we)\b(?! \w)", words, re.IGNORECASE):
            return []
        found = self._acronym(words) or self.who(words)
        if found or re.fullmatch("it|they|he|she", words, re.IGNORECASE):
            return found
        made = []
        for piece in re.split(r", and |, | and (?!\w+ [a-z]+ing )| as well as ", words):
            name = re.sub(r"^(?:the|an?|its|their|these|those|both|\d+) |[’']s?$", "", piece.strip(), flags=re.I)
            made += self.actors(name) or [self.entities.group(name, _label(name))]
        return made


def _label(name: str) -> str:
    """The label of whoever lacks something, by the nouns of its name."""
    head = re.split(r" (?:in|of|at|from|for|outside|across|within|throughout) ", name)[0]
    actor = by_noun(head, "", 0)
    return actor.label if actor else "Group"


_MAKERS: dict[str, Callable[[DoerFillers, str], list[str]]] = {
    name: getattr(DoerFillers, name) for name in ("doer", "concerned", "speaker", "holder")
}
