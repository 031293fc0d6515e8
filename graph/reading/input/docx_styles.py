"""The styles of a DOCX file: whether they hide, raise or strike out words, and which are headings."""

import re
from collections.abc import Iterator
from typing import Any

from tuyun.graph.reading.input.docx_words import attribute, child, name_of

DEEPEST = 20
"""Styles that a style is based on; some files have circles of them."""

LOWEST = 9
"""The lowest level of a heading; below is the level of other paragraphs."""
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


class Styles:
    """The styles of a document, as ``styles.xml`` has them."""

    def __init__(self, root: Any) -> None:  # noqa: ANN401 - an element of lxml
        self._styles = {attribute(one, "styleId"): one for one in root if name_of(one) == "style"}
        self._plain = next(
            (
                id_
                for id_, one in self._styles.items()
                if attribute(one, "type") == "paragraph" and attribute(one, "default") in ("1", "true", "on")
            ),
            None,
        )

    def formats(self, run: Any, paragraph: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
        """The formats of a run: its own, then those of its style and of the style of its paragraph."""
        yield child(run, "rPr")
        named = child(run, "rPr", "rStyle")
        own = () if named is None else self._chain(attribute(named, "val"))
        for style in (*own, *self._of_paragraph(paragraph)):
            yield child(style, "rPr")

    def level(self, paragraph: Any) -> int | None:  # noqa: ANN401 - as above
        """The level of a heading, by its outline level or the name of its style; None for another paragraph."""
        levels = [_outline(paragraph), *map(_level, self._of_paragraph(paragraph))]
        level = next((one for one in levels if one is not None), None)
        return level if level is not None and level <= LOWEST else None

    def _of_paragraph(self, paragraph: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
        named = child(paragraph, "pPr", "pStyle")
        yield from self._chain(self._plain if named is None else attribute(named, "val"))

    def _chain(self, id_: str | None) -> Iterator[Any]:
        """A style and those that it is based on."""
        for _ in range(DEEPEST):
            style = self._styles.get(id_)
            if style is None:
                return
            yield style
            based = child(style, "basedOn")
            id_ = None if based is None else attribute(based, "val")


def _outline(element: Any) -> int | None:  # noqa: ANN401 - as above
    """The outline level that a paragraph or a style has of itself, from 1."""
    outline = child(element, "pPr", "outlineLvl")
    value = "" if outline is None else attribute(outline, "val") or ""
    return int(value) + 1 if re.fullmatch("[0-9]", value) else None


def _level(style: Any) -> int | None:  # noqa: ANN401 - as above
    """The level of the headings of a style."""
    named = child(style, "name")
    name = "" if named is None else attribute(named, "val") or ""
    if match := _HEADING.fullmatch(name):
        return int(match[1])
    return 1 if name.casefold() == "title" else _outline(style)
