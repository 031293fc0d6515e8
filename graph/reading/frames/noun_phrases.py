"""Find the institution or group whose noun phrase ends at a place: “the brigade of the judicial police”."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.actors.known_actors import NOUN, Actor
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.voices.subjects import POINTING
from tuyun.graph.source.dataset import stem_of

_HEADS = {
    "Court": "courts?|tribunals?|judiciary|bench",
    "OfficialGroup": (
        r"officials?|officers?|prosecutors?|judges?|magistrates?|inspectors?|investigators?|detectives?|agents?"
        r"|authorities|police(?:wom[ae]n|m[ae]n)?|guards?|law enforcement|ministers?|commissioners?"
        r"|attorneys? general"
        r"|prosecutors? general|coordinators?|co-ordinators?|rapporteurs?|spokes\w+|mayors?|governors?|diplomats"
        r"|consuls|attach[eé]s|personnel|gendarmes|soldiers|chiefs?|president"
    ),
    "InternationalOrganization": (
        r"international organi[sz]ations?|IOs?|UN agenc(?:y|ies)|Eurojust|Europol|INTERPOL|Interpol"
    ),
    "CivilSociety": (
        r"NGOs?|non-governmental organi[sz]ations?|civil society|coalitions?|associations?|networks?"
        r"|foundations?|unions?"
        r"|charit(?:y|ies)|advocates|activists|organi[sz]ations?|churches|clinics?"
    ),
    "Institution": (
        r"governments?|minist(?:ry|ries)|departments?|directorates?|divisions?|sections?"
        r"|branch(?:es)?|bureaus?|brigades?"
        r"|squads?|units?|offices?|agenc(?:y|ies)|task forces?|taskforces?|committees?|commissions?"
        r"|councils?|boards?|teams?"
        r"|inspectorates?|services?|secretariats?|academ(?:y|ies)|schools?|college|institutes?"
        r"|universit(?:y|ies)|cent(?:er|re)s?"
        r"|parliament|legislature|assembly|cabinet|congress|senate|police|gendarmerie|army|military"
        r"|navy|coast guard|customs"
        r"|prosecution|administration|authority|forces?|embass(?:y|ies)|consulates?|ombudsman"
        r"|registry|desks?|cells?|funds?"
        r"|provinces?|states?|districts?|municipalit(?:y|ies)|regions?|mechanisms?|bod(?:y|ies)"
        r"|institutions?|hotline"
    ),
    "Group": (
        r"(?-i:[A-Z][A-Z-]{1,8})|donors?|countr(?:y|ies)|partners?|lawyers|experts?|delegations?|envoys?|representatives?"
        r"|mission|companies"
        r"|volunteers|survivors|working groups?|groups?|platforms?|social workers|psychologists|journalists|media"
    ),
}
"""Nouns of institutions and groups that act, by the label of whom they name."""
_NOUN = re.compile(
    "|".join(f"(?P<{label}>(?<![\\w-])(?:{nouns})(?![\\w’'-]))" for label, nouns in _HEADS.items()), re.IGNORECASE
)
_BOUNDARY = re.compile(
    r"[;:“”()—–] ?|, (?:and |but |while |although |as |yet )?"
    r"|\b(?i:that|while|although|though|whereas|because|but|when|where|since|as|if|whether|which|who|and"
    r"|reported|said|noted|stated|alleged) "
    r"|\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Bb]y)(?: (?:early|late|mid))?(?: [A-Z]\w+)? (?:19|20)\d\d "
)
"""What may stand before a noun phrase that is a subject."""
_LIST = re.compile(r"(?:,? and (?:the |its |an? )?|, (?:the |its |an? )?)$")
_ASIDE = re.compile(
    r"(?: \((?P<short>[^()]{1,60})\)|,? (?:with|in|together|along|jointly|alongside|supported"
    r"|assisted|funded|aided|including|such as"
    r"|working|acting|through|on behalf|under|at|by|for|despite|like|as well as|and|established"
    r"|created|set up|formed|which|who"
    r"|whose|[a-z]+(?:ed|ing)|staffed|tasked|responsible|located|based|comprised|composed|led|headed|an?"
    r"|the)\b[^;()]{2,120},|—[^—;]{3,90}—|,)$"
)
"""What may be put between a subject and its verb: “the unit*, with support from a donor,* trained 12 officers”."""
_OPENS = re.compile(r",(?= )| (?=\(|with |which |who |in |along |as well )|—")
"""Where an aside may begin."""
_ARTICLE = re.compile(r"^(?:the|its|their|an?|these|those|both|each of the|one of the|each|every) ", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"(?:speciali[sz]ed|dedicated|united|armed|so-called|concerned|mixed|interested|combined"
    r"|unnamed|centrali[sz]ed|related|newly|organi[sz]ed|accredited|advanced"
    r"|elected)",
    re.IGNORECASE,
)
_VERB = re.compile(expand(r"\b{finite}"), re.IGNORECASE)
_OBJECT_VERB = re.compile(
    expand(
        r"\b(?:(?!(?:speciali[sz]ed|dedicated|integrated|united|designated|organi[sz]ed)\b){finite}"
        r"|to|with|by|from)(?= )"
    ),
    re.IGNORECASE,
)
"""Verbs and prepositions before an object."""
_SHARE = re.compile(
    expand(
        r"(?:only |just )?(?:{figure}|some|most|many|several|all|few|none|one|each) of (?:the |these |its |all )?"
    ),
    re.IGNORECASE,
)
"""A share of those whom a subject names: “*only two of the seven* offices have designated a judge”."""
_PREPOSITION = re.compile(
    r"(?:of|for|in|at|against|on|within|from|to|with|across|under|between|outside|near|specialised|specialized"
    r"|responsible|dealing|dedicated|,|\()\b"
)
_LEADS_OBJECT = re.compile(
    r"\b(?:of|to|with|by|for|from|against|on|in|at|into|between|among|including|\w+ing|via) (?:the "
    r"|an? |its |their |[a-z-]+ ){0,3}$"
)
_PRONOUN = re.compile(r"(?:it|they|she|he|we|this|these|who|which|others|both|some|many|most)$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:^|; |: |“|, (?:and|but|while|although|whereas|yet|though) |(?<!,) (?:and|but|while|although"
    r"|whereas|that) "
    r"|, (?=(?:the|its|an?) ))"
)
"""Where a clause may begin."""
_RELATIVE = re.compile(r",? (?:which|who) (?=(?:(?:has|have|had|also|[a-z]+ly) )*[a-z]+)")
_LEAD = re.compile(
    r"(?:(?:However|Moreover|Additionally|Separately|In addition|Furthermore|Nevertheless|Nonetheless"
    r"|Similarly|Also),? |"
    r"(?:In|On|During|Since|By|At|For|From|With|Following|After|Before|Under|Between|Throughout|Over"
    r"|Despite|Through|Within"
    r"|Pursuant|Unlike|As|Due|Because|Although|While|in|on|during|since|for|after|with|over|at|under"
    r"|as)\b[^;,]{2,110}, )*"
)
_FINITE = re.compile(
    expand(
        r"(?<![\w’'-])(?:(?:{adverb}|[a-z]+ly|seldom|often|sometimes|never|still|did|does|do|has|have|had|not"
        r"|continued to|continues to|began to) )*"
        r"(?:{finite}|met|ran|set|put|led|sent|paid|gave|kept|sought|spent|built|taught|drew|won"
        r"|wrote|told|saw|went|left"
        r"|maintain|use|provide|lack|operate|hold|run|remain|meet)s?\b"
    ),
    re.IGNORECASE,
)

MADE_UP_OF = re.compile(
    r",? (?:(?:which|that) (?:is|was|are|were) )?(?:made up|composed|comprised|consisting) of (?:(?!(?:met|meets"
    r"|was|were|has|had|which|that|who)\b)[^;.]){3,220} $"
)
"""The members of a group, named between the group and its verb: “a task force *made up of police* met”."""


def phrase_at_end(
    text: str, end: int, actors: Sequence[Actor], code: str, of_object: bool = False
) -> tuple[Actor, ...]:
    """The actors whose noun phrase ends at a place of a sentence, those of a list all; none where none is known.

    Asides before the place, and what stands in brackets, are passed over. The phrase may be an object, before
    which other verbs stand, if ``of_object`` is set.
    """
    if not text.endswith((",", ")", "—"), 0, end) and (found := _of_actor(text, end, actors, code, of_object)):
        return found
    for opens in reversed([match.start() for match in _OPENS.finditer(text, max(0, end - 160), end - 1)]):
        if _ASIDE.fullmatch(text, opens, end) and (found := phrase_at_end(text, opens, actors, code, of_object)):
            return found
    return _of_actor(text, end, actors, code, of_object)


def _of_actor(text: str, end: int, actors: Sequence[Actor], code: str, of_object: bool) -> tuple[Actor, ...]:
    last = _actor_ending(text, end, actors, code, of_object)
    if last is None:
        return ()
    joined = _LIST.search(text[: last.start])
    if joined is None or (joined[0].startswith(",") and "and" not in joined[0]):
        return (last,)
    before = _actor_ending(text, joined.start(), actors, code, of_object)
    if before is None or before.id == last.id:
        return (last,)
    return (*_of_actor(text, joined.start(), actors, code, of_object), last)


def _actor_ending(text: str, end: int, actors: Sequence[Actor], code: str, of_object: bool) -> Actor | None:
    """The actor whose whole noun phrase ends at a place: the one that is known, or one by its noun."""
    by_noun = _by_noun(text, end, code, of_object)
    known = [actor for actor in actors if actor.end == end]
    if known and (by_noun is None or known[-1].start <= by_noun.start + 5 or known[-1].rule == POINTING):
        free = (
            of_object
            or by_noun is not None
            or not _LEADS_OBJECT.search(text[max(0, known[-1].start - 60) : known[-1].start])
        )
        return known[-1] if free else None
    return by_noun


def _by_noun(text: str, end: int, code: str, of_object: bool) -> Actor | None:
    first = max(0, end - 160)
    starts = {match.end() for match in _BOUNDARY.finditer(text, first, end)} | ({0} if first == 0 else set())
    for start in sorted(starts, reverse=True):
        if (found := _whole_phrase(text, start, end, code, of_object)) is not None:
            return found
    return None


def _whole_phrase(text: str, start: int, end: int, code: str, of_object: bool) -> Actor | None:
    """The actor if the words between two places are its noun phrase and nothing else."""
    words = text[start:end]
    if not words.strip() or _PRONOUN.fullmatch(words.strip()):
        return None
    if of_object:  # “launched *a unit*, which was tasked with …”
        last = max((verb.end() + 1 for verb in _OBJECT_VERB.finditer(words)), default=0)
        start, words = start + last, words[last:]
    article = _ARTICLE.match(words)
    begins = article.end() if article else 0
    if (share := _SHARE.match(words, begins)) is not None:
        begins = share.end()
    head = None
    for noun in _NOUN.finditer(words, begins):
        behind = words[noun.end() :].lstrip()
        if not behind or _PREPOSITION.match(behind) or behind.startswith("("):
            head = noun
            break
    if head is None:
        return None
    before, behind = words[begins : head.start()], words[head.end() :]
    if (
        len(before.split()) > 7
        or len(behind.split()) > 12
        or re.search(r"[,;]|\b(?:of|to|with|by|from|that|in|on|at)\b", before)
    ):
        return None
    if any(not _ADJECTIVE.fullmatch(verb[0]) for verb in _VERB.finditer(before)):
        return None
    if any(not _ADJECTIVE.fullmatch(verb[0]) for verb in _VERB.finditer(behind)) or re.search(r"[,;“”]", behind):
        return None
    if re.search(r"(?:^| )(?:the|an?|its|their|of|in|on|at|for|to|with|by|from|and)$", words.strip()):
        return None
    label = str(head.lastgroup)
    name = words[begins:].strip()
    if re.match(r"(?:no|not|any|neither) ", name, re.IGNORECASE):
        return None
    slug = stem_of(name)
    return Actor(f"{code}{slug}", label, name, start + begins, end, NOUN)


def subject_of_clause(text: str, end: int, actors: Sequence[Actor], code: str) -> tuple[tuple[Actor, ...], bool]:
    """The subject of the clause that a further verb at a place goes on with, and whether it is a pronoun.

    “*The ministry* trained judges in 2030, with a donor’s help, and **set up** a unit.”
    """
    relatives = {match.end(): match.start() for match in _RELATIVE.finditer(text, 0, max(0, end - 3))}
    starts = sorted({0, *relatives, *(match.end() for match in _CLAUSE.finditer(text, 0, max(0, end - 3)))})
    for start in reversed(starts):
        if start in relatives:  # “the court, *which* was set up for such cases but **did not meet**”
            found = phrase_at_end(text, relatives[start], actors, code, of_object=True)
            if found and "," not in text[start : end - 1]:
                return found, False
            continue
        lead = _LEAD.match(text, start, end)
        begins = lead.end() if lead else start
        for verb in _FINITE.finditer(text, begins, end - 1):
            if verb.start() <= begins or text[verb.start() - 1] != " ":
                continue
            words = text[begins : verb.start() - 1]
            if len(words) > 160:
                break
            if re.fullmatch(r"(?:it|they|she|he|we|who|which|that)", words.strip(" ,"), re.IGNORECASE):
                pointed = tuple(actor for actor in actors if actor.start == begins and actor.rule == POINTING)
                return pointed, not pointed
            members = MADE_UP_OF.search(text, begins, verb.start())
            found = phrase_at_end(text, members.start() if members else verb.start() - 1, actors, code)
            if found and found[0].start <= begins + 6:
                return found, False
            if _ADJECTIVE.fullmatch(verb[0]):
                continue
            break
    return (), False
