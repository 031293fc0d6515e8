"""The examples in docstrings, run in every module of the package."""

import doctest
from importlib import import_module

import pytest

from tests.test_imports import PACKAGES, modules, spell

pytestmark = pytest.mark.once
MODULES = [spell(path) for package in PACKAGES for path in modules(package)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_give_what_they_show(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_there_are_examples_to_run() -> None:
    finder = doctest.DocTestFinder()
    found = [found for name in MODULES for found in finder.find(import_module(name))]
    assert sum(len(docstring.examples) for docstring in found) >= 40


def test_an_example_that_shows_something_else_fails() -> None:
    docstring = doctest.DocTestParser().get_doctest(">>> 1 + 1\n3\n", {}, "wrong", None, None)
    assert doctest.DocTestRunner().run(docstring, out=lambda _: None).failed == 1
