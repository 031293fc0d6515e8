"""Find the laws that a sentence names, and the law that a provision in it belongs to."""

import re
from dataclasses import dataclass

from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import expand

_PARAGRAPH = (
    r"(?:,? (?:paragraphs?|subsections?|points?|clauses?|items?|letters?|part) [\w()]{1,4}(?: and \w{1,3})?)"
)
"""A part of an article, which stands behind it: “Article 12*, paragraph 3,* of the penal code”."""
_CODE_BEHIND = re.compile(
    r"(?: \([^()]{3,60}\))?"
    rf"{_PARAGRAPH}*"
    r"(?: of (?:chapter|part|title) \w+)?,?"
    r" of(?: (?:the|its|that|(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z])[\w-]*)?[’']s?))?"
    r" (?:(?:amended|new|revised|current|old|(?-i:[A-Z])[a-z]+) )?$",
    re.IGNORECASE,
)
_IN_CODE = re.compile(r"(?: (?:in|within) (?:the|its)|,? under the(?: (?-i:[A-Z])[a-z]+)?) $", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:law|act|decree|ordinance|proclamation|code)(?: no\.?)? \d", re.IGNORECASE)
_APPOSED = re.compile(r"(?: of \d{4})?(?:,| \() ?(?:(?:also )?(?:known as|called) )?the $", re.IGNORECASE)
_AMENDING = re.compile(r"\b(?:amended|introduced|replaced|inserted) by (?:the |an? )?$", re.IGNORECASE)
_BESIDE = re.compile(
    expand(
        r"(?: (?:of|in) (?:the|its) {code})?(?: \([^()]{2,60}\))?{amended}?,?"
        r" (?:and|together with|along with|in (?:conjunction|combination) with) (?:the |its )?"
    ),
    re.IGNORECASE,
)
_JOINED = re.compile(r",? and (?:the )?$", re.IGNORECASE)
_ASIDE = re.compile(r", (?:which|who|whose)\b[^,;]*, (?=[a-z])")
"""A relative clause between commas."""
_DIRECT = re.compile(expand(r"(?: of (?:the|its) {code})?{amended}?(?: \([A-Z]+\))?,? ?(?:and )?"), re.IGNORECASE)
_BACK = re.compile(
    r"(?:^|[;:,] |and |but |however, |\b(?:that|because|although|though|while|since|as|whereas) )"
    r"(?:it|these|those|this|such|(?:the(?:se)? )?(?:prescribed )?(?:penalt|punish|sentenc)|the law"
    r"|(?:the|this) (?:\d{4} |same |new |amended |latter )?"
    r"(?:act|code|statute|ordinance|decree|articles?|sections?|provisions?|legislation|definition|amendments?)\b)",
    re.IGNORECASE,
)

_LAW_VERB = (
    r"(?:criminali|prohibit|outlaw|prescrib|defin|allow|provid|establish|requir|includ|punish|permit|entitl|carr(?:y|ie)"
    r"|cover|treat|consider|contain|penali|forb|grant|guarant|exempt|impos|ma[dk]e|address|conflat|introduc|remov|creat)\w*"
)
_GOVERNS = re.compile(
    expand(
        rf"(?:{_PARAGRAPH},?)?"
        r"(?: (?:of|in|within) (?:(?:the|its|that) )?(?:(?!{finite}|under\b|by\b)[\w’/-]+ ?){1,8})?"
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
    r"(?:[;:,] |and |but |however, |\w+ )?the (?:\d{4} |same |new |amended )?(?:law|act|code|statute|ordinance)\b",
    re.IGNORECASE,
)
_LED_BY = re.compile(r",? (?:however, )?")
_KIND = re.compile(
    r"\b(?:law|act|code|statute|ordinance|decree|articles?|sections?|provisions?|legislation)$", re.IGNORECASE
)
OTHER_CRIMES = r"(?:for|of) (?:rape|murder|kidnapping|drug|robbery|smuggling|assault|manslaughter)"
"""The pattern of other crimes, with which penalties are compared."""
OF_ANOTHER_PENALTY = re.compile(
    r"\b(?:penalt\w+|punishments?|sentences|terms|those)(?: prescribed)?"
    rf" (?:{OTHER_CRIMES}"
    r"|(?:under|of|in) (?:the|another|an?|other) (?:[a-z]+ )?(?:statute|act|code|law|ordinance|decree)s?)\b",
    re.IGNORECASE,
)
"""Words for a penalty that another law prescribes: “the *penalties for rape* were …”."""


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
        if _AMENDING.search(text, 0, cue.start):
            continue  # the law that amended the law of the sentence
        if before and _NUMBERED.match(before.words) and _APPOSED.fullmatch(between):
            continue  # “Law 263, the Law against Trafficking” is a single law
        if before and _JOINED.fullmatch(between) and "amendment" in text[cue.start : cue.end]:
            found[-1] = LawMention(text[before.start : cue.end], before.start, cue.end)
            continue
        found.append(LawMention(text[cue.start : cue.end], cue.start, cue.end))
    return found


def law_before(text: str, place: int) -> LawMention | None:
    """The nearest law before a place that stands in no aside: “the code, *which the act left,* prescribes”."""
    asides = [aside.span() for aside in _ASIDE.finditer(text) if aside.end() <= place]
    return next(
        (
            law
            for law in reversed(law_mentions(text))
            if law.end <= place and not any(start < law.start < end for start, end in asides)
        ),
        None,
    )


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


def law_led_by(text: str, place: int) -> LawMention | None:
    """The law whose clause the words before a place lead: “Inconsistent with international law, *Article 5* …”."""
    behind = _LED_BY.match(text, place)
    start = behind.end() if behind else place
    laws = [law for law in law_mentions(text) if law.start >= start]
    direct = laws and re.fullmatch(r"(?:the |its )?", text[start : laws[0].start])
    return laws[0] if direct and "," in text[place:start] else None


def leads_back(text: str, place: int) -> bool:
    """Whether the words before a place lead a clause of “the law”: “Contrary to the treaty, *the law* …”."""
    return _BACK.match(text, place) is not None


def kind_named(text: str, place: int) -> str | None:
    """The word that the nearest reference back before a place uses for a law: “*the act*”."""
    back = list(_BACK.finditer(text[: place + 12]))
    named = _KIND.search(back[-1][0]) if back else None
    return named[0].lower() if named else None


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
