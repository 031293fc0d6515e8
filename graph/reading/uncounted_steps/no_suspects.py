"""Tells apart the victims and the captives of others from those whom authorities suspect or charge."""

import re

_ADVERBS = r"(?:(?:reportedly|allegedly|recently|later|also|being|been|once|previously|just) )*"
_OTHERS = (
    r"(?:(?:an?|the|their|his|her|some|alleged|suspected|armed|criminal|rival|abusive) )*"
    r"(?:traffickers?|recruiters?|employers?|sponsors?|brokers?|pimps?|smugglers?|gangs?|gang members|criminals?"
    r"|militants?|militias?|rebels?|insurgents?|(?:armed|criminal|terrorist) groups?|impost[eo]rs?|terrorists?"
    r"|mobs?|vigilantes?|villagers|husbands?)"
)
"""People who are no authorities."""
_SUFFERED = (
    r"(?:trafficked|exploited|enslaved|abused|raped|deceived|tricked|coerced|lured|rescued|sold|held captive"
    r"|forced (?:to|into)|identified as|recogni[sz]ed as)"
)
_LEFT = (
    r"(?:(?:escap(?:ed|ing)|fle(?:d|eing)|left|leaving) (?:from )?(?:(?:the|an?|her|his|their|such) )?"
    r"(?:[a-z-]+ )?(?:traffickers?|employers?|captors?|recruiters?|sponsors?|pimps?|husbands?|exploit\w+|abus\w+"
    r"|forced|slavery|servitude|bondage|brothels?|conditions|farms?|factory|homes?|houses?)"
    r"|(?:ran|run|running) away)\b"
)
_VICTIM = re.compile(
    rf",? (?:(?:who|that) (?:(?:had|have|has) {_ADVERBS}(?:{_LEFT}|complained|sought)|{_LEFT}|complained|sought"
    rf"|(?:had been|have been|has been|was|were|are|is) {_ADVERBS}{_SUFFERED})"
    rf"|(?:who|whom|that) {_OTHERS} (?:had |have )?{_SUFFERED.replace(' (?:to|into)', '')}"
    rf"|{_ADVERBS}{_SUFFERED}|found in (?:the |an? )?(?:brothels?|bars?|farms?|factor)|{_LEFT}|seeking)",
    re.IGNORECASE,
)
"""What stands behind people who are victims: “arrested a woman *who had escaped her trafficker*”."""
_BY_OTHERS = re.compile(rf"[^;.,]{{0,40}}? by {_OTHERS}\b", re.IGNORECASE)
"""Who takes somebody captive: “was arrested *by traffickers posing as police*”."""
_IMPOSTORS = re.compile(
    rf"\b{_OTHERS}(?: (?:who )?(?:pos|dress|disguis|impersonat|claim|pretend|masquerad)[^;.,]{{0,40}})? $",
    re.IGNORECASE,
)
"""Others who act like authorities: “*traffickers posing as police* arrested the owner”."""
_PERHAPS = re.compile(
    r"\b(?:migrants?|workers?|wom[ae]n|girls?|boys?|children|maids?|foreign\w*|fishers)\b", re.IGNORECASE
)
_NOT_THEIR_CRIME = re.compile(
    rf"[^;.,]{{0,40}}? (?:(?:for|of|with) (?:(?:alleged|suspected|illegal|illegally|unlawful|violating) )*"
    r"(?:entry|entering|immigration|leaving|overstaying|running away|absconding|being absent|stay\b|residence)"
    rf"|after (?:(?:she|he|they) (?:had )?)?{_LEFT}|as (?:an? )?(?:[a-z]+ )?witness)",
    re.IGNORECASE,
)
"""What women, children, workers and migrants are arrested for, or after, who are no traffickers."""


def is_victim(text: str, start: int, end: int, behind: int) -> bool:
    """Whether the people whom words from a start to an end name are victims, by what stands behind them."""
    if _VICTIM.match(text, end):
        return True
    return _PERHAPS.search(text, start, end) is not None and _NOT_THEIR_CRIME.match(text, behind) is not None


def no_authority_did(text: str, start: int, end: int, passive: bool) -> bool:
    """Whether a step from a start to an end was done by traffickers, gangs or others who are no authorities."""
    return (_BY_OTHERS.match(text, end) if passive else _IMPOSTORS.search(text, 0, start)) is not None
