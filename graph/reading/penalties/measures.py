"""The status and the quantity of a frame: a term of imprisonment, a fine, a count, or a word for a quantity."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tuyun.graph.reading.counts.counted_nouns import counts
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.figures.prison_terms import Term, several_terms, term
from tuyun.graph.reading.matching.ruleset import FIGURE, expand
from tuyun.graph.reading.money import money
from tuyun.graph.vocabulary import vocabulary

Measured = tuple[str, dict[str, object]]
_NUMBER = re.compile(FIGURE, re.IGNORECASE)
_OPEN = {"lower_bound": "upper", "upper_bound": "lower"}
"""The bound that a bound of a range leaves open."""


def measured(gives: Mapping[str, Any], groups: Mapping[str, str], country: str | None = None) -> Measured | None:
    """The quantity of a frame by its rule and the groups of its pattern; None if there is no clear quantity.

    ``country`` is that of the document, whose currency is meant by a name that several currencies share.
    """
    match gives.get("measure") or gives.get("unit"):
        case "year":
            return prescribed_years(groups)
        case "term":
            length = _with_bound(
                term(f"{groups['term']} {groups.get('in', '')}".strip()), groups, gives.get("bound")
            )
            return ("prescribed", length[1]) if length and gives.get("prescribed") else length
        case "terms":
            return several_terms(groups["term"])
        case "length":
            groups = {"average": "average", **groups} if gives.get("average") else groups
            return length_of(groups, gives.get("bound"))
        case "money":
            fine = money(groups["amount"], country)
            return ("prescribed", fine[1]) if fine and gives.get("prescribed") else fine
    if words := groups.get("words"):
        unit = {"unit": gives["words_unit"]} if "words_unit" in gives else {}
        return "qualitative", {
            "words": words,
            **unit,
            **({"lower": 1} if words.lower() in ("some", "several") else {}),
        }
    return people(groups, str(gives["unit"])) if gives.get("unit") else None


def _with_bound(length: Term | None, groups: Mapping[str, str], bound: str | None = None) -> Term | None:
    """A term as the least or the most of several, if its rule or the words behind it (“or more”) say so."""
    bound = bound or ("lower_bound" if groups.get("more") else None)
    if length is None or bound is None:
        return length
    return bound, {name: value for name, value in length[1].items() if name != _OPEN[bound]}


_DECIMAL = re.compile(r"(?P<number>\d+\.\d+)[ -](?P<unit>year|month|day)s?")
_ROUGHLY = re.compile(
    r"(?P<roughly>(?:nearly|almost|about|around|approximately|roughly|some|close to) )(?P<length>.+)", re.I
)
"""A length that is only roughly stated: “*nearly* five months”."""
_SINGLE = re.compile(r"\ban? (?=(?:full |whole )?(?:year|month|week|day)\b)(?:full |whole )?", re.IGNORECASE)
"""What stands before a single year or month: “more than *a* year”."""


def length_of(groups: Mapping[str, str], bound: str | None = None) -> Measured | None:
    """How long something lasts; an average, or a figure with decimals, is stated in its words.

    ``bound`` is that of a rule that reads the least or the most of several.

    >>> length_of({"average": "an average of", "term": "26 months"})
    ('average', {'stated': 26, 'unit': 'month', 'words': 'an average of 26 months'})
    >>> length_of({"term": "more than four years"})
    ('lower_bound', {'lower': 4, 'unit': 'year'})
    >>> length_of({"term": "two years", "more": " or more"})
    ('lower_bound', {'lower': 2, 'unit': 'year'})
    >>> length_of({"term": "nearly five months"})
    ('approximate', {'stated': 5, 'unit': 'month', 'words': 'nearly five months'})
    >>> length_of({"term": "more than a year"})
    ('lower_bound', {'lower': 1, 'unit': 'year'})
    """
    words = next(words for name, words in groups.items() if name.startswith("term"))
    words, average = words.replace("-", " "), groups.get("average", "").strip()
    if decimal := _DECIMAL.fullmatch(words):
        stated: dict[str, object] = {"stated": float(decimal["number"]), "unit": decimal["unit"]}
    else:
        roughly = None if average else _ROUGHLY.fullmatch(words)
        exact = _SINGLE.sub("one ", roughly["length"] if roughly else words)
        length = _with_bound(term(f"{exact} {groups.get('in', '')}".strip()), groups, bound)
        if length is None or not (average or roughly):
            return length
        if length[0] != "measured":
            return None
        if roughly:
            return "approximate", {
                "stated": length[1]["lower"],
                "unit": length[1]["unit"],
                "words": words,
            }
        stated = {"stated": length[1]["lower"], "unit": length[1]["unit"]}
    status = "average" if average else "measured"
    return status, {**stated, "words": f"{average} {words}".strip() if average else words}


_FREQUENCY = re.compile(
    r"\b(often|frequently|sometimes|routinely|regularly|at times|rarely|occasionally|generally|typically|commonly"
    r"|usually|seldom|mostly|increasingly|monthly|quarterly|weekly|daily|hardly|scarcely)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(some|several|many|most|few|a few|certain) ", re.IGNORECASE)
_JOINT = re.compile(
    expand(r"\b(?=(some|several|many|a few|certain) ){some_officials}$"),
    re.IGNORECASE,
)
"""Two groups that share the word for how many they are: “*some* police and border officers”."""

_COUNTED = re.compile(
    expand(
        r"(?<!of )(?<!the )\b(?=(?:(?:at least|more than|over|about|approximately|up to) )?{figure} )"
        r"{some_officials}$"
    ),
    re.IGNORECASE,
)
"""Officials whom a figure counts, as the subject of a frame: “*three border guards* warned brothel owners”."""


def counted_officials(groups: Mapping[str, str]) -> Measured | None:
    """How many officials did what a frame says, if its subject is counted.

    >>> counted_officials({"subject_group": "at least two soldiers"})
    ('lower_bound', {'lower': 2, 'upper': None, 'unit': 'official'})
    """
    subject = next((group for name, group in groups.items() if name.startswith("subject_")), "")
    counted = _COUNTED.search(subject.strip())
    return people({"count": counted[0]}, "official") if counted else None


_PROFESSIONS = re.compile(
    r"(?:(?:some|several|many|most|few|other|of|the|these|its|local|state|public|trial|labou?r|police) )*"
    r"(?:(?:judges|prosecutors|magistrates|investigators|inspectors|lawyers)"
    r"(?:(?:,? and |,? or |, )(?:(?:some|public|state|labou?r) )*|$))+",
    re.IGNORECASE,
)
"""Names of professions, whose members the guide counts as persons, and as officials only where they are accused:
“*some judges and prosecutors* lacked training”."""


def in_words(
    words: str, groups: Mapping[str, str], subjects: Sequence[tuple[str, str]], accused: bool = True
) -> Measured | None:
    """How often something happens, or how many of its subjects did it, where words say so.

    Args:
        words: the words of the frame.
        groups: the groups of its pattern.
        subjects: name and label of each subject.
        accused: whether the frame holds them for wrongdoers.

    >>> in_words("Courts rarely gave fines", {"subject_who": "Courts", "object_fine": "fines"}, [])
    ('qualitative', {'words': 'rarely'})
    """
    for name, group in groups.items():
        if not name.startswith("happening"):
            words = words.replace(group, "", 1)
    if (often := _FREQUENCY.search(words)) is not None:
        return "qualitative", {"words": often[1]}
    parts = {(match[1].lower(), label) for name, label in subjects if (match := _PART.match(name))}
    joint = next((group for name, group in groups.items() if name.startswith("subject_")), "")
    labels = {"OfficialGroup" if label == "Institution" else label for _, label in subjects}
    if not parts and len(labels) == 1 and (match := _JOINT.search(joint)):
        parts = {(match[1].lower(), labels.pop())}
    if len(parts) != 1:
        return None
    part, label = parts.pop()
    unit = {"OfficialGroup": "official", "Victim": "victim", "Trafficker": "trafficker"}.get(label)
    professions = all(_PROFESSIONS.fullmatch(name) for name, _ in subjects)
    unit = "person" if unit == "official" and professions and not accused else unit
    return "qualitative", {
        "words": part,
        **({"unit": unit} if unit else {}),
        **({"lower": 1} if part in ("some", "several") else {}),
    }


def prescribed_years(groups: Mapping[str, str]) -> Measured | None:
    """The years that a law prescribes.

    >>> [prescribed_years({"object_penalty": words})[1] for words in ("up to 10 years", "10 years to life")]
    [{'upper': 10, 'unit': 'year', 'scope': {}}, {'lower': 10, 'unit': 'year', 'scope': {}}]
    """
    words = groups["object_penalty"]
    if len(set(re.findall(r"(year|month)", words))) > 1:
        return None
    bounds = [figure.lower for piece in _NUMBER.findall(words) for figure in figures(f"{piece} cases")[0]]
    if not bounds:
        return None
    limits: dict[str, object] = {"lower": bounds[0], "upper": bounds[-1]}
    if re.match(r"up to|(?:a )?maximum", words, re.IGNORECASE):
        del limits["lower"]
    elif len(bounds) == 1 and re.search(r"at least|less than|minimum|to life", words, re.IGNORECASE):
        del limits["upper"]
    condition = (groups.get("condition") or "").strip(" ,")
    return "prescribed", {**limits, "unit": "year", "scope": {"condition": condition} if condition else {}}


def people(groups: Mapping[str, str], unit: str) -> Measured | None:
    """The count of people or trainings in the words of a frame; the noun gives the unit if a rule knows it."""
    words = groups.get("count") or groups.get("audience_groups", "")
    words = re.sub(r"\btwice$", "two times", re.sub(r"\bonce$", "one time", words))
    found, _ = figures(words)
    if re.match(r"\S+ ?(?:%|per ?cent)", words):
        return None
    if len(found) != 1 or found[0].status not in vocabulary().statuses:
        return None
    figure, made = found[0], counts(words, found)
    listed = re.search(r",| and ", words[figure.end :])  # “40 victims and relatives” are persons
    if unit == "person" and made and made[0].unit in (vocabulary().units if not listed else ("official",)):
        unit = "person" if made[0].persons else made[0].unit
    if figure.status == "approximate":
        return "approximate", {"stated": figure.lower, "unit": unit, "words": words[figure.start : figure.end]}
    return str(figure.status), {"lower": figure.lower, "upper": figure.upper, "unit": unit}
