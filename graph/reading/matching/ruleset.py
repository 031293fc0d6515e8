"""Rules of the reader: load the files in the folders of ``rules/``, and compile each rule to a pattern.

A folder holds what the package of the same name searches for, ``questions/`` what silences leave unsaid, and
``words/`` the word lists that rules share. After ConText and HeidelTime: a rule has a category, a pattern,
pseudo-cues that hide it, and examples that are run as tests. Nothing in a rule names a country or a document.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from tuyun.graph.reading.matching.act_patterns import act_pattern
from tuyun.graph.reading.matching.light_verbs import with_adjectives, with_base_forms, with_dates, with_objects
from tuyun.graph.reading.matching.question_patterns import question_pattern
from tuyun.graph.reading.matching.verb_forms import forms_of, past_forms, third_person
from tuyun.graph.reading.money import amount_pattern, currency_pattern
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.read import read_data

RULES = Path(__file__).parents[1] / "rules"
MASK, PAD = 0xE000, "\ue0ff"
"""A counted noun is masked by a character of its unit, and padding, so that offsets stay as they are."""
MASKED_COUNT = f"[{chr(MASK)}-{PAD}]"
"""The pattern of a character of a masked noun."""
ASIDE = "\ue0fd"
"""A character that masks words between a verb and its object: “arrested*, in 2030,* 12 men”. No unit has it,
though it lies between `MASK` and `PAD`."""
BARE = "bare"
"""The unit of a figure without a noun: “compared with 40 in 2020”."""
LIST = 0xF0000
"""The first of the characters that stand for word lists in abridged patterns."""
_WORD_LIST = re.compile(r"\{([a-z_]+)\}")
PERSONS = ("person", "suspect", "defendant", "trafficker")
"""Units of people who may be accused."""
PEOPLE = (*PERSONS, "official")
"""Units of people; what counts persons counts all of them."""
MEASURES = ("money", "percent", "year", "month", "week", "day")
"""Units of amounts, shares and lengths of time."""
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_SMALL = rf"(?:{_TENS}(?:[-\u2010-\u2013 ]{_ONES}\b)?|{_TEENS}|{_ONES})"
LONGEST_SENTENCE = 2_000
"""Sentences of more characters are not read, and no quote may be longer: the time to read a sentence grows with
the square of the number of its counts."""
FIGURE = (
    rf"(?:(?:\d{{1,3}}(?:(?:,\d{{3}})+|(?:[ \u00a0\u2009\u202f]\d{{3}})+)(?!\d)|\d+)(?: \({_SMALL}\))?"
    rf"|{_SMALL}(?: hundred\b(?:(?: and)? {_SMALL}\b)?)?"
    rf"(?: thousand\b(?:,? {_SMALL} hundred\b)?(?:(?: and)? {_SMALL}\b)?)?"
    r"(?: \((?!(?:19|20)\d\d\))\d+(?:,\d{3})*\))?)"
)
"""A numeral in digits or words, or in both: “thirty-four (34)”, but not “nine (2030)”."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PARAGRAPH = r"\d{1,3}\. "
"""The number of a paragraph at the beginning of a sentence: “*85.* By a judgment of …”."""
FINITE = (
    r"(?:\w+ed|was|were|is|are|has|have|had|did|does|do|may|might|could|began|brought|found|made|held|took|gave)\b"
)


BECAME = (
    r"(?:(?:rose|risen|fell|fallen|grew|grown|dropped|declined|decreased|increased|climbed|went (?:up|down))"
    r" (?:[a-z]+ly )?to)"
)
"""A verb by which a number became another: “the figure *rose sharply to* 14”."""


