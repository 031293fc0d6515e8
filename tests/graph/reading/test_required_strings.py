"""The strings without which a pattern cannot match: wherever a pattern matches, a text has them."""

import random
import re

import pytest
from tuyun.graph.reading.matching.candidate_rules import candidates, required_of
from tuyun.graph.reading.matching.required_strings import required
from tuyun.graph.reading.matching.ruleset import abridged, compiled, expand, rules, word_list


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        ("held", (("held",),)),
        ("(?:with)?held", (("held",),)),
        ("(?:un|dis)covered", (("uncovered", "discovered"),)),
        (r"investigat(?:ed|ions?)", (("investigated", "investigation"),)),
        (r"police\b[^.]*\braid(?:ed|s)?", (("raid",), ("police",))),
        (r"(?:no|not any) \d+ cases", ((" cases",), ("no ", "not any "))),
        (r"(?:cases|\d+ trials|\w+ hearings)", ((" trials", "cases", " hearings"),)),
        (r"(?:cases|\w+)", ()),
        (r"(?:the )?a?", ()),
        (r"(?:victims and )+(?:children )*", (("victims and ",),)),
        (r"(?<=not )freed(?! on bail)", (("freed",),)),
        (r"[Cc]ourts? [a-z]+", (("court ", "courts "),)),
        (r"[^a] [\d]", ()),
        ("[\ue001\ue003]\uf8ff*", (("\ue001", "\ue003"),)),
    ],
)
def test_the_strings_that_a_pattern_requires(pattern: str, groups: tuple[tuple[str, ...], ...]) -> None:
    assert {frozenset(group) for group in required(pattern)} == {frozenset(group) for group in groups}


def test_the_rarest_group_comes_first() -> None:
    groups = required("(?:Police|Courts) (?:\\d+) Cases", re.IGNORECASE)
    assert groups == (("courts ", "police "), (" cases",))


def test_a_word_list_is_required_as_if_it_were_filled_in() -> None:
    assert required(abridged("{month} raids")) == required(expand("{month} raids"))
    assert len(abridged("{month} raids")) < 10


@pytest.mark.parametrize("text", ["SEX TRAFFICKING", "ſex traffıcking"])
def test_capitals_do_not_matter(text: str) -> None:
    """Nor do letters that a pattern without regard to capitals takes for others."""
    [rule] = [rule for rule in rules() if rule.id == "forms/sex-trafficking"]
    assert compiled(rule).search(text)
    assert rule in candidates(text)[rule.category]


def test_each_example_of_a_rule_has_what_its_pattern_requires() -> None:
    """In the examples most patterns match, and some match in words of examples that are put together at random."""
    chance = random.Random(7)  # noqa: S311 - texts for a test
    words = [word for rule in rules() for example in rule.examples for word in example.split()]
    texts = [" ".join(chance.choices(words, k=60)) for _ in range(30)]
    may_fire = {text: {id(rule) for listed in candidates(text).values() for rule in listed} for text in texts}
    for rule in rules():
        for example in (example.replace("[[", "").replace("]]", "") for example in rule.examples):
            if compiled(rule).search(example):
                assert rule in candidates(example)[rule.category], (rule.id, example)
        for text in texts:
            if id(rule) not in may_fire[text] and not rule.only:
                assert not compiled(rule).search(text), (rule.id, text)


def test_no_required_string_has_the_character_of_a_word_list() -> None:
    strings = {string for rule in rules() for group in required_of(rule) for string in group}
    assert [string for string in strings if any(map(word_list, string))] == []
