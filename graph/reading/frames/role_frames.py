"""Fill the roles of a frame: from its pattern, from the words before its verb, or by the law that is meant."""

import re
from dataclasses import replace
from typing import Any

from tuyun.graph.reading.clauses.clause_starts import clause_at
from tuyun.graph.reading.frames.fitting import by_others
from tuyun.graph.reading.frames.law_frames import LawFrame
from tuyun.graph.reading.frames.noun_phrases import subject_of_clause
from tuyun.graph.reading.frames.verb_context import VerbContext
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.voices.subjects import subject_of
from tuyun.graph.vocabulary import vocabulary

_LEADING = re.compile(r"^(?:(?:no|any|the|an?) )(?=\w)", re.IGNORECASE)
"""An article, or a word for none, before the name of a thing."""
_IMPOSES = re.compile(
    r"\b(?:sentenc(?:ed|ing)|(?:seiz|confiscat)(?:ed|ing)|froze|freezing|forfeited)\b", re.IGNORECASE
)
_JOINED = re.compile(r",? and (?:also |then )?$|, $")
"""What stands before a further verb of the same subject."""
_MAY_STAY_OPEN = ("possessor", "holder", "speaker")
"""Whose efforts or lack it is, and who says so, where the words do not show that: “*its* efforts”."""


class RolesFrame(LawFrame):
    """A frame whose roles are filled."""

    own_speaker: str | None = None
    """The id of the speaker whom the words of the frame name: “*the experts* stress the importance of …”."""

    def roles(self, predicate: str, verb_context: VerbContext) -> dict[str, Any] | None:
        """Who fills the roles; None if one that the words name cannot be filled."""
        roles = self._named_roles()
        if roles is None:
            return None
        if verb_context.open:
            self.doubts.append("left open: who did it")
        acting = {
            role: [self.entities.made[id_] for id_ in roles.get(role, ()) if id_ in self.entities.made]
            for role in ("subject", "giver", "audience")
        }
        labels = [each.label for each in verb_context.subject]
        labels += [each.label for entities in acting.values() for each in entities]
        names = [each.name for each in verb_context.subject]
        names += [each.name for each in (*acting["subject"], *acting["giver"]) if each.name]
        if by_others(predicate, labels, names):
            return None
        if verb_context.subject:
            role = str(self.gives.get("subject", "subject"))
            roles[role] = tuple(dict.fromkeys(self.entities.actor(actor) for actor in verb_context.subject))
            if verb_context.subject[0].end <= self.cue.start < verb_context.subject[0].start + 160:
                self.start = min(self.start, verb_context.subject[0].start)
        if "subject" not in roles and (
            self.gives.get("measure") == "term"
            or (self.gives.get("measure") == "money" and predicate == "forfeiture_ordered")
        ):
            roles |= self._who_imposed()
        if self.gives.get("happening") or (
            "happening" in vocabulary().predicates[predicate].roles and "happening" not in roles
        ):
            roles["happening"] = (self.happening(str(self.gives.get("happening", "Training"))),)
        if not self.gives.get("of_law"):
            return roles
        law = self.law_of()
        if law is None:
            return None
        laws = (*self.beside, law) if law not in self.beside else (law,)
        return {"subject": self.penal_laws(predicate, laws), **self.object_of(predicate, roles)}

    def _named_roles(self) -> dict[str, Any] | None:
        """The roles that the groups of the pattern name."""
        roles: dict[str, Any] = {}
        for group, words in self.cue.groups.items():
            role, _, kind = group.partition("_")
            if not kind:
                continue
            # The forms of an act have groups of the same role; “had *no* unit” has its negation in the polarity.
            fillers = self.fill(kind, _LEADING.sub("", words) if self.cue.rule.acts else words)
            if role == "voice":
                several = self.entities.group(_LEADING.sub("", words), "Group") if len(fillers) > 1 else None
                self.own_speaker = fillers[0] if len(fillers) == 1 else several
            elif fillers:
                roles[role.rstrip("0123456789")] = tuple(dict.fromkeys(fillers))
            elif kind in ("doer", "concerned"):
                self.doubts.append("who did it, or to whom, is left open")
            elif kind not in _MAY_STAY_OPEN:
                return None
        return roles

    def _who_imposed(self) -> dict[str, Any]:
        """Who passed the sentence or seized the money, if the cue has an active verb whose subject is known."""
        text = self.sentence.text
        every = list(_IMPOSES.finditer(text, 0, self.cue.end))
        verb = every[-1] if every and not re.search("[.;]", text[every[-1].end() : self.cue.start]) else None
        if verb is None or re.search(r"\b(?:was|were|been|each|who)(?: \w+ly)? $", text[: verb.start()]):
            return {}
        clause = clause_at(self.clause_list, verb.start()) or self.clause_list[0]
        cue = replace(self.cue, start=verb.start(), end=verb.end())
        subject = subject_of(text, clause, self.present, cue, find(text, "event"), None)
        # “Convicted two men, compared with six in 2029, *and sentenced* one”: whoever leads the clause before.
        joined = subject.actors or (
            subject_of_clause(text, verb.start(), self.present, self.known.code)[0]
            if _JOINED.search(text, 0, verb.start())
            else ()
        )
        actors = [actor for actor in joined if actor.label in ("Court", "Institution", "OfficialGroup")]
        return {"subject": tuple(self.entities.actor(actor) for actor in actors)} if actors else {}
