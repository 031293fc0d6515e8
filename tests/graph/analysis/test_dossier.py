"""What a dossier contains: links of chosen entities, statements that draw none, and no record of a table."""

from functools import partial

import pytest
from tuyun.graph.analysis.dossier import Choice, Dossier, read_dossier
from tuyun.graph.errors import InvalidQuery, NotFound
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load
from tuyun.graph.store.selection import Selection

from tests.graph.analysis.read import DOCUMENTS, narrative


def dossier(store: Store, **choice: object) -> Dossier:
    return store.read(partial(read_dossier, Choice.model_validate(choice))).value


def links(made: Dossier) -> set[tuple[str, str, str]]:
    return {(link.source.id, link.type, link.target.id) for link in made.links}


def test_it_has_all_links_between_the_entities_and_no_other(seeded_store: Store) -> None:
    chosen = ("kg-pgo", "kg-mvd", "kg-investigators", "kg-law-enforcement-officials", "kg-suspects", "kg-judges")
    made = dossier(seeded_store, entity=chosen)
    every = seeded_store.ask("read/links", limit=1000).rows
    between = {
        (row["source"]["id"], row["type"], row["target"]["id"])
        for row in every
        if row["source"]["id"] in chosen and row["target"]["id"] in chosen
    }
    assert links(made) == between
    assert {link.caption for link in made.links} == {
        row["link"]["caption"]
        for row in every
        if (row["source"]["id"], row["type"], row["target"]["id"]) in between
    }
    assert {id_ for link in made.links for id_ in link.statements} <= set(made.statements)
    assert made.requested == chosen
    assert {(statement.document, statement.sentence) for statement in made.statements.values()} <= set(
        made.sentences
    )


def test_a_name_is_as_good_as_an_id_and_one_entity_has_all_that_is_said_of_it(seeded_store: Store) -> None:
    made = dossier(seeded_store, entity=("PGO", "kg-pgo"))
    assert made.requested == ("kg-pgo", "kg-pgo")
    assert made.links == ()
    mentions = seeded_store.ask("read/statements", limit=1000).rows
    assert set(made.statements) == {
        row["statement"]["id"] for row in mentions if any(part["entity"] == "kg-pgo" for part in row["mentions"])
    }
    assert made.undrawn == tuple(made.statements.values())


def test_a_chosen_statement_brings_its_links_and_a_denial_brings_none(seeded_store: Store) -> None:
    rows = seeded_store.ask("read/statements", limit=1000).rows
    denial = next(row["statement"]["id"] for row in rows if row["statement"]["polarity"] == "denied")
    bribe = next(
        row["statement"]["id"] for row in rows if row["statement"]["predicate"] == "accepted_bribes_to_drop"
    )
    made = dossier(seeded_store, statement=(denial, bribe))
    assert set(made.statements) == {denial, bribe}
    assert [statement.id for statement in made.undrawn] == [denial]
    assert {link.type for link in made.links if bribe in link.statements} == {"ACCEPTED_BRIBES_TO_DROP"}
    assert {link.kind for link in made.links if denial in link.statements} <= {"class"}
    assert {entity.id for entity in made.entities} == {
        end.id for link in made.links for end in (link.source, link.target)
    }


def test_filters_take_links_by_their_statements_and_leave_every_hedge(seeded_store: Store) -> None:
    ids = tuple(row["entity"]["id"] for row in seeded_store.ask("read/entities", limit=300).rows)
    everything = dossier(seeded_store, entity=ids)
    alleged = dossier(seeded_store, entity=ids, modality=("alleged",))
    assert links(alleged) == {
        (link.source.id, link.type, link.target.id) for link in everything.links if "alleged" in link.modalities
    }
    assert {statement.modality for statement in alleged.undrawn} <= {"alleged"}
    silent = dossier(seeded_store, entity=ids, kind=("silence",))
    assert {link.kind for link in silent.links} == {"silence"}
    drawn = {id_ for link in everything.links if link.kind != "class" for id_ in link.statements}
    assert drawn.isdisjoint(statement.id for statement in silent.undrawn)
    dated = dossier(seeded_store, entity=ids, period_from="2020-01-01", period_to="2020-12-31")
    assert dated.statements
    rests = {id_ for link in dated.links for id_ in link.statements}
    free = [statement for statement in dated.undrawn if statement.id not in rests]
    assert [
        each.id for each in free if not each.period.start or each.period.start.isoformat() > "2020-12-31"
    ] == []


def test_documents_are_selected_and_the_others_are_not_mentioned(empty_store: Store) -> None:
    for name in ("talvania-2031", "talvania-2032"):
        load(empty_store, narrative(name))
    chosen = ("xe-government", "xe-authorities", "xe-courts", "xe-police", "law-enforcement-efforts")
    made = dossier(empty_store, entity=chosen, selection=Selection(document=("talvania-2032",)))
    assert {statement.document for statement in made.statements.values()} == {"talvania-2032"}
    assert [document.id for document in made.documents] == ["talvania-2032"]
    assert {link.document for link in made.links} <= {"talvania-2032"}


def test_no_record_of_a_table_is_in_it_whoever_makes_it(empty_store: Store) -> None:
    load(empty_store, narrative("kyrgyz-republic-2022"))
    table = load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    assert table
    case = next(
        row["entity"] for row in empty_store.ask("read/entities", limit=1000).rows if row["entity"].get("row")
    )
    with pytest.raises(NotFound, match=r"no narrative speaks of"):
        dossier(empty_store, entity=("kg-pgo", case["id"]))
    with pytest.raises(NotFound, match=r"there is no statement"):
        dossier(empty_store, statement=("fictional-register#1",))
    with pytest.raises(NotFound, match=r"there is no document"):
        dossier(empty_store, entity=("kg-pgo",), selection=Selection(document=("fictional-register",)))


@pytest.mark.parametrize(
    ("choice", "error", "words"),
    [
        ({}, InvalidQuery, "nothing is chosen"),
        ({"entity": ("kg-pgo", "nobody")}, NotFound, "there is no entity 'nobody'"),
        ({"statement": ("s-0000000000000000",)}, NotFound, "there is no statement"),
    ],
)
def test_what_is_not_there_is_named(
    seeded_store: Store, choice: dict[str, object], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        dossier(seeded_store, **choice)
