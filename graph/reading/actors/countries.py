"""Says whether words name another country than the one a text is about: “Kenyan guards”, “in Kenya”.

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
