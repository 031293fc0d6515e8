"""Finds who acted where the rule of a count names nobody: the subject of the verb that governs the count."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.actors.countries import names_other_country
from tuyun.graph.reading.actors.known_actors import NOUN, Actor
from tuyun.graph.reading.actors.noun_subjects import before_verb, by_noun
from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.clauses.predications import Predication
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.voices.subjects import Subject, in_label, lead_of
from tuyun.graph.source.dataset import stem_of

_BEFORE_SUBJECT = re.compile(
    r"^[,;:—– ]*(?:(?:and|but|while|whereas|although|though|as|because|that|yet|if|when|where) )?"
    r"(?:(?:[Ii]n|[Dd]uring|[Bb]y|[Ff]rom|[Bb]etween|[Ss]ince|[Oo]n|[Aa]t|[Ww]ith|[Aa]ccording|[Oo]ver|[Tt]hroughout"
    r"|[Ff]or example|[Ii]n addition|[Aa]lso|[Ff]urthermore|[Mm]oreover|[Aa]s)\b[^,;]*, )?"
)
"""What may stand before the subject of a clause: “*while in 2029*, the unit opened …”."""
_BEHIND_SUBJECT = re.compile(
    expand(
        r"(?:,? \([A-Z][A-Za-z-]*\))?"
        r"(?: (?:of|in|for|at|from|on|with|throughout|across|within|under|along|near|around)"
        r" (?:(?!\w+s (?:the|an?|its|their|that)\b)[^,; ]+ ){0,8}?[^,; ]+)?"
        r"(?:, (?!(?:and|or|but)\b)[^;]*,)?"
        r"(?: (?:has|have|had|also|itself|themselves|each|then|later|together|{adverb}))* ?"
    )
)
"""What may stand between a subject and its verb: “the unit *of the ministry, with six men, also* opened”."""
_PHRASE = re.compile(r" (?:of|in|for|at|from|on|with|throughout|across|within|under|along|near|around) |, | \(")
"""The beginning of words behind the noun that a subject is named by."""
_DAY = r"(?:19|20)\d\d|\d|{month}|\w+day|beginning|end\b"
_DATED = rf"(?:in|on|at|from|within|for) (?:the |early |late |mid-)*(?:{_DAY})"
_PLACE = re.compile(
    expand(
        rf" (?!{_DATED})(?:of|in|for|at|from|on|within|near|along) [^,;()\ue000-\uf8ff]+?"
        rf"(?= {_DATED}|,| \(|$| $| (?:(?:with|has|have|had|also|each|then|later|together|{{adverb}}) ?)+(?:,|$))"
    )
)
"""Words behind a noun that belong to the name: “police* at the port*”, “Department* for Combating Crime*”."""
_SENTENCE = re.compile(r" \(sentence \d+\)$")
_LONGEST_ARTICLE = len("these ")
"""How far from the beginning of its words a subject's name may begin."""
_VERBS = {
    "staffed": re.compile(r"(?:(?:still|only|now) )?(?:ha[sd]|have|employ|compris|consist|number|includ|operat)"),
    "imprisonment_imposed": re.compile(
        r"(?:(?:had|has|have|also) )*(?:impos|sentenc|gave|hand|order|convict|pass|issu)"
    ),
    "trained": re.compile(
        r"(?:(?:had|has|have|also|jointly) )*(?:train|held|hold|organi[sz]|provid|gave|give|deliver|conduct|offer"
        r"|taught|teach|ran|run|host|carried out|launch|led|co-)"
    ),
}
"""For some predicates, the verbs whose subject acted. In “the cabinet *set up* an office with 12 officers” the
cabinet does not employ them, and whoever *attended* or *funded* a training did not give it."""
_ONLY_SPEAKS = re.compile(
    r"(?:(?:had|has|have|also|\w+ly) )*(?:report|stat(?:ed|es)|not(?:ed|es)|sa(?:id|y)|told|claim|alleg|attribut"
    r"|cit(?:ed|es)|blam|explain|welcom|critici|prais|commend|regret|expect|await|announc|acknowledg|estimat|indicat"
    r"|(?:puts?|placed?) the (?:total )?numbers?\b)"
)
"""Verbs whose subject speaks of what others did: “officials *attributed* the fall from 12 convictions to …”."""
_HAS_ACTOR = ("trained", "imprisonment_imposed")
"""Predicates whose rules name nobody, though the verb before the count has a subject who did it."""
_OTHERS_ACT = (
    "case_concerned",
    "proceedings_lasted",
    "served_sentence",
    "reported",
    "budgeted",
    "restitution_paid",
)
"""Predicates of which the subject of the verb before the count says nothing."""
_SELF = frozenset({"main", "clause", "side"})
_BEHIND_LABEL = re.compile(r":| [–—] $")
"""What stands between a label and its figure: “victims identified*:* 11”."""


def with_actors(drafts: Sequence[Draft], verbs: OwnVerbs, actors: Sequence[Actor], code: str) -> list[Draft]:
    """The drafts; those whose subject is open have the subject of the verb that they hang on.

    Args:
        drafts: of a sentence, in any order.
        verbs: its predications.
        actors: the actors that it names.
        code: the prefix of ids of actors that no rule names.
    """
    known = {
        id(draft): _of_verb(draft, verbs, actors, code) if _is_open(draft) else draft.subject.actors
        for draft in drafts
    }
    return [
        replace(draft, subject=Subject(found, "inherited"))
        if _is_open(draft) and (found := known[id(draft)] or _of_compared(draft, drafts, known))
        else draft
        for draft in drafts
    ]


