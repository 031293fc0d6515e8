"""Amounts of money and terms of imprisonment that no other rule takes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import CHANGED, Aside, Figure, value_of
from tuyun.graph.reading.figures.prison_terms import MIXED, term
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.money import money
from tuyun.graph.reading.penalties.lengths_apart import lengths_apart
from tuyun.graph.reading.penalties.penalty_bounds import imposed
from tuyun.graph.reading.remaining.joined_amounts import with_joined_amounts
from tuyun.graph.reading.remaining.open_currencies import IN_BRACKETS, in_any_currency

_TERM = re.compile(
    r"imprison|prison|\bjail|sentenc|penalt|custod|incarcerat|behind bars|labou?r camp|probation|punish|detention"
    r"|(?:laws?|codes?|acts?|article \S+) (?:provid|set|requir|foresee|envisag)\w*(?: for)? (?:an? |the )?"
    r"(?:minimum|maximum) of|(?:statutory|legal|mandatory) (?:minimum|maximum) (?:of|is|was)"
    r"|prescrib|\bterms (?:handed|imposed|given|rang|averag)"
    r"|carr(?:y|ies|ied|ying) (?:(?:[a-z]+ )?terms"
    r"|(?:(?:up to|at least|between|from) )?(?:\d+|[a-z]+)(?: (?:to|and) (?:\d+|[a-z]+))? (?:years|months))"
    r"|(?:rais|increas|lower|reduc|doubl|tripl|extend)(?:es|ed|e|ing) (?:the|its) (?:minimum|maximum)\b",
    re.IGNORECASE,
)
_NO_TERM = re.compile(
    r"\b(?:within|after|suspended for|every|next|last|first|past|previous|for the|over the|aged?|than|below|under"
    r"|in) $",
    re.IGNORECASE,
)
_ONE = re.compile(r"an? (?!year and a half|minimum of )", re.IGNORECASE)
"""A length that is seldom a term: “after *a* year”."""
_BESIDE = re.compile(r"(?:[’']s?)? and (?:\d+|[a-z]+) days?\b")
_UNKNOWN_CURRENCY = re.compile(r"\d[\d,]{3,}(?: (?:million|billion))? (?:[A-Z][a-z]+ )?[A-Za-z’]+ $")
"""An amount in a currency that no name has, before a bracket: “*3,000 obols* ($90)”."""
_BOUND = re.compile(
    r"(?P<words>at least|more than|up to|not exceeding|(?:(?:not|no) )?less than|over"
    r"|(?:a )?(?P<limit>minimum|maximum)"
    r"(?: (?:prison |jail )?(?:sentence|penalty|term|punishment)(?: (?:for|under|in) [A-Za-z0-9’ -]{3,40}?)?)?"
    r"(?: of| to| is| was| stood at)?"
    r"|(?P<none>none|no (?:[a-z]+ )?(?:sentences?|terms?|penalt(?:y|ies))) exceed(?:ed|s|ing)"
    r"|(?P<fewer>fewer than|shorter than"
    r"|(?:(?<=sentences )|(?<=sentence )|(?<=terms )|(?<=term )|(?<=imprisonment )|(?<=sentences of )"
    r"|(?<=sentence of )|(?<=terms of )|(?<=term of )|(?<=imprisonment of ))(?:below|under))"
    r"|(?P<above>exceed(?:ed|s|ing)|longer than|in excess of)"
    r"|(?P<most>(?:fines?|penalt(?:y|ies)|sentences?|terms?)(?: of imprisonment)? (?:that )?"
    r"(?:reach(?:ed|es|ing)|(?:went|ran|rang(?:ed|ing)|rose|ris(?:es|ing)) (?:as high as|up to|to)"
    r"|(?:of )?as (?:high|long) as))) $",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:approximately|about|around|nearly|almost|roughly|some|close to|an estimated|(?:an? )?estimated|(?:a )?"
    r"total of (?:approximately|about|around|nearly|almost|roughly)) $",
    re.IGNORECASE,
)
"""Words that call an amount rough."""
_DECIMAL = re.compile(r"(?P<number>\d+\.\d+)(?: percent$| ?%$| per cent$| (?P<unit>year|month)s?$)")
_AVERAGE = re.compile(
    r"\b(?:averag(?:e|ed|es|ing)|median)\b(?:[^.;,]{0,50}"
    r"|[^;]{0,90}(?:compared (?:with|to)|against|(?:down|up|decrease|increase) from|versus)(?: [a-z]+){0,3}) $",
    re.IGNORECASE,
)
"""Words that call a figure a mean: “terms *averaged* 3.2 years”."""
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d to ")
"""A year before the amount to which another changed: “from 300 dollars in *2029 to* 200 dollars”."""
_IN_YEAR = re.compile(r"\b(?:in|for|from) $")
"""What makes the first number before an amount a year: “fell from 300 dollars *in* 2029 to 200 dollars”."""
_FIRST_AND_LAST = re.compile(
    r"(?P<first>(?=.*[^\d.,])[^()]+?(?: \([^()]*\))?) to (?P<last>[^()]+(?: \([^()]*\))?)"
)
"""Two amounts each with its currency: “300 dollars to 180 dollars”."""


def amounts(sentence: str, asides: Sequence[Aside], country: str | None) -> Iterator[Count]:
    """Amounts of money, and terms of imprisonment, that a rule set aside as no counts.

    ``country`` is the code of the country that the text is about.
    """
    lengths = lengths_apart(sentence, _with_changes(sentence, _with_mixed(sentence, asides)))
    for length in with_joined_amounts(sentence, lengths):
        aside, words = length.aside, re.sub(r" ?\([^()]*\)$", "", length.words)
        before, lead = sentence[: length.place], None
        same = IN_BRACKETS.search(before)
        known = any(other.reason == "money" and other.end <= same.start() for other in asides) if same else False
        if same and not (known or _UNKNOWN_CURRENCY.search(before, 0, same.start())):
            same = None  # “cash was seized (20,000 euros, 700 dollars)”
        if aside.reason == "money" and not same:
            lead = _BOUND.search(before)
            amount = money(f"{_bound(lead)}{words}", country) or in_any_currency(words, _bound(lead))
            if amount and amount[0] == "measured" and (about := _ABOUT.search(before)):
                amount, lead = ("approximate", amount[1]), about
        elif aside.reason == "length of time" and _of_prison(sentence, aside, lead := _BOUND.search(before)):
            amount = term(f"{length.bound or _bound(lead)}{words}".replace("-", " "))
            amount = imposed(amount, sentence, aside.end) if amount else None  # “sentences of one year or more”
        elif aside.reason == "share":
            amount = _percent(sentence, aside)
        elif aside.reason == "length of time" and (decimal := _DECIMAL.match(sentence[aside.start : aside.end])):
            averaged = _AVERAGE.search(before) and _TERM.search(sentence)
            amount = (
                ("average", {"stated": float(decimal["number"]), "unit": decimal["unit"]}) if averaged else None
            )
        else:
            continue
        if amount and amount[0] == "measured" and _AVERAGE.search(before):
            amount = ("average", amount[1])
        goes_on = re.search(r"years? and $" if "year" in words else r"(?:years?|months?) and $", before)
        if amount is None or _BESIDE.match(sentence, aside.end) or goes_on:
            continue
        status, values = amount
        bounds = [values.get(name) for name in ("lower", "upper")]
        lower, upper = (int(str(bound)) if bound is not None else None for bound in bounds)
        unbound = lead is None or lead.groupdict().get("none") or lead.groupdict().get("most")
        start = aside.start - (len(lead[0]) if lead and not unbound and length.place == aside.start else 0)
        bare = aside.start + len(sentence[aside.start : aside.end].split(" (")[0])
        figure = Figure(start, bare, lower, upper, status, number_start=aside.start)
        currency = str(values["currency"]) if "currency" in values else None
        unit = str(values.get("unit", BARE))
        stated = values.get("stated")
        yield Count(
            figure,
            start,
            aside.end,
            unit,
            noun=sentence[start : aside.end],
            currency=currency,
            stated=stated if isinstance(stated, float) else None,
        )


_CHANGE = re.compile(
    r"\b(?:by|of|than|from|to) (?:(?:just |well )?(?:nearly|about|almost|over|approximately|roughly|around"
    r"|more than|less than|at least|up to|some) )?$",
    re.IGNORECASE,
)
"""Words before a change in percent, or before a share that is compared."""
_RATE = re.compile(
    r"\b(?:rate|share|proportion)\b[^;]{0,90}\b(?:from|to) $"
    r"|\b(?:conviction|acquittal|prosecution|clearance) rates?(?: (?:for|in|among) [a-z -]{3,50}?)? of $",
    re.IGNORECASE,
)
"""Words of a rate, or of one that changed: “*conviction rate of* 27 percent”, “*rate fell from* 27 percent”."""
_BESIDE_COUNT = re.compile(
    r"\((?:by )?[+−–-] ?$|\((?:up|down) (?:by )?$|\+ ?$"
    r"|\b(?:increas\w+|decreas\w+|rose|rise|fell|drop\w*|grew|growth|declin\w+|up|down)\b"
    r"[^;.()]*\d\)? ?\($",
    re.IGNORECASE,
)
"""What stands before a share in brackets that says how much a count changed: “12 *(+*40 percent)”."""
_NO_SHARE = re.compile(
    r" (?:fewer|more|less|higher|lower|increase|decrease|rise|drop|decline|reduction|growth|of (?:the|its) "
    r"(?:budget|population|territory|country))\b"
)


def _percent(sentence: str, aside: Aside) -> tuple[str, dict[str, object]] | None:
    """A share in whole percent; None for a change, and for a share that only repeats the count before it."""
    words, before = sentence[aside.start : aside.end], sentence[: aside.start]
    decimal, number = _DECIMAL.match(words), value_of(re.split(r" |%", words)[0])
    rate = _RATE.search(before) is not None
    bound = re.search(r"\b(?P<less>fewer|less|more) than $", before, re.IGNORECASE)
    if bound and number is not None and not _NO_SHARE.match(sentence, aside.end):
        few = bound["less"].lower() != "more"
        name, status = ("upper", "upper_bound") if few else ("lower", "lower_bound")
        return status, {name: number, "unit": "percent"}
    if (
        (number is None and decimal is None)
        or (_CHANGE.search(before) and not rate)
        or _BESIDE_COUNT.search(before)
    ):
        return None
    if _NO_SHARE.match(sentence, aside.end):
        return None
    if decimal:
        return "measured", {"stated": float(decimal["number"]), "unit": "percent"}
    return "measured", {"lower": number, "upper": number, "unit": "percent"}


def _is_two_terms(sentence: str, both: re.Match[str]) -> bool:
    """Whether “and” joins two terms, and no ends of a range: “terms of *18 months and three years*”."""
    joined = " and " in both[0] and (term(both[0]) or ("",))[0] == "range"
    return joined and " to " not in both[0] and not _BETWEEN.search(sentence, 0, both.start())


def _with_mixed(sentence: str, asides: Sequence[Aside]) -> Iterator[Aside]:
    """The asides, those that make a term of months and years as one: “six months to three years”."""
    spans = [match.span() for match in MIXED.finditer(sentence) if not _is_two_terms(sentence, match)]
    seen: set[tuple[int, int]] = set()
    for aside in asides:
        inside = next((span for span in spans if span[0] <= aside.start < span[1]), None)
        if inside is None or aside.reason != "length of time":
            yield aside
        elif inside not in seen:
            seen.add(inside)
            yield Aside(*inside, aside.reason, aside.rule)


def _with_changes(sentence: str, asides: Iterable[Aside]) -> Iterator[Aside]:
    """The asides, the first and the last amount of a change apart: “cut *from 300 dollars to 180 dollars*”."""
    for aside in asides:
        words = sentence[aside.start : aside.end]
        if (
            aside.reason == "money"
            and (year := _YEAR_BEFORE.match(words))
            and _IN_YEAR.search(sentence, 0, aside.start)
        ):
            aside, words = replace(aside, start=aside.start + year.end()), words[year.end() :]
        both = _FIRST_AND_LAST.fullmatch(words) if aside.reason == "money" else None
        if both and CHANGED.search(sentence, 0, aside.start):
            yield replace(aside, end=aside.start + both.end("first"))
            yield replace(aside, start=aside.start + both.start("last"))
        else:
            yield aside


def _bound(lead: re.Match[str] | None) -> str:
    """The words before an amount that bound it, as the amount itself would have them."""
    if lead is None:
        return ""
    if lead["none"] or lead["fewer"] or lead["most"]:
        return "less than " if lead["fewer"] else "up to "
    if lead["above"]:
        return "more than "
    return {"minimum": "at least ", "maximum": "up to "}.get((lead["limit"] or "").lower(), lead[0])


_BETWEEN = re.compile(r"\b(?:between|from|ranging) $", re.IGNORECASE)
"""What stands before the ends of a range: “*between* six months and three years”."""
_CONVICTS = (
    r"(?:(?:[a-z]*leader|accomplice|trafficker|defendant|offender|perpetrator|convict|recruiter|suspect|owner|manager"
    r"|employer|broker|driver|brother|sister|cousin|partner|associate|person|other)s?|convicted|accused|people|wife"
    r"|(?:wo)?m[ae]n|one|two|three|four|five|six|seven|eight|nine|ten|\d+|both|each|all|who|whom)"
)
_GIVEN = re.compile(
    rf"(?:\b{_CONVICTS}|,) (?:(?:each|both|all) )?"
    r"(?:received|got|(?:was|were) (?:each |both |all )?(?:given|handed)) (?:between |at least |up to )?$"
    r"|(?:\b(?:court|judge|magistrate|bench|tribunal|jury)s?\b[^;]{0,60}? (?:gave|handed)|\bjailed)\b[^;]{0,90}?"
    rf" (?:him|her|them|{_CONVICTS}) (?:for )?(?:between |at least |up to )?$"
)
"""Words before a length of time by which it is a prison term: “one trafficker *received* 11 years”, “a judge *gave
the ringleaders* 12 years”."""
_GIVEN_ALONE = re.compile(
    r"(?:[’']s?)?(?: (?:each|apiece))?"
    r"(?:[.;,]|$| (?:and|while|but|respectively|by (?:the|a) (?:[a-z]+ )?(?:court|judge))\b)"
)
"""What stands behind it: “11 years *and*”, “12 years *each*”."""
_NO_LENGTH = re.compile(
    r"[ -](?:old|of age|ago|later|earlier|after|before|following"
    r"|of (?:(?:the|this)(?: current)? year|(?:19|20)\d\d|(?:[a-z]+ )?(?:service|shelter|training|stay|work|leave)"
    r"|(?:[a-z]+ ){0,3}?(?:assistance|support|care|protection))"
    r"|for (?:(?:work|residence|entry|exit|travel|stay) )?(?:permits?|visas?|registration))\b"
)
"""What stands behind months or years that are no term: “six months *of the year*”."""


_COMPOUND = re.compile(r"-(?:year|month|week|day)$")
"""The end of a length that stands before a noun: “a *seven-year* fight”."""
_NOUN_OF_TERM = re.compile(
    r"s?,?(?: (?:and|to|or) (?:a |an )?[\w-]+-(?:year|month))?(?: [a-z-]+){0,2}"
    r" (?:sentences?|terms?|imprisonment|prison|jail"
    r"|penalt(?:y|ies)|detention|custody|probation|bans?|stretch|punishments?|orders?|supervision|incarceration"
    r"|confinement|labou?r|minimum|maximum|average|suspension)\b"
)
"""What stands behind such a length if it is a term: “a seven-year *prison sentence*”."""


def _of_prison(sentence: str, aside: Aside, lead: re.Match[str] | None) -> bool:
    """Whether a length of time, behind words that bound it, is a term of imprisonment, as its clause says."""
    start = max(sentence.rfind(mark, 0, aside.start) for mark in ";:") + 1
    end = sentence.find(";", aside.end)
    clause = sentence[start : end if end >= 0 else len(sentence)]
    if (
        _ONE.match(sentence, aside.start)
        or "." in sentence[aside.start : aside.end]
        or _NO_TERM.search(sentence, start, lead.start() if lead else aside.start)
    ):
        return False
    if _COMPOUND.search(sentence, aside.start, aside.end) and not _NOUN_OF_TERM.match(sentence, aside.end):
        return False
    given = _GIVEN.search(sentence[start : aside.start]) and _GIVEN_ALONE.match(sentence, aside.end)
    of_term = (
        _TERM.search(clause) or given or (_AVERAGE.search(sentence, 0, aside.start) and _TERM.search(sentence))
    )
    return of_term is not None and not _NO_LENGTH.match(sentence, aside.end)
