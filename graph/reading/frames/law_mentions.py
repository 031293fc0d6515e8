"""Find the laws that a sentence names, and the law that a provision in it belongs to."""

import re
from dataclasses import dataclass

from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import expand

_CODE_BEHIND = re.compile(
    r" of (?:the|its|[A-Z][\w-]*(?: [A-Z][\w-]*)?[’']s?) (?:(?:amended|new|revised|current|old) )?$", re.IGNORECASE
)
_IN_CODE = re.compile(r" (?:in|within) (?:the|its) $", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:law|act|decree|ordinance|proclamation|code)(?: no\.?)? \d", re.IGNORECASE)
_APPOSED = re.compile(r"(?: of \d{4})?(?:,| \() ?(?:(?:also )?(?:known as|called) )?the $", re.IGNORECASE)
_BESIDE = re.compile(
    expand(r"(?: (?:of|in) (?:the|its) {code})?(?: \([A-Z]+\))?,? and (?:the |its )?"), re.IGNORECASE
)
_JOINED = re.compile(r",? and (?:the )?$", re.IGNORECASE)
_DIRECT = re.compile(expand(r"(?: of (?:the|its) {code})?{amended}?(?: \([A-Z]+\))?,? ?(?:and )?"), re.IGNORECASE)
_BACK = re.compile(
    r"(?:^|[;:,] |and |but |however, )"
    r"(?:it|these|those|this|such|(?:the(?:se)? )?(?:prescribed )?(?:penalt|punish|sentenc)|the law"
    r"|the (?:\d{4} )?(?:act|code|statute|ordinance|decree)\b)",
    re.IGNORECASE,
)

_LAW_VERB = (
    r"(?:criminali|prohibit|outlaw|prescrib|defin|allow|provid|establish|requir|includ|punish|permit|entitl)\w*"
)
_GOVERNS = re.compile(
    expand(
        r"(?: (?:of|in|within) (?:the|its) (?:(?!{finite}|under\b|by\b)[\w’-]+ ?){1,8})?"
        r"(?: of \d{4})?(?: \([^()]*\))?"
        r"(?:,? (?:which|that)|,? (?:as )?amended[^,;]{0,30},|, [^,;]{3,60},|,)?"
        r"(?: (?:{adverb}|do|does|did|explicitly|specifically|generally|additionally|essentially"
        r"|is|are|was|were))* ?"
        r"|(?:(?!\b(?:courts?|police|prosecutors|government|authorities|officials|judges)\b)[^;])*?"
        rf"\b{_LAW_VERB} [^;]*?(?:,? (?:and|but)|,)"
        r"(?: (?:{adverb}|it|explicitly|specifically|thereby|therefore))* ?"
    ),
    re.IGNORECASE,
)
_WHOLE_LAW = re.compile(
    r"(?:[;:,] |and |but |however, )?the (?:\d{4} )?(?:law|act|code|statute|ordinance)\b", re.I
)


@dataclass(frozen=True)
class LawMention:
    """A law where a sentence names it."""

    words: str
    start: int
    end: int


def law_mentions(text: str) -> list[LawMention]:
    """The laws of a sentence; an article stands for itself and not for its code, and joined laws are one."""
    found: list[LawMention] = []
    for cue in find(text, "law_name"):
        before = found[-1] if found else None
        between = text[before.end : cue.start] if before else ""
        if before and (_CODE_BEHIND.fullmatch(between) or _IN_CODE.fullmatch(between)):
            continue
        if before and _NUMBERED.match(before.words) and _APPOSED.fullmatch(between):
            continue  # “Law 263, the Law against Trafficking” is a single law
        if before and _JOINED.fullmatch(between) and "amendment" in text[cue.start : cue.end]:
            found[-1] = LawMention(text[before.start : cue.end], before.start, cue.end)
            continue
        found.append(LawMention(text[cue.start : cue.end], cue.start, cue.end))
    return found


def law_before(text: str, place: int) -> LawMention | None:
    """The nearest law before a place."""
    return next((law for law in reversed(law_mentions(text)) if law.end <= place), None)


def joined_before(text: str, law: LawMention) -> LawMention | None:
    """The law that is joined with a law: “*Article 310 of the penal code* and Article 12 of the 2010 law”."""
    before = law_before(text, law.start)
    return before if before and _BESIDE.fullmatch(text, before.end, law.start) else None


def law_behind(text: str, place: int) -> LawMention | None:
    """The law that stands directly behind a place: “is a crime under *the penal code*”."""
    law = next((law for law in law_mentions(text) if law.start >= place), None)
    return law if law and re.fullmatch(r" (?:the |its )?(?:new )?", text[place : law.start]) else None


def law_anywhere(text: str, place: int) -> LawMention | None:
    """The nearest law before a place, or else the first law behind it."""
    return law_before(text, place) or next((law for law in law_mentions(text) if law.start >= place), None)


def names_whole_law(text: str, place: int) -> bool:
    """Whether a reference back, such as “The Act”, is to a whole law; “These penalties” is not."""
    back = list(_BACK.finditer(text[: place + 12]))
    return bool(back) and _WHOLE_LAW.match(text, back[-1].start()) is not None


def is_direct(text: str, law: LawMention, place: int) -> bool:
    """Whether nothing but what belongs to the name stands between a law and its verb."""
    return _DIRECT.fullmatch(text, law.end, place) is not None


def points_back(text: str, place: int) -> bool:
    """Whether the text before a place refers to the law of an earlier sentence: “These penalties”, “It”."""
    return _BACK.search(text[: place + 12]) is not None


def refers_back(text: str, place: int) -> bool:
    """Whether “the law”, “it” or the like governs what stands at a place."""
    back = list(_BACK.finditer(text[:place]))
    return bool(back) and governs(text, back[-1].end(), place)


def pronoun_before(text: str, place: int) -> bool:
    """Whether the reference back that governs a place is “it” or the like, and names no law."""
    back = list(_BACK.finditer(text[:place]))
    return bool(back) and re.search(r"\b(?:it|these|those|this|such)$", back[-1][0], re.IGNORECASE) is not None


def governs(text: str, start: int, place: int) -> bool:
    """Whether a law that ends at the start does what the verb at the place says: no other verb or subject is near,
    or another verb of laws is joined with this verb (“criminalized trafficking *but did not* …”)."""
    return _GOVERNS.fullmatch(text, start, place) is not None
