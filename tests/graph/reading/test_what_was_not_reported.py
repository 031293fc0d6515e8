"""What a silence leaves unsaid: which predicate it asks for, of whom, and where the silence ends."""

import pytest

from tests.graph.reading.reader import asked, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "silences"),
    [
        (
            "An officer was accused of selling visas, but the government did not report whether it had "
            "investigated him.",
            ["not_reported investigated_official unspecified: whether it had investigated him"],
        ),
        (
            "The ministry did not report the status of the inquiry into two mayors accused in 2029.",
            [
                "not_reported investigation_of_official_progressed unspecified: "
                "the status of the inquiry into two mayors accused in 2029"
            ],
        ),
        (
            "In 2030, police reported nine arrests; and two raids, but did not report the number of convictions.",
            ["not_reported convicted calendar_year: the number of convictions"],
        ),
        (
            "Police did not report how many cases they opened or convict any traffickers.",
            ["not_reported opened_investigation unspecified: how many cases they opened"],
        ),
        (
            "The government did not report any prosecutions; however, it opened nine cases.",
            ["not_reported prosecuted unspecified: any prosecutions"],
        ),
        (
            "The number of arrests for forced labor was not available.",
            ["no_data_provided arrested unspecified: The number of arrests for forced labor"],
        ),
        (
            "The courts had no data on the number of convictions and the penalties imposed.",
            [
                "no_data_provided convicted unspecified: the number of convictions and the penalties imposed",
                "no_data_provided sentenced unspecified: the number of convictions and the penalties imposed",
            ],
        ),
        (
            "The government did not report the sentences or the number of convicted traffickers who served time.",
            [
                "not_reported sentenced unspecified: the sentences or the number of convicted traffickers who "
                "served time",
                "not_reported served_sentence unspecified: the sentences or the number of convicted traffickers "
                "who served time",
            ],
        ),
        (
            "Police did not report how many cases the courts had dropped or whether it trained any judges.",
            [
                "not_reported dropped unspecified: how many cases the courts had dropped or whether it "
                "trained any judges",
                "not_reported trained unspecified: how many cases the courts had dropped or whether it "
                "trained any judges",
            ],
        ),
        (
            "The government did not report how many prosecutions it initiated or continued.",
            [
                "not_reported continued_prosecution unspecified: how many prosecutions it initiated or continued",
                "not_reported opened_prosecution unspecified: how many prosecutions it initiated or continued",
            ],
        ),
        (
            "The courts did not report the articles under which the defendants were convicted.",
            ["not_reported convicted unspecified: the articles under which the defendants were convicted"],
        ),
        (
            "The government did not report law enforcement data during the reporting period.",
            ["not_reported provided_data reporting_period: during the reporting period"],
        ),
        (
            "It was unclear how many of these arrests were for trafficking.",
            ["unclear included_trafficking unspecified: how many of these arrests were for trafficking"],
        ),
        (
            "Courts opened prosecutions in 12 cases against an unknown number of suspects and convicted nine.",
            [
                "unclear opened_prosecution unspecified: Courts opened prosecutions in 12 cases against an "
                "unknown number of suspects and convicted nine"
            ],
        ),
        (
            "Police did not report how many investigations or prosecutions, if any, involved forced labor.",
            [
                "not_reported case_concerned unspecified: how many investigations or prosecutions, if any, "
                "involved forced labor"
            ],
        ),
        (
            "Police had no data on the length of trials, on the number of cases in which courts confiscated "
            "assets, or on deportations.",
            [
                "no_data_provided proceedings_lasted unspecified: the length of trials, on the number of cases in "
                "which courts confiscated assets, or on deportations",
                "no_data_provided forfeiture_ordered unspecified: the length of trials, on the number of cases in "
                "which courts confiscated assets, or on deportations",
                "no_data_provided deported unspecified: the length of trials, on the number of cases in "
                "which courts confiscated assets, or on deportations",
            ],
        ),
        (
            "It was unclear whether courts imposed a prison sentence on him.",
            ["unclear imprisonment_imposed unspecified: whether courts imposed a prison sentence on him"],
        ),
        (
            "The government did not report any new forced labor investigations.",
            ["not_reported opened_investigation unspecified: any new forced labor investigations"],
        ),
        (
            "The government did not report progress on the prosecution of two officers.",
            ["no_progress continued_prosecution_of_official unspecified: the prosecution of two officers"],
        ),
        (
            "The government did not provide an update on the four prosecutions initiated in 2029.",
            ["no_progress continued_prosecution unspecified: update on the four prosecutions initiated in 2029"],
        ),
        (
            "Prosecutors charged 26 traffickers, but it did not report how many of them had been convicted.",
            ["not_reported convicted unspecified: how many of them had been convicted"],
        ),
        (
            "It did not provide data on people prosecuted for forced labor, and for the second year it did not "
            "prosecute any officials.",
            ["no_data_provided prosecuted unspecified: people prosecuted for forced labor"],
        ),
        (
            "The police did not provide disaggregated statistics by gender.",
            ["no_data_provided data_caveat unspecified: by gender"],
        ),
        (
            "The ministry did not indicate whether any case was referred to the police.",
            ["not_indicated referred unspecified: whether any case was referred to the police"],
        ),
        (
            "Prosecutors gave no updates on the appeal of one trafficker.",
            ["no_progress on_appeal unspecified: updates on the appeal of one trafficker"],
        ),
        (
            "Police held a course, in which an unknown number of judges took part.",
            ["unclear trained unspecified: Police held a course, in which an unknown number of judges took part"],
        ),
        (
            "The ministry did not report whether any identified victims received restitution.",
            ["not_reported restitution_paid unspecified: whether any identified victims received restitution"],
        ),
        (
            "The guard did not, however, report whether any of the 51 persons arrested at sea had been screened.",
            ["not_reported screened unspecified: whether any of the 51 persons arrested at sea had been screened"],
        ),
        (
            "The agency did not report screening migrants before deporting them.",
            ["not_reported screened unspecified: screening migrants before deporting them"],
        ),
        (
            "The ministry reported training clerks but did not specify how many.",
            ["not_indicated trained unspecified: how many"],
        ),
        (
            "A few inspectors accused of selling permits to brokers were suspended, though the police did not "
            "report whether any was charged.",
            ["not_reported charged_official unspecified: whether any was charged"],
        ),
        (
            "The court convicted a consul of bribery but did not report his sentence.",
            ["not_reported sentenced_official unspecified: his sentence"],
        ),
        (
            "The press release did not mention what sentences the court imposed.",
            ["not_indicated sentenced unspecified: what sentences the court imposed"],
        ),
        ("Police inspections did not reveal any cases, and interpreters were not available.", []),
        (
            "The government did not report whether officials had investigated the complaints.",
            ["not_reported investigated unspecified: whether officials had investigated the complaints"],
        ),
    ],
)
def test_a_silence_asks_for_what_its_words_say(sentence: str, silences: list[str]) -> None:
    assert asked(sentence) == silences