def _is_open(draft: Draft) -> bool:
    """Whether nobody is known to have done what a draft tells, though somebody did."""
    return not draft.subject.actors and (draft.subject.state == "open" or draft.predicate in _HAS_ACTOR)


def _of_verb(draft: Draft, verbs: OwnVerbs, actors: Sequence[Actor], code: str) -> tuple[Actor, ...]:
    """The subject of the active verb before a count; nobody if the count is a subject itself."""
    if draft.clause.comparison is not None:
        return ()
    place = draft.whole.count.start
    governing = [
        each for each in verbs.made if each.opens <= place and not (each.link == "participle" and each.passive)
    ]
    verb = max(governing, key=lambda each: (each.opens, each.start), default=None)
    if verb is None or verb.start >= place or verb.passive or draft.predicate in _OTHERS_ACT:
        return ()
    if in_label(verbs.masked, draft.whole.count) or _BEHIND_LABEL.search(verbs.masked, verb.start, place):
        return ()
    if draft.happening.cue.start >= draft.whole.count.end:
        return ()  # “tried 24 of the 29 people *charged*”
    needed = _VERBS.get(draft.predicate)
    if _ONLY_SPEAKS.match(verbs.masked, verb.start):
        return ()
    if needed is not None and not needed.match(verbs.masked, verb.start):
        return ()
    while verb.link in ("joined", "participle") and verb.upon is not None:
        if verb.link == "participle" and not _acts(verbs.masked, verb):
            return ()
        verb = verbs.made[verb.upon]
        if verb.passive:
            return ()
    if verb.link == "relative":
        return _antecedent(verb, verbs.masked, actors, code)
    return _named(verbs.masked, verb.opens, verb.start, actors, code) if verb.link in _SELF else ()


def _acts(masked: str, participle: Predication) -> bool:
    """Whether a participle says what the subject of its sentence did: “raided bars, *removing* 12 girls”."""
    return masked.endswith("ing", 0, participle.end) and masked.endswith(", ", 0, participle.start)


def _named(masked: str, start: int, end: int, actors: Sequence[Actor], code: str) -> tuple[Actor, ...]:
    """Whom the words between two places name as the subject of the verb behind them."""
    begun = _BEFORE_SUBJECT.match(masked[start:end])
    start += begun.end() if begun else 0
    words = masked[start:end]
    inside = [
        replace(actor, start=actor.start - start, end=actor.end - start)
        for actor in actors
        if start <= actor.start and actor.end <= end
    ]
    lead = lead_of(words, inside)
    if names_other_country(words):
        return ()
    if lead and _BEHIND_SUBJECT.fullmatch(words, lead[-1].end):
        found = tuple(replace(actor, start=actor.start + start, end=actor.end + start) for actor in lead)
        return found if len(found) > 1 else (_with_place(found[0], masked[found[0].end : end]),)
    return _by_noun(words, start, code)


def _by_noun(words: str, start: int, code: str) -> tuple[Actor, ...]:
    """Whoever is named by the noun at the end of the first words of a subject."""
    if (whole := before_verb(words, code, start)) is not None and whole.start - start <= _LONGEST_ARTICLE:
        return (whole,)
    phrase = _PHRASE.search(words)
    head = words[: phrase.start()] if phrase else words.rstrip()
    actor = by_noun(head, code, start)
    if actor is None or not _BEHIND_SUBJECT.fullmatch(words, actor.end - start):
        return ()
    return (_with_place(actor, words[actor.end - start :]),)


def _with_place(actor: Actor, words: str) -> Actor:
    """An actor whose name goes on with where or of what it is, so that it is not taken for all of its kind."""
    more = _PLACE.match(words)
    if more is None:
        return actor
    alone = _SENTENCE.sub("", actor.name)  # “a court (sentence 3)”, of which the place tells which court it is
    return replace(
        actor,
        id=f"{re.sub(r'-s[0-9]+$', '', actor.id) if alone != actor.name else actor.id}-{stem_of(more[0])}",
        name=alone + more[0],
        end=actor.end + more.end(),
        rule=NOUN,
    )


def _antecedent(verb: Predication, masked: str, actors: Sequence[Actor], code: str) -> tuple[Actor, ...]:
    """The subject of a relative clause, if what stands before its comma is the beginning of the sentence."""
    before = masked[: verb.opens].rstrip(" ,")
    begun = _BEFORE_SUBJECT.match(before)
    start = begun.end() if begun else 0
    return _named(masked, start, len(before), actors, code) if re.search(r"[,;:]", before[start:]) is None else ()


def _of_compared(draft: Draft, drafts: Sequence[Draft], known: dict[int, tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The subject of the last count before with the same predicate, if a count is compared with it."""
    if draft.clause.comparison is None:
        return ()
    before = [known[id(each)] for each in drafts if each.whole.count.start < draft.whole.count.start]
    if draft.happening.cue.words.endswith("ing") and len({found for found in before if found}) == 1:
        return next(found for found in before if found)  # “continued two, compared with *investigating* five”
    same = [
        known[id(each)]
        for each in drafts
        if each.predicate == draft.predicate
        and each.whole.count.start < draft.whole.count.start
        and known.get(id(each))
    ]
    return same[-1] if same else ()
