"""Files that are too large, too deep, of the wrong encoding, or not the plain data that they should be."""

import os
import tracemalloc
from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource, SourceError, SourceErrors, UnreadableSource
from tuyun.graph.source.files import LARGEST, read_text, read_yaml, spell

from tests.graph.source.draft import Draft

BOMB = "a: &a [ha, ha]\n" + "\n".join(
    f"{one}: &{one} [*{last}, *{last}]" for last, one in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = 100_000

PLAIN = {
    "an alias bomb": (
        BOMB,
        UnreadableSource,
        "x.yaml:1: b[1]: aliases (*name) are not read. Write the value out.",
    ),
    "a merge of an alias": (
        "a: &a {b: 1}\nc:\n  <<: *a\n",
        UnreadableSource,
        "x.yaml:1: c.<<: aliases (*name) are not read. Write the value out.",
    ),
    "a list that holds itself": (
        "a: &a\n- *a\n",
        UnreadableSource,
        "x.yaml:1: a[1]: aliases (*name) are not read. Write the value out.",
    ),
    "a tag that would build an object": (
        "a: !!python/object/apply:os.system [true]\n",
        UnreadableSource,
        "x.yaml:1: not well-formed YAML: could not determine a constructor for the tag "
        "'tag:yaml.org,2002:python/object/apply:os.system'",
    ),
    "a key that stands twice": (
        "a: 1\nb:\n  c: 1\n  c: 2\n",
        InvalidSource,
        "x.yaml:4: b.c: 'c' stands here twice",
    ),
    "a key that is a list": ("a: 1\n[b]: 2\n", InvalidSource, "x.yaml:2: a key is not plain text"),
    "two documents in one file": (
        "a: 1\n---\nb: 2\n",
        UnreadableSource,
        "x.yaml:2: not well-formed YAML: but found another document",
    ),
    "a quotation mark that is not closed": (
        'a: 1\nb: "c\n',
        UnreadableSource,
        "x.yaml:3: not well-formed YAML: found unexpected end of stream",
    ),
    "an empty file": ("", InvalidSource, "x.yaml:1: the file is empty"),
    "a file of comments": ("# nothing\n", InvalidSource, "x.yaml:1: the file is empty"),
    "21 levels": (
        "[" * 22 + "]" * 22,
        UnreadableSource,
        f"x.yaml:1: {'[1]' * 21}: nested deeper than 20 levels",
    ),
    "a number to the base of 60, a million digits long": (
        f"a: 1{':59' * 1_000_000}\n",
        InvalidSource,
        f"x.yaml:1: a: {('1' + ':59' * 1_000_000)[:500]!r} looks like a int but is not valid. "
        "Correct it, or put it in quotes if it is text.",
    ),
    "a fraction to the base of 60 that is too large": (
        f"a: 1{':59' * 12}.0\nb: 1{':59' * 300}.0\n",
        InvalidSource,
        f"x.yaml:2: b: {('1' + ':59' * 300)[:500]!r} looks like a float but is not valid. "
        "Correct it, or put it in quotes if it is text.",
    ),
    "a number that Python does not write": (
        f"0x{'f' * 400}: 1\n",
        InvalidSource,
        f"x.yaml:1: 0x{'f' * 400}: {'0x' + 'f' * 400!r} looks like a int but is not valid. "
        "Correct it, or put it in quotes if it is text.",
    ),
    "a tag that its value does not fit": (
        'a: !!timestamp "x"\n',
        InvalidSource,
        "x.yaml:1: a: 'x' looks like a timestamp but is not valid. Correct it, or put it in quotes if it is text.",
    ),
    "a number that is empty": (
        'a: !!int ""\n',
        InvalidSource,
        "x.yaml:1: a: '' looks like a int but is not valid. Correct it, or put it in quotes if it is text.",
    ),
    "a key that is neither true nor false": (
        '!!bool "x": 1\n',
        InvalidSource,
        "x.yaml:1: x: 'x' looks like a bool but is not valid. Correct it, or put it in quotes if it is text.",
    ),
    "a key of a megabyte": (
        f"? {'a' * 1_000_000}\n: 1\n",
        InvalidSource,
        "x.yaml:1: a key has 1,000,000 characters; at most 500 are read.",
    ),
    "half a letter": (
        '\na: "\\ud800"\n',
        UnreadableSource,
        "x.yaml:2: not well-formed YAML: found invalid Unicode character escape code",
    ),
}


@pytest.mark.parametrize(("text", "kind", "message"), PLAIN.values(), ids=PLAIN)
def test_what_is_not_plain_data_is_refused(
    tmp_path: Path, text: str, kind: type[SourceError], message: str
) -> None:
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(kind) as caught:
        read_yaml(tmp_path / "x.yaml")
    assert str(caught.value) == f"{tmp_path}/{message}"


@pytest.mark.parametrize(
    "text",
    ["[" * DEEP, "[" * DEEP + "]" * DEEP, "{a: " * DEEP, "- " * DEEP + "x", "? " * DEEP],
    ids=["open", "closed", "mappings", "blocks", "keys"],
)
def test_nesting_without_end_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(
        UnreadableSource, match=r"x\.yaml:1: not well-formed YAML: exceeded maximum nesting depth$"
    ):
        read_yaml(tmp_path / "x.yaml")


def test_a_file_of_a_hundred_megabytes_is_refused_before_it_is_opened(draft: Draft) -> None:
    for name in ("document.yaml", "entities.yaml", "statements.yaml", "text.txt"):
        whole = (draft.path / name).read_bytes()
        os.truncate(draft.path / name, 100 * 1024 * 1024)
        tracemalloc.start()
        with pytest.raises(UnreadableSource) as caught:
            draft.read()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert draft.fault(caught.value) == (
            f"{name}: the file has 104,857,600 bytes; at most 10,485,760 are read. "
            "Split the document, or bring large tables as records."
        )
        assert most < LARGEST
        draft.write(name, whole)


def test_a_file_that_is_just_small_enough_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"x" * 10)
    assert read_text(tmp_path / "x.txt", largest=10) == "x" * 10
    with pytest.raises(UnreadableSource, match="the file has 10 bytes; at most 9 are read"):
        read_text(tmp_path / "x.txt", largest=9)


