"""Reads people who are a part of others by the crime for which they are held, and not by who they are.

“Prosecuted 143 suspects, including *39 individuals accused of forced criminality*” divides the suspects by form.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.counts.form_limits import form_cues_in, forms_given, limited
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE

_HELD_FOR = re.compile(
    r"(?:,? who (?:were|was|had been|are|stood))?(?: (?:allegedly|reportedly))?"
    r"(?: (?:charged|convicted|found guilty|prosecuted|tried|indicted|arrested|investigated|sentenced|detained"
    r"|held|facing (?:charges|trial|prosecution)|on trial)(?= (?:of|for|with|on) )|(?= (?:accused|suspected) of ))"
)
"""What stands between people and the crime for which they are held: “six people *found guilty* of begging”."""
_FOR = re.compile(r" (?:(?:accused|suspected|guilty) of|on (?:charges|suspicion) of|charged with) ")
"""Words by which a crime is that of the part alone. In “ten people, including two traffickers *for* slavery” it
may be that of all ten, and in “five suspects *in* slavery cases” it is that of the cases."""
_HELD = tuple(unit for unit in PEOPLE if unit != "official")
"""Units of people whose number and that of a part of them may count the same; officials stand apart."""
COMPANIES = re.compile(r" (?:legal (?:persons?|entit(?:y|ies))|compan(?:y|ies)|firms?|business(?:es)?)$")
"""The end of the noun of companies that are accused beside people: “51 men and *one company*”."""
NO_GROUP = re.compile(r"(?:identified|confirmed|recogni[sz]ed|registered|such|more|other) victims$")
"""Words that make no group of those who are counted: “ten *identified victims* were foreigners”."""


def by_what_they_are_held_for(masked: str, whole: Count, part: Count) -> Count:
    """A part of people with the form for which they are held, if words behind it name one.

    Args:
        masked: the sentence with its counted nouns masked.
        whole: the people before them, of whom they are a part.
        part: the people that the words behind the whole include.
    """
    if whole.unit not in _HELD or part.unit not in (*_HELD, BARE) or part.group is not None:
        return part  # “ten men, including two women for slavery” are all held for it
    if not part.forms and (lead := _HELD_FOR.match(masked, part.end)):
        end = limited(masked, lead.end())
        part = replace(part, forms=forms_given(form_cues_in(masked, lead.end(), end)), end=end)
    elif part.forms and not _FOR.search(part.noun):
        return part
    return replace(part, unit=BARE, group=None, noun=masked[part.start : part.end]) if part.forms else part