SILENCES = [
    ("did not report any convictions", "not_reported"),
    ("did not report how many men it convicted", "not_reported"),
    ("did not report whether it convicted any traffickers", "not_reported"),
    ("did not provide data on convictions", "no_data_provided"),
    ("was unable to provide information on convictions", "no_data_provided"),
]


@pytest.mark.parametrize("sentence", [
    "The government, which {}, investigated nine cases.",
    "Although the government {}, the ministry investigated nine cases.",
    "The government investigated nine cases (it {}).",
    "The government investigated nine cases—but {}.",
    "The government investigated nine cases, compared with 12 in 2030, but {}.",
    "The government investigated nine cases but again {}.",
])  # fmt: skip
@pytest.mark.parametrize(("words", "status"), SILENCES)
def test_a_silence_ends_where_the_sentence_goes_on(sentence: str, words: str, status: str) -> None:
    text = sentence.format(words)
    assert [line.split(":")[0] for line in asked(text)] == [f"{status} convicted unspecified"]
    counts = [each.statement for each in read(text)[0] if each.statement.quantity]
    assert {(each.predicate, each.quantity.lower) for each in counts if each.quantity} >= {("investigated", 9)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The government, in 2030, did not report any convictions.", "calendar_year"),
        ("The government did not, in 2030, report any convictions.", "calendar_year"),
        ("The government, for the third consecutive year, did not report any convictions.", "consecutive_years"),
        ("The government did not report on the number of men convicted in 2030.", "calendar_year"),
        ("The government did not make data on arrests, charges, or convictions available.", "unspecified"),
    ],
)
def test_words_aside_leave_a_silence_whole(text: str, kind: str) -> None:
    assert f"convicted {kind}" in " ".join(asked(text))
    assert not [each for each in read(text)[0] if each.statement.status == "reported_zero"]


@pytest.mark.parametrize(
    ("text", "silences"),
    [
        ("Two witnesses were silent on the investigation, and the court convicted three men.", []),
        ("The defendant remained silent on the charges.", []),
        ("No information was given to defendants about the charges.", []),
        ("An unknown number of suspects fled and 12 were arrested.", []),
        ("Civil society groups filed complaints against an unknown number of officials.", []),
        (
            "It did not report how many traffickers served their sentences or paid compensation.",
            ["served_sentence", "restitution_paid"],
        ),
        ("It did not provide data on cases that were dropped or on convictions.", ["dropped", "convicted"]),
        ("It did not report how many arrests involved trafficking for sexual exploitation.", ["arrested"]),
    ],
)
def test_words_like_those_of_a_silence(text: str, silences: list[str]) -> None:
    assert [line.split()[1] for line in asked(text)] == silences


@pytest.mark.parametrize(
    "words", ["making it unclear", "making it impossible to say", "which made it hard to know"]
)
def test_what_a_silence_makes_unclear_is_no_count(words: str) -> None:
    proposals = read(f"Police did not provide data, {words} how many traffickers were convicted.")[0]
    assert ("convicted", "unclear") in {(each.statement.predicate, each.statement.status) for each in proposals}
    assert not [each for each in proposals if each.statement.quantity]
