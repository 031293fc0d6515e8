"""The strings without which a pattern cannot match: wherever a pattern matches, a text has them."""

import random
import re

import pytest
from tuyun.graph.reading.matching.required import has_required, required
from tuyun.graph.reading.matching.ruleset import all_rules, compiled, source_of


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


def test_capitals_do_not_matter_and_groups_of_few_strings_come_first() -> None:
    groups = required("(?:Police|Courts) (?:\\d+) Cases", re.IGNORECASE)
    assert groups == ((" cases",), ("courts ", "police "))
    assert has_required(groups, "POLICE 3 CASES")
    assert not has_required(groups, "Police 3 trials")
    odd = "polıce 3 caſes"
    assert re.search("(?:Police|Courts) (?:\\d+) Cases", odd, re.IGNORECASE)
    assert has_required(groups, odd)


def test_each_example_of_a_rule_has_what_its_pattern_requires() -> None:
    """In the examples most patterns match, and some match in words of examples that are put together at random."""
    chance = random.Random(7)  # noqa: S311 - texts for a test
    rules = all_rules()
    words = [word for rule in rules for example in rule.examples for word in example.split()]
    texts = [" ".join(chance.choices(words, k=60)) for _ in range(30)]
    for rule in rules:
        groups = required(*source_of(rule))
        for text in [example.replace("[[", "").replace("]]", "") for example in rule.examples] + texts:
            if compiled(rule).search(text):
                assert has_required(groups, text), (rule.id, text)
