"""Whoever a sentence lets speak and no rule of actors knows: “*Human Rights Watch* documented that …”."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tuyun.graph.reading.actors.known_actors import NOUN, Actor
from tuyun.graph.reading.actors.noun_subjects import before_verb
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.voices.subjects import LEAD, POINTING
from tuyun.graph.source.dataset import stem_of

_BEFORE_VERB = re.compile(
    expand(
        r"(?:^|[,;:] |[“\"”] ?"
        r"|\b(?:that|and|but|while|although|though|whereas|as|because|where|after|before|until) )"
        r"(?:(?:{while_in}|from|since) (?:[\w,]+ ){0,8}?(?:19|20)\d\d "
        r"|(?!(?:{while_in}|from|since|by|at|on|after|before|until) ))"
        r"(?P<name>(?:{speaker_word} ){0,8}?{speaker_word})(?: \([A-Z][A-Za-z-]{1,9}\))?"
        r"(?:,? (?:however|for (?:its|their) part),|,? (?:also|have|has|had|later|further|deeply|strongly"
        r"|seriously|particularly|explicitly|repeatedly))* $"
    ),
    re.IGNORECASE,
)
_BEHIND = re.compile(
    expand(
        r"(?: the| an?| its| their| his| her)? (?P<name>(?:(?:Mrs?|Ms|Dr|Prof|Sgt|Capt|Col|Gen|Lt|Maj|Sr|Fr)\. )?"
        r"(?:{speaker_word} ){0,8}?{speaker_word})"
        r"(?=[,.;:)]|$| \(| \d| {met} | who\b| whose\b| as (?:saying|telling)\b|[’']s? {view_noun}\b"
        r"| {as_somebody_said},"
        r"| (?:and|that|in (?:19|20)|(?:at|during|on|after) (?:an?|the|\w+day))\b)"
    ),
    re.IGNORECASE,
)
_REPORT_OF = re.compile(
    expand(
        r" (?:(?:the|an?|its|their|this) )?(?:{report_kind} )*{report_noun} (?:{published} )?{report_by} "
        r"(?:the |an? )?"
    ),
    re.IGNORECASE,
)
_NO_SPEAKER = re.compile(expand(r"\b{no_speaker}(?: (?:of|on|from|for|about|by|in)\b[\w’' ]+)?$"), re.IGNORECASE)
_OWN_REPORT = re.compile(
    expand(
        r"(?:{report_kind} )*(?:{report_noun} (?:{published} )?{report_by} (?:the )?(?P<of>.+)"
        r"|(?P<before>(?-i:[A-Z])[\w&.’' -]+?(?=[’' ])|[\w&.’' -]+?(?=[’']s )"
        r"|(?:[a-z]+ )?(?:press|media|news|NGO)(?= ))"
        r"(?:[’']s?)? "
        r"(?:{report_kind} )*{report_noun}(?: on .+)?)"
    ),
    re.IGNORECASE,
)
"""Words that name whose report it is: “the latest *Department of State* report”."""
_EXPLAINED = re.compile(
    expand(
        r"(?:^|[;:] |(?<=[,?!])[”\"] )(?:In \d{4}, )?(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) )?"
        r"(?P<name>(?:(?!{finite})[\w’'.&-]+ ){0,14}(?!{finite})[\w’'.&-]+)"
        r"(?: \([A-Z][A-Za-z-]{1,9}\))?, "
        r"(?:(?:the|an?|which|who|whose|part of|one of|from|of|now|then|also|aged|{role_of_person}) [^;”]{3,140}?"
        r"|\d{2}(?:, [^;”]{3,140}?)?"
        r"|(?-i:(?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w’'-]+)), $"
    )
)
"""A speaker with a description between commas behind the name: “*The Bureau*, the lead office, reported”, “*Ada
Benn*, director of a shelter, told”."""
_OWNER = re.compile(
    r"\b(?:notes?|noted|notes? with (?:concern|regret|interest)|recalls?|recalled|to|of|observes?) (?:also )?the "
    r"(?P<name>(?-i:[A-Z])[\w.&-]*(?: (?:of |for |and |the )*(?-i:[A-Z])[\w.&-]*){0,8})[’']s? $"
)
"""Whose statement somebody notes: “the committee notes the *Union of Farm Workers*’ statement”."""
_LABELS = (
    ("Media", r"media|outlets?|newspapers?|journalists?|press|news(?: agency)?|broadcasters?"),
    (
        "InternationalOrganization",
        r"international organi[sz]ations?|UNHCR|UNODC|UNICEF|IOM|ILO|OSCE|United Nations|GRETA",
    ),
    (
        "CivilSociety",
        r"NGOs?|unions?|charit(?:y|ies)|foundations?|associations?|watch|coalitions?|advocates|activists",
    ),
    (
        "OfficialGroup",
        r"ministers?|spokes(?:person|man|woman|people|persons)|judges?|prosecutors?|officers?|officials?"
        r"|ambassadors?"
        r"|commissioners?|police chiefs?|attorneys? general",
    ),
    (
        "Institution",
        r"ministry|department|office|agency|bureau|council|commission|committee|task force|service|unit",
    ),
)
"""Labels of speakers by a noun of their names; all others are groups."""
_INVERTED = re.compile(
    expand(
        r" (?!(?:on|in|at|during|after|before|by|from|for|to|this|last|next|yesterday|today)\b)"
        r"(?:(?!that\b|{finite})[A-Za-z][\w’.-]*,? ?){1,12}(?:, (?:an?|the|who|which)\b[^”]*)?[.”\"]*"
    ),
    re.I,
)
_PERSON = re.compile(
    r"(?:spokes\w+|directors?|heads?|chiefs?|presidents?|ministers?|representatives?|members?|boards?|councils?"
    r"|colleges?|associations?|unions?|committees?|federations?|academ(?:y|ies)|conferences?)\b",
    re.I,
)
"""The first word of a name that ends with the name of another actor: “the *board* of prosecutors” is not the
prosecutors."""
_LISTED = re.compile(
    r"(?:, (?:(?!and |or )[a-z]+(?: [a-z]+)?, )*(?:and )?| and | or |, including )(?:the |an? )?", re.IGNORECASE
)
"""What stands between the speakers of a list; those whom no rule of actors knows are a part of it."""
_UNKNOWN_FIRST = re.compile(
    r"(?:^|[;:] |\b(?:that|while|but|although|however), )(?P<name>(?:(?:some|several|many|local|defen[cs]e) )*"
    r"(?:lawyers|attorneys|prosecutors|judges|investigators|experts|academics|researchers|journalists|advocates"
    r"|activists|practitioners|social workers|victims|survivors|diplomats|employers|monitors|media|charities"
    r"|campaigners|politicians|lawmakers|MPs|aid workers|residents|families|relatives|unions|churches|teachers"
    r"|doctors|(?-i:[A-Z]{3,10}))"
    r"(?: (?:in|from|met by) [^;,.]{2,40}?)?)(?:,? and | and | as well as )(?:the |some |several )?$",
    re.IGNORECASE,
)
"""The first speakers of a list whom no rule of actors knows: “*lawyers* and NGOs said”."""
_FROM = re.compile(
    r"\b(?:information|data|reports|statistics|figures|accounts|evidence)(?: \w+ed)? (?:from|by|of) (?:the )?$",
    re.IGNORECASE,
)
"""What may stand before those whose information says so: “*information from* courts and NGOs indicated that”."""
_CODE = re.compile(r"[a-z]{2}-")


_MET = r" {met} [^;,.]{2,70} "
"""Words that describe a speaker: “lawyers *met by the delegation* indicated that”."""
DESCRIBED = re.compile(
    expand(rf"{_MET}|[’']s? (?:{{report_kind}} )*{{report_noun}} | (?:reports|accounts|articles) ")
)
"""Words between a speaker and the verb of saying: how the speaker was met, or the speaker's report (“the
ombudsman*’s report* states that”)."""
_MET_BEFORE_VERB = re.compile(expand(f"{_MET}$"))
"""Words that describe a speaker, directly before the verb of saying."""


def with_speakers(sentence: str, actors: Sequence[Actor], code: str) -> list[Actor]:
    """The actors of a sentence, and whoever else speaks in it, in the order of the sentence."""
    found = list(actors)
    for cue in find(sentence, "speaker", "according"):
        behind = cue.rule.category == "according" or inverted(sentence, cue)
        actor = _named_behind(sentence, cue, code) if behind else named_before(sentence, cue, code)
        if actor is None or any(other.start < actor.end < other.end for other in found):
            continue
        touched = [other for other in found if actor.start < other.end and other.start < actor.end]
        # “*Media* outlets reported”: the longer name is meant, unless the shorter ends it, too.
        person = _PERSON.match(actor.name) is not None
        if any(other.rule == POINTING for other in touched):
            continue
        if all(actor.start <= other.start and other.end < actor.end + person for other in touched):
            found = [*(other for other in found if other not in touched), actor]
    return sorted(found, key=lambda actor: actor.start)


def inverted(sentence: str, cue: Cue) -> bool:
    """Whether a speaker stands behind the verb: “…,” said *the minister*."""
    return (
        cue.rule.category == "speaker"
        and re.search(r"[,”\"] $", sentence[: cue.start]) is not None
        and _INVERTED.fullmatch(sentence, cue.end) is not None
    )


def named_before(sentence: str, cue: Cue, code: str) -> Actor | None:
    """Whoever the words before a verb of saying name, also whom no rule of actors knows."""
    ahead = _MET_BEFORE_VERB.search(sentence[: cue.start])
    words = sentence[: ahead.start() + 1] if ahead else sentence[: cue.start]
    if (known := before_verb(words, code, 0)) is not None:
        return (
            known
            if not _OWN_REPORT.fullmatch(known.name)
            else _actor(known.name, sentence.rindex(known.name, 0, cue.start), code)
        )
    if (owner := _OWNER.search(words)) is not None:
        return _actor(owner["name"], owner.start("name"), code)
    if explained := _EXPLAINED.search(words):
        return _actor(explained["name"], explained.start("name"), code)
    match = _BEFORE_VERB.search(words)
    return _actor(match["name"], match.start("name"), code) if match else None


def _named_behind(sentence: str, cue: Cue, code: str) -> Actor | None:
    place = cue.end
    if of := _REPORT_OF.match(sentence, place):
        place = of.end() - 1
    match = _BEHIND.match(sentence, place)
    return _actor(match["name"], match.start("name"), code) if match else None


def _actor(words: str, start: int, code: str) -> Actor | None:
    lead = re.match(r"(?:the|an?|its|their|his|her|these|those) ", words, re.IGNORECASE)
    name = words[lead.end() :] if lead else words
    place = start + (lead.end() if lead else 0)
    if (own := _OWN_REPORT.fullmatch(name)) is not None:
        group = "of" if own["of"] else "before"
        name, place = own[group], place + own.start(group)
    if _NO_SPEAKER.search(name) or not re.search(r"[a-z]{3}|[A-Z]{2}", name):
        return None
    label = next((label for label, nouns in _LABELS if re.search(rf"\b(?:{nouns})$", name, re.I)), "Group")
    slug = stem_of(name)
    return Actor(f"{code}{slug}", label, name, place, place + len(name), NOUN)


def behind_report_of(sentence: str, place: int) -> int:
    """Where the words begin that name whose report or data it is: “according to *data of* the police”."""
    match = _REPORT_OF.match(sentence, place)
    return match.end() if match else place


def several(sentence: str, actors: Iterable[Actor], last: Actor) -> Actor:
    """Several speakers as a group that has all their names: “*NGOs and officials* reported”."""
    before = [actor for actor in actors if actor.end <= last.start]
    first = last
    while before and (between := _LISTED.fullmatch(sentence, before[-1].end, first.start)):
        if first is last and between[0].startswith(", ") and not re.search("and|including", between[0]):
            break  # “…, by police, *the ministry* said”
        first = before.pop()
    if (unknown := _UNKNOWN_FIRST.search(sentence, 0, first.start)) is not None:
        first = replace(first, start=unknown.start("name"))
    if not LEAD.search(sentence[: first.start]) and not _FROM.search(sentence[: first.start]):
        return last
    code = next((match[0] for actor in (first, last) if (match := _CODE.match(actor.id))), None)
    return last if first is last or code is None else _group(sentence, first, last, code)


def several_behind(sentence: str, actors: Iterable[Actor], first: Actor) -> Actor:
    """Several speakers behind “according to” as a group: “according to *NGOs and the media*, …”."""
    last, joined = first, False
    for actor in (actor for actor in actors if actor.start >= first.end):
        between = re.fullmatch(r"(?:,? and |, )(?:the |an? )?", sentence[last.end : actor.start])
        if between is None or joined:
            break
        last, joined = actor, "and" in between[0]
    code = next((match[0] for actor in (first, last) if (match := _CODE.match(actor.id))), None)
    closed = re.match(r",|[.]?$", sentence[last.end :]) is not None
    return first if not joined or code is None or not closed else _group(sentence, first, last, code)


def _group(sentence: str, first: Actor, last: Actor, code: str) -> Actor:
    name = sentence[first.start : last.end]
    slug = stem_of(name)
    return replace(first, id=f"{code}{slug}", label="Group", name=name, end=last.end, rule=NOUN)
