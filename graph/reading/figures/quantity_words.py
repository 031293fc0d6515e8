"""Words for a quantity without a number: “some”, “most of those convicted”, “two-thirds of the cases”, “none”."""

import re

from tuyun.graph.reading.matching.ruleset import expand

SOME = {"most", "some", "several", "many", "numerous", "a few", "few", "multiple", "various", "a number of"}
NONE = {"no", "none", "any", "zero", "not one", "not a single", "not a single one"}
NOBODY = {"no one": "zero", "no-one": "zero", "nobody": "zero", "anyone": "any", "anybody": "any"}
"""Pronouns that count nobody, with the status of their count: “convicted *nobody*”, “did not convict *anyone*”."""
_ENDS_OF_FIGURES = (
    r"\d", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "teen", "enty", "irty", "orty", "ifty", "ixty", "ghty", "nety", "hundred", "dozen",
)  # fmt: skip
_BEHIND_FIGURE = "".join(rf"(?<!{end} )" for end in _ENDS_OF_FIGURES)
"""A condition that no figure stands directly before “more”: “arrested *nine more* suspects” is a count of nine,
and compares nothing."""
_MORE_OR_FEWER = (
    rf"(?<!no )(?<!any )(?<!even )(?<!the ){_BEHIND_FIGURE}"
    r"(?:(?:considerably|significantly|slightly|far|many|substantially|markedly) )?(?:more|fewer)"
    r"(?= (?:(?!than\b)[a-z-]+ ){0,3}?(?:traffickers|suspects|defendants|offenders"
    r"|cases|people|persons|individuals|perpetrators|victims|investigations|prosecutions|convictions|arrests)\b)"
)
"""A count that is only compared: “convicted *slightly fewer* traffickers”."""
_OF_PEOPLE = expand(
    r" of (?:(?:the|these|those|its|their) (?:(?:other|remaining|new|\d[\d,]*) )?"
    r"(?:(?!of |in |for |and |or |year|time)[a-z-]+ ){0,3}?(?:{shared}|units|\d+)\b"
    r"|whom\b|which\b|them\b)"
)
"""People, cases or words for these, of which a word says how many: “*most* of those convicted”."""
_SHARE = (
    r"(?:(?:nearly|almost|virtually|about|roughly|approximately|(?:slightly |well )?(?:more|less|fewer) than|over"
    r"|just over|just under|at least) )?(?:all|half|(?:an?|one)[- ](?:third|quarter|fifth|tenth)|two[- ]thirds"
    r"|three[- ]quarters)"
)
"""A share in words, which the guide keeps as words: “*more than half* of the sentences”."""
QUANTIFIER = re.compile(
    rf"\b(?<!\bhow )(?:(?:none|any|neither|not one|not a single one)(?= of (?:the|these|those|them|whom|which)\b)"
    r"|neither(?= (?:was|were|has|had|of|resulted|led|ended|(?:[a-z-]+ )?(?:suspect|defendant|man|woman|officer"
    r"|official|case|investigation|prosecution|conviction|trafficker|victim|trial|complaint|verdict)\b))"
    r"|neither(?= (?:[a-z-]+ ){0,2}(?:investigations|prosecutions|convictions|arrests)\b[^.;]{0,40} nor\b)"
    r"|nor(?= (?:[a-z-]+ ){0,2}(?:investigations|prosecutions|convictions|arrests)\b)"
    r"|(?:(?:more than|over|at least|about|around|nearly|almost|some|up to|fewer than) )?(?:an?|one|two|three|four"
    r"|five|six|half a|several|a few) dozen(?! of)"
    r"|an? (?:unknown|unspecified|undisclosed|unreported|undetermined|unconfirmed|uncertain|significant|small"
    r"|large|limited|growing|considerable|substantial) number of"
    r"|(?:some|several|many|most|a few|few|(?:the|a) (?:(?:vast|great|large|overwhelming) )?majority"
    rf"|(?<!not ){_SHARE})"
    rf"(?={_OF_PEOPLE})(?!(?<=all) of (?:these|those|them|whom|which)\b)"
    r"|the (?:(?:vast|great|large|overwhelming) )?majority of"
    r"|(?:several|many|some|a few|a couple of) (?:hundred|thousand)(?:s of)?(?! \d)"
    r"|(?:(?:tens|hundreds) of )?thousands of(?! the)|(?:dozens|hundreds|scores|a couple|a handful) of(?! the)"
    rf"|very few|{_MORE_OR_FEWER}"
    rf"|(?:{'|'.join(sorted(SOME | NONE | set(NOBODY), key=len, reverse=True))})\b(?! of the| longer))",
    re.IGNORECASE,
)
"""A word for a quantity, “no” and “none” too, at which a count without a number begins."""
SHARE_IN_WORDS = re.compile(_SHARE)
"""Such a share alone: “*one* third”, whose “one” is no figure."""
PERCENT_OF_PEOPLE = re.compile(
    expand(r" ?(?:%|percent|per cent)(?= of (?:(?:the|those|all|these|its|their) )?{share_of})")
)
"""What makes a number a share of people or cases: “60 *percent* of the sentences”."""
_TENTHS = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine)[- ](?:thirds?|quarters?|fifths|tenths)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|[1-9]) (?:in|out of) (?:every )?(?:three|four|five|ten|10))"
)
"""Further shares in words, which are read only where a figure says them again: “*four-fifths* (81%)”."""
_TWICE = (
    rf"(?P<words>{_SHARE}|(?:(?:nearly|almost|about|roughly|around|more than|over|at least) )?{_TENTHS}"
    r"|(?:the |an? )?(?:(?:vast|great|large|overwhelming|slight) )?(?:majority|minority)"
    r"|(?:the )?most|many|few|some)"
    r" \((?:(?:about|some|around) )?(?P<number>\d{1,3}) ?(?:%|percent|per cent)\)"
)
"""A share in words and once more in percent: “*nearly all (99%)*”."""
SHARE_TWICE = re.compile(
    expand(rf"{_TWICE}(?= (?:of (?:(?:the|those|all|these|its|their) )?(?:\d[\d,]* )?)?{{share_of}})"),
    re.IGNORECASE,
)
"""The same before those of whom it is a share: “*nearly all (99%)* of the defendants”."""
IN_PERCENT = re.compile(rf"{_TWICE}|.{{1,40}}?(?:%|percent|per cent)(?= of |$)", re.IGNORECASE)
"""The words of a share in percent, at the beginning of a count: “*some 60 percent* of the sentences”."""