class Rule(BaseModel):
    """A rule, as its file has it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    family: str
    category: str
    names_no_crime: bool = False
    """Whether the words of its family say nothing of the crime, so that the clause has to be of trafficking."""
    pattern: str | None = None
    """A regular expression over the sentence; ``{name}`` is a word list, ``{N:unit}`` a counted noun."""
    asks: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """In the place of a pattern, the verbs, things and nouns of a question, as `question_pattern` has them."""
    acts: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """In the place of a pattern, the verbs of an act and what they are about, as `act_pattern` has them."""
    verbs: tuple[str, ...] = ()
    """Base forms of verbs; all their forms are matched."""
    light: tuple[str, ...] = ()
    """Patterns that stand in the place of a verb: “initiated investigations of”."""
    takes: tuple[str, ...] = ()
    """Units that the verb may count."""
    light_takes: tuple[str, ...] = ()
    """Units that a light verb may count."""
    gives: Mapping[str, Any] = Field(default_factory=dict)
    hides: tuple[str, ...] = ()
    """Categories whose cues this pseudo-cue hides where they overlap."""
    not_after: str | None = None
    not_before: str | None = None
    case: bool = False
    """Whether capitals matter."""
    only: str | None = None
    """Words without which the rule does not fire. Groups are joined by “&”, and the words of a group by “|”: a
    sentence must have a word of each group."""
    note: str | None = None
    examples: tuple[str, ...]
    """Sentences in which the rule fires on exactly what stands in double brackets."""
    counterexamples: tuple[str, ...]

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def id(self) -> str:
        """``periods/year``."""
        return f"{self.family}/{self.name}"


@cache
def words() -> Mapping[str, str]:
    """The shared word lists, by name, of the file of all families and of those of single fields."""
    listed: dict[str, str] = {}
    for path in sorted((RULES / "words").glob("*.yaml")):
        listed |= read_data(path)
    return {
        **listed,
        "figure": FIGURE,
        "finite": FINITE,
        "form": "|".join(f"(?:{rule['pattern']})" for rule in read_data(RULES / "counts" / "forms.yaml")["rules"]),
        "amount": amount_pattern(),
        "currency": currency_pattern(),
    }


@cache
def units() -> tuple[str, ...]:
    """The units that counted nouns are masked with."""
    return (*vocabulary().units, BARE)


def with_people(units_taken: tuple[str, ...]) -> tuple[str, ...]:
    """The units, and with ``person`` all units of people."""
    return tuple(dict.fromkeys((*units_taken, *(PEOPLE if "person" in units_taken else ()))))


@cache
def code_points(units_taken: tuple[str, ...]) -> tuple[int, ...]:
    """The code points of the characters that mask these units, or all units if none is named."""
    wanted = with_people(units_taken) or units()
    return tuple(MASK + units().index(unit) for unit in wanted if unit in units())


@cache
def masked(units_taken: tuple[str, ...]) -> str:
    """A pattern of one masked counted noun of these units, or of any unit."""
    letters = "".join(map(chr, code_points(units_taken)))
    return f"[{letters}]{PAD}*" if letters else "(?!)"


@cache
def expand(pattern: str) -> str:
    """The pattern with its word lists filled in; “anti-trafficking” stands for its spellings as well."""
    for _ in range(5):
        pattern = _WORD_LIST.sub(lambda match: words()[match[1]], pattern)
    return _with_counts(pattern)


@cache
def abridged(pattern: str) -> str:
    """The pattern with a character in the place of each word list, as `word_list` knows it: much shorter."""
    return _with_counts(_WORD_LIST.sub(lambda match: chr(LIST + list(words()).index(match[1])), pattern))


def word_list(character: str) -> str | None:
    """The word list that a character stands for in an abridged pattern, if it stands for a word list."""
    place = ord(character) - LIST
    return list(words().values())[place] if 0 <= place < len(words()) else None


def _with_counts(pattern: str) -> str:
    """The pattern with its counted nouns and the spellings of “anti-trafficking” filled in."""
    pattern = pattern.replace("anti-trafficking", "anti[- ](?:human[- ])?trafficking(?: in persons)?")
    # “Forwarded *only* two cases to prosecutors”.
    pattern = re.sub(r"(?:(?<=\(\?= )|(?<=\(\?=\( ))(?=\{N|\(\?:\{N)", "(?:(?:only|just) )?", pattern)
    return re.sub(
        r"\{N(?::([a-z_|]+))?\}",
        lambda match: masked(tuple((match[1] or "").split("|")) if match[1] else ()),
        pattern,
    )


IN_YEAR = expand("{in_year}")
"""A pattern of a year and of what leads to it: “in 2030”, “in the course of 2030”."""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of the names of their files, whatever folder a file is in."""
    found = []
    for path in sorted(RULES.rglob("*.yaml"), key=lambda path: path.name):
        if path.parent.name == "words":
            continue
        body = read_data(path)
        of_family = {key: body[key] for key in ("family", "names_no_crime") if key in body}
        found += [Rule.model_validate({**raw, **of_family}) for raw in body["rules"]]
    return tuple(found)


