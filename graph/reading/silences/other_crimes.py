"""Leaves out of what a silence asks for the proceedings for crimes that have nothing to do with trafficking.

“The number of *drug* prosecutions”, “the status of the *murder* trial”, “the outcome of *asylum* cases”.
"""

import re

from tuyun.graph.reading.happenings.narrower_predicates import UNDER_OTHER_LAW
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.silences.questions import questions

_PROCEEDINGS = (
    r"(?:investigations?|prosecutions?|convictions?|arrests?|trials?|cases?|charges?|proceedings|verdicts?|appeals?"
    r"|sentences|indictments?|acquittals?|complaints?|raids?|suspects?|defendants?|offenders?|inquir(?:y|ies))"
)
_CRIMES = re.compile(
    expand(
        r"\b(?:murder(?:s|ed)?|homicides?|manslaughter|thefts?|burglar(?:y|ies)|robber(?:y|ies)|arson"
        r"|embezzlement|tax evasion|(?:election|electoral|insurance|bank|tax) frauds?|sedition|treason|espionage"
        r"|genocide|war crimes?|piracy|poaching|domestic violence"
        r"|adultery|bigamy|defamation|libel|slander|blasphemy|unpaid rent"
        r"|(?:smuggling|trafficking|smugglers?|theft) (?:of |in ){other_goods}"
        r"|{other_goods}[ -](?:traffick(?:ing|ers?)|smuggl(?:ing|ers?)|deal(?:ing|ers?)|offen[cs]es?|crimes?)"
        rf"|(?:asylum|civil|divorce|tax|customs|traffic|land|election|{{other_goods}}) {_PROCEEDINGS})\b"
    ),
    re.IGNORECASE,
)
"""Crimes, and proceedings, of which no report on trafficking is asked."""
_TRAFFICKING = re.compile(
    r"traffick|exploit|forced|slavery|servitude|prostitut|debt bondage|victims?\b|child labou?r", re.IGNORECASE
)
"""Words by which a question is about trafficking as well."""
_STEPS = {
    "acquitted",
    "appealed",
    "arrested",
    "case_pending",
    "closed",
    "conducted_operation",
    "continued_investigation",
    "continued_prosecution",
    "continued_prosecution_of_official",
    "court_ruled",
    "dismissed",
    "dropped",
    "extradited",
    "fine_imposed",
    "imprisonment_imposed",
    "investigation_of_official_progressed",
    "investigation_pending",
    "on_appeal",
    "overturned_judgement",
    "prosecution_pending",
    "referred",
    "referred_for_prosecution",
    "released_suspects",
    "requested_extradition",
    "sentenced",
    "tried",
    "upheld_judgement",
}
"""Steps of proceedings of which there is no predicate for another law."""


def for_trafficking(content: str, asked: Cue, place: int, predicate: str) -> str | None:
    """The predicate of what a silence asks for, or that under another law; None if none fits another crime.

    Args:
        content: the words for what was left unsaid.
        asked: what they ask for, with its place in the sentence.
        place: where the words begin in the sentence.
        predicate: the predicate of what is asked for.
    """
    at = asked.start - place
    question = next((content[start:end] for start, end in questions(content) if start <= at < end), "")
    if not _CRIMES.search(question) or _TRAFFICKING.search(_CRIMES.sub("", content)):
        return predicate
    if predicate in UNDER_OTHER_LAW:
        return UNDER_OTHER_LAW[predicate]
    return None if predicate in _STEPS or predicate.endswith("_official") else predicate
