"""The read queries on the seed, whole where that is small, by ids otherwise, held against the source."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

import pytest
from tuyun.graph.derive import derive_graph
from tuyun.graph.source import Narrative
from tuyun.graph.statements import Statement
from tuyun.graph.store import Store
from tuyun.graph.store.record import Record
from tuyun.graph.vocabulary import vocabulary

KG = "kyrgyz-republic-2022"
GAVE = f"kg-pgo~GAVE~kg22-joint-trainings~{KG}"


def ordered(statements: list[Statement]) -> list[str]:
    """Ids in the order of the text."""
    return [one.id for one in sorted(statements, key=lambda one: (one.start, one.end, one.id))]


def test_the_document_is_told_with_its_counts(seeded_store: Store, seed_source: Narrative) -> None:
    (row,) = seeded_store.ask("read/documents").rows
    document = dict(row["document"])
    assert (row["sentences"], row["statements"], row["entities"]) == (30, 69, len(seed_source.entities))
    assert (document["id"], document["kind"], document["state"]) == (KG, "narrative", "loaded")
    assert (document["published"], document["closing"]) == (date(2022, 7, 19), date(2022, 3, 31))
    assert document["content"] == seed_source.content
    assert (document["text"], document["token"]) == (None, None)
    assert seeded_store.ask("read/documents", documents=["another"]).rows == []


def test_the_text_comes_back_as_it_was(seeded_store: Store, seed_source: Narrative) -> None:
    assert seeded_store.ask("read/document_text", document=KG).rows == [{"text": seed_source.text}]


def test_every_sentence_has_its_statements(seeded_store: Store, seed_source: Narrative) -> None:
    rows = seeded_store.ask("read/sentences", document=KG).rows
    assert rows == [
        {
            "number": sentence.number,
            "start": sentence.start,
            "end": sentence.end,
            "text": sentence.text,
            "statements": ordered([one for one in seed_source.statements if one.sentence == sentence.number]),
        }
        for sentence in seed_source.sentences
    ]
    assert all(row["statements"] for row in rows)
    assert seeded_store.ask("read/sentences", document=KG, number=7).rows == [rows[6]]


def test_links_are_counted(seeded_store: Store, seed_source: Narrative) -> None:
    built = derive_graph(seed_source.entities, seed_source.statements).links
    assert len(built) <= seeded_store.ask("read/link_total").rows[0]["links"] < 2 * len(built)


@pytest.mark.parametrize(
    ("filters", "keeps"),
    [
        ({}, lambda one: bool(one.id)),
        ({"documents": ["another"]}, lambda one: one.document == "another"),
        ({"sentence": 6}, lambda one: one.sentence == 6),
        ({"predicate": "trained"}, lambda one: one.predicate == "trained"),
        ({"stage": "closed"}, lambda one: one.stage == "closed"),
        ({"entity": "kg-pgo"}, lambda one: "kg-pgo" in one.entities()),
        ({"entity": "kg-articles-166-170"}, lambda one: "kg-articles-166-170" in one.entities()),
        ({"voice": "kg-media"}, lambda one: one.voice == "kg-media"),
        ({"voice": "unnamed"}, lambda one: one.voice == "unnamed"),
        ({"modality": "possible"}, lambda one: one.modality == "possible"),
        ({"polarity": "denied"}, lambda one: one.polarity == "denied"),
        ({"status": "reported_zero"}, lambda one: one.status == "reported_zero"),
        ({"sentence": 29, "modality": "possible"}, lambda one: one.predicate == "facilitated_trafficking"),
    ],
)
def test_statements_are_filtered_by_any_of_their_parts(
    seeded_store: Store, seed_source: Narrative, filters: dict[str, object], keeps: Callable[[Statement], bool]
) -> None:
    rows = seeded_store.ask("read/statements", **filters).rows
    kept = [one for one in seed_source.statements if keeps(one)]
    assert [row["statement"]["id"] for row in rows] == ordered(kept)


def test_statements_come_page_by_page(seeded_store: Store, seed_source: Narrative) -> None:
    pages: list[Sequence[Record]] = []
    while not pages or pages[-1]:
        last = pages[-1][-1]["statement"] if pages else {}
        after = [last[part] for part in ("document", "start", "end", "id")] if last else []
        pages.append(seeded_store.ask("read/statements", after=after, limit=25).rows)
    assert [len(page) for page in pages] == [25, 25, 19, 0]
    assert [row["statement"]["id"] for page in pages for row in page] == ordered(list(seed_source.statements))


def test_a_statement_names_its_speaker_and_what_it_is_compared_with(
    seeded_store: Store, seed_source: Narrative
) -> None:
    keys = {one.key: one.id for one in seed_source.statements if one.key}
    (row,) = seeded_store.ask("read/statements", ids=[keys["opened-2021"]]).rows
    assert row["compared_with"] == sorted([keys["opened-2019"], keys["opened-2020"]])
    assert row["voice_name"] is None
    assert [(part["role"], part["entity"]) for part in row["mentions"]] == [
        ("subject", "kg-government"),
        ("object", "kg22-cases-opened-2021"),
        ("law", "kg-articles-166-170"),
        ("scope", "kg-articles-166-170"),
    ]
    (told,) = seeded_store.ask("read/statements", predicate="closed").rows
    assert told["voice_name"] == "PGO"


def test_entities_are_listed_by_label_document_and_id(seeded_store: Store, seed_source: Narrative) -> None:
    def ids(**filters: object) -> list[str]:
        return [row["entity"]["id"] for row in seeded_store.ask("read/entities", limit=1000, **filters).rows]

    everything = sorted(one.id for one in seed_source.entities)
    assert ids() == everything
    assert ids(documents=[KG]) == everything
    assert ids(documents=["another"]) == []
    assert ids(label="Court") == ["kg-courts"]
    assert ids(label="Victim") == ["kg-foreign-victims", "kg-victims", "kg22-unwilling-victims"]
    assert ids(ids=["kg-mvd", "kg-pgo", "nobody"]) == ["kg-mvd", "kg-pgo"]
    page = seeded_store.ask("read/entities", after=everything[2], limit=2).rows
    assert [row["entity"]["id"] for row in page] == everything[3:5]


def test_an_entity_is_told_whole(seeded_store: Store, seed_source: Narrative) -> None:
    (row,) = seeded_store.ask("read/entities", ids=["kg22-cases-opened-2020"]).rows
    (statement,) = [one.id for one in seed_source.statements if one.key == "opened-2020"]
    assert row["entity"] == {
        "id": "kg22-cases-opened-2020",
        "label": "Case",
        "family": "case",
        "country": "KG",
        "handled": True,
        "name": "trafficking cases opened in 2020",
        "aliases": [],
        "formerly": [],
        "documents": [KG],
        "statements": [statement],
        "counts": ["40"],
        "counted_by": [statement],
        "modalities": ["asserted"],
        "seen_as": ["Published"],
        "published": [KG],
        "opened_kind": "calendar_year",
        "opened_start": date(2020, 1, 1),
        "opened_end": date(2020, 12, 31),
        "opened_of": "happening",
        "opened_basis": "text",
    }


def test_links_are_found_by_end_type_direction_kind_and_modality(
    seeded_store: Store, seed_source: Narrative
) -> None:
    built = derive_graph(seed_source.entities, seed_source.statements).links

    def ids(**filters: object) -> list[str]:
        name = "read/entity_links" if "entity" in filters else "read/links"
        return [row["link"]["id"] for row in seeded_store.ask(name, limit=1000, **filters).rows]

    def by_source(found: Iterable[str]) -> list[str]:
        return sorted(found, key=lambda id_: (built[id_].source, id_))

    assert ids() == by_source(built)
    assert ids(after=by_source(built)[17]) == by_source(built)[18:]
    at = sorted(
        (id_ for id_, link in built.items() if "kg-pgo" in (link.source, link.target)),
        key=lambda id_: (built[id_].type, id_),
    )
    assert ids(entity="kg-pgo") == at
    assert ids(entity="kg-pgo", after=at[3]) == at[4:]
    assert ids(entity="kg-pgo", direction="out") == [id_ for id_ in at if built[id_].source == "kg-pgo"]
    assert ids(entity="kg-pgo", direction="in") == [id_ for id_ in at if built[id_].target == "kg-pgo"]
    for kind in ("plain", "permitted", "zero", "silence", "class"):
        of_kind = [id_ for id_, link in built.items() if vocabulary().links[link.type].kind == kind]
        assert ids(kind=kind) == by_source(of_kind)
        assert of_kind
    assert ids(type="GAVE", entity="kg-mvd") == [f"kg-mvd~GAVE~kg22-joint-trainings~{KG}"]
    assert ids(modality="possible", kind="plain") == by_source(
        id_ for id_, link in built.items()
        if "possible" in link.modalities and vocabulary().links[link.type].kind == "plain"
    )  # fmt: skip
    assert ids(documents=["another"]) == []


def test_one_link_is_told_whole(seeded_store: Store, seed_source: Narrative) -> None:
    (statement,) = [one.id for one in seed_source.statements if one.status == "lower_bound"]
    assert seeded_store.ask("read/link", id=GAVE).rows == [
        {
            "type": "GAVE",
            "link": {
                "id": GAVE, "country": "KG", "document": KG, "statements": [statement], "modalities": ["asserted"],
                "standings": ["none"], "kind": "plain", "carries": False, "wrongdoing": False,
                "caption": "gave",
            },
            "source": {"id": "kg-pgo", "name": "PGO", "label": "Institution"},
            "target": {
                "id": "kg22-joint-trainings", "name": "joint PGO and MVD trainings", "label": "Training",
            },
        }
    ]  # fmt: skip
    assert seeded_store.ask("read/link", id="kg-pgo~GAVE~nothing~nowhere").rows == []


def test_paths_are_shortest_first_and_keep_to_what_is_asked_for(seeded_store: Store) -> None:
    def paths(source: str, target: str, **chosen: object) -> list[list[str]]:
        rows = seeded_store.ask("read/paths", source=source, target=target, **chosen).rows
        return [[node["id"] for node in row["nodes"]] for row in rows]

    funder = "kg22-io-joint-trainings"
    found = paths(funder, "kg-mvd")
    assert found[0] == [funder, "kg22-joint-trainings", "kg-mvd"]
    assert [len(path) for path in found] == sorted(len(path) for path in found)
    assert paths(funder, "kg-mvd", limit=1) == found[:1]
    assert paths("kg-victims", "kg-courts", carrying=True, kinds=["plain", "permitted"]) == []
    assert paths("kg-civil-society", "kg-victims", carrying=True, kinds=["permitted"]) == [
        ["kg-civil-society", "kg-victims"]
    ]
    assert paths("kg-civil-society", "kg-victims", carrying=True) == []
    assert paths("kg-traffickers", "kg-victims", modalities=["asserted"])[:1] != [["kg-traffickers", "kg-victims"]]
    assert paths("kg-traffickers", "kg-victims", modalities=["alleged"]) == [["kg-traffickers", "kg-victims"]]


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("PGO", None, ["kg-pgo"]),
        ('"Prosecutor General’s Office"', None, ["kg-pgo"]),
        ("mvd", "Institution", ["kg-mvd"]),
        ("pgo", "Court", []),
        ("zanzibar", None, []),
    ],
)
def test_search_finds_names_and_aliases(
    seeded_store: Store, text: str, label: str | None, found: list[str]
) -> None:
    rows = seeded_store.ask("read/search", text=text, label=label).rows
    assert [row["entity"]["id"] for row in rows][: len(found)] == found
    assert bool(rows) == bool(found)


def test_evidence_behind_an_answer_is_told_once_each_in_reading_order(
    seeded_store: Store, seed_source: Narrative
) -> None:
    wanted = [one for one in seed_source.statements if one.sentence in (14, 28)]
    ids = [one.id for one in wanted]
    rows = seeded_store.ask("read/evidence", ids=[*reversed(ids), *ids, "s-nothing", "nowhere#3"]).rows
    told = {one.id: one for one in wanted}
    names = {entity.id: entity.name for entity in seed_source.entities}
    assert [row["id"] for row in rows] == ordered(wanted)
    for row in rows:
        one = told[row["id"]]
        assert row == {
            "id": one.id, "document": KG, "sentence": one.sentence, "quote": one.quote, "start": one.start,
            "end": one.end, "voice": one.voice, "modality": one.modality, "polarity": one.polarity,
            "status": one.status, "phrase": one.phrase(names), "voice_name": names[one.voice],
            "title": seed_source.document.title, "provenance": None,
        }  # fmt: skip


def test_the_server_tells_its_version_and_the_dataset_its_revision(seeded_store: Store) -> None:
    (server,) = seeded_store.ask("admin/server").rows
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", server["version"])
    (dataset,) = seeded_store.ask("admin/dataset").rows
    answer = seeded_store.ask("read/documents")
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", answer.origin)
    assert dataset == {"revision": answer.revision, "origin": answer.origin, "counts": 0, "incomplete": []}
