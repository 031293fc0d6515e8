"""Adds to acts the partners, funders, supporters and givers that the sentence names beside them.

“*With funding from the EU*, IOM trained 60 judges”, “a course *organized by the OSCE*”.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tuyun.graph.reading.actors.entities import ProposedEntities
from tuyun.graph.reading.actors.known_actors import KnownActors
from tuyun.graph.reading.frames.lists_of_parties import BEGINS, Parties, PartyLists
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.proposals.proposed import named
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.statements import Sentence
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import RoleName

_FAMILIES = ("identification", "referral", "investigation", "prosecution", "cooperation", "training", "capacity")
"""The families of predicates whose acts have other parties."""
_COURSE = (
    r"(?:trainings?|workshops?|seminars?|courses?|conferences?|sessions?|programs?|programmes?|round ?tables?)"
)
_PHRASES: Mapping[RoleName, str] = {
    "funder": (
        r"\bwith (?:the )?(?:[a-z]+ )?(?:funding|funds|financial (?:support|assistance|help)|financing|a grant"
        r"|grants) (?:provided )?(?:from|of|by) "
        r"|\b(?:funded|financed|sponsored|paid for|financially supported) (?:entirely |partly |jointly )?by "
    ),
    "supporter": (
        r"\bwith (?:the )?(?:(?:technical|logistical|logistic|expert|material|operational|additional|active) )*"
        r"(?:support|assistance|help|backing|advice) (?:provided )?(?:from|of|by) "
        r"|(?<!financially )\b(?:supported|assisted|backed) by |\bunder the auspices of "
    ),
    "partner": (
        r"\bin (?:(?:close|joint|full|direct) )?(?:collaboration|partnership|cooperation|co-operation|coordination"
        r"|conjunction|concert) with |\b(?:jointly|together) with "
    ),
    "giver": (
        rf"\b{_COURSE}\b[^.;,]{{0,60}}? (?:(?:that|which) (?:was|were) )?(?:co-?)?(?:organi[sz]ed|hosted|led"
        r"|conducted|provided|delivered|held|offered|given|run|facilitated|taught|arranged)(?: jointly)? by "
        rf"|\b{_COURSE} (?:from|by) "
    ),
}
"""Words before those who have a role beside an act."""
_PAID = re.compile(
    rf" (?:also )?(?:funded|financed|sponsored|paid for) (?:[\w’'-]+ ){{0,4}}?{_COURSE}\b", re.IGNORECASE
)
"""Words behind those who paid for a training: “UNODC *funded the training*”."""
_JOINED = re.compile(rf"{BEGINS.pattern}|\band (?:the )?$")
"""What stands before those who paid for a training."""
_GAVE = re.compile(
    rf"(?:, (?:with|in) [^,;]{{3,60}},)? (?:jointly |also |together |both )*"
    rf"(?:trained\b(?!(?: (?:in|on|during) [^;,.:]{{2,40}})?: )"
    r"|(?:co-?)?(?:conducted|provided|held|organi[sz]ed|hosted|led|delivered|offered|gave|ran) "
    rf"(?:[\w’'-]+ ){{0,6}}?{_COURSE}\b)",
    re.IGNORECASE,
)
"""The verb behind those who gave a training. In the label “Officials *trained in 2030:* 12” nobody gives it."""
_NOT_SO = re.compile(r"\b(?:not|never|to be|would|could|without|planned|cancel\w*)\b", re.IGNORECASE)
"""Words by which a party did not do something, or has not done it yet: “a course *not* held by the OSCE”."""
_OF_OTHERS = re.compile(
    r"\b(?:victims?|survivors?|persons?|people|women|men|girls|boys|children|minors|migrants|workers|shelters?"
    r"|cent(?:er|re)s?|homes?|hotlines?|NGOs?|organi[sz]ations?|hospitals?|clinics?|lured|recruited|exploited"
    r"|trafficked|deceived)(?:,? (?:which|that|who) (?:was|were|is|are|had been))? $",
    re.IGNORECASE,
)
"""Nouns and participles of what is funded or supported in the place of the act: “a *shelter* funded by the EU”."""
_EARLIER = re.compile(r"\bhad (?:[a-z]+ ){1,2}(?:an? |the )?(?:[a-z-]+ ){0,2}$")
"""Words before a training of an earlier time, whose giver has no part in the act: “*had attended a* course by”."""
_DOUBT = "other parties stand beside the act"
_NEW_CLAUSE = re.compile(r"; |, (?:and|but|while|whereas|although|though) |\b(?:while|which) ", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|; |, (?:and|but|while|whereas) |\bthat |^[A-Z][^,;]{2,40}, )(?:[Tt]he )?$")
"""What stands before words that belong to the act behind them: “*In 2021,* with support from IOM, police …”."""


def with_other_parties(
    sentence: Sentence, made: Sequence[Proposal], known: KnownActors, entities: ProposedEntities
) -> list[Proposal]:
    """The proposals, in which acts have the other parties that the sentence names beside them.

    Args:
        sentence: the sentence.
        made: its proposals.
        known: the actors that can be recognised.
        entities: the entities of the document.
    """
    acts = [index for index, each in enumerate(made) if _is_act(each.statement)]
    if not acts:
        return list(made)
    changed, only_acts = list(made), [made[index] for index in acts]
    for role, start, parties in _named(sentence.text, PartyLists(sentence, known, entities)):
        for index in acts:
            if _belongs(made[index], start, parties, only_acts, sentence):
                changed[index] = _with(changed[index], role, (start, parties.end), parties, sentence, entities)
    return changed


def _is_act(statement: StatementEntry) -> bool:
    """Whether a statement is an act that happened."""
    predicate = vocabulary().predicates[statement.predicate]
    return (
        predicate.family in _FAMILIES
        and predicate.force == "happened"
        and statement.polarity == "affirmed"
        and "silent" not in statement.roles
        and not predicate.concerns_wrongdoing
        and not predicate.failing
    )


def _named(text: str, lists: PartyLists) -> list[tuple[RoleName, int, Parties]]:
    """The roles that the sentence names beside acts, with where their words begin and who has them."""
    found = list[tuple[RoleName, int, Parties]]()
    for role, pattern in _PHRASES.items():
        for match in re.finditer(pattern, text, re.IGNORECASE):
            if _NOT_SO.search(match[0]) or _EARLIER.search(text, 0, match.start()):
                continue
            if role in ("funder", "supporter") and _OF_OTHERS.search(text, 0, match.start()):
                continue
            parties = lists.at(match.end())
            if parties.ids:
                found.append((role, match.start(), parties))
    verbs: list[tuple[RoleName, re.Pattern[str], re.Pattern[str]]]
    verbs = [("funder", _PAID, _JOINED), ("giver", _GAVE, BEGINS)]
    for verb_role, verb, begins in verbs:
        for match in verb.finditer(text):
            parties = lists.before(match.start(), begins)
            if parties.ids:
                found.append((verb_role, parties.start, parties))
    return found


def _belongs(each: Proposal, start: int, parties: Parties, acts: Sequence[Proposal], sentence: Sentence) -> bool:
    """Whether words that begin at a place and name parties belong to an act.

    Words that open a clause, or stand between its subject and its verb, belong to the acts behind them; others to
    the last act before them.
    """
    text, base = sentence.text, sentence.start
    first, last = (place - base for place in each.anchor)
    if first < parties.end and start < last:
        return True
    before = [
        act
        for act in acts
        if act.anchor[1] - base <= start and not _NEW_CLAUSE.search(text, act.anchor[1] - base, start)
    ]
    if before:
        nearest = max(before, key=lambda act: act.anchor)
        return each in before and each.statement.predicate == nearest.statement.predicate
    opens = _OPENS.search(text[:start]) or text.startswith(", ", max(start - 2, 0))
    return bool(opens) and parties.end <= first and not _NEW_CLAUSE.search(text, parties.end, first)


def _with(
    each: Proposal,
    role: RoleName,
    span: tuple[int, int],
    parties: Parties,
    sentence: Sentence,
    entities: ProposedEntities,
) -> Proposal:
    """An act with parties in a role that it lacks; the words at a span name them."""
    roles, predicate = each.statement.roles, vocabulary().predicates[each.statement.predicate]
    if role in ("funder", "supporter") and {*roles.get("giver", ())} <= {*parties.ids}:
        roles = {name: fillers for name, fillers in roles.items() if name != "giver"}
    others: list[RoleName] = [name for name in ("subject", *_PHRASES) if name != role]
    taken = {party for name in others for party in roles.get(name, ())}
    fillers = tuple(party for party in parties.ids if party not in taken)
    if role not in predicate.roles or not fillers or {*roles.get(role, ())} >= {*fillers}:
        return each
    at = each.statement.start
    quote = sentence.text.find(each.statement.quote) if at is None else at - sentence.start
    start, end = min(quote, span[0]), max(quote + len(each.statement.quote), span[1])
    words = sentence.text[start:end].rstrip(" ,")
    start, words = start + len(words) - len(words.lstrip(" ,")), words.lstrip(" ,")
    fields: dict[str, Any] = {
        **each.statement.model_dump(exclude_none=True),
        "roles": {**roles, role: fillers},
        "quote": words,
    }
    if at is not None:
        fields["start"] = sentence.start + start
    changed = valid_statement(fields)
    if changed is None:
        return each
    whole = each.model_copy(update={"statement": changed, "entities": named(changed, entities)})
    return whole if _DOUBT in whole.doubts else whole.with_doubts([_DOUBT])
