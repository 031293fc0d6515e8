"""Actors of a sentence: how often they are looked for, and in which letters."""

import pytest
from tuyun.graph.reading.actors import Actor, Known, known_actors, with_acronyms
from tuyun.graph.source.register import register_of


def test_an_actor_is_looked_for_once_in_a_sentence_however_many_acronyms_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def find(self: Known, sentence: str) -> list[Actor]:
        looked.append(sentence)
        return found(self, sentence)

    found = Known.find
    monkeypatch.setattr(Known, "find", find)
    known = known_actors("kg-", register_of("KG")[1])
    named = "The Ministry of Internal Affairs (MIA) and the police (PD) met."
    assert "pd" in with_acronyms(known, [named]).names
    assert looked == [named]
    assert with_acronyms(known, [f"{named[:-1]}, " * 40]) is known  # too long to be read at all
    assert looked == [named]


def test_a_name_with_a_dotless_i_is_no_name_of_the_register() -> None:
    known = known_actors("kg-", register_of("KG")[1])
    assert "kg-mvd" in {actor.id for actor in known.find("The Ministry of Internal Affairs opened two cases.")}
    assert "kg-mvd" not in {actor.id for actor in known.find("The Mınıstry of Internal Affaırs opened two cases.")}
