"""The guide that Neo4j Browser plays: slides of words and of queries, made from ``cypher/`` and the vocabulary."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any

import yaml
from tuyun.graph.browser.saved_queries import FOLDERS, saved, spaced
from tuyun.graph.browser.text import written
from tuyun.graph.resources import cypher
from tuyun.graph.store import Query, questions
from tuyun.graph.vocabulary import seen_label, vocabulary
from tuyun.graph.vocabulary.model import readable_on


def guide() -> str:
    """The guide as HTML: an article with a carousel of slides."""
    words = yaml.safe_load((cypher() / "guide.yaml").read_text("utf-8"))
    slides = "".join(f'<slide class="row-fluid">\n{slide}</slide>\n' for slide in _slides(words))
    return (
        f'<article class="guide">\n<title>{escape(words["title"])}</title>\n'
        f'<carousel class="deck container-fluid">\n{slides}</carousel>\n</article>\n'
    )


def _slides(words: Any) -> Iterator[str]:  # noqa: ANN401 - what YAML gives; a test plays every slide
    by_number: dict[int | None, Query] = {one.question: one for one in saved().values() if one.question}
    asked = [_populating(by_number[one.question], one.title) for one in questions().values()]
    yield (
        _heading(words["start"]["heading"])
        + _list(map(escape, words["start"]["text"]))
        + _heading(words["questions"]["heading"])
        + _said(words["questions"]["text"])
        + _list(asked, "ol")
    )
    yield _heading(words["looks"]["heading"]) + _list(map(escape, words["looks"]["text"])) + _legend()
    for name, one in questions().items():
        drawn = by_number[one.question]
        yield (
            f"{_heading(f'{one.question}. {one.title}')}{_told(drawn)}{_runnable(drawn)}"
            f"<p><b>As a table.</b> {escape(one.reading)}</p>\n{_runnable(one, words['examples'].get(name))}"
        )
    for folder in FOLDERS:
        inside = [one for name, one in saved().items() if name.startswith(f"{folder}/") and not one.question]
        yield _heading(spaced(folder)) + _said(words["folders"][folder]) + "".join(map(_section, inside))
    yield _heading(words["own"]["heading"]) + _said(words["own"]["text"]) + _vocabulary()


def _heading(text: str) -> str:
    return f"<h3>{escape(text)}</h3>\n"


def _said(text: str) -> str:
    return f"<p>{escape(text)}</p>\n"


def _list(lines: Iterable[str], tag: str = "ul") -> str:
    return f"<{tag}>\n{''.join(f'<li>{line}</li>{chr(10)}' for line in lines)}</{tag}>\n"


def _told(asked: Query) -> str:
    return (
        _said(asked.reading) + (f"<p><i>{escape(asked.caveat)}</i></p>\n" if asked.caveat else "") + _inputs(asked)
    )


def _section(asked: Query) -> str:
    return f"<h4>{escape(asked.title)}</h4>\n{_told(asked)}{_runnable(asked)}"


def _inputs(asked: Query) -> str:
    """A field for each text that a reader may change; what is written there stands in the query at once."""
    fields = [
        f"<label>{escape(one.description)} "
        f'<input value-for="{_key(asked, one.name)}" value="{escape(one.default)}" /></label>\n'
        for one in asked.parameters
        if isinstance(one.default, str) and asked.name.startswith("saved/")
    ]
    return "".join(fields)


def _key(asked: Query, parameter: str) -> str:
    return f"{asked.file.stem}-{parameter}"


def _runnable(asked: Query, given: Mapping[str, object] | None = None) -> str:
    return f'<pre class="pre-scrollable code runnable">{_marked(asked, given)}</pre>\n'


def _marked(asked: Query, given: Mapping[str, object] | None) -> str:
    """The text of a query as HTML, with a mark where a field's text goes."""
    marks: dict[str, str] = {}

    def mark(name: str, text: str) -> str:
        if not text.startswith("'") or not asked.name.startswith("saved/"):
            return text
        sign = f"\x00{len(marks)}\x00"
        marks[sign] = f"'<span value-key=\"{_key(asked, name)}\">{escape(text[1:-1])}</span>'"
        return sign

    text = escape(written(asked, given, mark), quote=False)
    for sign, html in marks.items():
        text = text.replace(sign, html)
    return text


def _populating(asked: Query, words: str) -> str:
    """A link that runs a query; darker than the blue of Neo4j Browser, which is hard to read on its ground."""
    return f'<a style="color: #0B3C6F" data-populate="{escape(written(asked))}">{escape(words)}</a>'


def _legend() -> str:
    words = vocabulary()
    told = [(name, label.definition, words.looks[name].color) for name, label in words.labels.items()]
    told += [
        (f"Statement, {name}", modality.definition, modality.color) for name, modality in words.modalities.items()
    ]
    white = words.looks["Question"].color
    told += [
        (f"Question, {name.replace('_', ' ')}", status.definition, white)
        for name, status in words.statuses.items()
        if status.silence
    ]
    rows = (
        f'<tr><td><span style="background-color: {color}; color: {readable_on(color)}; padding: 0 8px; '
        f'border: 1px solid #8A929B">{escape(name)}</span></td><td>{escape(definition)}</td></tr>\n'
        for name, definition, color in told
    )
    return f"<table>\n{''.join(rows)}</table>\n"


def _vocabulary() -> str:
    words = vocabulary()
    seen = [seen_label(one) for one in (*words.modalities, *(n for n, s in words.statuses.items() if s.silence))]

    def table(head: str, rows: Iterable[tuple[str, str]], name: Callable[[str], str] = str) -> str:
        lines = "".join(
            f"<tr><td><code>{name(one)}</code></td><td>{escape(text)}</td></tr>\n" for one, text in rows
        )
        return f"<h4>{head}</h4>\n<table>\n{lines}</table>\n"

    return (
        table("Labels", ((one, label.example) for one, label in words.labels.items()), ":{}".format)
        + _said(f"Labels to be seen by: {', '.join([*seen, 'Denied', 'Hedged'])}.")
        + table(
            "Links", ((one, f"{link.reads} – {link.example}") for one, link in words.links.items()), "[:{}]".format
        )
    )
