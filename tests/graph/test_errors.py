"""The error tree."""

from collections.abc import Iterator

from tuyun.graph import errors


def tree(error: type[Exception], indent: str = "") -> Iterator[str]:
    """The lines below a class in a drawing of its subclasses."""
    children = [child for child in error.__subclasses__() if child.__module__ == errors.__name__]
    for child in children:
        last = child is children[-1]
        yield f"{indent}{'└' if last else '├'}── {child.__name__}"
        yield from tree(child, indent + ("    " if last else "│   "))


def test_the_drawing_of_the_tree_has_every_error() -> None:
    lines = (errors.__doc__ or "").splitlines()
    assert lines[2:] == ["TuyunError", *tree(errors.TuyunError)]


def test_a_word_is_compared_with_the_words_near_it_if_there_are_many() -> None:
    known = [f"office-{number:05}" for number in range(20_000)]
    assert errors.suggest("office-01234x", known) == "Did you mean 'office-01234'?"
    assert errors.suggest("xffice-01234", known) == "Did you mean 'office-01234'?"
    assert errors.suggest("x" * 100, known) == ""
