"""What an example or a page shows of an answer: fields and rows may be left out, none may differ.

Only rows are shortened, to the first few. A list of plain values (parties, statements) is shown whole: half of it
would say something else.
"""

from typing import Any

from tuyun.api.cursor import Cursor

Json = Any


def shows(shown: Json, actual: Json, place: str = "") -> list[str]:
    """Where what is shown differs from the answer. Revision and time may be any, in a cursor as well."""
    if place == ".next" and isinstance(shown, str) and isinstance(actual, str):
        same = _of_any_revision(shown) == _of_any_revision(actual)
        return [] if same else [f"{place}: another page is shown"]
    if isinstance(shown, dict) and isinstance(actual, dict):
        gone = [f"{place}.{name}: not in the answer" for name in shown if name not in actual]
        both = [name for name in shown if name in actual and name not in ("revision", "time")]
        return gone + [one for name in both for one in shows(shown[name], actual[name], f"{place}.{name}")]
    if _rows(shown) and _rows(actual):
        if len(shown) > len(actual):
            return [f"{place}: {len(shown)} rows shown, {len(actual)} in the answer"]
        pairs = enumerate(zip(shown, actual, strict=False))
        return [told for number, (one, other) in pairs for told in shows(one, other, f"{place}[{number}]")]
    return [] if shown == actual else [f"{place}: {shown!r} shown, {actual!r} in the answer"]


def renewed(shown: Json, actual: Json) -> Json:
    """The same fields and as many rows, as the answer has them now; what shows the same stays."""
    if isinstance(shown, dict) and isinstance(actual, dict):
        both = [name for name in shown if name in actual]
        stays = {name: shown[name] for name in both if _stays(name, shown, actual)}
        return {name: renewed(shown[name], actual[name]) for name in both} | stays
    if _rows(shown) and _rows(actual):
        return [renewed(one, other) for one, other in zip(shown, actual, strict=False)]
    return actual


def _stays(name: str, shown: Json, actual: Json) -> bool:
    return name == "next" and not shows({name: shown[name]}, {name: actual[name]})


def _of_any_revision(cursor: str) -> Cursor:
    return Cursor.decode(cursor)._replace(revision=0, origin="")


def _rows(value: Json) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)
