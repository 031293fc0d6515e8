"""What a predicate draws fits the roles that it has and the ends that its links may have."""

import pytest
from tuyun.graph.vocabulary import LinkTerm, Predicate, vocabulary

PREDICATES = [pytest.param(name, told, id=name) for name, told in vocabulary().predicates.items()]
LINKS = [pytest.param(name, link, id=name) for name, link in vocabulary().links.items()]
DRAWN = {link.type for told in vocabulary().predicates.values() for link in told.links}
SILENCE_OR_ZERO = {status.link for status in vocabulary().statuses.values() if status.link}


@pytest.mark.parametrize(("name", "told"), PREDICATES)
def test_a_predicate_uses_words_of_the_vocabulary(name: str, told: Predicate) -> None:
    words = vocabulary()
    assert (told.stage in words.stages) == (name != "other_statement"), name
    assert told.force in words.forces
    assert told.loss is None or told.loss in words.losses
    assert set(told.roles) <= set(words.roles)
    assert {link.type for link in told.links} <= set(words.links)


@pytest.mark.parametrize(("name", "told"), PREDICATES)
def test_what_a_predicate_draws_fits_its_links(name: str, told: Predicate) -> None:
    for drawn in told.links:
        link = vocabulary().links[drawn.type]
        assert {drawn.source, drawn.target} <= set(told.roles), name
        assert set(told.roles[drawn.source].labels) <= set(link.source), (name, drawn.type)
        assert set(told.roles[drawn.target].labels) <= set(link.target), (name, drawn.type)


@pytest.mark.parametrize(("name", "told"), PREDICATES)
def test_only_what_happened_or_is_permitted_draws_links(name: str, told: Predicate) -> None:
    kinds = {vocabulary().links[drawn.type].kind for drawn in told.links}
    allowed = {
        "happened": {"plain"},
        "permitted": {"permitted"},
        "needed": set(),
        "assessed": set(),
        "uncoded": set(),
    }
    assert kinds <= allowed[told.force], name


@pytest.mark.parametrize(("name", "told"), PREDICATES)
def test_whoever_could_answer_may_be_silent_about_anything(name: str, told: Predicate) -> None:
    for status in vocabulary().statuses.values():
        if status.silence and name != "other_statement":
            assert {"silent", "question", *vocabulary().common_roles} <= set(told.roles)
        if status.silence and status.link:
            link = vocabulary().links[status.link]
            assert set(told.roles["silent"].labels) == set(link.source), name
            assert set(told.roles["question"].labels) == set(link.target), name


@pytest.mark.parametrize(("name", "link"), LINKS)
def test_every_kind_of_link_is_drawn_by_what_its_kind_says(name: str, link: LinkTerm) -> None:
    drawn_by = {
        "plain": name in DRAWN,
        "permitted": name in DRAWN,
        "zero": name in SILENCE_OR_ZERO,
        "silence": name in SILENCE_OR_ZERO,
        "class": name not in DRAWN | SILENCE_OR_ZERO,
        "evidence": name not in DRAWN | SILENCE_OR_ZERO,
    }
    assert drawn_by[link.kind]


@pytest.mark.parametrize(("name", "link"), LINKS)
def test_what_is_only_permitted_is_named_so(name: str, link: LinkTerm) -> None:
    assert name.startswith("MAY_") == (link.kind == "permitted")


@pytest.mark.parametrize(("name", "link"), LINKS)
def test_evidence_is_never_tied_in_as_structure(name: str, link: LinkTerm) -> None:
    evidence = {"Document", "Sentence", "Statement"}
    if link.kind != "evidence":
        assert not evidence & {*link.source, *link.target}, name
        assert set(link.source) | set(link.target) <= set(vocabulary().entity_labels())


def test_statuses_draw_a_link_of_their_own_kind() -> None:
    assert {
        name: (status.link, vocabulary().links[status.link].kind)
        for name, status in vocabulary().statuses.items()
        if status.link
    } == {
        "reported_zero": ("HAD_NONE", "zero"),
        "not_reported": ("DID_NOT_REPORT", "silence"),
        "no_data_provided": ("PROVIDED_NO_DATA_ON", "silence"),
        "not_indicated": ("DID_NOT_INDICATE", "silence"),
        "no_progress": ("REPORTED_NO_PROGRESS_ON", "silence"),
    }


def test_only_links_between_two_parties_of_one_happening_are_projected() -> None:
    projected = {name for name, link in vocabulary().links.items() if link.projected}
    assert projected == {"TRAINED", "DEVELOPED_WITH"}
    assert {vocabulary().links[name].projected for name in projected} == {"parties_of_one_happening"}


def test_what_may_carry_a_case_further_is_told_apart_from_what_does() -> None:
    assert vocabulary().carrying("permitted") == ("MAY_FILE_FOR", "MAY_REPORT_TO")
    assert "HAD_NONE" not in vocabulary().carrying("plain", "permitted", "zero", "silence", "class", "evidence")
    assert vocabulary().link_types("class") == ("NARROWER_THAN", "ONE_OF", "UNIT_OF")
