"""Who is who in several documents: one node for a name in two languages, two for two countries, and clashes."""

import hashlib
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, remove

from tests.cypher.support import dump, wipe
from tests.graph.store.invented import CodedSentence, entity, narrative
from tests.graph.store.whole import fresh

DOCUMENTS = Path(__file__).parents[2] / "documents"
TEXT = "МВД возбудило шесть дел. Суды рассмотрели дела."
RUSSIAN = {
    "text.txt": TEXT,
    "document.yaml": f"""\
id: a-report-in-russian
title: Отчёт
publisher: Nobody
year: 2022
country: KG
language: ru
licence: made up
text: text.txt
sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
""",
    "entities.yaml": """\
kg-mvd: {label: Institution, name: МВД}
kg-courts: {label: Court, name: Суды}
kg-victims: {label: Victim, name: пострадавшие}
a-report-in-russian-cases: {label: Case, name: шесть дел}
""",
    "statements.yaml": """\
- sentence: 1
  quote: МВД возбудило шесть дел
  predicate: opened_investigation
  roles: {subject: kg-mvd, object: a-report-in-russian-cases}
  status: measured
  quantity: {lower: 6, upper: 6, unit: case, flow: opened}
- sentence: 2
  quote: Суды рассмотрели дела
  predicate: heard
  roles: {subject: kg-courts, object: a-report-in-russian-cases}
- sentence: 2
  quote: Суды рассмотрели дела
  predicate: victim_in
  roles: {subject: kg-victims, object: a-report-in-russian-cases}
""",
}


@pytest.fixture
def russian(tmp_path: Path) -> Narrative:
    """A document in Russian on the country of the seed; by id it comes first."""
    for name, text in RUSSIAN.items():
        (tmp_path / name).write_text(text, "utf-8")
    source = read_source(tmp_path)
    assert isinstance(source, Narrative)
    return source


def names(store: Store, *ids: str) -> dict[str, str]:
    return {row["entity"]["id"]: row["entity"]["name"] for row in store.ask("read/entities", ids=list(ids)).rows}


def test_a_document_in_russian_renames_nothing_of_the_seed(
    empty_store: Store, seed_source: Narrative, russian: Narrative
) -> None:
    ids = ("kg-mvd", "kg-courts", "kg-victims")
    dumps = [fresh(empty_store, *order) for order in permutations([seed_source, russian])]
    assert dumps[0] == dumps[1]
    assert names(empty_store, *ids) == {"kg-mvd": "MVD", "kg-courts": "courts", "kg-victims": "victims"}
    own = {
        row["entity"]["id"]: row["entity"]["name"]
        for row in empty_store.ask(
            "load/described_elsewhere", document="kyrgyz-republic-2022", ids=ids, names=[]
        ).rows
    }
    assert own == {"kg-mvd": "МВД", "kg-courts": "Суды", "kg-victims": "пострадавшие"}


def test_without_another_document_a_name_is_the_registers_or_the_documents_own(
    empty_store: Store, seed_source: Narrative, russian: Narrative
) -> None:
    fresh(empty_store, russian)
    alone = {"kg-mvd": "MVD", "kg-courts": "courts", "kg-victims": "пострадавшие"}
    assert names(empty_store, *alone) == alone
    load(empty_store, seed_source)
    remove(empty_store, "kyrgyz-republic-2022")
    assert names(empty_store, *alone) == alone


def test_an_entity_is_found_by_its_name_in_any_language_of_the_register(
    empty_store: Store, seed_source: Narrative
) -> None:
    load(empty_store, seed_source)
    (row,) = empty_store.ask("read/entities", ids=["kg-mvd"]).rows
    assert set(row["entity"]["aliases"]) == {
        "Ministry of Internal Affairs", "Ministry of Internal Affairs (MVD)", "Ministry of the Interior", "МВД",
        "Министерство внутренних дел", "ИИМ", "Ички иштер министрлиги",
    }  # fmt: skip
    assert row["entity"]["names_ru"] == ["МВД", "Министерство внутренних дел"]


