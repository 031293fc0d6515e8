"""Withdraws `sure` from proposals whose sentence is hard to read, once the whole sentence has been read.

A rule that was made for a few wordings, a long sentence, a second date, figures and forms beside those that are
read: where a text that no rule was made for has these, it is read wrongly more often than one time in twenty.
"""

import re
from collections.abc import Iterator, Sequence

from tuyun.graph.reading.actors.known_actors import Actor
from tuyun.graph.reading.doubtful_words import (
    doubtful_words,
    doubtful_words_of_count,
    limits_silence,
    may_not_be_in_force,
    of_a_country,
    speaks,
)
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.remaining_figure import is_left
from tuyun.graph.statements import Sentence
from tuyun.graph.vocabulary import vocabulary

LONGEST = {"law": 450, "other": 320}
"""The most characters of a sentence that has a sure proposal, about a law or about anything else."""
MOST_COUNTS = 4
"""The most counts of a sentence that has a sure proposal, without those that are compared."""
_PROVEN = frozenset(
    f"happenings/{name}"
    for name in (
        "acquitted", "arrested", "charged", "continued-investigation", "continued-prosecution", "convicted",
        "convictions-secured", "identified", "indicted", "investigated", "opened-investigation",
        "opened-prosecution", "prosecuted", "prosecutions-initiated", "sentenced",
    )
)  # fmt: skip
"""Rules for counts that many texts of several publishers bear out."""
_NOUN = re.compile(
    r"\b(?:cases?|investigations?|prosecutions?|convictions?|indictments?|suspects?|defendants?|traffickers?|victims?"
    r"|persons?|people|individuals?|none|no|any)\b",
    re.IGNORECASE,
)
"""Nouns whose unit is beyond doubt. “Perpetrators” is not among them: some coders count them as persons, others as
suspects."""
_PLAIN = re.compile(
    r"(?:the )?(?:(?:national|federal|[A-Z][a-z]+(?:n|ese|ish|i)) )?"
    r"(?:government|authorities|police|courts|prosecutors|law enforcement|judges|investigators|officials)",
    re.IGNORECASE,
)
"""Subjects that everybody calls the same."""
_COMPARED = re.compile(r"\b(?:compared|comparison|up from|down from|(?:in|de)crease from|than)\b.*", re.DOTALL)

_SPAN = re.compile(
    expand(r"\b(?:in|over|within|during)(?: the)?(?: (?:past|last|first|previous))? (?:{figure}|several|few) ")
    + r"(?:days|weeks|months|years)\b",
    re.IGNORECASE,
)
"""A span of time without its days, which no rule of periods reads: “arrested 12 suspects *in seven months*”."""


_IN_SOME = re.compile(
    expand(r"\b(?:in|at|for|of) (?:some|most|many|several|certain|few|other|half|{figure}) ")
    + r"(?:[a-z]+ )?(?:cases|instances|trials|courts?|regions?|provinces?|districts?|states|areas|cities)\b",
    re.IGNORECASE,
)
"""Some cases or places, of which alone a none may hold: “*in most regions* courts convicted nobody”."""


def doubted(sentence: Sentence, proposals: Sequence[Proposal], actors: Sequence[Actor]) -> list[Proposal]:
    """The proposals of a sentence, those that are sure with what makes them doubtful."""
    if not any(proposal.sure for proposal in proposals):
        return list(proposals)
    hard = tuple(_hard(sentence, proposals))
    out = []
    for proposal in proposals:
        doubts = (*hard, *_doubts(sentence, proposal, actors)) if proposal.sure else ()
        out.append(proposal.with_doubts(doubts) if doubts else proposal)
    return out


def _hard(sentence: Sentence, proposals: Sequence[Proposal]) -> Iterator[str]:
    """What makes the whole sentence hard to read."""
    if any(is_left(proposal) for proposal in proposals):
        yield "the sentence has another figure that no rule reads"
    yield from doubtful_words(sentence.text)
    if "“" in sentence.text or '"' in sentence.text:
        yield "the sentence quotes somebody"
    counts = [each for each in proposals if _is_count(each) and each.fields["predicate"].state == "explicit"]
    if len(counts) > MOST_COUNTS:
        yield "the sentence has many counts"


def _is_count(proposal: Proposal) -> bool:
    quantity = proposal.statement.quantity
    return quantity is not None and (quantity.lower is not None or quantity.upper is not None)


