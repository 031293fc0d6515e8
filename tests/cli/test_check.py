"""tuyun check on several directories, and tuyun new."""

import hashlib
import shutil
from pathlib import Path

import pytest
import yaml
from tuyun.graph.resources import seed

from tests.cli.command import FICTIONAL, CommandOutput, Tuyun

COUNTRY = FICTIONAL.parent / "fictional-country"
TEXT = "The ministry opened six cases.\nCourts’ work went on. See Art. 5."
OPTIONS = ("--title", "A report", "--publisher", "A ministry", "--year", "2023", "--licence", "CC0")


def copy(directory: Path, to: Path, file: str, old: str, new: str) -> Path:
    """A copy of a document, edited in a place."""
    shutil.copytree(directory, to)
    text = (to / file).read_text("utf-8")
    assert old in text
    (to / file).write_text(text.replace(old, new, 1), "utf-8")
    return to


def test_faults_of_every_directory_are_named(tuyun: Tuyun, tmp_path: Path) -> None:
    first = copy(COUNTRY, tmp_path / "first", "document.yaml", "country: XA", "country: UK")
    second = copy(FICTIONAL, tmp_path / "second", "entities.yaml", "xd-north-unit:", "north-unit:")
    said = tuyun("check", first, FICTIONAL, second)
    assert (said.code, said.out) == (1, "fictional-cases: 4 rows, 4 shared entities\n")
    assert [line.split(": ")[:3] for line in said.err.splitlines()] == [
        ["tuyun", f"{first}/document.yaml:9", "country"],
        ["tuyun", f"{second}/entities.yaml:2", "north-unit"],
    ]


def test_documents_that_clash_are_both_named(tuyun: Tuyun, tmp_path: Path) -> None:
    other = copy(COUNTRY, tmp_path / "other", "document.yaml", "id: fictional-country", "id: other-country")
    (other / "entities.yaml").write_text(
        (other / "entities.yaml")
        .read_text("utf-8")
        .replace("Court, name: Central Court", "Institution, name: Court"),
        "utf-8",
    )
    (other / "statements.yaml").write_text("[]", "utf-8")
    said = tuyun("check", COUNTRY, other)
    assert said.code == 1
    assert "no statement mentions 'xa-central-court'" in said.err
    same = copy(COUNTRY, tmp_path / "same", "entities.yaml", "name: police}", "name: constables}")
    assert tuyun("check", COUNTRY, same).err.splitlines() == [
        "tuyun: 'xa-police' is called 'constables' in 'fictional-country', and 'police' in "
        "'fictional-country'. If "
        "both mean the same, make the one an alias of the other; if not, use another id.",
        "tuyun: two documents have the id 'fictional-country'. Give either of them another id.",
    ]


def test_an_entity_of_another_country_is_warned_of(tuyun: Tuyun, tmp_path: Path) -> None:
    other = copy(COUNTRY, tmp_path / "other", "document.yaml", "country: XA", "country: KE")
    said = tuyun("check", other)
    assert said.code == 0
    assert "warning: fictional-country: 'xa-police' belongs to XA, by its id" in said.err.splitlines()


def test_a_new_document_has_its_sentences_numbered_and_its_sum(tuyun: Tuyun, tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    made = tmp_path / "Kenya 2023"
    said = tuyun("new", made, "--text", tmp_path / "text", "--country", "KE", "--closing", "2022-12-31", *OPTIONS)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{made}: 3 sentences.")
    assert (made / "text.txt").read_bytes() == TEXT.encode()
    head = yaml.safe_load((made / "document.yaml").read_text("utf-8"))
    assert head.pop("closing").isoformat() == "2022-12-31"
    assert head == {
        "id": "kenya-2023",
        "title": "A report",
        "publisher": "A ministry",
        "year": 2023,
        "country": "KE",
        "language": "en",
        "licence": "CC0",
        "text": "text.txt",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "sentence_ends": [30, 52, 64],
    }
    lines = (made / "statements.yaml").read_text("utf-8").splitlines()
    assert lines[-4:] == [
        "# 1  The ministry opened six cases.", "# 2  Courts’ work went on.", "# 3  See Art. 5.", "[]"
    ]  # fmt: skip
    for name in ("document", "entities", "statements"):
        first = (made / f"{name}.yaml").read_text("utf-8").splitlines()[0]
        path = first.removeprefix("# yaml-language-server: $schema=")
        assert (made / path).resolve() == seed() / "schema" / f"{name}.schema.json"
    assert tuyun("check", made) == CommandOutput(
        0, "kenya-2023: 3 sentences, 0 of them with statements; 0 statements, 0 entities\n", ""
    )


@pytest.mark.parametrize(
    ("text", "country", "message"),
    [
        ("It ended.", "UK", "country: 'UK' is no country of ISO 3166-1."),
        ("<p>It ended.</p>", "KE", "the text has HTML: '<p>'."),
    ],
)
def test_a_new_document_with_a_fault_is_not_made(
    tuyun: Tuyun, tmp_path: Path, text: str, country: str, message: str
) -> None:
    (tmp_path / "text").write_text(text, "utf-8")
    said = tuyun("new", tmp_path / "made", "--text", tmp_path / "text", "--country", country, *OPTIONS)
    assert (said.code, said.out) == (1, "")
    assert message in said.err
    assert not (tmp_path / "made").exists()


def test_a_new_document_replaces_no_files(tuyun: Tuyun, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("It ended.", "utf-8")
    said = tuyun("new", tmp_path, "--text", tmp_path / "text", *OPTIONS)
    assert said == CommandOutput(
        1, "", f"tuyun: {tmp_path}: there are files here already. Name a new directory.\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["text"]
