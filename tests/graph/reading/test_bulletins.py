"""Lists of figures under a heading: their items are read with its year, and with what it counts."""

import pytest
from tuyun.graph.reading.input.markdown import markdown_text

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Key figures for 2019:\n\n- Suspects arrested: 74 (2018: 61)\n- Suspects charged: 29\n\nPolice met.",
         ["arrested 74 suspect 2019", "arrested 61 suspect 2018", "charged 29 suspect 2019"]),
        ("Statistics for 2019\n\nSuspects arrested: 74\n\nPolice charged 12 suspects.",
         ["arrested 74 suspect 2019", "charged 12 suspect unspecified"]),
        ("Trafficking in 2018\n\nSuspects arrested in 2017: 74", ["arrested 74 suspect 2017"]),
        ("In 2018, police met.\n\nSuspects arrested: 74", ["arrested 74 suspect unspecified"]),
        ("Referrals to the police in 2018: hospitals, 14; labor inspectors, nine; an NGO, two.",
         ["referred 14 referral 2018", "referred 9 referral 2018", "referred 2 referral 2018"]),
        ("Trafficking cases recorded in 2018: sexual exploitation 67, forced labor 45, forced begging six.",
         ["recorded_offences 67 case sex_trafficking 2018", "recorded_offences 45 case forced_labor 2018",
          "recorded_offences 6 case forced_begging 2018"]),
        ("The inspectorate inspected 640 vessels in 2018 but registered only two cases.",
         ["inspected 640 place 2018", "recorded_offences 2 case 2018"]),
    ],
)  # fmt: skip
def test_items(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


def test_the_mark_of_an_item_is_no_part_of_what_is_read() -> None:
    text = "Figures for 2019:\n\n- Victims identified – 11"
    (proposal,), summary = read(text)
    entry = proposal.statement
    assert entry.start is not None
    assert text[entry.start :] == entry.quote == "11"
    assert proposal.fields["period"].state == "inherited"
    assert not entry.roles.get("subject")
    assert not summary.unread


def test_items_of_a_markdown_list_are_sentences_of_their_own() -> None:
    source = "Figures for 2019:\n\n- Suspects charged: 29\n- Victims identified: 11\n\nRain\n- and rain.\n"
    text = markdown_text(source)[0].text
    assert text == "Figures for 2019:\n\nSuspects charged: 29\n\nVictims identified: 11\n\nRain\nand rain.\n"
    assert counted(text) == ["charged 29 suspect 2019", "identified 11 victim 2019"]
