"""Sentences that would take for ever or fail: lists of verbs, acronyms, long names, letters of other alphabets."""

import pytest
from tuyun.graph.reading.actors.known_actors import Actor, KnownActors, known_actors, with_acronyms
from tuyun.graph.source.register import register_of

from tests.graph.reading.reader import read


def test_an_actor_is_looked_for_once_in_a_sentence_however_many_acronyms_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def find(self: KnownActors, sentence: str) -> list[Actor]:
        looked.append(sentence)
        return found(self, sentence)

    found = KnownActors.find
    monkeypatch.setattr(KnownActors, "find", find)
    known = known_actors("kg-", register_of("KG"))
    named = "The Ministry of Internal Affairs (MIA) and the police (PD) met."
    assert "pd" in with_acronyms(known, [named]).names
    assert looked == [named]
    assert with_acronyms(known, [f"{named[:-1]}, " * 40]) is known  # too long to be read at all
    assert looked == [named]


def test_a_name_with_a_dotless_i_is_no_name_of_the_register() -> None:
    known = known_actors("kg-", register_of("KG"))
    assert "kg-mvd" in {actor.id for actor in known.find("The Ministry of Internal Affairs opened two cases.")}
    assert "kg-mvd" not in {actor.id for actor in known.find("The Mınıstry of Internal Affaırs opened two cases.")}


@pytest.mark.parametrize("piece", ["dismissed or ", "discontinued, and ", "dropped, "])
def test_a_list_of_verbs_is_read_in_time_that_grows_with_it(piece: str) -> None:
    proposals, _ = read(f"Courts {piece * 100}dismissed six cases.")
    assert "dismissed" in {proposal.statement.predicate for proposal in proposals}


def test_a_name_of_hundreds_of_words_is_cut() -> None:
    proposals, _ = read(
        "Victims did not report to the police because they " + "feared deportation to other states, " * 40
    )
    names = [entity.name for proposal in proposals for entity in proposal.entities.values()]
    assert max(map(len, names)) == 400
    assert all(name == name.strip() for name in names)
