"""tuyun check, load, remove, export: documents in and out of a store of the test's own."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from tuyun.graph.resources import seed
from tuyun.graph.store import Store

from tests.cli.command import FICTIONAL, CommandOutput, Tuyun
from tests.cli.serving import ROOT, TUYUN, environment

KYRGYZ = seed() / "kyrgyz-republic-2022"


def revision(said: CommandOutput) -> int:
    """The revision that a load or a removal ended with."""
    assert said.code == 0, said.err
    return int(said.out.rstrip().rsplit(" ", 1)[1])


def test_documents_are_checked_without_a_store(tuyun: Tuyun) -> None:
    statements, entities = (
        len(yaml.safe_load((KYRGYZ / name).read_text())) for name in ("statements.yaml", "entities.yaml")
    )
    assert tuyun("check", KYRGYZ, FICTIONAL) == CommandOutput(
        0,
        f"kyrgyz-republic-2022: 30 sentences, 30 of them with statements; {statements} statements, "
        f"{entities} entities\nfictional-cases: 4 rows, 4 shared entities\n",
        "",
    )


def test_every_fault_is_named_by_file_line_and_field(tuyun: Tuyun, tmp_path: Path) -> None:
    broken = Path(shutil.copytree(KYRGYZ, tmp_path / "broken"))
    file = broken / "statements.yaml"
    lines = file.read_text().splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if "modality:" in line)
    lines[first] = lines[first].replace("modality: ", "modality: un")
    file.write_text("".join(lines))
    said = tuyun("check", broken)
    assert (said.code, said.out) == (1, "")
    assert f"{file}:{first + 1}: " in said.err
    assert "modality" in said.err
    assert "Traceback" not in said.err


def test_a_directory_without_a_document_is_told(tuyun: Tuyun, tmp_path: Path) -> None:
    assert tuyun("load", tmp_path) == CommandOutput(
        1,
        "",
        f"tuyun: {tmp_path}: there is no document here. A document is a directory with document.yaml in it; see "
        "seed/GUIDE.md.\n",
    )


def test_a_fault_in_the_second_document_loads_neither(changing: Tuyun, tmp_path: Path) -> None:
    before = changing("status").out
    assert changing("load", FICTIONAL, tmp_path).code == 1
    assert changing("status").out == before


def test_a_document_is_loaded_told_found_again_and_removed(changing: Tuyun) -> None:
    first = changing("load", FICTIONAL)
    number = revision(first)
    assert first.out == f"fictional-cases: loaded, revision {number}\n"
    assert changing("load", FICTIONAL).out == f"fictional-cases: unchanged, revision {number}\n"
    said = [
        line for line in changing("status").out.splitlines() if not line.startswith(("neo4j", "server", "memory"))
    ]
    assert said == [
        f"revision  {number}",
        "document  fictional-cases: Cases of a country that does not exist",
    ]
    removed = changing("remove", "fictional-cases")
    assert removed.out == f"fictional-cases: removed, revision {revision(removed)}\n"
    assert revision(removed) > number
    again = changing("remove", "fictional-cases")
    assert again == CommandOutput(1, "", "tuyun: there is no document 'fictional-cases'. Nothing is loaded.\n")


def test_a_table_of_a_standard_is_loaded_by_the_mapping_that_ships(changing: Tuyun) -> None:
    table = FICTIONAL.parent / "fictional-htcds" / "cases.csv"
    checked, loaded = changing("check", "--as", "htcds", table), changing("load", "--as", "htcds", table)
    head, *lost = checked.out.splitlines()
    assert (checked.code, head, len(lost)) == (0, "fictional-htcds: 5 rows, 6 shared entities", 7)
    assert loaded == CommandOutput(
        0,
        f"fictional-htcds: loaded, revision {revision(loaded)}\n",
        "".join(f"{line}\n" for line in [*lost, "rows 5 of 5"]),
    )
    lines = [json.loads(line) for line in changing("export").out.splitlines()]
    made = {line["id"]: line["label"] for line in lines if line["line"] == "entity"}
    assert {name: label for name, label in made.items() if label not in ("Case", "Victim")} == {
        "xc-border-watch": "Institution",
        "xc-harbor-shelter": "CivilSociety",
        "xc-ngo": "CivilSociety",
        "xc-police": "OfficialGroup",
    }
    assert "Aldare" not in changing("export").out


def test_an_export_comes_back_with_no_loss(changing: Tuyun, tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    assert changing("load", KYRGYZ, FICTIONAL).code == 0
    said = changing("export", "--output", first)
    head, *lines, _ = first.read_bytes().splitlines(keepends=True)
    assert said == CommandOutput(0, "", f"{len(lines) + 2} lines in {first}\n")
    for name in ("kyrgyz-republic-2022", "fictional-cases"):
        assert changing("remove", name).code == 0
    assert changing("export").out.count("\n") == 2
    assert tuple(line.split(":")[0] for line in changing("load", first).out.splitlines()) == (
        "fictional-cases",
        "kyrgyz-republic-2022",
    )
    assert changing("export", "-o", second).code == 0
    again, *lines_again, _ = second.read_bytes().splitlines(keepends=True)
    assert lines_again == lines
    told, told_again = json.loads(head), json.loads(again)
    assert told_again.pop("revision") > told.pop("revision")  # each load and removal raised it
    assert told_again == told == {"format": 2, "line": "dataset"}
    assert changing("export").out.encode() == second.read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["first.jsonl", "second.jsonl"]


def test_an_edited_export_is_refused_by_its_line_and_changes_nothing(changing: Tuyun, tmp_path: Path) -> None:
    file = tmp_path / "graph.jsonl"
    assert changing("load", KYRGYZ).code == 0
    assert changing("export", "-o", file).code == 0
    before = changing("status").out
    lines = file.read_text().splitlines(keepends=True)
    number = next(index for index, line in enumerate(lines) if json.loads(line)["line"] == "statement")
    lines[number] = lines[number].replace('"asserted"', '"certain"')
    file.write_text("".join(lines))
    said = changing("load", file)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"tuyun: {file}:{number + 1}: modality: ")
    assert changing("status").out == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"name": "PGO"', '"name": "OGP"'),
        ('"name": "district court"', '"name": "distant court"'),
        ('"quote": "A-1,', '"quote": "A-9,'),
        ('"publisher": "', '"publisher": "not '),
    ],
)
def test_an_edit_of_a_name_or_row_and_a_lost_end_are_refused(
    changing: Tuyun, tmp_path: Path, before: str, after: str
) -> None:
    file = tmp_path / "graph.jsonl"
    assert changing("load", KYRGYZ, FICTIONAL).code == 0
    assert changing("export", "-o", file).code == 0
    revision, text = changing("status").out, file.read_text("utf-8")
    assert before in text
    whole, lost = text.replace(before, after, 1), text[: text.rindex("{")]
    for edited in (whole, lost):
        file.write_text(edited, "utf-8")
        said = changing("load", file)
        assert (said.code, said.out) == (1, "")
        assert said.err == (
            f"tuyun: {file}: the export was edited or cut off: its SHA-256 sum is not the one in its last line. "
            "Use the export as `tuyun export` wrote it.\n"
        )
    assert changing("status").out == revision


def test_an_unfinished_load_is_told_with_every_answer(changing: Tuyun, unfinished: str) -> None:
    assert changing("status").out.splitlines()[-1] == (
        f"document  {unfinished}: Cases of a country that does not exist  NOT LOADED WHOLE: load or remove it"
    )
    said = changing("gaps")
    assert said.err.splitlines()[0] == f"{unfinished} is not loaded whole: load it again, or remove it."
    assert json.loads(changing("gaps", "--format", "json").out)["incomplete"] == [unfinished]
    refused = changing("export")
    assert refused.code == 1
    assert refused.err == f"tuyun: {unfinished!r} is not loaded whole. Load or remove it, then export again.\n"
    assert changing("load", FICTIONAL).out.startswith("fictional-cases: loaded, ")
    assert "NOT LOADED WHOLE" not in changing("status").out


def test_a_reader_that_leaves_early_is_no_fault(seeded_store: Store) -> None:
    settings = seeded_store.settings
    login = {"NEO4J_URI": settings.uri, "NEO4J_USERNAME": settings.user, "NEO4J_PASSWORD": settings.password}
    with subprocess.Popen(
        [*TUYUN, "export"],
        cwd=ROOT,
        env=environment(login),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["line"] == "dataset"
        process.stdout.close()
        assert (process.wait(), process.stderr.read()) == (1, "")
