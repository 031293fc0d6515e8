"""The words of a sentence as the search for its verbs sees them: by their forms and their neighbours alone."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.cues import Cue


def listed(words: str) -> frozenset[str]:
    """The words of a list that spaces divide."""
    return frozenset(words.split())


COUNT, PERIOD = "N", "T"
"""What stands for a counted noun, and for a period, in the words of a sentence."""
PAST_FORMS = r"\w+ed|led|brought|sent|gave|held|took|found|won|made|withdrew|froze|sought|began|let|put"
"""The pattern of past forms of the verbs of steps."""
_TOKEN = re.compile(r"[\ue000-\ue0fe]\ue0ff*|[\w’'-]+(?:[.,]\d+)*|[,;:()—–]| - ")
BE = listed("was were is are been being be")
AUXILIARIES = BE | listed(
    "had has have did does do may might could would should will shall can cannot must remains remain"
)
_IRREGULAR = listed(
    "led sent put won saw held made found gave took brought began went came said told left kept met paid "
    "set fell rose grew became heard ran sought upheld fled withdrew got lost built sold cut cost stood "
    "chose drew knew felt spent begun taken given withdrawn seen shown known done read bore wrote spoke "
    "taught forbade froze frozen threw thrown broke struck hid stole dealt sat drove flew slept bought "
    "fought thought meant overcame shook shrank swept tore undertook undertaken understood underwent undergone "
    "wore withheld oversaw overseen drank ate hung laid mistook overtook sprang stuck swore swung woke written "
    "forgiven driven eaten forgotten risen spoken stolen sworn torn worn broken chosen hidden beaten rebuilt "
    "repaid resold shut split foresaw slid sank rang bent lent clung crept swam dug fed "
    "provides prescribes requires allows permits includes states says reports "
    "faces lacks carries contains"
)
"""Past forms that do not end in “ed”, and some of the present."""
_INTRANSITIVE = listed("fled absconded escaped disappeared died testified resigned retired remained")
"""Past forms that are no participle behind a noun, as they have no passive: “two suspects *fled*”."""
_NO_VERB = listed(
    "alleged suspected related organized organised forced based united unaccompanied specialized specialised need "
    "indeed bed seed hundred red trafficking-related so-called feed speed exceed proceed limited "
    "aged unprecedented combined estimated used dated"
)
"""Words in “ed” that are rarely verbs."""
_BEFORE_NOUN = listed(
    "the a an its their his her any no all some these those of for with by against other new more most from in on "
    "into under than at between among as to both each every several many including involving concerning per"
)
"""Words behind which a participle stands before its noun: “*the* convicted men”."""
_NO_INFINITIVE = _BEFORE_NOUN | listed(
    "one two three four five six seven eight nine ten prison court courts trial life police prosecutors jail up"
)
PREPOSITIONS = listed(
    "in on at by for with of from to under during since against between over as within after before through "
    "throughout into per abroad following"
)
RELATIVES = listed("who whom which whose where whereby")
SIDES = listed("although though while whereas because when if unless despite even")
"""Words that begin a side clause."""
JOINS = listed("and but or nor yet")
STOPS = listed("; : — –") | {" - "}
_NO_CLAUSE = listed(
    "including during trafficking following pending involving concerning regarding according comprising covering "
    "ranging totaling totalling"
)
"""Words in “ing” that begin no clause."""
_BEFORE_GERUND = listed(", by without for —") | {COUNT, PERIOD}
_ADVERB = re.compile(r"\w+ly$|(?:also|later|then|not|never|still|often|only|even|yet|just|both|all|subsequently)$")


_NO_BASE = BE | {"had", "has", "have"}
"""Auxiliaries behind which no base form stands."""
_NO_OBJECT = STOPS | JOINS | PREPOSITIONS | {",", PERIOD, ""}
"""What stands behind a verb that has no object."""
_CLAUSE_ENDS = STOPS | RELATIVES | SIDES | JOINS | {","}
"""What ends the search for the finite verb of a clause."""
_SUBJECT_ENDS = STOPS | RELATIVES | SIDES | {",", "but"}
"""What ends the search for the verb of a subject, which may be a list."""


class Words:
    """The words of a sentence outside of brackets, with their places; counted nouns and periods are one word."""

    def __init__(self, masked: str, periods: Sequence[Cue]) -> None:
        dated = [
            (cue.start, cue.end)
            for cue in periods
            if cue.rule.gives["period"] != "recent" and cue.words.lower() != "since"
        ]
        self.spans: list[tuple[int, int]] = []
        self.words: list[str] = []
        self.names = set[int]()
        """The places of capitalised words inside a sentence, which are no verbs: “Combating *Organized* Crime”."""
        depth = 0
        for match in _TOKEN.finditer(masked):
            word = match[0].lower() if match[0] != "May" else match[0]
            of_period = any(start <= match.start() < end for start, end in dated)
            if not of_period or depth:
                depth += word == "("
                inside, depth = depth > 0, max(0, depth - (word == ")"))
                if inside:
                    continue
            if of_period:
                if self.words and self.words[-1] == PERIOD and self.spans[-1][1] >= match.start() - 2:
                    self.spans[-1] = (self.spans[-1][0], match.end())
                    continue
                word = PERIOD
            elif "\ue000" <= word[0] <= "\ue0fe":
                word = COUNT
            if match[0][0].isupper() and self.words and self.words[-1] not in STOPS:
                self.names.add(len(self.words))
            self.spans.append(match.span())
            self.words.append(word)

    def at(self, place: int) -> str:
        """The word at a place of the list; nothing outside of it."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def first(self, offset: int) -> int:
        """The place of the first word from an offset of the sentence."""
        return next((place for place, span in enumerate(self.spans) if span[0] >= offset), len(self.spans))

    def next(self, place: int, wanted: frozenset[str]) -> int | None:
        """The place of the next word of some, from a place."""
        return next((ahead for ahead in range(place, len(self.words)) if self.words[ahead] in wanted), None)

    def leads(self, offset: int) -> bool:
        """Whether a period or a preposition stands behind the word at an offset: “while *in 2029*, …”."""
        return self.at(self.first(offset) + 1) in PREPOSITIONS | {PERIOD}

    def past_adverbs(self, place: int) -> int:
        """The place of the first word from a place that is no adverb."""
        while _ADVERB.fullmatch(self.at(place)) or (
            self.at(place - 1) in AUXILIARIES and self.at(place) == "since"
        ):
            place += 1
        return place

    def is_past(self, place: int) -> bool:
        """Whether the word at a place may be a past form or a participle."""
        word = self.at(place)
        return place not in self.names and (
            word in _IRREGULAR or (len(word) > 3 and word.endswith("ed") and word not in _NO_VERB)
        )

    def takes_object(self, place: int) -> bool:
        """Whether an object seems to stand behind a verb at a place."""
        behind = self.at(place + 2 if self.at(place + 1) in ("up", "out", "off", "down") else place + 1)
        stops = behind in _NO_OBJECT
        return not stops and not _ADVERB.fullmatch(behind)

    def acts(self, place: int) -> bool:
        """Whether what stands at a place is a verb with an object, or begins with an auxiliary."""
        return self.takes_object(place) or self.at(place) in AUXILIARIES

    def is_intransitive(self, place: int) -> bool:
        """Whether the word at a place is a past form that has no object and no passive."""
        return self.at(place) in _INTRANSITIVE

    def group(self, place: int) -> tuple[int, bool, bool] | None:
        """The end of the words of a verb that begins at a place, and whether it is finite and passive."""
        word = self.at(place)
        if word in AUXILIARIES:
            return self._behind_auxiliary(place)
        if self.is_past(place) and not self._modifies(place):
            behind, next_one = self.at(place + 1), self.at(place + 2)
            if behind.endswith("ing") and behind not in _NO_CLAUSE:
                return place + 1, True, False
            if behind == "to" and next_one.isalpha() and next_one not in _NO_INFINITIVE:
                return place + 2, True, False
            return place, True, False
        if not word.endswith("ing") or word in _NO_CLAUSE or place in self.names:
            return None
        joined = self.at(place - 1) in JOINS and any(each.endswith("ing") for each in self.words[:place])
        return (place, False, False) if joined or self.at(place - 1) in _BEFORE_GERUND else None

    def _behind_auxiliary(self, place: int) -> tuple[int, bool, bool]:
        word, last = self.at(place), place
        passive, place = word in BE, place + 1
        while True:
            after = self.past_adverbs(place)
            if self.at(after) in AUXILIARIES:
                passive, last, place = passive or self.at(after) in BE, after, after + 1
            elif self.is_past(after) or (self.at(after).endswith("ing") and self.at(after) != "pending"):
                if self.at(after + 1) != "to" or self.at(after + 2) not in ("have", "be"):
                    return after, True, passive and self.is_past(after)
                place = after + 2  # “is believed to have brought”
            elif self.at(after) == "to" and self.at(after + 1):
                return after + 1, True, False
            else:
                base = word not in _NO_BASE and self.at(after).isalpha() and after == place
                return after if base else last, True, False

    def _modifies(self, place: int) -> bool:
        """Whether a participle at a place stands before its noun: “the *convicted* men”."""
        before, behind = self.at(place - 1), self.at(place + 1)
        if self.at(place) == "suspended" and behind in ("sentence", "sentences", "prison", "term", "terms"):
            return True
        if before in ("by", "to", "as", "in", "with") and behind in ("", ",", PERIOD, "and"):
            return False
        objects = (COUNT, "the", "a", "an", "its", "their", "them", "him", "her")
        return (before in _BEFORE_NOUN or not before) and behind not in objects

    def finite_ahead(self, place: int) -> int | None:
        """The place of the next finite verb from a place, before anything that opens a clause or a list."""
        for ahead in range(place, len(self.words)):
            word = self.at(ahead)
            if word in _CLAUSE_ENDS:
                return None
            if word in AUXILIARIES or (self.is_past(ahead) and not self._modifies(ahead)):
                return ahead
        return None

    def verb_of_subject(self, place: int) -> int | None:
        """The place of the verb of a subject that seems to begin at a place.

        The subject may be a list, and something may be said of it between commas.
        """
        if self.at(place) == PERIOD and self.at(place + 1) == ",":
            place += 2
        for ahead in range(place, len(self.words)):
            word = self.at(ahead)
            if word == "," and ahead > place:
                closing = self.next(ahead + 1, frozenset({",", ";", ":"}))
                if closing is None or self.at(closing) != "," or self.finite_ahead(ahead + 1) is not None:
                    return None
                verb = self.past_adverbs(closing + 1)
                group = self.group(verb)
                return verb if group is not None and group[1] and self.acts(verb) else None
            if word not in ("and", "or", "nor"):
                found = self.finite_ahead(ahead)
                if found == ahead or word in _SUBJECT_ENDS:
                    return found
        return None
