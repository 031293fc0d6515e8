"""The header of a query file, read: what is wrong is told by file and line."""

from datetime import date
from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidQuery, NotFound
from tuyun.graph.store.query import parse, query, question

FILE = Path("cypher/questions/made_up.cypher")
GOOD = """// What is it?
// purpose: To see a header whole,
//   over two lines.
// question: 3
// interpretation: As it stands.
// parameters:
//   name string: whose
//   least integer = 5: at least so many
//   kinds list = ["plain", "zero"]: kinds
//   day date = null: on this day
// columns:
//   id string: its id
MATCH (n {id: $name})
RETURN n.id AS id
"""


def test_a_header_is_read_whole() -> None:
    made = parse("questions/made_up", FILE, GOOD)
    assert (made.title, made.purpose, made.question, made.interpretation) == (
        "What is it?",
        "To see a header whole, over two lines.",
        3,
        "As it stands.",
    )
    assert [(one.name, one.type, one.required, one.default) for one in made.parameters] == [
        ("name", "string", True, None),
        ("least", "integer", False, 5),
        ("kinds", "list", False, ["plain", "zero"]),
        ("day", "date", False, None),
    ]
    assert [(one.name, one.type, one.description) for one in made.columns] == [("id", "string", "its id")]
    assert made.text == "MATCH (n {id: $name})\nRETURN n.id AS id"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (GOOD, "MATCH (n) RETURN n", 1, "no header"),
        ("// purpose: To see a header whole,", "// porpuse: x", 2, "not one of the header's sections"),
        ("// question: 3", "// question: three", 4, "not a number"),
        ("// interpretation: As it stands.", "// purpose: again", 5, "'purpose' stands twice"),
        ("//   name string: whose", "//   name text: whose", 7, "name type: description"),
        ("//   name string: whose", "//   name string", 7, "name type: description"),
        ("//   least integer = 5: at", "//   least integer = five: at", 8, "not JSON: five"),
        ("//   least integer = 5", "//   name integer = 5", 8, "'name' stands twice"),
        ("//   id string: its id", "//   id", 12, "name type: description"),
    ],
)
def test_a_bad_header_is_told_by_file_and_line(old: str, new: str, line: int, words: str) -> None:
    assert old in GOOD
    with pytest.raises(InvalidQuery) as raised:
        parse("questions/made_up", FILE, GOOD.replace(old, new))
    assert str(raised.value).startswith(f"{FILE}:{line}")
    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("given", "bound"),
    [
        ({"name": "x"}, ("x", 5, ["plain", "zero"], None)),
        ({"name": "x", "least": "7", "kinds": "a,b", "day": "2030-02-01"}, ("x", 7, ["a", "b"], date(2030, 2, 1))),
        ({"name": "", "least": -1, "kinds": (), "day": date(2030, 2, 1)}, ("", -1, [], date(2030, 2, 1))),
        ({"name": "x", "least": None, "kinds": [], "day": None}, ("x", None, [], None)),
    ],
)
def test_values_are_bound_as_declared(given: dict[str, object], bound: tuple[object, ...]) -> None:
    assert tuple(parse("made_up", FILE, GOOD).bind(given).values()) == bound


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "needs the parameter 'name': whose"),
        ({"name": None}, "name: is not of type string: None"),
        ({"name": 3}, "name: is not of type string: 3"),
        ({"name": "\udc80"}, "name: is not of type string"),
        ({"name": "x", "laest": 3}, "has no parameter 'laest'. Did you mean 'least'?"),
        ({"name": "x", "least": "many"}, "least: is not of type integer: 'many'"),
        ({"name": "x", "least": True}, "least: is not of type integer: True"),
        ({"name": "x", "least": 2.5}, "least: is not of type integer: 2.5"),
        ({"name": "x", "least": 2**63}, "least: is not of type integer"),
        ({"name": "x", "kinds": {"a": 1}}, "kinds: is not of type list"),
        ({"name": "x", "kinds": ["\udc80"]}, "kinds: is not of type list"),
        ({"name": "x", "day": "2030-02-30"}, "day: is not of type date: '2030-02-30'"),
        ({"name": "x", "day": "20300228"}, "day: is not of type date: '20300228'"),
        ({"name": "x", "day": "2030-W10-1"}, "day: is not of type date: '2030-W10-1'"),
    ],
)
def test_a_value_that_does_not_fit_is_named(given: dict[str, object], words: str) -> None:
    with pytest.raises(InvalidQuery) as raised:
        parse("made_up", FILE, GOOD).bind(given)
    assert words in str(raised.value)


def test_a_query_that_is_not_there_is_told_with_a_near_miss() -> None:
    with pytest.raises(NotFound, match=r"no query 'read/statments'. Did you mean 'read/statements'\?"):
        query("read/statments")
    with pytest.raises(NotFound, match=r"no query 'trainings'. Did you mean 'training'\?"):
        question("trainings")


def test_an_answer_that_reached_the_limit_of_its_query_says_so() -> None:
    made = parse("questions/made_up", FILE, f"{GOOD}LIMIT 2\n")
    assert made.reading(1) == "As it stands."
    assert made.reading(2).startswith("As it stands. Only the first 2 rows were read, and there may be more: ")
    assert parse("questions/made_up", FILE, GOOD).reading(10**6) == "As it stands."
    assert "first 1,000 rows" in question("losses").reading(1000)
