"""The paragraphs of a DOCX file, those of tables included, and its headings."""

from pathlib import Path

from tuyun.graph.errors import UnreadableSource, Where, needs_extra


def docx_text(path: Path) -> tuple[str, list[tuple[str, int]]]:
    """The text, with an empty line between paragraphs, and the headings with their levels.

    Raises:
        UnreadableSource: the file is broken or encrypted.
    """
    with needs_extra("read", "reading DOCX", where=Where(path)):
        import docx
        from docx.table import Table
    try:
        document = docx.Document(str(path))
    except Exception:  # python-docx raises KeyError, ValueError and errors of zipfile and lxml alike
        raise UnreadableSource(
            "the DOCX file is broken or encrypted.",
            where=Where(path),
            todo="Open it in a word processor, and save it anew.",
        ) from None
    paragraphs: list[str] = []
    headings: list[tuple[str, int]] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            paragraphs += [" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows]
            continue
        text = block.text.strip()
        if not text:
            continue
        paragraphs.append(text)
        style = (block.style.name or "") if block.style else ""
        if style.startswith("Heading ") and style[8:].isdigit():
            headings.append((text, int(style[8:])))
        elif style == "Title":
            headings.append((text, 1))
    return "\n\n".join(paragraphs), headings
