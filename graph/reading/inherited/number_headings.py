"""Finds the words that say what a figure is the number of, in unusual positions: “this brings *the
number of convictions* to 64”, “brings to 64 *the number of victims*”, “*convictions under section 12*: 2016: 12;
2017: nine”, “*those arrested* numbered 14”."""

import re
from dataclasses import dataclass

from tuyun.graph.reading.matching.ruleset import FIGURE

_BRING = (
    r"(?:br(?:ings?|inging|ought)|t(?:akes?|aking|ook|aken)|rais(?:es?|ing|ed)|push(?:es|ing|ed)|lift(?:s|ing|ed)"
    r"|(?:revis|correct|adjust)(?:ed|ing))"
)
_THE_NUMBER = (
    r"(?:the|its|their) (?:(?:total|overall|cumulative|annual|whole|corresponding|comparable|equivalent|respective"
    r"|same|latest|official) )*(?:numbers?|totals?|figures?)"
)
_ROUGHLY = r"(?:(?:over|about|around|nearly|almost|some|at least|more than|just|only|approximately|a total of) )?"
_BROUGHT = re.compile(
    rf"\b{_BRING} (?:up )?{_THE_NUMBER} (?:of|for) (?P<what>(?:(?! to )[^;:.()]){{3,110}}?)"
    rf"(?: from {FIGURE})? (?:up )?to {_ROUGHLY}$",
    re.IGNORECASE,
)
"""A number that something raised: “this *brings the number of convictions to* 64”."""
_BRINGS_TO = re.compile(rf"\b{_BRING} (?:up )?to {_ROUGHLY}$", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(
    rf"{FIGURE} {_THE_NUMBER} of (?P<what>[^;:.,()]{{3,110}}?)(?=[;:.,(]| (?:since|in|between|from|during) |$)"
)
"""The same with the figure first: “brings to *64 the number of victims*”."""
_FROM_BASE = re.compile(r"^(?:From|After|Following|Up from|Down from) (?:(?:only|just|about|some|nearly) )?$")
_CHANGED_BEHIND = re.compile(
    rf"{FIGURE}(?: [^,;:.()]{{2,40}})?, (?:{_THE_NUMBER} (?:of|for) )?(?P<what>[^;:.,()]{{3,110}}?) "
    r"(?:(?:has|had|have|then|again|sharply|steadily|slightly) )*"
    r"(?:rose|risen|fell|fallen|dropped|declined|increased|decreased|grew|grown|climbed|went|gone|reached) "
)
"""A figure that opens a sentence, and behind it what was counted and a verb of change: “From 22 in 2028, *arrests*
rose to 35”."""
_DONE = (
    r"convicted|arrested|charged|prosecuted|indicted|acquitted|sentenced|tried|detained|investigated|imprisoned"
    r"|identified|assisted|rescued"
)
_THOSE = re.compile(
    rf"\b(?:[Tt]hose|[Pp]ersons|[Pp]eople) (?P<what>{_DONE})(?: [^;:.,()]{{2,60}}?)? (?:(?:thus|now|also|again) )?"
    rf"(?:numbered|totall?ed|amounted to|came to) {_ROUGHLY}$"
)
"""People who are named by what happened to them alone: “*those arrested* numbered 14”."""
_TOTAL_OF = re.compile(
    rf"\b{_THE_NUMBER} (?:of|for) (?P<what>(?:(?:19|20)\d\d\b|[^;:.()\d]){{3,110}}?) "
    r"(?:(?:has|had|have|thus|therefore|now|then|so|already|currently|still|also|again|been|\w+ly) )*"
    rf"(?:stands?|stood|reach(?:es|ed)|was|is|rose|risen|fell|fallen|amount(?:s|ed)|c[ao]mes?|totall?(?:ed|s)|brought"
    rf"|(?:revised|corrected|adjusted)(?: (?:up|down)(?:wards?)?)?(?: from {FIGURE})?)(?: (?:at|to))? {_ROUGHLY}$",
    re.IGNORECASE,
)
"""Words that name a total before the verb that gives it: “*the total of convictions* thus rose to 17”, “*the
number of victims* thus stands at 340”."""
_OF_THOSE = re.compile(rf"those (?:who (?:was|were|had been|have been) )?(?P<did>{_DONE})\b")
_BY_YEAR = re.compile(
    r"^(?:\(?\d{1,2}[.)] )?(?:[Nn]umber of |[Tt]otal )?"
    r"(?P<what>(?:[A-Za-z-]+ ){0,3}?(?:cases|crimes|offences|offenses|investigations"
    r"|prosecutions|arrests|charges|indictments|trials|acquittals|convictions|suspects|defendants|traffickers|offenders|persons"
    r"|people|victims)\b[^;:.–—]{0,160}?) ?[:–—-] (?:[^:;]{0,4}(?:19|20)\d\d\)? ?[:–—-] [^;:]{1,24}[;,] )*"
    r"[^:;]{0,4}(?:19|20)\d\d\)? ?[:–—-] $",
    re.IGNORECASE,
)
"""The heading of a list of years: “*convictions under section 12*: 2016: 12; 2017: nine”."""

_ITEM = r"(?!(?:of|including|up|down|by|in|for|from|and|with)\b)[A-Za-z][^:;,.()\d]{1,45}?"
_BEHIND_ITEM = r"(?:,| ?[–—-]|:)? "
_BY_KIND = re.compile(
    r"^(?:\(?\d{1,2}[.)] )?(?:[Nn]umber of |[Tt]otal )?"
    r"(?P<what>[A-Z](?:[^;:.()\d]|\b(?:19|20)\d\d\b){3,90}): "
    rf"(?:{_ITEM}{_BEHIND_ITEM}{FIGURE}(?: \([^()]{{1,40}}\))?(?:[;,]|,? and) )*(?P<kind>{_ITEM}){_BEHIND_ITEM}$",
)
"""The heading of a list of kinds: “*Referrals to the police in 2029*: hospitals, 14; labour inspectors, nine”."""
_FORM = re.compile(
    r"\b(?:exploitation|labou?r|begging|servitude|slavery|marriages?|organs?|criminality|prostitution|trafficking)\b",
    re.IGNORECASE,
)
"""Words of a kind that is a form of trafficking: “forced *labour*, 12”."""
_TRAFFICKING = re.compile(r"\b(?:human )?trafficking (?=[a-z])", re.IGNORECASE)
"""A modifier that says less than such a kind."""


@dataclass(frozen=True)
class NumberName:
    """The words that name a number, and where they stand in the sentence."""

    words: str
    place: int


def name_of_number(sentence: str, figure: int) -> NumberName | None:
    """The name of the number that a figure gives; None if the words around it have no such order.

    Args:
        sentence: the sentence.
        figure: where the figure begins.
    """
    before = sentence[:figure]
    if _BRINGS_TO.search(before) and (behind := _NUMBER_BEHIND.match(sentence, figure)):
        return NumberName(_people(behind["what"]), behind.start("what"))
    if _FROM_BASE.search(before) and (behind := _CHANGED_BEHIND.match(sentence, figure)):
        return NumberName(_people(behind["what"]), behind.start("what"))
    if those := _THOSE.search(before):
        people = "victims" if those["what"] in ("identified", "assisted", "rescued") else "persons"
        return NumberName(f"{people} {those['what']}", those.start("what"))
    if kinds := _BY_KIND.search(before):
        what = _people(kinds["what"])
        if _FORM.search(kinds["kind"]):
            what = f"{_TRAFFICKING.sub('', what)} for {kinds['kind']}"
        return NumberName(what, kinds.start("what"))
    for pattern in (_BROUGHT, _TOTAL_OF, _BY_YEAR):
        if found := pattern.search(before):
            return NumberName(_people(found["what"]), found.start("what"))
    return None


def _people(what: str) -> str:
    """The words with a noun for those whom they name by what happened alone: “*persons* arrested”."""
    those = _OF_THOSE.match(what)
    if those is None:
        return what
    people = "victims" if those["did"] in ("identified", "assisted", "rescued") else "persons"
    return f"{people} {what[those.start('did') :]}"
