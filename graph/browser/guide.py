"""The guide that Neo4j Browser shows: slides of text and queries, made from ``cypher/`` and the vocabulary."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any

from tuyun.graph.browser.address import ALL
from tuyun.graph.browser.saved_queries import FOLDERS, saved_queries, spaced
from tuyun.graph.browser.standalone import standalone_text
from tuyun.graph.resources import cypher
from tuyun.graph.store import Query, query, questions
from tuyun.graph.store.query import DOCUMENTS, IN_PERIOD
from tuyun.graph.vocabulary import seen_label, vocabulary
from tuyun.graph.vocabulary.model import readable_on
from tuyun.graph.vocabulary.read import read_data

FRAMED = 'style="border: 1px solid #5A6672"'
"""Neo4j Browser shows a field without a frame."""


def guide() -> str:
    """The guide as HTML: an article with a carousel of slides."""
    words = read_data(cypher() / "guide.yaml")
    slides = "".join(f'<slide class="row-fluid">\n{slide}</slide>\n' for slide in _slides(words))
    return (
        f'<article class="guide">\n<title>{escape(words["title"])}</title>\n'
        f'<carousel class="deck container-fluid">\n{slides}</carousel>\n</article>\n'
    )


def _slides(words: Any) -> Iterator[str]:  # noqa: ANN401 - what YAML gives; a test plays every slide
    pictures: dict[int | None, Query] = {
        picture.question: picture for picture in saved_queries().values() if picture.question
    }
    links = [_link_to_query(pictures[table.question], table.title) for table in questions().values()]
    yield (
        _heading(words["start"]["heading"])
        + _list(map(escape, words["start"]["text"]))
        + _heading(words["questions"]["heading"])
        + _paragraph(words["questions"]["text"])
        + _list(links, "ol")
    )
    yield _heading(words["choose"]["heading"]) + _list(map(escape, words["choose"]["text"])) + _choice()
    yield _heading(words["looks"]["heading"]) + _list(map(escape, words["looks"]["text"])) + _legend()
    for name, table in questions().items():
        picture = pictures[table.question]
        yield (
            f"{_heading(f'{table.question}. {table.title}')}{_explanation(picture)}{_runnable(picture)}"
            f"<p><b>As a table.</b> {escape(table.interpretation)}</p>\n"
            f"{_runnable(table, words['examples'].get(name))}"
        )
    for folder in FOLDERS:
        in_folder = [
            query
            for name, query in saved_queries().items()
            if name.startswith(f"{folder}/") and not query.question
        ]
        yield _heading(spaced(folder)) + _paragraph(words["folders"][folder]) + "".join(map(_section, in_folder))
    yield _heading(words["own"]["heading"]) + _paragraph(words["own"]["text"]) + _vocabulary()


def _heading(text: str) -> str:
    return f"<h3>{escape(text)}</h3>\n"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>\n"


def _list(lines: Iterable[str], tag: str = "ul") -> str:
    return f"<{tag}>\n{''.join(f'<li>{line}</li>{chr(10)}' for line in lines)}</{tag}>\n"


def _explanation(query: Query) -> str:
    caveat = f"<p><i>{escape(query.caveat)}</i></p>\n" if query.caveat else ""
    return _paragraph(query.interpretation) + caveat + _inputs(query)


def _section(query: Query) -> str:
    return f"<h4>{escape(query.title)}</h4>\n{_explanation(query)}{_runnable(query)}"


def _inputs(query: Query) -> str:
    """An input for each text parameter. Neo4j Browser writes its value into the query as the user types."""
    fields = [
        f"<label>{escape(parameter.description)} "
        f'<input value-for="{_key(query, parameter.name)}" value="{escape(parameter.default)}" {FRAMED} />'
        "</label>\n"
        for parameter in query.parameters
        if isinstance(parameter.default, str)
    ]
    return "".join(fields)


def _key(query: Query, parameter: str) -> str:
    return f"{query.file.stem}-{parameter}"


def _choice() -> str:
    """The fields that choose documents and periods, and the commands that make a parameter of the choice.

    A command of Neo4j Browser is one line, and a click on a command that ends with null does nothing.
    """
    commands = ""
    for name, chosen in ((DOCUMENTS, query("open/choose_documents")), (IN_PERIOD, query("open/choose_periods"))):
        text = " ".join(_marked(chosen, None).split())
        commands += f"{_inputs(chosen)}{_block(f':param {name} =&gt; COLLECT {{ {text} }}')}"
    return f"{commands}{_paragraph('All documents and periods again:')}{_block(f':params {ALL}')}"


def _runnable(query: Query, given: Mapping[str, object] | None = None) -> str:
    return _block(_marked(query, given, fields=query.name.startswith("saved/")))


def _block(text: str) -> str:
    return f'<pre class="pre-scrollable code runnable">{text}</pre>\n'


def _marked(query: Query, given: Mapping[str, object] | None, *, fields: bool = True) -> str:
    """The text of a query as HTML, with a placeholder for the value of each input.

    What a user types goes into the text as it is. As the key of a map, between backticks, it may have quotes.
    """
    marks: dict[str, str] = {}

    def mark(name: str, value: object) -> str | None:
        if not isinstance(value, str) or not fields:
            return None
        sign = f"\x00{len(marks)}\x00"
        marks[sign] = f'keys({{`<span value-key="{_key(query, name)}">{escape(value)}</span>`: 0}})[0]'
        return sign

    text = escape(standalone_text(query, given, mark, chosen=True), quote=False)
    for sign, html in marks.items():
        text = text.replace(sign, html)
    return text


def _link_to_query(query: Query, words: str) -> str:
    """A link that runs a query. Its blue is darker than Neo4j Browser's own, which lacks contrast."""
    text = escape(standalone_text(query, chosen=True))
    return f'<a style="color: #0B3C6F" data-populate="{text}">{escape(words)}</a>'


def _legend() -> str:
    words = vocabulary()
    entries = [(name, label.definition, words.looks[name].color) for name, label in words.labels.items()]
    entries += [
        (f"Statement, {name}", modality.definition, modality.color) for name, modality in words.modalities.items()
    ]
    white = words.looks["Question"].color
    entries += [
        (f"Question, {name.replace('_', ' ')}", status.definition, white)
        for name, status in words.statuses.items()
        if status.silence
    ]
    rows = (
        f'<tr><td><span style="background-color: {color}; color: {readable_on(color)}; padding: 0 8px; '
        f'border: 1px solid #8A929B">{escape(name)}</span></td><td>{escape(definition)}</td></tr>\n'
        for name, definition, color in entries
    )
    return f"<table>\n{''.join(rows)}</table>\n"


def _vocabulary() -> str:
    words = vocabulary()
    silences = [name for name, status in words.statuses.items() if status.silence]
    style_labels = [*map(seen_label, [*words.modalities, *silences]), "Denied", "Hedged"]

    def table(head: str, rows: Iterable[tuple[str, str]], name: Callable[[str], str] = str) -> str:
        lines = "".join(
            f"<tr><td><code>{name(word)}</code></td><td>{escape(text)}</td></tr>\n" for word, text in rows
        )
        return f"<h4>{head}</h4>\n<table>\n{lines}</table>\n"

    return (
        table("Labels", ((word, label.example) for word, label in words.labels.items()), ":{}".format)
        + _paragraph(f"Labels for the style alone: {', '.join(style_labels)}.")
        + table(
            "Links",
            ((word, f"{link.reads} – {link.example}") for word, link in words.links.items()),
            "[:{}]".format,
        )
    )
