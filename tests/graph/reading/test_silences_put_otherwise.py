"""Silences of documents and of those who were asked, and silences that point back to what their sentence tells."""

import pytest

from tests.graph.reading.reader import asked, read, silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "status", "wordings"),
    [
        (
            "The report {} convictions.",
            "not_indicated",
            "says nothing about; is silent on; makes no mention of; does not mention any; "
            "contains no reference to",
        ),
        (
            "The ministry’s website {} convictions.",
            "no_data_provided",
            "contains no information at all on; gives no figures for; does not contain any data on",
        ),
        (
            "The courts {} convictions.",
            "no_data_provided",
            "keep no records of; kept no list of; do not collect data on; could give us no figures for",
        ),
        (
            "The courts {} convictions.",
            "not_reported",
            "did not publish statistics on; ignored our requests for data on; "
            "left unanswered our questions about; never replied to our letters about; "
            "did not respond to a request for the number of",
        ),
        (
            "The ministry {} how many traffickers were convicted.",
            "not_indicated",
            "was in no position to say; has still not explained; has yet to clarify; would not say",
        ),
        (
            "{} how many traffickers were convicted.",
            "unclear",
            "Nobody could tell us; No official was able to say; None of the judges interviewed could say; "
            "There is no way of knowing; It is anyone's guess; We do not know",
        ),
        (
            "How many traffickers were convicted {}.",
            "unclear",
            "is anyone's guess; remains a mystery; is a closely guarded secret; can only be guessed at",
        ),
        (
            "The number of convictions {}.",
            "no_data_provided",
            "had not been transmitted to the ministry; was not communicated; was not recorded",
        ),
        (
            "The delegation {} how many traffickers were convicted.",
            "not_indicated",
            "was not told; is unable to say",
        ),
        (
            "{} convictions.",
            "no_data_provided",
            "GRETA has no information about; No data were submitted on; Missing from the report are figures on; "
            "Neither the police nor the courts collect data on; The NGO that runs the shelter kept no list of",
        ),
        ("Our questions about convictions {}.", "not_reported", "went unanswered; were never answered"),
        ("On convictions, the reply {}.", "not_indicated", "is silent; says nothing"),
        (
            "Asked how many traffickers had been convicted, the minister {}.",
            "not_reported",
            "declined to comment; gave no answer; refused to answer",
        ),
        ("Arlavia {} a conviction.", "not_reported", "has never reported; did not report"),
    ],
)
def test_one_question_in_many_wordings(sentence: str, status: str, wordings: str) -> None:
    for wording in wordings.split("; "):
        assert silences(sentence.format(wording)) == [f"{status} convicted"], wording


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The police reported 12 arrests in 2030; figures for 2029 were unavailable.",
            ["no_data_provided arrested calendar_year: figures for 2029"],
        ),
        (
            "The courts reported nine prosecutions and six convictions; data from the other eight regions were "
            "unavailable.",
            ["no_data_provided provided_data unspecified: data from the other eight regions"],
        ),
        (
            "NGOs reported that police arrested 12 victims; the government did not comment on these reports.",
            ["not_indicated penalized_victims unspecified: did not comment on these reports"],
        ),
        (
            "NGOs reported that police fined nine victims; the ministry had no information on such cases.",
            ["no_data_provided penalized_victims unspecified: such cases"],
        ),
        (
            "GRETA was not provided with a breakdown of these figures by year.",
            ["no_data_provided data_caveat unspecified: these figures by year"],
        ),
        (
            "Of the nine police commands to which we sent requests for information, seven did not answer.",
            ["not_reported provided_data unspecified: did not answer"],
        ),
        (
            "The rapporteur's annual reports for 2029 have yet to be made public.",
            ["not_reported provided_data until_now: reports for 2029 have yet to be made public"],
        ),
        (
            "The committee did not release its annual report.",
            ["not_reported provided_data unspecified: did not release its annual report"],
        ),
        (
            "Asked about the inquiry into two senior officers, the police declined to comment.",
            [
                "not_reported investigation_of_official_progressed unspecified: about the inquiry into two senior "
                "officers"
            ],
        ),
        (
            "No data were submitted on arrests, nor is it known how many men were convicted.",
            [
                "no_data_provided arrested unspecified: arrests",
                "unclear convicted unspecified: how many men were convicted",
            ],
        ),
        (
            "The prosecutor has still not explained why the charges were dropped.",
            ["not_indicated dropped until_now: why the charges were dropped"],
        ),
    ],
)
def test_what_a_silence_asks_for_if_it_does_not_name_it(text: str, found: list[str]) -> None:
    assert asked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Police told us that they had “no data available” on arrests.",
        "Police said they did not have figures on arrests.",
    ],
)
def test_who_reports_the_lack_is_its_voice(text: str) -> None:
    found = [(each.statement.status, each.statement.voice, each.statement.modality) for each in read(text)[0]]
    assert found == [("no_data_provided", "xa-police", "reported")]


@pytest.mark.parametrize(
    ("words", "predicates"),
    [
        ("did not provide sufficient evidence that it investigated or prosecuted traffickers",
         {"investigated", "prosecuted"}),
        ("has not provided credible data to confirm that it arrested traffickers", {"arrested"}),
        ("did not demonstrate that it convicted traffickers", {"convicted"}),
        ("provided no concrete evidence of prosecuting officials", {"prosecuted_official"}),
    ],
)  # fmt: skip
def test_what_evidence_does_not_show_is_no_fact(words: str, predicates: set[str]) -> None:
    statements = [each.statement for each in read(f"The government {words}.")[0]]
    assert {(each.predicate, each.status) for each in statements} == {
        (predicate, "no_data_provided") for predicate in predicates
    }
