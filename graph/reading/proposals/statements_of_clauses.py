"""Finds the statements of its clause to which a count belongs: those behind or before “in four cases”, and those
whose subject or object is counted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.clauses.predications import Predication
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.proposals.free_counts import BEFORE_CASES, HAPPENED_IN, ONLY, Free
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.statements import Sentence
from tuyun.graph.vocabulary import vocabulary

_CONCERNED = (*HAPPENED_IN, *PEOPLE, "victim", "sentence", "item", "order", "request", "appeal")
"""Units of what a statement may be about, as the subject or the object of its verb."""
_PERSONS = (*PEOPLE, "victim")
_OPENS = re.compile(
    r"(?:^|[,;:—] |\b(?:and|but|that|while|whereas|although|though|because|as|since|where) )$", re.IGNORECASE
)
"""What stands before such words, or before a subject, at the beginning of a clause."""
_CLOSES = re.compile(
    r"[;:()—]|,? (?:although|while|whereas|even though|though|despite|because|unless|if|whether)\b"
    r"|, (?:and|but|yet|or|which|who|where|when|after|before)\b|\b(?:who|which|whose|whom)\b"
)
"""Words behind which a count of the clause says nothing more."""
_HOLDER = re.compile(
    rf"[\s,;:—]*(?:(?:and|but|that|while|whereas|although|though|because|as|since) )*"
    rf"(?!(?:a |the )?(?:lack|absence|shortage|delays?|want)\b)(?:(?!(?:and|or|in|at)\b)[\w’'-]+ ){{1,5}}"
    rf"(?:in|at|across) {ONLY}",
    re.IGNORECASE,
)
"""The words of a subject before the number of places that limits it: “but *its units in* seven provinces”."""
_SAYS = re.compile(r"(?:had |have )?(?:told|said|reported|stated|complained|informed|noted|explained|indicated)\b")
"""Verbs of people who only say what happened."""
_DEPARTMENTS = re.compile(r"\bdepartments$")
"""A noun of offices that may name places."""
_PLAIN_PLACES = re.compile(r"(?: of (?:the |its |our )?(?:country[’']s )?(?:\d+|[a-z]+))? [a-z]+|")
"""Places that no word before their noun describes."""
_BEHIND_ALL = re.compile(
    r"[.;,:)]|$| (?:and|but|or|because|while|although|though|whereas|after|before|during|in|on|by|involving|of"
    r"|concerning|since|between|from|over|last|this|that year|for|with|when|alone|nationwide)\b"
)
"""What may stand behind the cases in which something happened that is said before them: “demanded bribes in four
cases *in May*”."""
_LEADS = re.compile(rf"[\s,;:—]*(?:(?:and|but|that|while|whereas|although|though|because|as|since) )*{ONLY}", re.I)
"""Words between the beginning of a clause and the count that is its subject."""
_DESCRIBED = re.compile(
    r"(?: (?:of (?:the |these |those )?[a-z]+|[a-z]+ly|also|still|all|both|each|nationwide))*,?"
)
"""Words between a count and the verb of which it is the subject."""
_TO_OBJECT = re.compile(
    r" (?:(?:the|their|its|only|just|another|all|some|at least|a further) )*"
    r"(?:(?:acts?|cases?|files?|complaints?|charges?|crimes?|conduct) (?:of|against|by|from) (?:the )?)?"
)
"""Words between a verb and the count that is its object: “treated *the acts of* four others”."""
_WITHOUT = re.compile(r"\bwithout (?:first |ever |being |having |even )*[a-z]+(?:ing|ed)\b")
"""Words for what was not done with the people that the verb before them counts: “deported 45 workers *without
screening*”."""

_SHARE_DONE = re.compile(
    r" of (?:whom|them|these|those),? (?:was|were|had been|have been) (?:[a-z]+ly )?"
    r"[a-z]+(?:ed|n)(?: [^.;,]{2,60})? "
)
"""Words between a share of people and “without”, which says what was not done with the share: “19 *of whom were
deported* without screening”."""
_SHARE_OBJECT = re.compile(r" of (?:them|these|those)(?: (?!who\b)[^.;,]{2,50})? ")
"""The same behind the verb whose object the share is: “deported 19 *of them* without screening”."""


def _goes_wrong(predicate: str) -> bool:
    """Whether a predicate is a wrong, a loss, a failing or a lack, which people count by places."""
    term = vocabulary().predicates[predicate]
    return bool(
        term.concerns_wrongdoing or term.loss is not None or term.failing or predicate.startswith("lacked_")
    )


class Clauses:
    """The clauses of a sentence, which say to which statements a count belongs."""

    def __init__(self, sentence: Sentence, verbs: OwnVerbs) -> None:
        self.text, self.offset, self.verbs = sentence.text, sentence.start, verbs

    def statements_of(self, found: Free, uncounted: Sequence[Proposal]) -> list[Proposal]:
        """The statements that count nothing and of which a count says in how many cases, or of how many."""
        count = found.count
        happened_in = count.unit in HAPPENED_IN or count.share
        before = BEFORE_CASES.search(self.text, 0, count.start)
        if before is None:
            return [] if found.by else self._concerning(count, uncounted)
        only = self.text[before.start() : count.start].endswith((" only ", " just "))
        one = count.figure.upper == 1 and not only  # “in one case” opens an example
        if not happened_in or one:
            return []
        if count.unit == "place" or _DEPARTMENTS.search(self.text, count.start, count.end):
            # “In two border towns” says where, “in two districts” in how many.
            if not _PLAIN_PLACES.fullmatch(self.text, count.figure.end, count.end):
                return []
            uncounted = [each for each in uncounted if _goes_wrong(each.statement.predicate)]
        if _OPENS.search(self.text, 0, before.start()):
            return [each for each in uncounted if self._is_led(count, each)]
        inside = [each for each in uncounted if self._holds(count, each)]
        if inside:
            return inside
        known = [other.statement.predicate for other in found.by]
        return [each for each in self._before(count, uncounted) if not known or each.statement.predicate in known]

    def undone(self, counts: Sequence[Count], uncounted: Sequence[Proposal]) -> list[tuple[Count, Proposal]]:
        """What was not done with those whom the verb before counts: “deported 45 workers *without screening*”."""
        made = []
        for without in _WITHOUT.finditer(self.text):
            verbs = [
                verb
                for verb in self.verbs.made
                if verb.end <= without.start() and verb.link not in ("relative", "participle")
            ]
            verb = verbs[-1] if verbs else None
            people = [
                count
                for count in counts
                if verb is not None
                and count.unit in _PERSONS
                and count.figure.status not in WITHOUT_NUMBER
                and count.end <= without.start()
                and (self._is_subject(verb, count) if verb.passive else self._is_object(verb, count))
                and not _CLOSES.search(self.text, verb.end, without.start())
            ]
            people = self._share(counts, without.start()) or people
            for each in uncounted:
                start, end = self._place(each)
                if (
                    len(people) == 1
                    and start <= without.end()
                    and without.end() <= end
                    and each.fields["predicate"].rules[0].split("/")[1].startswith("without")
                ):
                    made.append((people[0], each))
        return made

    def _share(self, counts: Sequence[Count], end: int) -> list[Count]:
        """The share of people with whom that was done which ends at a place, with the unit of those before."""
        shares = []
        for place, count in enumerate(counts):
            done = _SHARE_DONE.fullmatch(self.text, count.figure.end, end)
            done = done or _SHARE_OBJECT.fullmatch(self.text, count.figure.end, end)
            wholes = [whole.unit for whole in counts[:place] if whole.unit in _PERSONS]
            if done and wholes and count.unit == BARE and count.figure.status not in WITHOUT_NUMBER:
                shares.append(replace(count, unit=wholes[-1]))
        return shares

    def _is_subject(self, verb: Predication, count: Count) -> bool:
        """Whether a count is the subject of a verb."""
        return (
            verb.opens <= count.start
            and count.end <= verb.start
            and _LEADS.fullmatch(self.text[verb.opens : count.start]) is not None
            and _DESCRIBED.fullmatch(self.text[count.end : verb.start].rstrip()) is not None
        )

    def _is_object(self, verb: Predication, count: Count) -> bool:
        """Whether a count is the object of a verb."""
        return verb.end <= count.start and _TO_OBJECT.fullmatch(self.text[verb.end : count.start]) is not None

    def _place(self, each: Proposal) -> tuple[int, int]:
        return each.anchor[0] - self.offset, each.anchor[1] - self.offset

    def _verb(self, start: int, end: int) -> Predication | None:
        """The first verb between two places."""
        return next((verb for verb in self.verbs.made if start <= verb.start < end), None)

    def _several(self, start: int, end: int) -> bool:
        """Whether the words between two places hold verbs of several clauses."""
        first = self._verb(start, end)
        return first is not None and any(
            first.end <= other.opens < other.start < end and other.link in ("main", "clause", "side")
            for other in self.verbs.made
        )

    def _is_led(self, count: Count, each: Proposal) -> bool:
        """Whether cases at the beginning of a clause are those in which the statement happened."""
        start, end = self._place(each)
        if end <= count.end:
            return False
        verb = self._verb(max(start, count.end), end)
        if self._several(max(start, count.end), end):
            return False  # “in 11 trials the verdict rested on it, and *investigators had made* no attempt …”
        place = max(start, count.end) if verb is None else verb.start
        first = self._verb(count.end, place + 1)
        joined = verb is not None and verb.link == "joined"
        if first is not None and first.start < place and not joined:
            return False
        return not _CLOSES.search(self.text, count.end, place)

    def _holds(self, count: Count, each: Proposal) -> bool:
        """Whether the words of a statement hold a count of places of its subject: “units *in seven provinces*”."""
        start, end = self._place(each)
        verb = self._verb(count.end, len(self.text))
        if verb is None or not verb.start < end or start >= verb.end:
            return False
        before, behind = self.text[verb.opens : count.start], self.text[count.end : verb.start]
        return not self._several(start, end) and (
            _HOLDER.fullmatch(before) is not None
            and _DESCRIBED.fullmatch(behind.rstrip()) is not None
            and "," not in behind
            and _SAYS.match(self.text, verb.start) is None
        )

    def _before(self, count: Count, uncounted: Sequence[Proposal]) -> list[Proposal]:
        """The statement that ends directly before the cases in which it happened."""
        if not _BEHIND_ALL.match(self.text, count.end):
            return []
        ends = []
        for each in uncounted:
            start, end = self._place(each)
            verb = next((verb for verb in reversed(self.verbs.made) if verb.start < count.start), None)
            if self._several(start, end) or self._verb(count.end, end) is not None:
                continue
            first = self._verb(start, end)
            own = verb is not None and first == verb and (verb.link == "main" or verb.opens <= start + 5)
            noun = verb is not None and first is None and verb.end <= start
            if start < count.start and verb is not None and (own or noun):
                between = self.text[max(verb.end, end if noun else 0) : count.start]
                if len(between) < 100 and not _CLOSES.search(between) and "," not in between:
                    ends.append(each)
        return ends

    def _concerning(self, count: Count, uncounted: Sequence[Proposal]) -> list[Proposal]:
        """The statements whose subject or object is counted."""
        if count.unit not in _CONCERNED and not count.share:
            return []
        made = []
        for each in uncounted:
            start, end = self._place(each)
            wrong = vocabulary().predicates[each.statement.predicate].concerns_wrongdoing
            verb = self._verb(max(start - 30, 0), end)
            if verb is None or (verb.end <= start and start - verb.end > 1):
                verb = self._verb(start, end)
            if verb is None:
                continue
            if verb.link == "relative" and self._verb(verb.end, end) is not None:
                continue  # “charges against men *who bribed four officers* were dropped”
            harmed = wrong and count.unit in _PERSONS  # victims of a wrong are no wrongs
            subject = self._is_subject(verb, count) and not (harmed and verb.passive)
            object_ = self._is_object(verb, count) and count.start <= end
            lacked = each.statement.predicate.startswith("lacked_")
            if subject or (object_ and not harmed and not lacked):
                made.append(each)
        return made
