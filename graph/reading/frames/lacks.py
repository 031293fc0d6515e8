"""Finds what is said to be lacking: a word for a lack, times what is lacking, times whose lack it is.

“Police *lacked* vehicles and training”, “*a shortage of* magistrates”, “its funding *was insufficient*”, “units
remained *understaffed*”. Rules name the things, each with its predicate; each thing of a list has a cue.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tuyun.graph.reading.clauses.denied_conditions import denied_before
from tuyun.graph.reading.frames.deeds import states
from tuyun.graph.reading.frames.lack_subjects import subject_before
from tuyun.graph.reading.frames.opinions import opinion_cues
from tuyun.graph.reading.matching.candidate_rules import candidates
from tuyun.graph.reading.matching.cues import Cue, all_cues
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE, compiled, expand

_VERB = re.compile(expand(r"\b{lacked_verb} "), re.IGNORECASE)
_LEADING = re.compile(
    expand(
        r"^(?:[^,;]{0,40}, )?Lacking (?P<things>[^;.]{3,120}?), "
        r"(?P<holder>(?:the |its )?[A-Za-z][^,;]{3,90}?) (?={finite})"
    )
)
"""A participle before its subject: “*Lacking vehicles and fuel,* the brigade opened three cases”."""
_NOUN = re.compile(expand(r"(?:\b(?P<owner>{lack_owner}) )?\b(?:{lack_noun} |{lack_adjective} )"), re.IGNORECASE)
_NO = re.compile(
    expand(
        r"(?:, (?:and |but )?|\b(?:and|but|yet) )(?:still )?(?:had |has |have )?(?:no|without(?: a single| any)?)"
        r" (?!longer\b)(?!(?:[\w-]+ ){1,4}(?:was|were|had|has|have|is|are)\b)"
    )
)
"""A second thing that is lacking: “have 22 officers*, no* female investigators, and no budget”."""
_HAS = re.compile(r"\b(?:ha[sd]|have|with|employ\w*|staffed|composed|consist\w*|numbered) [^;]*$")
_SEPARATOR = re.compile(
    r"(?:, (?:and |or |as well as |nor )?| and | or | nor | as well as )"
    r"(?:no |any |the |an? |enough |sufficient )?"
)
_UNKNOWN = re.compile(
    expand(
        r"(?:(?!{finite}|who\b|that\b|which\b|it\b|they\b|to\b|longer\b)[\w’'-]+ ?){1,5}(?=,| and | or | nor )"
    ),
    re.IGNORECASE,
)
"""A member of a list that no rule names."""
_VERB_BEHIND = re.compile(
    expand(
        r"(?: (?:in|of|at|from) (?:[\w-]+ ){1,4}?[\w-]+)?(?:—[^—]*—)?"
        r" (?:(?:[a-z]+ly )?{finite}|(?:seldom|often|sometimes|never|still|also|[a-z]+ly) [a-z]+)"
    )
)
"""A verb behind the last thing of a list, its subject: “lacked fuel, and *prosecutors charged* nobody”."""
_TAIL = re.compile(
    expand(
        r" (?:for|to|of|on|in|about|with|from|at|over|among|between|within|regarding|necessary|needed|required"
        r"|outside|particularly|as)"
        r" (?:(?!,? (?:and|but|or|which|who|that|while|because|although|{finite})\b)[^.;,]){2,90}"
    )
)
_SHARED = re.compile(r" (?:for|between|among|of) ")
"""What may have a list of its own: “funds *for* cars and fuel”, “cooperation *between* police and courts”."""
_CITES = re.compile(expand(r"\b{lack_cited} "), re.IGNORECASE)
_HAD = re.compile(r"\b(?:ha[sd]|have|showed|received|with only) $")
_NEEDS = re.compile(r"(?:needs?|needed|requires?|required) ")
_COPULA = re.compile(
    expand(
        r",? (?:(?:was|were|is|are|remain(?:s|ed)?|stayed|continued to be|had been|has been|have been)"
        r"(?: (?:still|also|often|very|too|[a-z]+ly))* {lack_predicate}"
        r"|(?:could not|cannot|can rarely|could rarely) be (?:found|obtained|provided))"
    ),
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:of|for|in|with|no|by|to) (?:the |its )?(?:[a-z]+ )?$"
    r"|\b(?:between|among|amongst) (?:the |its )?(?:[\w’-]+,? ){0,4}?(?:and (?:the |its )?(?:[\w’-]+ )?)?$"
)
"""Words before a noun that is no subject."""
_PEOPLE = re.compile(
    r"\b(victims?|people|persons|individuals|migrants?|workers|women|men|children|girls|boys|famil(?:y|ies)|refugees"
    r"|youth|survivors?|witnesses|traffickers?|suspects?|defendants?|accused|employers?|owners?|parents|communit(?:y|ies)"
    r"|villagers|residents|laws?|code|act|articles?|bill|definition|cases?|evidence|public|population|compan(?:y|ies))"
    r"(?: (?:in|of|from) [\w ]{2,30}?)?(?:,? (?:who|which|that))?(?: [a-z]+)? ?$",
    re.IGNORECASE,
)
"""Who or what is no official, before a verb."""
_OWNER_BEHIND = re.compile(
    expand(
        r" (?:of|among|at|in|within|by|on the part of) (?P<holder>(?:the |its |some |many |most )?"
        r"(?:(?!{finite}|and |who |that |which )[\w’'-]+ ){0,5}?{lacking_actor}\b)(?![-’'])"
    ),
    re.IGNORECASE,
)
_OWNER_BEFORE = re.compile(expand(r"\b(?P<holder>{lack_owner}) (?:[\w-]+ ){0,2}$"), re.IGNORECASE)


@lru_cache(maxsize=200)
def lack_cues(text: str) -> tuple[Cue, ...]:
    """The cues of what a sentence says is lacking."""
    if len(text) > LONGEST_SENTENCE:
        return ()
    made = [*states(text), *_of_words(text)]
    if candidates(text).get("lacked_thing"):
        made += [*_of_verbs(text), *_of_nouns(text), *_of_copulas(text)]
    return tuple(made)


def _of_verbs(text: str) -> Iterator[Cue]:
    """“Police *lacked* vehicles”, “the office has nine officers and *no* car”."""
    for match in _LEADING.finditer(text):
        start, end = match.span("holder")
        for thing in _things(text, match.start("things")):
            yield _cue(thing, text, min(thing.start, start), max(thing.end, end), (start, end))
    for pattern in (_VERB, _NO):
        for match in pattern.finditer(text):
            start = match.end() - len(match[0].lstrip(" ,")) if pattern is _VERB else match.start()
            things = list(_things(text, match.end()))
            if not things:
                continue
            if pattern is _NO:
                if not _HAS.search(text[: match.start()]):
                    continue
                holder = subject_before(text[: match.start()] + " and", match.start() + 4)
                holder = None if holder is None or holder[1] > match.start() else holder
            else:
                holder = subject_before(text, match.start())
            if holder is None:
                continue
            for thing in things:
                if not _may_be_of_officials(text, match, thing, holder):
                    continue
                first = holder[0] if holder[0] < holder[1] else start
                yield _cue(thing, text, first, thing.end, holder, start)


def _may_be_of_officials(text: str, verb: re.Match[str], thing: Cue, holder: tuple[int, int]) -> bool:
    """Whether the subject of a lack may be officials, as that of “*victims* had no money” may not."""
    predicate = thing.rule.gives["predicate"]
    if _NEEDS.match(verb[0]) and predicate == "lacked_expertise":
        return False  # a call for training
    if verb[0].lower().startswith("there ") and predicate == "lacked_staff":
        behind = text[thing.start + len(thing.groups["object_topic"]) :]
        return re.match(r"[.;,]|$| (?:for|in|to|at|available|assigned|dedicated|who could)\b", behind) is not None
    people = _PEOPLE.search(text, 0, verb.start()) if holder[0] == holder[1] else None
    if people is None:
        return True
    return predicate in ("lacked_services", "lacked_trust") and not re.match(
        "suspect|defend|traff|owner|emp|accused", people[1].lower()
    )


def _of_nouns(text: str) -> Iterator[Cue]:
    """“*A shortage of* magistrates hindered hearings”, “*magistrates’ limited* knowledge of the law”."""
    for match in _NOUN.finditer(text):
        if denied_before(text, match.start()) or _HAD.search(text, 0, match.start()):
            continue
        for thing in _things(text, match.end()):
            owner = match.span("owner") if match["owner"] else None
            behind = _OWNER_BEHIND.match(text, thing.start + len(thing.groups["object_topic"]))
            if owner is None and behind is not None:
                owner = behind.span("holder")
            cue = _cue(thing, text, match.start(), max(thing.end, owner[1] if owner else 0), owner)
            yield _with_speaker(cue, text)


def _of_words(text: str) -> Iterator[Cue]:
    """Nouns that are a lack themselves: “*the inexperience* of prosecutors”, “magistrates’ *unfamiliarity*”."""
    for cue in all_cues(text, "lack_itself"):
        if denied_before(text, cue.start):
            continue
        owner = _OWNER_BEFORE.search(text, 0, cue.start) or _OWNER_BEHIND.match(text, cue.end)
        thing = _with_tail(text, cue)
        span = owner.span("holder") if owner else None
        yield _with_speaker(_cue(thing, text, cue.start, thing.end, span), text)


def _of_copulas(text: str) -> Iterator[Cue]:
    """“Vehicles *were scarce*”, “officials’ understanding of the law *remained poor*”."""
    for cue in all_cues(text, "lacked_thing"):
        if not cue.rule.gives.get("alone", True):
            continue
        thing = _with_tail(text, cue)
        said = _COPULA.match(text, thing.end) or _COPULA.match(text, cue.end)
        if said is None or _GOVERNED.search(text[: cue.start]):
            continue
        owner = _OWNER_BEFORE.search(text, 0, cue.start) or _OWNER_BEHIND.match(text, cue.end)
        span = owner.span("holder") if owner else None
        yield _cue(thing, text, min(cue.start, span[0] if span else cue.start), said.end(), span)


def _things(text: str, place: int) -> Iterator[Cue]:
    """The things that a list begins with at a place."""
    known = 0
    while True:
        thing = _thing_at(text, place)
        if thing is not None and known and _VERB_BEHIND.match(text, place + len(thing.groups["object_topic"])):
            return
        if thing is None:
            skipped = _UNKNOWN.match(text, place)
            separator = _SEPARATOR.match(text, skipped.end()) if skipped else None
            if separator is None or (not known and separator[0].startswith(", and")):
                return
            known, place = known + 1, separator.end()
            continue
        yield thing
        separator = _SEPARATOR.match(text, thing.end)
        if separator is None or (separator[0].startswith(" ") and _SHARED.search(thing.words)):
            return
        known += 1
        if separator[0] == ", the " or (known == 1 and separator[0].startswith(", and")):
            return  # a clause with a subject of its own: “lacked fuel*, and* prosecutors …”
        place = separator.end()


def _thing_at(text: str, place: int) -> Cue | None:
    """The thing at a place: the one whose noun stands first."""
    found = [
        Cue(rule, place, match.end(), {}, match[0])
        for rule in candidates(text).get("lacked_thing", ())
        if (match := compiled(rule).match(text, place)) is not None
    ]
    return _with_tail(text, min(found, key=lambda cue: cue.end)) if found else None


def _with_tail(text: str, cue: Cue) -> Cue:
    """A thing with what it is for: “funds *for travel*”."""
    tail = _TAIL.match(text, cue.end)
    end = tail.end() if tail else cue.end
    return Cue(cue.rule, cue.start, end, {"object_topic": text[cue.start : cue.end]}, text[cue.start : end])


def _with_speaker(cue: Cue, text: str) -> Cue:
    """The cue with whoever cites or criticizes the lack: “*officials* cited a lack of fuel”."""
    for opinion in opinion_cues(text):
        critic = opinion.groups.get("subject_speaker")
        criticized = opinion.rule.gives["predicate"] == "criticized" and opinion.start <= cue.start < opinion.end
        if criticized and critic:
            groups, first = {**cue.groups, "voice_speaker": critic}, min(opinion.start, cue.start)
            return Cue(cue.rule, first, cue.end, groups, text[first : cue.end])
    for verb in reversed(list(_CITES.finditer(text, 0, cue.start))):
        if re.search(r";|\b(?:that|but|while|although|who|which)\b", text[verb.end() : cue.start]):
            break
        teller = subject_before(text, verb.start())
        if teller and teller[0] < teller[1]:
            groups = {**cue.groups, "voice_holder": text[slice(*teller)]}
            return Cue(cue.rule, teller[0], cue.end, groups, text[teller[0] : cue.end])
    return cue


def _cue(
    thing: Cue, text: str, start: int, end: int, holder: tuple[int, int] | None, verb: int | None = None
) -> Cue:
    """The cue of a lack, which begins with whose lack it is where that stands before it.

    “wording” are its words from the verb on, which a date between the subject and the verb does not date.
    """
    groups = {"object_topic": thing.groups["object_topic"]} if "object_topic" in thing.groups else {}
    groups |= {"wording": text[verb:end]} if verb is not None else {}
    if holder and holder[0] < holder[1]:
        groups["subject_holder"] = text[slice(*holder)]
        start, end = min(start, holder[0]), max(end, holder[1])
    return Cue(thing.rule, start, end, groups, text[start:end])
