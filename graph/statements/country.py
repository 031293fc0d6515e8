"""Codes of countries (ISO 3166-1 alpha-2), and those that the standard leaves free, for invented countries."""

import re
from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

_CODE = "^[A-Z]{2}$"
_INVENTED = re.compile("X[A-Z]")
"""XA to XZ are user-assigned, so no country will have them; XK is widely used for Kosovo."""


def is_country(code: str) -> bool:
    """Whether the code is that of a country, or a code for an invented country.

    >>> [is_country(code) for code in ("KG", "XA", "UK", "kg")]
    [True, True, False, False]
    """
    from iso3166 import countries_by_alpha2  # when it is first needed, since most commands read no document

    return code in countries_by_alpha2 or bool(_INVENTED.fullmatch(code))


def country_name(code: str) -> str:
    """The English short name of a country; for an invented country, its code.

    >>> country_name("KG"), country_name("XA")
    ('Kyrgyzstan', 'XA')
    """
    from iso3166 import countries_by_alpha2

    return countries_by_alpha2[code].apolitical_name if code in countries_by_alpha2 else code


def _advice(text: str) -> str:
    """The code that was most likely meant, or which codes there are."""
    from iso3166 import countries_by_alpha3, countries_by_apolitical_name, countries_by_name

    folded, upper = text.strip().casefold(), text.strip().upper()
    names = {
        name.casefold(): country.alpha2
        for by_name in (countries_by_name, countries_by_apolitical_name)
        for name, country in by_name.items()
    }
    if is_country(upper):
        near = upper
    elif upper in countries_by_alpha3:
        near = countries_by_alpha3[upper].alpha2
    elif upper == "UK":
        near = "GB"
    elif len(folded) > 2 and (similar := get_close_matches(folded, names, n=1, cutoff=0.6)):
        near = names[similar[0]]
    else:
        return "Use the two letters of ISO 3166-1, or XA to XZ for an invented country."
    return f"Did you mean {near!r} ({country_name(near)})?"


def _checked(code: str) -> str:
    if not is_country(code):
        raise ValueError(f"{code!r} is no country of ISO 3166-1. {_advice(code)}")
    return code


Country = Annotated[str, AfterValidator(_checked), WithJsonSchema({"type": "string", "pattern": _CODE})]
"""ISO 3166-1 alpha-2, or a code from XA to XZ for an invented country."""
