"""tuyun read: propose statements from a text, or read a document again."""

import os
from pathlib import Path
from typing import Annotated, Literal

import typer
from tuyun.cli.output import note
from tuyun.cli.sources import fields_of, prepared_sources
from tuyun.graph.errors import InvalidQuery, InvalidSettings
from tuyun.graph.reading.changed_text import taken_over
from tuyun.graph.reading.directory import ReadingResult, ask_about, opened, read_together
from tuyun.graph.reading.input.notices import notices
from tuyun.graph.reading.language_model.ask_model import ModelSettings
from tuyun.graph.reading.opened import Opened
from tuyun.graph.reading.second_reader.spacy_pipeline import load_second_reader

Sources = Annotated[
    list[Path], typer.Argument(help="Files (text, Markdown, HTML, PDF, DOCX), or directories of documents.")
]


def read(
    sources: Sources,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Directory to make; with several files, one below it for each."),
    ] = None,
    country: Annotated[str | None, typer.Option(help="Country that the text is about, by ISO 3166-1.")] = None,
    year: Annotated[int | None, typer.Option(help="Year of the document.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    section: Annotated[
        str | None,
        typer.Option(help="Heading of the section to read (#2 behind it: the second one); all if none."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title of the document; the file's name if none.")] = None,
    closing: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Last day of the reporting period.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Language of the text: en, as the rules read English alone.")
    ] = None,
    licence: Annotated[str | None, typer.Option(help="Terms under which the text may be used.")] = None,
    where: Annotated[str | None, typer.Option(help="Where it was published: an address or words.")] = None,
    accept: Annotated[
        Literal["sure"] | None, typer.Option(help="Accept the proposals of which the rules are sure.")
    ] = None,
    ask_model: Annotated[
        bool, typer.Option("--ask-model", help="Ask the language model at TUYUN_MODEL_URL about what is not read.")
    ] = False,
    second: Annotated[
        str | None,
        typer.Option(
            metavar="PIPELINE",
            help="Have an installed spaCy pipeline, by name or directory, doubt what the rules are sure of.",
        ),
    ] = None,
    text_changed: Annotated[
        bool, typer.Option("--text-changed", help="Take over the text of a directory as it is after a change.")
    ] = False,
) -> None:
    """Propose statements from texts, and say which rule made each proposal.

    A directory of a document that was read before is read again; what was decided stays.

    Example: tuyun read report.html --country KE --year 2023 --publisher B --section Prosecution -o ke23
    """
    given = {
        "country": country, "year": year, "publisher": publisher, "section": section, "title": title,
        "closing": closing, "language": language, "licence": licence, "where": where,
    }  # fmt: skip
    files = [source for source in sources if not source.is_dir()]
    if files and text_changed:
        raise InvalidQuery("--text-changed is for a directory that was read before.", todo="Name the directory.")
    fields = fields_of(given, files, output)
    second_reader = load_second_reader(second) if second is not None else None
    model = _model() if ask_model else None
    made = {one.source: one for one in prepared_sources(files, output, section, fields)} if output else {}
    documents = [
        made[source].opened() if source in made else _opened(source, text_changed)
        for source in {source if source in made else source.resolve(): source for source in sources}.values()
    ]
    if model:
        documents = [_asked(document, model) for document in documents]
    results = read_together(documents, accept, second=second_reader)
    for one in made.values():
        for notice in notices(one.extract):
            note(f"{one.source}: {notice}. See {one.directory / 'cleaning.jsonl'}.")
    for result in results:
        if result.summary.doubt:
            note(f"{result.directory}: {result.summary.doubt}; the rules read English.")
        typer.echo(_said(result))


def _opened(directory: Path, text_changed: bool) -> Opened:
    """The document of a directory, whose text is taken over as it is if that is wanted."""
    changed = taken_over(directory) if text_changed else None
    if changed and not changed.files:
        note(f"{directory}: the text is as it was.")
    return opened(directory, changed)


def _asked(document: Opened, model: ModelSettings) -> Opened:
    """A document with the answers of a model."""
    document, asked = ask_about(document, model)
    for sentence, why in asked.failures:
        note(f"{document.directory}: no answer about sentence {sentence}: {why}")
    return document


def _model() -> ModelSettings:
    """The model that the settings name; raises `InvalidSettings` if they name none."""
    url, model = os.environ.get("TUYUN_MODEL_URL"), os.environ.get("TUYUN_MODEL")
    if not url or not model:
        raise InvalidSettings(
            "no language model is set.", todo="Set TUYUN_MODEL_URL and TUYUN_MODEL (and TUYUN_MODEL_KEY)."
        )
    return ModelSettings(url, model, os.environ.get("TUYUN_MODEL_KEY"))


def _said(result: ReadingResult) -> str:
    """The summary of a reading, for a terminal."""
    summary = result.summary
    lines = [
        f"{result.directory}: {summary.sentences} sentences, {summary.proposals} proposals, "
        f"{summary.sure} of them sure; {result.accepted} statements accepted.",
        f"  sentences whose figures and verbs are all read: {len(summary.covered)}",
        f"  sentences without a proposal: {_numbers(summary.without)}",
    ]
    if summary.withdrawn is not None:
        lines.append(f"  sure by the rules, but not to the second reader: {summary.withdrawn}")
    if summary.unread:
        lines.append("  figures not read:")
        lines += [f"    {words.sentence}  {words.words}: {words.reason}" for words in summary.unread]
    if summary.refused:
        lines.append(f"  answers of the model that were refused: {len(summary.refused)}")
    if result.lost:
        lines.append("  decisions whose quote the text no longer has:")
        lines += [f"    “{quote}”" for quote in result.lost]
    if result.scattered:
        lines.append("  decisions whose quote the text has in several places; decide again which is meant:")
        lines += [f"    “{quote}”" for quote in result.scattered]
    lines.append(f"  See {result.directory / 'proposals.yaml'}.")
    return "\n".join(lines)


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers)) if numbers else "none"
