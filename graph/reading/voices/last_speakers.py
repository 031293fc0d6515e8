"""Whom “he”, “the minister” or “the report” stands for, where a sentence lets them speak.

News and press releases name a speaker once, and then point back to the speaker over paragraphs.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tuyun.graph.reading.actors.known_actors import NOUN, Actor
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.voices.subjects import POINTING
from tuyun.graph.source.dataset import stem_of

LastSpeakers = Mapping[str, Actor]
"""The last actor of a text that each noun or pronoun may stand for."""
PERSONS = re.compile(
    r"minister|director|head|chief|spokes(?:person|man|woman)|ambassador|president|secretary|rapporteur|coordinator"
    r"|commissioner|general|prosecutor|superintendent|sergeant|commander|mayor|governor|envoy|representative"
    r"|chair(?:person|man|woman)?|ombuds(?:man|woman|person)|expert|lawyer|attorney|judge|professor|researcher"
    r"|psychologist|doctor|nun|priest|sister|activist|advocate|campaigner|counsel+or|worker|founder|manager|analyst"
    r"|inspector|colonel|captain|major|lieutenant|officer|detective|official|survivor|victim|woman|man|girl|mother"
    r"|father"
)
BODIES = re.compile(
    r"ministry|department|embassy|agency|office|commission|committee|council|group|unit|bureau|organi[sz]ation|charity"
    r"|foundation|association|union|inspectorate|directorate|institute|newspaper|network"
)
_BEFORE_VERB = re.compile(
    r"(?:^|[,;:] |[“\"”] ?|\b(?:that|and|but|as|while|although|though|whereas) )"
    r"(?P<words>he|she|it|they|the (?P<noun>[a-z]+))"
    r"(?:,? however,|,? (?:also|further|then|has|had|have))* $",
    re.IGNORECASE,
)
_BEHIND = re.compile(r" (?P<words>he|she|the (?P<noun>[a-z]+))(?=[,.;” ]|$)", re.IGNORECASE)
_ITS_REPORT = re.compile(
    r"\b(?:published|issued|released|launched|presented) (?:its|their|an?|the) [^.;,]{0,40}?report\b"
)
_BODY = re.compile(
    r"\b(?:[Tt]he )?(?P<name>(?:(?!(?:The|Report|In|For|By)\b)[A-Z][\w&.’'-]*(?: (?:of|for|on|and)(?: the)?)? )+"
    r"(?:Department|Embassy|Ministry|Office|Bureau|Council|Commission|Agency|Association|Foundation|Union|Institute"
    r"|Network|Group|Organi[sz]ation|Initiative|Cent(?:er|re)|Mission|Fund|Watch|Coalition|Society)"
    r"(?: (?:of|in|for) [A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?)"
)
_PERSON = re.compile(
    r"\b(?P<name>(?:(?:Acting|Deputy|Prime|Attorney|Prosecutor|Director|Inspector|Secretary) )*"
    r"(?:Minister|Director|Head|Chief|President|Secretary|Commissioner|General)"
    r"(?: (?:of|for)(?: the)? (?:[A-Z][\w’-]+(?:,? and|,)? ){0,4}?"
    r"(?:Affairs|Justice|Interior|Security|Labou?r|Defen[cs]e|Health|Protection|Development|Police|Prosecutions?))?)\b"
)
_NAME = re.compile(
    r"(?:(?:Mrs?|Ms|Dr|Prof|Sgt|Capt|Col|Gen|Lt|Maj|Sr|Fr)\. [A-Z][\w’-]+"
    r"|[A-Z][a-z’-]+ (?:[A-Z]\. )?[A-Z][a-z’-]+)(?: of .+)?"
)
_OF_BODIES = re.compile(
    r"\b(?:Watch|Police|Post|Times|News|Court|Amnesty|Hall|Rights|House|Star|International|Authority|Party|Press"
    r"|Nations|Court|Cross|Crescent|Freedom|Justice|Alliance|Trust|Forum|Project|Team|Force|Service|Cent(?:er|re)"
    r"|Law|Women|Children|States|Kingdom|Republic|Union|Bank|Church|Guard|Patrol|Agency|Line|Research|Action|Free"
    r"|Slavery|Against|Save|World|Human|National|Global|General|Federal|State|Public|Security|Affairs|Lawyers)\b"
)
"""Words that names of bodies have, and those of persons have not."""
_LEADS = re.compile(r"(?:[^,;]{0,40}, )?[Tt]he (?P<noun>[a-z]+) ")
_SPLIT = re.compile(r" (?:of|for|on|in|to|against) ")


def with_resolved_speakers(sentence: str, actors: Sequence[Actor], known: LastSpeakers) -> list[Actor]:
    """The actors of a sentence, with those whom its pronouns and definite nouns before a verb of saying mean, or
    before a verb of those who call for something, praise or criticize it: “*she* urges the authorities to act”."""
    found = list(actors)
    for cue in find(sentence, "speaker", "according", "opinion"):
        behind = cue.rule.category == "according"
        match = _BEHIND.match(sentence, cue.end) if behind else _BEFORE_VERB.search(sentence[: cue.start])
        match = match or _BEHIND.match(sentence, cue.end)
        if match is None or (meant := known.get((match["noun"] or match["words"]).lower())) is None:
            continue
        start, end = match.span("noun" if match["noun"] else "words")
        touched = [actor for actor in found if actor.start < end and start < actor.end]
        if all(actor.rule == NOUN and actor.end == end for actor in touched):
            found = [actor for actor in found if actor not in touched]
            found.append(replace(meant, start=start, end=end, rule=POINTING))
    return sorted(found, key=lambda actor: actor.start)


def last_speakers_after(
    before: LastSpeakers,
    sentence: str,
    actors: Sequence[Actor],
    speakers: Sequence[Actor],
    publisher: str,
    code: str,
) -> LastSpeakers:
    """Whom each noun or pronoun may stand for after a sentence.

    Args:
        before: the same, before the sentence.
        sentence: the sentence.
        actors: its actors.
        speakers: those of them who speak.
        publisher: of the document, whose own report speaks for itself.
        code: the prefix of the ids of the document's country.
    """
    known = dict(before)
    actors = [*_mentioned(sentence, actors, code), *actors]
    for actor in actors:
        word = _head(actor)
        if PERSONS.fullmatch(word) and re.fullmatch("(?:The |An? )?", sentence[: actor.start]):
            known |= {"he": actor, "she": actor}
        if actor.rule != POINTING and (PERSONS.fullmatch(word) or BODIES.fullmatch(word)):
            known[word] = actor
    author = _author(sentence, actors)
    if author is not None and not _same(author, publisher):
        known["report"] = author
    if (body := _LEADS.match(sentence)) is not None and BODIES.fullmatch(body["noun"]):
        noun = body["noun"]
        known["it"] = known.get(noun) or Actor(f"{code}{noun}", "Institution", noun, *body.span("noun"), NOUN)
    for speaker in speakers:
        if PERSONS.fullmatch(_head(speaker)) or _is_a_name(speaker.name):
            known |= {"he": speaker, "she": speaker}
        elif speaker.name.endswith("s") and speaker.label != "Institution":
            known["they"] = speaker
        else:
            known["it"] = speaker
    return known


def _mentioned(sentence: str, actors: Sequence[Actor], code: str) -> list[Actor]:
    """Bodies and persons in office that a sentence names by a proper name, and no rule of actors knows."""
    made = []
    for match in [*_BODY.finditer(sentence), *_PERSON.finditer(sentence)]:
        start, end = match.span("name")
        if not any(actor.start < end and start < actor.end for actor in actors):
            slug = stem_of(match["name"])
            label = "OfficialGroup" if match.re is _PERSON else "Group"
            made.append(Actor(f"{code}{slug}", label, match["name"], start, end, NOUN))
    return made


def _is_a_name(name: str) -> bool:
    """Whether words look like the name of a person: “Ada Benn”, and no body has such a name."""
    return _NAME.fullmatch(name) is not None and not BODIES.search(name.lower()) and not _OF_BODIES.search(name)


def _head(actor: Actor) -> str:
    return _SPLIT.split(re.sub(r" \([^()]*\)$", "", actor.name))[0].split(" ")[-1].lower()


def _author(sentence: str, actors: Sequence[Actor]) -> Actor | None:
    """The actor whose report a sentence mentions: “the report *of the bureau*”, “*the bureau* published it”."""
    for actor in actors:
        before, behind = sentence[: actor.start], sentence[actor.end :]
        if re.search(r"\breports? (?:of|by|from) (?:the )?$", before, re.IGNORECASE):
            return actor
        if re.match(r"(?: \([A-Z]\w*\))?(?:[’']s?)? (?:[\w-]+ ){0,3}?report\b", behind, re.IGNORECASE) and (
            actor.label not in ("Court", "Victim", "Trafficker")
        ):
            return actor
        its = _ITS_REPORT.search(behind)
        if its and re.fullmatch(r"(?: \([A-Z]\w*\))?(?: has| have| had)? ", behind[: its.start()]):
            return actor
    return None


def _same(author: Actor, publisher: str) -> bool:
    """Whether an author is the publisher of the document, or a part of it."""
    words = set(re.findall(r"[a-z]{5,}", author.name.lower())) - {"report", "group", "office"}
    own = set(re.findall(r"[a-z]{5,}", publisher.lower()))
    return bool(words & own) or (author.name == "GRETA" and "council of europe" in publisher.lower())