@cache
def rules_of(category: str) -> tuple[Rule, ...]:
    """The rules of a category."""
    return tuple(rule for rule in rules() if rule.category == category)


@cache
def acts_of_rules() -> frozenset[str]:
    """The ids of the rules of acts."""
    return frozenset(rule.id for rule in rules() if rule.acts)


@cache
def rules_of_frames() -> frozenset[str]:
    """The ids of the rules whose patterns match all words of a statement, and not its verb or figure alone."""
    return frozenset(rule.id for category in ("frame", "uncounted_step") for rule in rules_of(category))


@cache
def rules_version() -> str:
    """The first 12 hex digits of the SHA-256 sum of the rule files: another text, another version."""
    sums = hashlib.sha256()
    for path in sorted(RULES.rglob("*.yaml")):
        sums.update(path.read_bytes())
    return sums.hexdigest()[:12]


def source_of(rule: Rule, filled: Callable[[str], str] = expand) -> tuple[str, int]:
    """The pattern of a rule with its flags; of an event, its verbs and light verbs as named groups; of an act, its
    verb and what follows it, or the noun for it.

    Args:
        rule: the rule.
        filled: what fills in word lists and counted nouns, `expand` or `abridged`.
    """
    flags = 0 if rule.case else re.IGNORECASE
    if rule.category == "event":
        forms = "|".join(form for verb in rule.verbs for form in forms_of(verb))
        light = "|".join(
            f"(?:{filled(with_adjectives(with_base_forms(with_dates(with_objects(words)))))})"
            for words in rule.light
        )
        parts = [rf"(?P<light>{light})"] if rule.light else []
        parts += [f"(?P<verb>{forms})"] if forms else []
        return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", flags
    if rule.category == "act":
        forms = "|".join(form for verb in rule.verbs for form in (verb, third_person(verb), *past_forms(verb)))
        named = [rf"(?P<noun>{'|'.join(filled(words) for words in rule.light)})"] if rule.light else []
        verb = [rf"(?P<verb>{forms}){filled(rule.pattern or '')}"] if forms else []
        return rf"(?<!\w)(?:{'|'.join([*verb, *named])})(?!\w)", flags
    pattern = question_pattern(rule.asks) if rule.asks else rule.pattern
    pattern = act_pattern(rule.acts) if rule.acts else pattern
    return _bounded(filled(pattern or "(?!)")), flags


@cache
def compiled(rule: Rule) -> re.Pattern[str]:
    """The pattern of a rule, ready to search."""
    return re.compile(*source_of(rule))


@cache
def given_pattern(words: str) -> re.Pattern[str]:
    """A pattern that a rule gives beside its own, with its word lists filled in, ready to search in any case."""
    return re.compile(expand(words), re.IGNORECASE)


@cache
def guards(rule: Rule) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What may not stand before and behind a cue."""
    before = re.compile(rf"(?:{expand(rule.not_after)})\Z", re.IGNORECASE) if rule.not_after else None
    after = re.compile(expand(rule.not_before), re.IGNORECASE) if rule.not_before else None
    return before, after


def _bounded(pattern: str) -> str:
    """The pattern, where it begins and ends at the edge of a word if its ends are letters or digits."""
    return rf"(?:(?<!\w)|(?!\w))(?:{pattern})(?:(?!\w)|(?<!\w))"