def test_the_governments_of_two_countries_stay_two_nodes(empty_store: Store, seed_source: Narrative) -> None:
    others = [read_source(DOCUMENTS / name) for name in ("fictional-country", "fictional-chain")]
    assert [isinstance(one, Narrative) for one in others] == [True, True]
    fresh(empty_store, seed_source, *(one for one in others if isinstance(one, Narrative)))
    rows = empty_store.ask("read/entities", label="Institution", limit=1000).rows
    assert {
        (row["entity"]["id"], row["entity"]["country"], *row["entity"]["documents"])
        for row in rows
        if row["entity"]["name"] == "government"
    } == {
        ("kg-government", "KG", "kyrgyz-republic-2022"),
        ("xa-government", "XA", "fictional-country"),
        ("xb-government", "XB", "fictional-chain"),
    }


def speaking(document: str, language: str, *entities_: tuple[str, str, tuple[str, ...]]) -> Narrative:
    """A document in a language, with institutions by id, name and aliases, of whom it says a thing each."""
    described = [entity(id_, name=name, aliases=aliases) for id_, name, aliases in entities_]
    coded = [
        CodedSentence(f"It was less by {id_}", "decreased_efforts", {"subject": (id_,)}) for id_, _, _ in entities_
    ]
    source = narrative(document, described, coded)
    changed = source.document.model_copy(update={"language": language, "country": "XA"})
    return Narrative(changed, source.text, source.sentences, source.entities, source.statements)


POLICE = speaking("first", "en", ("xa-police", "police", ()), ("xa-guard", "guard", ()))
CLASHES = {
    "two names of one language": (
        speaking("second", "en", ("xa-police", "militia", ())),
        "'xa-police' is called 'militia' in 'second', and 'police' in 'first'. If both mean the same, make "
        "the one an "
        "alias of the other; if not, use another id.",
    ),
    "one name for two ids": (
        speaking("second", "en", ("xa-constables", "police", ())),
        "'second' calls 'xa-constables' 'police', and 'first' calls 'xa-police' so. Use one id if one is "
        "meant, or "
        "names that tell the two apart.",
    ),
    "one name for two ids in another language": (
        speaking("second", "ru", ("xa-constables", "police", ())),
        "'second' calls 'xa-constables' 'police', and 'first' calls 'xa-police' so. Use one id if one is "
        "meant, or "
        "names that tell the two apart.",
    ),
}
AGREEING = {
    "another language": speaking("second", "ru", ("xa-police", "полиция", ())),
    "an alias": speaking("second", "en", ("xa-police", "militia", ("Police",))),
    "another country": speaking("second", "en", ("xb-police", "police", ())),
    "an entity of the document alone": speaking("second", "en", ("xa30-police", "police", ())),
}


@pytest.mark.parametrize("clash", CLASHES)
def test_a_clash_names_both_documents_and_changes_nothing(empty_store: Store, clash: str) -> None:
    source, message = CLASHES[clash]
    before = fresh(empty_store, POLICE)
    with pytest.raises(LoadConflict) as caught:
        load(empty_store, source)
    assert str(caught.value) == message
    assert dump(empty_store) == before


@pytest.mark.parametrize("agreeing", AGREEING)
def test_documents_that_do_not_clash_are_both_loaded(empty_store: Store, agreeing: str) -> None:
    fresh(empty_store, POLICE, AGREEING[agreeing])
    assert [row["document"]["id"] for row in empty_store.ask("read/documents").rows] == ["first", "second"]


WORDS = st.sampled_from([("en", "police"), ("ru", "полиция"), ("ky", "милиция"), ("en", "police force")])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=2, max_size=4), data=st.data())
def test_names_do_not_depend_on_the_order_of_loads(
    empty_store: Store, words: list[tuple[str, str]], data: st.DataObject
) -> None:
    sources = [
        speaking(f"document-{number}", language, ("xa-police", name, ("police",)))
        for number, (language, name) in enumerate(words)
    ]
    wipe(empty_store)
    for source in sources:
        load(empty_store, source)
    expected = dump(empty_store)
    wipe(empty_store)
    for source in data.draw(st.permutations(sources)):
        load(empty_store, source)
    assert dump(empty_store) == expected
    english = [name for language, name in words if language == "en"]
    assert names(empty_store, "xa-police") == {"xa-police": (english or [name for _, name in words])[0]}
