"""Says whether words are about another country than the text: “Kenyan guards”, “in neighboring states”.

The names of countries are those of the Unicode CLDR, by Babel.
"""

import re
from functools import cache

from babel import Locale
from tuyun.graph.statements import Document
from tuyun.graph.statements.country import country_name

_ADJECTIVE = re.compile(
    r"\b(?!(?:Civilian|Urban|Veteran|Human|Christian|Republican|African|European|Asian|American|Caribbean|Guardian"
    r"|Woman|Austrian)\b)[A-Z][a-zé-]+(?:an|ese|[gnkdlt]ish|aqi|ali|abi|ani|aiti|aili|wiss|rench|utch|reek|zech)\b"
)
"""The adjective of a country, by its shape."""
_OTHER_FORMS = {
    "GB": "brit", "NL": "dutc", "FR": "fren", "ES": "span", "PL": "poli", "DK": "dani", "IE": "iris", "PH": "fili",
    "MM": "burm", "CI": "ivoi", "US": "amer", "TR": "turk", "CH": "swis", "CY": "cypr",
}  # fmt: skip
"""How the adjectives begin that do not begin as the names of their countries do."""
_IN = (
    r"(?:(?:^|[;,:] |\b(?:that|and|but|while) )(?:[Ii]n|[Aa]cross) (?:{names})(?:,? |$)"
    r"|\b(?:[Pp]olice(?: officers)?|[Oo]fficers|officials|judges|courts|guards|authorities|soldiers"
    r"|prosecutors) in (?:{names})\b)[^;.]{{0,160}}\Z"
)
"""A country in which something happens, before what happens there."""
_OTHERS = r"(?:neighbou?ring|other|foreign|another|third|destination|transit|source|host|gulf)"
_COUNTRIES = (
    r"(?:countr(?:y|ies)|states?|nations?|republics?|kingdoms?|parts of the (?:world|region)|jurisdictions?)"
)
_IN_OTHERS = (
    r"(?:in|across|throughout) (?:the |an? |all |many |several |some |most |certain |various )*"
    rf"{_OTHERS} (?:[a-z]+ )?{_COUNTRIES}\b"
)
_ELSEWHERE = re.compile(
    r"(?:^|[;,] |\bthat )(?:globally|worldwide|internationally|elsewhere|abroad|around the (?:world|globe)"
    r"|across the (?:world|globe|region|continent)),? "
    rf"|\b{_IN_OTHERS}"
    r"|\b(?:in|across|throughout) (?:many|several|some|most|all|numerous|various|two|three|other) "
    r"(?:countries|nations|parts of the (?:world|region))\b"
    r"|\bneighbou?ring (?-i:[A-Z])[a-z]+|\bforeign (?:officials|officers|police|(?:border )?guards|authorities"
    r"|governments?)\b"
    r"|(?:^|[;,] )(?:once )?(?:across|beyond) the border,|\b(?:other|far|[A-Z][a-z]+) side of the border\b"
    r"|\bof (?:the |an? )?(?:neighbou?ring|foreign|other|another) (?:states?|countr(?:y|ies)|nations?"
    r"|governments?)\b",
    re.IGNORECASE,
)
"""Words for other countries, named or not, before what happens there: “*in neighboring countries*, guards”."""
_BEGINS_ELSEWHERE = re.compile(rf"(?:^|; ){_IN_OTHERS}[^;]*$", re.IGNORECASE)
_OTHER_COUNTRY = re.compile(
    r"\b(?:foreign|neighbou?ring|abroad|another country|other countries|destination countr|host countr)",
    re.IGNORECASE,
)
"""Words for other countries in the name of somebody who acts: “*foreign* police”."""


def elsewhere(before: str) -> bool:
    """Whether words say, without naming a country, that what stands behind them happens in others.

    >>> elsewhere("In neighboring countries, guards took"), elsewhere("Guards took bribes from other")
    (True, False)
    """
    return _ELSEWHERE.search(before) is not None


def begins_elsewhere(before: str) -> bool:
    """Whether the clause that words belong to begins with other countries.

    >>> begins_elsewhere("In other countries, police"), begins_elsewhere("A ship of a firm in another country")
    (True, False)
    """
    return _BEGINS_ELSEWHERE.search(before) is not None


def names_other_country(subject: str) -> bool:
    """Whether the words for those who act are about other countries: “police of another country”."""
    return _OTHER_COUNTRY.search(subject) is not None


def of_another_country(name: str, document: Document) -> bool:
    """Whether the name of a group has the adjective of another country than that of the document."""
    adjective = _ADJECTIVE.search(name)
    if adjective is None:
        return False
    begins = adjective[0][:4].casefold()
    own = f"{country_name(document.country or '')} {document.title} {document.id.replace('-', ' ')}".casefold()
    return begins != _OTHER_FORMS.get(document.country or "") and f" {begins}" not in f" {own}"


def in_another_country(before: str, country: str | None) -> bool:
    """Whether what stands at the end of words happens in a country that they name, and that is not ``country``.

    >>> in_another_country("In Kenya, police took bribes", "UG"), in_another_country("In Kenya, police took", "KE")
    (True, False)
    >>> in_another_country("In Kenya, police took bribes", None)
    False
    """
    return country is not None and re.search(_IN.format(names=_names_but(country)), before) is not None


@cache
def _names_but(country: str) -> str:
    """A pattern of the names of all countries but one."""
    names = {
        str(name)
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code not in ("ZZ", "UN", "EU")
        if code != country
    }
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