@pytest.mark.parametrize("name", ["document.yaml", "entities.yaml", "statements.yaml", "text.txt"])
def test_what_is_not_utf_8_is_named_by_line_and_byte(draft: Draft, name: str) -> None:
    whole = (draft.path / name).read_bytes()
    draft.write(name, whole + b"# caf\xe9\n")
    with pytest.raises(UnreadableSource) as caught:
        draft.read()
    line = whole.count(b"\n") + 1
    assert draft.fault(caught.value) == (
        f"{name}:{line}: not UTF-8: byte 0xe9 at offset {len(whole) + 5}. Save the file as UTF-8."
    )


def test_a_text_in_utf_16_is_refused(draft: Draft) -> None:
    draft.write("text.txt", "The ministry".encode("utf-16"))
    with pytest.raises(UnreadableSource, match=r"text\.txt:1: not UTF-8: byte 0xff at offset 0\."):
        draft.read()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("document.yaml", "- id: small\n", "document.yaml:1: should be a mapping (field: value)"),
        ("document.yaml", "small\n", "document.yaml:1: should be a mapping (field: value)"),
        ("entities.yaml", "- ministry\n", "entities.yaml:1: should be a mapping (field: value)"),
        ("statements.yaml", "sentence: 1\n", "statements.yaml:1: should be a list"),
        ("statements.yaml", "- one\n- two\n", "statements.yaml:1: [1]: should be a mapping (field: value)"),
    ],
)
def test_a_file_of_another_kind_is_told_what_it_should_be(
    draft: Draft, name: str, content: str, message: str
) -> None:
    draft.write(name, content)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value.faults[0]) == message


@pytest.mark.parametrize("name", ["document.yaml", "entities.yaml", "statements.yaml"])
def test_an_empty_file_is_named(draft: Draft, name: str) -> None:
    draft.write(name, b"")
    with pytest.raises(InvalidSource) as caught:
        draft.read()
    assert draft.fault(caught.value) == f"{name}:1: the file is empty"


def test_an_empty_text_has_no_sentences(draft: Draft) -> None:
    draft.write_text("")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert [draft.fault(fault) for fault in caught.value.faults] == [
        "statements.yaml:1: [1].sentence: there is no sentence 1; the text has 0",
        "statements.yaml:7: [2].sentence: there is no sentence 2; the text has 0",
        "statements.yaml:14: [3].sentence: there is no sentence 3; the text has 0",
        "statements.yaml:19: [4].sentence: there is no sentence 3; the text has 0",
    ]


def test_every_place_of_a_file_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("# first\na:\n  b: [1,\n    2]\nc: |\n  text\n", "utf-8")
    written = read_yaml(tmp_path / "x.yaml")
    assert written.data == {"a": {"b": [1, 2]}, "c": "text\n"}
    assert written.lines == {(): 2, ("a",): 3, ("a", "b"): 3, ("a", "b", 0): 3, ("a", "b", 1): 4, ("c",): 5}
    assert str(written.where("a", "b", 1, "z")) == f"{tmp_path}/x.yaml:4: a.b[2].z"
    assert spell(("statements", 2, "quote")) == "statements[3].quote"
