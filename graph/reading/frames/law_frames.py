"""The law of a frame that says what a law makes a crime, prescribes, allows, requires or lacks."""

import re
from typing import Any

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.frames.doer_fillers import DoerFillers
from tuyun.graph.reading.frames.law_mentions import (
    OF_ANOTHER_PENALTY,
    LawMention,
    governs,
    is_direct,
    joined_before,
    kind_named,
    law_anywhere,
    law_before,
    law_behind,
    law_led_by,
    law_mentions,
    leads_back,
    names_whole_law,
    points_back,
    pronoun_before,
    refers_back,
)

_PART = re.compile(
    r"\b(?P<part>(?:(?:some|several|certain|other) (?:articles|sections)"
    r"|(?:(?:some|several|certain|new|other) )?(?:provisions?|parts?|chapters?|amendments?)) (?:of|in|to)) "
    r"(?:the |its )?$",
    re.IGNORECASE,
)
_THESE = re.compile(r"^(?:All |Both )?(?:of )?(?:These|Those|The) (?:prescribed )?(?:penalties|punishments)\b")
_PROVIDES = re.compile(r"(?:criminali[sz]|prohibit|prescrib)", re.IGNORECASE)
_APART = re.compile(r"[;:]|\b(?:wh(?:o|ich|ile|ereas)|but|although|though|under|by|those|other|repealed)\b")
"""Words behind which something else than the law may be the subject."""
_ACRONYM = re.compile(r"(?: of \d{4})? \((?:the )?(?-i:([A-Z]{2,8}))\)")


def learn_laws(text: str, entities: ProposedEntities) -> None:
    """Keep the acronyms that a sentence gives its laws: “the Trafficking in Persons Act (TIPA)”."""
    for law in law_mentions(text):
        if (given := _ACRONYM.match(text, law.end)) is not None:
            entities.law_acronyms.setdefault(given[1], law.words)


class LawFrame(DoerFillers):
    """A frame whose subject may be a law, which stands near its words or in an earlier sentence."""

    beside: tuple[str, ...] = ()
    """Laws that the sentence joins with the law of the frame."""

    def law_of(self) -> str | None:
        """The law that the provision belongs to; that of an earlier sentence, where the words point back to it."""
        text, place = self.sentence.text, self.cue.start
        match self.gives["of_law"]:
            case "behind":
                law = law_behind(text, self.cue.end)
            case "any" if (led := law_led_by(text, self.cue.end)) or leads_back(text, self.cue.end):
                law, place = led, self.cue.end + 1
            case "any":
                law = law_anywhere(text, place)
            case _:
                law = law_before(text, place)
                if law and OF_ANOTHER_PENALTY.search(text, law.end, place):
                    return None
        if self.gives.get("direct") and not (law and governs(text, law.end, place)):
            if not refers_back(text, place) or (
                pronoun_before(text, place) and law is None and not self._law_is_near()
            ):
                return None
            # “The act is new; *it* defined …”: the law of this sentence, or else of an earlier sentence.
            self.doubts.append("the law is named in an earlier clause")
        if law is None:
            back = self.entities.last_law if self.gives.get("back") or points_back(text, place) else None
            if back is None and (self.gives.get("direct") or kind_named(text, place)):
                # “The law” of which no sentence before says which it is.
                back = self.entities.law(kind_named(text, place) or "law")
            if back and self.entities.last_code and names_whole_law(text, place):
                back = self.entities.last_code
            self.doubts.append("the law is named in an earlier sentence")
            return back
        if part := _PART.search(text[: law.start]):
            self.doubts.append("only a part of the law says so")
            law = LawMention(text[part.start("part") : law.end], part.start("part"), law.end)
        self.start, self.end = min(self.start, law.start), max(self.end, law.end)
        if law.end <= place and not self._near(law):
            self.doubts.append("other words stand between the law and what it provides")
        if (other := joined_before(text, law)) is not None:
            self.doubts.append("another law is named beside it")
            self.beside = (self.entities.law(other.words),)
            self.start = min(self.start, other.start)
        self.entities.last_law, self.entities.law_read_in = self.entities.law(law.words), self.sentence.number
        return self.entities.last_law

    def penal_laws(self, predicate: str, laws: tuple[str, ...]) -> tuple[str, ...]:
        """The laws of a judgement on “these penalties”: all whose penalties the sentences before it prescribe."""
        penal = self.entities.penal_laws
        if predicate == "prescribes_penalty":
            if self.entities.penalties_judged_in not in (0, self.sentence.number):
                penal.clear()
                self.entities.penalties_judged_in = 0
            penal.extend(law for law in laws if law not in penal)
        elif predicate in ("penalty_stringent", "penalty_commensurate") and penal:
            self.entities.penalties_judged_in = self.sentence.number
            back = _THESE.search(self.sentence.text[: self.cue.start + 30])
            return tuple(penal) if back and set(laws) <= set(penal) else laws
        return laws

    def _law_is_near(self) -> bool:
        """Whether a law was read in this sentence or the sentence before, so that “it” may stand for the law."""
        return self.entities.last_law is not None and self.entities.law_read_in >= self.sentence.number - 1

    def _near(self, law: LawMention) -> bool:
        """Whether a law is the subject of its provision: no other law and no clause of another subject between."""
        text = self.sentence.text
        verb = _PROVIDES.search(text, law.end)
        return (
            is_direct(text, law, verb.start() if verb else self.cue.start)
            and _APART.search(text, law.end, self.cue.start) is None
            and not any(law.end < other.start < self.cue.start for other in law_mentions(text))
        )

    def object_of(self, predicate: str, roles: dict[str, Any]) -> dict[str, Any]:
        """The roles with what a judgement on penalties is about, where its words do not name it."""
        if predicate == "penalty_commensurate" and "object" not in roles:
            return {**roles, "object": (self.entities.shared("Offence", "trafficking"),)}
        return roles
