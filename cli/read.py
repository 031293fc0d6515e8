"""tuyun read: propose statements from a text, or read a document again."""

import os
import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer
from tuyun.cli.output import note
from tuyun.graph.errors import InvalidQuery, InvalidSettings
from tuyun.graph.reading.directory import Read, ask_about, begin, read_again
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.input.notices import notices
from tuyun.graph.reading.model.ask_model import ModelSettings
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
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day of the reporting period.")
    ] = None,
    language: Annotated[str, typer.Option(help="Language of the text; the rules read English.")] = "en",
    licence: Annotated[str, typer.Option(help="Terms under which the text may be used.")] = "not stated",
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
) -> None:
    """Propose statements from texts, and say which rule made each proposal.

    A directory of a document that was read before is read again; what was decided stays.

    Example: tuyun read report.html --country KE --year 2023 --publisher B --section Prosecution -o ke23
    """
    files = [source for source in sources if not source.is_dir()]
    if files and (output is None or year is None or publisher is None):
        raise InvalidQuery("a file needs --output, --year and --publisher.")
    second_reader = load_second_reader(second) if second is not None else None
    for source in sources:
        directory = source
        if not source.is_dir() and output is not None:
            directory = output if len(files) == 1 else output / _id(source.stem)
            fields = {
                "id": _id(directory.resolve().name),
                "title": title or source.stem,
                "section": section,
                "publisher": publisher,
                "year": year,
                "closing": closing and closing.date(),
                "country": country,
                "language": language,
                "where": where,
                "licence": licence,
            }
            text = extract(source, section)
            begin(directory, source, text, fields)
            for notice in notices(text):
                note(f"{source}: {notice}. See {directory / 'cleaning.jsonl'}.")
        if ask_model:
            asked = ask_about(directory, _model())
            for sentence, why in asked.failures:
                note(f"{directory}: no answer about sentence {sentence}: {why}")
        typer.echo(_said(read_again(directory, accept, second=second_reader)))


def _model() -> ModelSettings:
    """The model that the settings name; raises `InvalidSettings` if they name none."""
    url, model = os.environ.get("TUYUN_MODEL_URL"), os.environ.get("TUYUN_MODEL")
    if not url or not model:
        raise InvalidSettings(
            "no language model is set.", todo="Set TUYUN_MODEL_URL and TUYUN_MODEL (and TUYUN_MODEL_KEY)."
        )
    return ModelSettings(url, model, os.environ.get("TUYUN_MODEL_KEY"))


def _id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "document"


def _said(result: Read) -> str:
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
    if result.fallen:
        lines.append(f"  decisions whose quote the text no longer has: {result.fallen}")
    lines.append(f"  See {result.directory / 'proposals.yaml'}.")
    return "\n".join(lines)


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers)) if numbers else "none"
