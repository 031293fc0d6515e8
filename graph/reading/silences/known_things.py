"""Finds the known investigations, cases and people of which a silence leaves out how they stand or ended.

“The status of two trials”, “an update on the 2029 case”, “what happened to the others”: the noun decides what is
asked for, whether the sentence asks for a status, an outcome or an update, as the guide has it.
"""

import re
from dataclasses import replace

from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import Rule, compiled, expand, rules_of
from tuyun.graph.reading.silences.asked_officials import officials_asked
from tuyun.graph.reading.silences.questions import questions

_OF_OFFICIALS = {
    "case_pending": "investigation_of_official_progressed",
    "continued_investigation": "investigation_of_official_progressed",
    "continued_prosecution": "continued_prosecution_of_official",
    "tried": "continued_prosecution_of_official",
}
"""What is asked for where the known proceedings are against officials."""
_AGAINST = re.compile(
    expand(
        r"[^.;,]{0,30}?(?:, [^.;,]{3,60},)? (?:of|against|into|involving|concerning|regarding|implicating|about"
        r"|related to|linked to)\b"
        r"(?:(?! by |(?<!allegations)(?<!claims)(?<!reports) that | which | who "
        r"|(?<!related)(?<!relating)(?<!linked)(?<!links)(?<!ties) to )[^.;]){0,90}?"
        r" (?:{official_person}|complicit|(?<=that )police|{official_staff})\b"
    )
)
"""What stands behind the noun of proceedings against officials."""
_ANOTHER = re.compile(r"(?:,? (?:and|or|nor)|,) (?:(?:of|in|on|about|for|to|regarding) )?")
"""What joins a further noun to the question: “the status of two trials *and of* an appeal”."""
_LISTED = re.compile(
    expand(
        r"(?:,? (?:and|or|nor|as well as)|,) (?:(?:of|in|on|about|for|to|regarding) )?"
        r"(?=(?:the|an?|its|their|another|{figure}) )"
    )
)
"""What joins a further noun to a thing and its description: “two trials of recruiters*, and an* appeal”."""
_WITHIN = re.compile(
    r"\b(?:after|following|before|despite|because|since|between|both|during|through|based on|as part of|such as"
    r"|including|for which|in which)\b"
)
"""Words in such a description behind which all belongs to it: “the trial of a man arrested *after*
two complaints and an investigation”."""
_GOES_ON = re.compile(r"(?:,? (?:and|or|nor)|,)? ?(?:of|in|on|about|regarding|concerning) ")
"""The beginning of a further question that leaves its first words out: “nor *of* the 2029 case”."""
_DESCRIBES = re.compile(r",? (?:(?:in|with|for|by|to|from|during) )?(?:which|who|whose|whom)\b")
"""The beginning of a clause that only describes: “the status of a case*, which had been pending*”."""
_DEFINITE = re.compile(
    r" ?(?:(?:on|about|regarding|concerning) )?(?:the|these|those|its|their|an?|all|both|\d|[A-Z]"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
"""The beginning of words for known people or cases behind “provided no information on”."""
_ON_KNOWN = re.compile(
    r"\b(?:information|details|particulars|updates?|account|word) (?:on|about|of|regarding|concerning)$",
    re.IGNORECASE,
)
"""The end of such words."""
_ENDED = re.compile(
    r"(?:(?:,? (?:and|or|nor)|,) ?)? ?(?:(?:on|about|of|as to|regarding) )?"
    r"(?:how|where|in what state|at what stage)"
    r"(?: (?!many|much|often|long|far|the law|it |they |police|courts|prosecutors))(?=(?:(?:[\w’-]+,? ){1,12}?)"
    r"(?:ended|concluded|stood|stands|turned out|fared|came out|went|gone"
    r"|(?:was|were|is|are|been|being) (?:finally |later |eventually )?"
    r"(?:resolved|decided|proceeding|progressing|concluded|settled|faring|disposed of)"
    r"|(?:had|has|have|was|were) (?:finally |later |eventually |since )?"
    r"(?:proceeded|progressed|advanced|ended|fared|developed))(?=[ .,;]|$))",
    re.IGNORECASE,
)
"""The words of a clause that asks how known proceedings stand: “*how* the two trials ended”."""
_OTHER_STATUS = re.compile(
    r"\b(?:legal|immigration|migrat(?:ion|ory)|residen(?:ce|cy)|refugee|visa|work|employment|marital|civil|social"
    r"|health|family|victim|[a-z]*-?economic) $",
    re.IGNORECASE,
)
"""Words before “status” by which it is none of a case: “the *immigration* status of the men”."""
_POINTING = re.compile(r"(?:the|these|those|this|that|its|their|his|her) (?:own )?\w+")
"""Words for known things that point back: “no progress on *the investigations*”."""
_BY_PRONOUN = re.compile(r"(?:their|his|her|them|any of|all of|both|either|some of|most of|(?:these|those)$)\b")
"""The beginning of words for known things that point to people: “*their* cases”, “any of *them*”."""
_COMPOUND = re.compile(
    r" (?:mechanisms?|systems?|management|databases?|manuals?|buildings?|procedures?|hotlines?)\b"
)
"""A noun behind that of a case, which makes it another thing: “the case *database*”."""
_ACCUSED = re.compile(
    r"\b(?:accus|charg|arrest|investigat|implicat|complicit|suspect|indict|convict|prosecut|dismiss|suspend|alleg)"
)
"""Words behind officials by which a case is known: “the judge *accused* in 2029”."""
_BECAME = re.compile(r"\b(?:fates?|status|outcomes?|what|whereabouts)\b", re.IGNORECASE)
"""Words before officials that ask what became of them."""
_UPDATE = re.compile(r"\b(?:updates?|progress)\b", re.IGNORECASE)
"""Words that ask what became of people who are accused of something: “an *update* on the men arrested”."""
_FOR_OTHERS = re.compile(
    r" (?:with|to) (?:(?:the|an?|its|their|foreign|neighboring|other) )*(?:[a-z’]+ ){0,2}?"
    r"(?:states|countries|police|NGOs?|lawyers?|victims|families|counterparts|authorities|governments|partners)"
    r"[ .,;]*$"
)
"""A recipient at the end of a silence, which then says nothing about the report:
“no information on the case *to the victim’s lawyer*”."""
_PEOPLE = ("people", "officials", "others")
"""The rules whose nouns mean people."""
_BY_CASES = ("cases", "appeals", "operations", *_PEOPLE)
"""The rules whose nouns mean cases, operations or people that exist, also behind “no information on”:
“no information on the two cases” asks how these stand, “no information on trials” whether there were any."""
_OF_DATA = {"information": _BY_CASES, "details": ("operations",), "particulars": ("operations",)}
"""The rules for known things that apply behind words for data. “Details of the cases” asks for more than how they
stand, so the rule for cases does not."""
_COUNTABLE = re.compile(r"(?:charges|arrests)$")
"""Steps that “no information on the *charges*” asks for, and not how they stand."""
_BACK_TO = re.compile(r"\b(?:the|this|that|these|those|its|their) (?:own |internal )?$")
_OF_WHOM = re.compile(r"\w*,? (?:of|against|into|involving|concerning|in which|that|opened|begun|from)\b")
"""Words before and behind proceedings, by which these point back, or are told of for the first time."""
_STAGE = re.compile(
    r"\b(?:(?P<continued_investigation>investigat(?!ors?\b|ive)|inquir|enquir|prob(?:e|ing)\b)|(?P<tried>tri(?:al|ed)\b)"
    r"|(?P<continued_prosecution>prosecut(?!ors?\b)|charg(?!e[ds]? fees)|indict)"
    r"|(?P<on_appeal>appeal(?!(?:ed|s)? to))|(?P<case_pending>cases?\b|arrest))",
    re.IGNORECASE,
)
"""The proceedings of the words before a silence, to which “the outcome” may point."""


def known_things(cue: Cue, content: str, before: str) -> tuple[list[tuple[Cue, str]], str]:
    """The known things of the questions of a silence, each with its predicate.

    Args:
        cue: the words that say that nobody reported it.
        content: the words that say what was not reported.
        before: the words of the sentence before the silence.

    Returns:
        the cues, whose places count from the start of ``content``, and the content with spaces in the place of
        the questions that they answer.
    """
    found: list[tuple[Cue, str]] = []
    rest = content
    goes_on = by_state = False
    for start, end in questions(content):
        question = content[start:end]
        if goes_on and _DESCRIBES.match(question):
            rest = rest[:start] + " " * len(question) + rest[end:]
            continue
        place = _place(cue, question, first=not found and not start, goes_on=goes_on)
        named = _named(cue, question, place) if place is not None else []
        by_state = bool(find(question, "state_of")) or (by_state and goes_on)
        if place is not None and not by_state and _behind_data(cue, question, place):
            named = _of_data(cue, named)
        told = before + content[:start]
        named = named or _back(question, told)
        goes_on = bool(named)
        if named:
            ends = [*(each.start for each in named[1:]), len(question)]
            found += [
                _placed(each, start, question[:until], told) for each, until in zip(named, ends, strict=True)
            ]
            rest = rest[:start] + " " * len(question) + rest[end:]
    return found, rest.rstrip() if found else rest


def _of_data(cue: Cue, named: list[Cue]) -> list[Cue]:
    """The known things of which data say how they stand: “information on the two cases”, not “on trials”."""
    rules = next((names for word, names in _OF_DATA.items() if word in cue.words.lower()), None)
    if rules is None:
        return named
    return [each for each in named if each.rule.name in rules and not _COUNTABLE.search(each.words)]


def _place(cue: Cue, question: str, first: bool, goes_on: bool) -> int | None:
    """Where the words for known things begin in a question; None if it asks for something else."""
    if states := find(question, "state_of"):
        head = question[: states[0].start]
        if re.search(r"\b(?:that|which|who|whether|how|if)\b", head) or _OTHER_STATUS.search(head):
            return None
        # “An update *on* the status *of* two trials”
        place = states[0].end
        for state in states[1:]:
            place = state.end if not question[place : state.start].replace("the", "").strip() else place
        return place
    if ended := _ENDED.match(question):
        return ended.end()
    if goes_on and (on := _GOES_ON.match(question)):
        return on.end()
    on = _GOES_ON.match(question)
    if first or on:
        at = on.end() if on else len(question) - len(question.lstrip())
        if cue.rule.gives["status"] == "no_progress" or _behind_data(cue, question, at):
            return at
    return None


def _behind_data(cue: Cue, question: str, place: int) -> bool:
    """Whether a question is about information on known people or cases: “no information *on the two men*”."""
    return (
        not find(question[:place], "state_of")
        and _ON_KNOWN.search(cue.words) is not None
        and _DEFINITE.match(question, place) is not None
        and _FOR_OTHERS.search(question) is None
    )


def _named(cue: Cue, question: str, place: int) -> list[Cue]:
    """The known things that a question names at a place, and those that “and” or “or” joins to them."""
    found: list[Cue] = []
    further = _known_at(cue, question, place)
    while further is not None:
        found.append(further)
        joined = _ANOTHER.match(question, further.end)
        further = (_known_at(cue, question, joined.end()) if joined else None) or _listed_behind(
            cue, question, further
        )
    return found


def _listed_behind(cue: Cue, question: str, thing: Cue) -> Cue | None:
    """The next proceeding of a list, behind a thing that is described: “the trial of a farmer and *an appeal*”."""
    for joined in _LISTED.finditer(question, thing.end):
        if _WITHIN.search(question, thing.end, joined.start()):
            break
        further = _known_at(cue, question, joined.end())
        if further is not None and further.rule.name not in _PEOPLE and further.start == joined.end():
            return further
    return None


def _known_at(cue: Cue, question: str, place: int) -> Cue | None:
    """The known thing whose words begin at a place: that whose noun comes first, by the first rule that has it."""
    places = [
        Cue(rule, place, match.end(), {}, match[0])
        for rule in rules_of("known")
        if (match := compiled(rule).match(question, place + (question[place : place + 1] == " ")))
        and not _COMPOUND.match(question, match.end())
        and _may_be_asked(rule, cue, question, place, match.end())
    ]
    first = min(places, key=lambda each: each.end, default=None)
    if first is None:
        return None
    # “Sex trafficking *case investigations*”: the last of two nouns that stand together is the thing.
    beside = [each for each in places if re.fullmatch(r" [a-z]+", question[first.end : each.end])]
    return max([first, *beside], key=lambda each: each.end)


def _may_be_asked(rule: Rule, cue: Cue, question: str, place: int, end: int) -> bool:
    """Whether a question asks how things stand with the people, or the cases, that a rule finds. Of people whom
    nothing else calls accused it does so only if it asks what became of them."""
    if not rule.gives.get("fate"):
        return True
    accused = _ACCUSED.search(question, end) and (
        rule.name == "officials" or _UPDATE.search(f"{cue.words} {question[:place]}")
    )
    return bool(accused or _BECAME.search(question[:place]))


def _back(question: str, before: str) -> list[Cue]:
    """“The outcome”, which points to the last proceedings before the silence."""
    pointing = find(question.rstrip(" .,;"), "state_back")
    stages = list(_STAGE.finditer(before)) if pointing else []
    if not stages:
        return []
    predicate = "case_pending" if re.search(r"\b(?:cases?|matter)\b", pointing[0].words) else stages[-1].lastgroup
    rule = pointing[0].rule
    return [replace(pointing[0], rule=rule.model_copy(update={"gives": {**rule.gives, "predicate": predicate}}))]


def _placed(cue: Cue, start: int, question: str, before: str) -> tuple[Cue, str]:
    """The cue of a known thing, counted from the start of the content, and its predicate."""
    predicate = str(cue.rule.gives["predicate"])
    against = _AGAINST.match(question, cue.end)
    back = cue.rule.category == "state_back" or _POINTING.fullmatch(cue.words)
    if against or (back and _told_of_officials(before)) or _points(cue, officials_asked(before, question)):
        predicate = _OF_OFFICIALS.get(predicate, predicate)
    return replace(cue, start=cue.start + start, end=cue.end + start), predicate


def _points(cue: Cue, officials: list[Cue]) -> bool:
    """Whether the words of a known thing point to officials before it: “*their* cases”, “*them*”."""
    return _BY_PRONOUN.match(cue.words) is not None and any(
        cue.overlaps(official) or official.start == official.end for official in officials
    )


def _told_of_officials(before: str) -> bool:
    """Whether the last proceedings before a silence, beside those that point back, are against officials."""
    stages = [stage for stage in _STAGE.finditer(before) if not _points_back(before, stage)]
    return bool(stages and find(before[stages[-1].start() :], "officials"))


def _points_back(before: str, stage: re.Match[str]) -> bool:
    """Whether proceedings are told of before: “the army did not publish *its own investigation*”."""
    pointing = _BACK_TO.search(before, 0, stage.start())
    return pointing is not None and _OF_WHOM.match(before, stage.end()) is None
