"""What the reader proposes: whole proposals of invented sentences, and what must hold of every proposal."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.reading.directory import read_again
from tuyun.graph.reading.gold import gold_texts
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.resources import ROOT, seed
from tuyun.graph.source import read_source
from tuyun.graph.vocabulary import vocabulary

from tests.graph.reading.reader import read, short


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "In 2030, the police opened 12 trafficking cases, including four sex trafficking cases and eight "
            "forced labor cases, compared with nine in 2029.",
            [
                "opened_investigation 12..12 case of trafficking [sex_trafficking 4] [forced_labor 8] "
                "calendar_year 2030 measured report asserted by xa-police sure",
                "opened_investigation 9..9 case of trafficking calendar_year 2029 measured report asserted by "
                "xa-police not sure",
            ],
        ),
        (
            "The government reported that courts convicted at least five traffickers during the reporting period.",
            [
                "convicted 5..None trafficker reporting_period 2030 lower_bound xa-government reported by "
                "xa-courts sure",
            ],
        ),
        (
            "The government did not report any convictions.",
            ["convicted unspecified not_reported report asserted sure"],
        ),
        (
            "The government did not convict any traffickers.",
            ["convicted 0..0 trafficker unspecified reported_zero report asserted by xa-government sure"],
        ),
        (
            "Courts may have dismissed some cases.",
            ["dismissed 0..None case unspecified qualitative report possible by xa-courts not sure"],
        ),
        (
            "Police officers reportedly identified 30 victims.",
            ["identified 30..30 victim unspecified measured unnamed alleged by xa-police-officers not sure"],
        ),
        (
            "The MOI investigated 11 cases (nine sex trafficking and two labor trafficking), compared with 20 "
            "cases and 14 investigations in the previous reporting period.",
            [
                "investigated 11..11 case [sex_trafficking 9] "
                "[labor_trafficking 2] unspecified measured report asserted by xa-moi not sure",
                "investigated 20..20 case reporting_period 2029 measured report asserted by xa-moi not sure",
                "investigated 14..14 investigation reporting_period 2029 measured report asserted by xa-moi "
                "not sure",
            ],
        ),
        (
            "Searches led to 16 arrests and 480,000 pesos were seized.",
            [
                "arrested 16..16 arrest unspecified measured report asserted not sure",
                "forfeiture_ordered 480000..480000 money unspecified measured report asserted not sure",
            ],
        ),
        (
            "The police opened 12 shelters.",
            ["other_statement 12..12 None unspecified measured report asserted not sure"],
        ),
        (
            "The ministry said that 40 officers attended the course and that it spent 4.5 million dinars.",
            [
                "trained 40..40 official unspecified measured xa-ministry reported not sure",
                "budgeted 4500000..4500000 money unspecified measured xa-ministry reported not sure",
            ],
        ),
        (
            "Courts sentenced 12 traffickers to prison terms of two to nine years.",
            [
                "imprisonment_imposed 2..9 year unspecified range report asserted by xa-courts not sure",
                "sentenced 12..12 trafficker unspecified measured report asserted by xa-courts sure",
            ],
        ),
        (
            "The police identified 64 victims in 2030, including 41 women, 15 men, and eight children.",
            [
                "identified 64..64 victim [xa-women 41] [xa-men 15] [xa-children 8] calendar_year 2030 measured "
                "report asserted by xa-police sure"
            ],
        ),
        (
            "Since 2025, courts convicted nearly 120 traffickers.",
            ["convicted None..None trafficker since_year 2025 approximate report asserted by xa-courts sure"],
        ),
        ("The police did not open the 12 cases.", []),
        (
            "Prosecutors may charge traffickers under Article 5.",
            ["may_charge unspecified none report asserted by xa-prosecutors not sure"],
        ),
        (
            "Victims did not report to the police because they feared deportation.",
            ["did_not_report unspecified none report asserted by xa-victims not sure"],
        ),
    ],
)
def test_a_sentence_is_read_so(sentence: str, proposals: list[str]) -> None:
    assert [short(one) for one in read(sentence)[0]] == proposals


def test_a_ground_is_kept_with_the_loss() -> None:
    (proposal,) = read("Courts dismissed three cases in 2030 because witnesses had left.")[0]
    (reason,) = proposal.statement.roles["reason"]
    assert proposal.entities[reason].name == "witnesses had left"
    assert proposal.statement.quote.endswith("because witnesses had left")
    assert "a loss of cases is never marked as sure" in proposal.doubts


def test_a_training_has_giver_audience_topic_and_funder() -> None:
    (proposal,) = read("The police academy trained 85 judges on testimony, funded by a foreign donor.")[0]
    named = {role: proposal.entities[one].name for role, (one, *_) in proposal.statement.roles.items()}
    del named["happening"]
    assert named == {
        "giver": "police academy", "audience": "judges", "topic": "testimony", "funder": "foreign donor",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "unit", "whole"),
    [
        (
            "The police opened 40 cases. Prosecutors closed 12 of them.",
            "case",
            "40 cases (opening of investigations)",
        ),
        (
            "Courts convicted 15 traffickers, and five of them pleaded guilty.",
            "trafficker",
            "15 traffickers (conviction)",
        ),
        ("The police opened 40 cases and identified 30 victims. Prosecutors closed 12 of them.", None, None),
        ("The police opened 40 cases. A line took 310 rings and referred 12 of them to a shelter.", None, None),
        ("The police opened 40 cases. Nothing else was new. Prosecutors closed 12 of them.", None, None),
        ("The police identified 40 victims. Prosecutors closed 12 of them.", None, None),
    ],
)
def test_what_points_back_is_read_where_only_one_count_is_before_it(
    text: str, unit: str | None, whole: str | None
) -> None:
    last = [one for one in read(text)[0] if one.statement.quantity and one.statement.quantity.lower in (12, 5)]
    found = [(one.statement.quantity.unit if one.statement.quantity else None) for one in last]
    assert found == ([unit] if last else [])
    wholes = {
        one.entities[name].name
        for proposal in last
        for one in (proposal,)
        for entry in one.entities.values()
        for name in entry.narrower_than
    }
    assert wholes == ({whole} if whole else set())
    assert not any(one.sure for one in last)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2029, police planned to open 20 cases.",
        "The government aims to prosecute 50 cases in 2032.",
        "The government should convict 12 traffickers.",
        "The government denied that police identified 12 victims in 2030.",
        "Experts doubted that courts convicted 12 traffickers in 2030.",
        "The government failed to convict 12 traffickers.",
        "The government used the law to prosecute 12 suspects.",
        "The plan was to impose widespread reforms to convict 12 traffickers.",
    ],
)
def test_what_is_not_told_as_having_happened_gives_no_proposal(sentence: str) -> None:
    called_for = ["called_for_action"] if "should" in sentence else []
    assert [proposal.statement.predicate for proposal in read(sentence)[0]] == called_for


@pytest.mark.parametrize(
    "sentence",
    [
        "Since early 2025, courts convicted 120 traffickers.",
        "By the end of 2030, courts convicted 12 traffickers.",
        "Courts convicted 12 traffickers in Harland in 2030.",
        "Police identified 12 foreign victims in 2030.",
        "Police identified 12 victims a month in 2030.",
        "Police opened 12 investigations of officials in 2030.",
        "Courts convicted 12 traffickers under other laws.",
        "Police identified 12 potential victims.",
        "Police identified 12 victims and eight ships.",
    ],
)
def test_a_limit_that_is_not_read_takes_sure_away(sentence: str) -> None:
    proposal = read(sentence)[0][0]
    assert (proposal.sure, proposal.doubts != ()) == (False, True)


@pytest.mark.parametrize(
    ("sentence", "weakest"),
    [
        ("Courts allegedly convicted 12 traffickers in 2030.", "alleged"),
        ("According to NGOs, courts convicted 12 traffickers in 2030.", "reported"),
        ("Courts convicted 12 traffickers in 2030, NGOs said.", "reported"),
        ("Courts convicted 12 traffickers in 2030, the Harbor Times reported.", "reported"),
        ("It had been reported that courts convicted 12 traffickers in 2030.", "alleged"),
        ("NGOs said courts may have convicted 12 traffickers in 2030.", "possible"),
        ("The Harbor Times wrote and noted courts convicted 12 traffickers in 2030.", "alleged"),
        ("Data suggesting that courts convicted 12 traffickers in 2030 was old.", "alleged"),
        ("Courts possibly convicted 12 traffickers in 2030.", "possible"),
    ],
)
def test_nothing_is_firmer_than_its_sentence(sentence: str, weakest: str) -> None:
    modalities = vocabulary().modalities
    for one in read(sentence)[0]:
        assert modalities[one.statement.modality].order >= modalities[weakest].order
        assert one.sure <= (
            one.statement.modality in ("alleged", "reported") and "open" not in " ".join(one.doubts)
        )


FRAGMENTS = """the government|police|courts|NGOs|reported|did not|may have|opened|convicted|prosecuted
identified|12|five|1,200|some|any|no|at least|cases|trafficking|victims|traffickers|convictions|and|,|;|in 2030
during the reporting period|compared with|including|(|)|—|sex trafficking|for forced labor|under Article 5|were
according to|whether|between 3 and 5|reportedly|Article 5 criminalized|officials|trained|investigations of|on|of"""
NUMERALS = [
    "one", "two", "nine", "ten", "nineteen", "twenty", "thirty", "ninety", "hundred", "thousand", "and",
    "twenty-one", "5", "1,200", "12,34", "99999999999999",
]  # fmt: skip


@given(st.lists(st.sampled_from(NUMERALS), min_size=1, max_size=7))
def test_any_row_of_numerals_is_read_or_left(words: list[str]) -> None:
    read(f"The police opened {' '.join(words)} cases.")


WORDS = st.lists(st.sampled_from(FRAGMENTS.replace("\n", "|").split("|")), max_size=14)


@given(WORDS)
def test_whatever_the_words_a_proposal_is_true_to_its_text(words: list[str]) -> None:
    text = (" ".join(words) or "x") + "."
    proposals, summary = read(text)
    for one in proposals:
        entry = one.statement
        assert entry.start is not None
        assert text[entry.start : entry.start + len(entry.quote)] == entry.quote
        assert all(0 <= start < end <= len(text) for field in one.fields.values() for start, end in field.cues)
        assert one.sure == (not one.doubts)
        assert not one.sure or all(field.state == "explicit" for field in one.fields.values())
        predicate = vocabulary().predicates[entry.predicate]
        assert not (one.sure and (predicate.concerns_wrongdoing or predicate.loss))
    for left in (*summary.unread, *summary.aside, *summary.verbs):
        assert text[left.start : left.end] == left.words


def texts() -> list[tuple[str, str]]:
    gold = [one for path in ("read", "read/aside") for one in gold_texts(ROOT / "tests" / "documents" / path)]
    gold += gold_texts(seed() / "kyrgyz-republic-2022")
    return [(one.document.id, " ".join(sentence.text for sentence in one.sentences)) for one in gold]


@pytest.mark.parametrize(("name", "text"), texts(), ids=[name for name, _ in texts()])
def test_all_that_is_sure_is_a_document_without_a_fault(tmp_path: Path, name: str, text: str) -> None:
    source = tmp_path / "source.txt"
    source.write_text(text, "utf-8")
    directory = tmp_path / name
    fields = {
        "id": name, "title": name, "publisher": "Department of State", "year": 2032, "country": "XA",
        "language": "en", "licence": "made up",
    }  # fmt: skip
    prepared(directory, source, extract(source), fields).write()
    result = read_again(directory, "sure", datetime(2032, 1, 1, tzinfo=UTC))
    document = read_source(directory)
    assert result.accepted == result.summary.sure > 0
    assert len(document.statements) == result.accepted  # type: ignore[union-attr] # a narrative, as it has a text


def test_a_sentence_that_is_too_long_is_not_read_and_the_summary_says_so() -> None:
    short_text = "The police investigated six cases in 2030."
    proposals, summary = read(f"{'The police investigated 3 cases, ' * 500}in 2030.\n\n{short_text}")
    assert [one.statement.quote for one in proposals] == [short_text[:-1]]
    (unread,) = summary.unread
    assert (unread.sentence, unread.words) == (1, "The police investigated 3 cases, The pol…")
    assert unread.reason.startswith(
        "the sentence has 16,508 characters, and at most 2,000 are read; put full stops"
    )
    assert (summary.covered, summary.without) == ((2,), (1,))