def _doubts(sentence: Sentence, proposal: Proposal, actors: Sequence[Actor]) -> Iterator[str]:
    """What makes a single proposal doubtful."""
    entry, rules = proposal.statement, proposal.fields["predicate"].rules
    subjects = entry.roles.get("subject", ())
    of_law = entry.predicate in ("criminalizes", "prescribes_penalty", "part_of_law")
    if len(sentence.text) > LONGEST["law" if of_law else "other"]:
        yield "the sentence is long"
    if of_law:
        yield from _law_doubts(sentence, proposal)
        return
    names = [proposal.entities[id_].name for id_ in subjects if id_ in proposal.entities]
    if len(subjects) > 1 or any(not _PLAIN.fullmatch(name) for name in names):
        yield "people name the subject in different ways"
    yield from _voice_doubts(sentence, proposal)
    if not _is_count(proposal) or vocabulary().statuses[entry.status].silence:
        return
    if not set(rules) & _PROVEN:
        yield "few texts confirm the rule"
    quantity = entry.quantity
    words = sentence.text[proposal.anchor[0] - sentence.start : proposal.anchor[1] - sentence.start]
    yield from doubtful_words_of_count(sentence.text, proposal.anchor[1] - sentence.start)
    if quantity and _exceeds([part.lower for part in quantity.parts if part.group], quantity.lower or 0):
        yield "its parts by people add up to more than the whole"
    if entry.status == "reported_zero" and _IN_SOME.search(sentence.text):
        yield "the none may be of some places or cases alone"
    if not _NOUN.search(words):
        yield "the noun does not name the unit"
    if quantity and any(part.law or part.institution for part in quantity.parts):
        yield "its parts are by law or institution"
    main = _COMPARED.sub("", sentence.text)
    dates = find(main, "period")
    dated = bool(dates) or _SPAN.search(main) is not None
    if len(dates) > 1 or (dated and entry.period.kind == "unspecified"):
        yield "another date in the sentence may date the count"
    named = set(quantity.scope.forms) | {str(part.form) for part in quantity.parts} if quantity else set()
    others = {str(cue.rule.gives["form"]) for cue in find(main, "form")} - named - {"trafficking"}
    if others:
        yield "the sentence names other forms"
    if not subjects and any(actor.start < proposal.anchor[0] - sentence.start for actor in actors):
        yield "somebody named before it may be the subject"


def _exceeds(parts: Sequence[int], whole: float) -> bool:
    """Whether parts add up to more than the whole, if they begin anew where they have added up to it.

    >>> _exceeds([26, 12, 8], 38), _exceeds([20, 15], 30)
    (False, True)
    """
    total = 0
    for part in parts:
        total = part if total == whole else total + part
        if total > whole:
            return True
    return False


def _voice_doubts(sentence: Sentence, proposal: Proposal) -> Iterator[str]:
    """What makes it doubtful who says so, how firmly, who is silent, and of which crime."""
    entry = proposal.statement
    if entry.modality not in ("asserted", "reported"):
        yield "it is only alleged or possible"
    end = max(proposal.anchor[1], (entry.start or 0) + len(entry.quote)) - sentence.start
    if entry.voice == "report" and speaks(sentence.text, end):
        yield "somebody whom the sentence names may say so"
    if entry.predicate.endswith("_under_other_law"):
        yield "the crime is not trafficking"
    silent = [proposal.entities[id_] for id_ in entry.roles.get("silent", ()) if id_ in proposal.entities]
    named = [proposal.entities[id_] for id_ in entry.roles.get("subject", ()) if id_ in proposal.entities]
    named = named if _is_count(proposal) else []
    if any(of_a_country(entity.name) for entity in (*silent, *named)):
        yield "it may be the government of another country"
    if any(re.search(r"\b(?:former|previous|past)\b", entity.name) for entity in silent):
        yield "it may be an earlier government"
    if not vocabulary().statuses[entry.status].silence:
        return
    if limits_silence(sentence.text):
        yield "the silence may be limited"
    if any(entity.label in ("Media", "CivilSociety", "Group", "InternationalOrganization") for entity in silent):
        yield "somebody else than the state is silent"


_LAWS = re.compile(
    r"\b(?:Law|Act|Code|Decree|Articles?|Sections?)\b[^.;,]* and (?:the )?(?:Law|Act|Articles?|Sections?)\b"
)
"""A law and another that say the same: “*the Law on Work and Article 12* of the penal code prohibit it”."""

_YEARS = re.compile(r"\byears?\b")
_FOR_CRIME = re.compile(r"\b(?:for|in cases of) [a-z]")
"""Words of a penalty that say for which crime it is: “five to ten years *for those* involving a child”."""


def _law_doubts(sentence: Sentence, proposal: Proposal) -> Iterator[str]:
    """What makes a proposal about a law doubtful: several laws, conditions, exceptions."""
    if proposal.statement.predicate == "part_of_law":
        yield "many people do not code in which law an article stands"
    names = [entity.name for entity in proposal.entities.values() if entity.label == "Law"]
    together = _LAWS.search(sentence.text, 0, max(0, proposal.anchor[1] - sentence.start))
    if (
        together
        or any(re.search(r" and |, ", name) for name in names)
        or len(proposal.statement.roles.get("subject", ())) > 1
    ):
        yield "several laws are named together"
    if re.search(r"\b(?:if|unless|except|when|where|only|some|certain|inconsistent)\b", sentence.text):
        yield "the law has conditions or exceptions"
    if may_not_be_in_force(sentence.text):
        yield "the law may not be in force"
    penalties = [entity.name for entity in proposal.entities.values() if entity.label == "Penalty"]
    several = proposal.statement.predicate == "prescribes_penalty" and len(_YEARS.findall(sentence.text)) > 1
    if several and not all(_FOR_CRIME.search(penalty) for penalty in penalties):
        yield "the sentence has several terms"
