"""Reads the clause of a silence as the sentence that would answer it.

“It did not say whether *the court met*” asks for what “The court met” states. So whatever the reader can read in a
sentence of its own, it can read in such a clause, and gives it the same predicate.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import Rule, rules
from tuyun.graph.reading.silences.counted_questions import happenings_asked
from tuyun.graph.reading.silences.main_verbs import by_main_verb
from tuyun.graph.reading.silences.question_heads import BY_CLAUSE, DESCRIBED
from tuyun.graph.reading.silences.questions import questions

NUMBER = "12"
"""The number that an answer has in the place of “any”."""
_CLAUSE = re.compile(
    r"(?:(?:,? (?:and|or|nor)|,) ?)? ?(?:(?:on|about|of|as to|regarding) )?"
    r"(?:(?:in|for|against) how many (?:of (?:them|these|those|the [a-z]+)|(?:of (?:these|those|the|its) )?"
    r"(?:[a-z]+ )?(?:cases|instances|proceedings)(?: of these)?)|whether or not|"
    r"whether|if(?! any\b,)|why|when|where|how(?: often| frequently)?(?! many| much| long))"
    r" (?=[a-zA-Z])",
    re.IGNORECASE,
)
"""The words that begin a clause of a silence."""
_INSERTED = re.compile(r", (?:which|who|whom|whose) [^,;]{3,80},(?= )")
"""A clause between commas that only describes."""
_PRONOUNS = {"it": "the government", "they": "the authorities", "he": "the man", "she": "the woman"}
"""Nouns for the pronouns that a clause may begin with."""
_PRONOUN = re.compile(r"^(?P<word>it|they|he|she)(?= )", re.IGNORECASE)
_ANY = re.compile(
    r"\b(?:any|all|some|either|both|many)(?: of (?:the|these|those|its|their|his|her))?"
    r"(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten))?(?= [a-z-]+)"
    r"(?! (?:of|actions?|efforts?|steps|progress)\b)",
    re.IGNORECASE,
)
"""“Any”, which an answer replaces with a number."""
_OBJECT = re.compile(
    r"(?<=\w) (?:any of them|them|these|those|him|her)(?=[.;,]|$| (?:in|to|for|under|on|an?|the|later|soon)\b)"
)
"""A pronoun that stands for people or cases, behind the verb of a clause."""
_BARE = re.compile(
    r"^(?:(?:any|all|some|both|either|these|those)(?: of (?:them|these|those))?"
    r"|the (?:others?|rest|(?:other|remaining) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)))"
    r"(?= (?:was|were|had|has|have|is|are)\b)",
    re.IGNORECASE,
)
"""A pronoun that stands for people or cases, at the beginning of a clause."""
_NOT = re.compile(r"(?<=had|was|has) not (?=\w+ed\b|been\b)|(?<=were|have) not (?=\w+ed\b|been\b)")
"""“Not”, which an answer leaves out: “why victims had *not* been identified”."""
_PASSIVE = re.compile(
    r"^(?:they|he|she|(?:the|an?|this|that) (?:[a-z-]+ )?(?:m[ae]n|wom[ae]n|recruiters?|traffickers?|suspects?"
    r"|defendants?|employers?|brokers?|smugglers?|owners?|fugitives?|offenders?))"
    r"(?= (?:(?:had|has|have) (?:(?:also|ever|since|later|not) )*been|was|were) "
    r"(?:(?:also|ever|since|later|then|[a-z]+ly) )*\w+(?:ed|en|ld|nt|de|ght)\b)",
    re.IGNORECASE,
)
"""A pronoun or a noun for people to whom something was done, at the beginning of a clause."""
_VERBS = re.compile(
    r"^(?P<head>(?:[\w’-]+ ){1,8}?(?:had|has|have|was|were|would)(?: (?:been|be|also|ever|since|not|either))* )"
    r"(?P<verbs>.+)$"
)
"""The subject of a clause with its auxiliaries, and its verbs."""
_NEXT_VERB = re.compile(
    r"(?:,? (?:or|and|nor)|,) (?=(?:(?:had|has|have|was|were|been|[a-z]+ly) )*"
    r"(?:(?!forced labou?r|related|based)\w{2,}ed|held|brought|sent|found|given|taken|made|paid|put|kept|tried"
    r"|set up|drawn|led|met|begun|withdrawn)\b(?! (?:countries|states|nations|persons|children|victims)\b))"
)
"""What joins a further verb to the first of a clause."""
_ENDS_DESCRIBED = re.compile(r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bhad)(?<!ly) (?:\w+ed|held|brought|sent)$")
"""The end of a verb whose object is described: “reviewed cases *closed* or dismissed in 2029”."""
_PLURAL = re.compile(
    r"^(?:(?!(?:the|its|their|these|those|by|of)\b)[a-z-]+ ){0,2}?(?:victims|survivors|women|children|girls|boys"
    r"|workers|migrants|suspects|traffickers|defendants|offenders|recruiters|employers|cases|investigations|trials|complaints)"
    r"(?= (?:had|were|have|are)\b)",
    re.IGNORECASE,
)
"""A plural without an article, at the beginning of a clause: “*victims* had been identified”."""
_GUESSED = ("remaining", "remaining_figure")
"""Categories of rules that guess a predicate from a noun where no rule knows the verb: “victims were licensed”."""
_UNASKED = re.compile(r"\b(?:should|ought)\b")
"""Words of a clause that asks what is to be done: “did not know when a victim *should* be referred”."""
_JOINED = re.compile(
    r"\b(?:or|and|nor)(?: (?:it|they))?(?: (?:had|has|have|was|were|been|also|later|subsequently))* $"
)
"""What joins a further verb to a clause."""


@dataclass(frozen=True)
class AnswerStatement:
    """A statement of an answer: the offset of the cue that gives its predicate, the rule and the predicate."""

    start: int
    rule: str
    predicate: str


Answers = Callable[[str], Sequence[AnswerStatement]]
"""Reads a sentence and returns its statements, in the order of their cues."""


def answered(content: str, asked: Sequence[Cue], read: Answers) -> list[tuple[Cue, str]]:
    """What the clauses of a silence ask for in which no rule of questions finds anything.

    Args:
        content: the words that say what was not reported.
        asked: what rules of questions find in them.
        read: reads an answer.

    Returns:
        the cues, whose places count from the start of ``content``, with the predicates of the answers.
    """
    found: list[tuple[Cue, str]] = []
    for start, end in questions(content):
        question = DESCRIBED.sub("", _INSERTED.sub("", content[start:end])).rstrip(" .,;")
        opening = _CLAUSE.match(question) or BY_CLAUSE.match(question)
        if opening is None or _UNASKED.search(question):
            continue
        place, stop = start + opening.end(), start + len(question)
        if any(start <= cue.start < end for cue in asked):
            found += _of_further_verbs(content, place, stop, asked, read)
            continue
        found += [
            (Cue(rule, place, stop, {}, content[place:stop]), predicate)
            for rule, predicate in _of_clause(question[opening.end() :], read)
        ]
    return found


def _of_clause(clause: str, read: Answers) -> list[tuple[Rule, str]]:
    """What a clause asks for: what the first of its answers states that the reader can read."""
    return next((made for answer in _answers(clause) if (made := _asked(answer, read(answer)))), [])


def _of_verb(clause: str, read: Answers) -> list[tuple[Rule, str]]:
    """What a clause with a single verb of a list asks for, by the rules of questions, or by its answers."""
    question = f"whether {clause}"
    cues = by_main_verb(question) or happenings_asked(question)
    made = [(cue.rule, str(cue.rule.gives["predicate"])) for cue in cues[:1]] or _of_clause(clause, read)[:1]
    return [each for each in made if each[0].category not in _GUESSED]


def _of_further_verbs(
    content: str, place: int, stop: int, asked: Sequence[Cue], read: Answers
) -> list[tuple[Cue, str]]:
    """What those verbs of a list ask for in which no rule of questions finds anything: “whether the men were
    charged or *moved abroad*”."""
    parted = _VERBS.match(content[place:stop])
    if parted is None:
        return []
    first = place + parted.start("verbs")
    joints = list(_NEXT_VERB.finditer(content, first, stop))
    starts, ends = [first, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), stop]
    found: list[tuple[Cue, str]] = []
    for start, end in zip(starts, ends, strict=True) if joints else ():
        if _ENDS_DESCRIBED.search(content, start, end) and end != stop:
            return found
        if not any(start <= cue.start < end or start < cue.end <= end + 2 for cue in asked):
            made = _of_verb(f"{parted['head']}{content[start:end]}", read)
            found += [(Cue(rule, start, end, {}, content[start:end]), predicate) for rule, predicate in made]
    return found


def _asked(answer: str, statements: Sequence[AnswerStatement]) -> list[tuple[Rule, str]]:
    """The rule and predicate of the first statement of an answer, and of those that “or” joins to it."""
    kept = [
        each
        for number, each in enumerate(statements)
        if number == 0 or each.start == statements[0].start or _JOINED.search(answer[: each.start])
    ]
    made = [(rule, each.predicate) for each in kept if (rule := _by_id().get(each.rule))]
    return [each for each in made if each[0].category != "remaining_figure"]


def statements_of(clause: str, read: Answers) -> list[tuple[Rule, str]]:
    """What a clause states, each as the rule that reads it and its predicate."""
    return [(rule, each.predicate) for each in read(clause) if (rule := _by_id().get(each.rule))]


@cache
def _by_id() -> dict[str, Rule]:
    """The rules of the reader by their ids."""
    return {rule.id: rule for rule in rules()}


def _answers(clause: str) -> Iterator[str]:
    """The sentences that would answer a clause, the plainest first."""
    clause = _NOT.sub(" ", clause)
    plain = _PRONOUN.sub(lambda found: _PRONOUNS[found["word"].lower()], clause)
    numbered = _ANY.sub(NUMBER, plain, count=1)
    people = [f"{NUMBER} {noun}" for noun in ("suspects", "persons", "victims")] if _PASSIVE.match(clause) else []
    if _PLURAL.match(numbered):
        numbered = f"{NUMBER} {numbered}"
    made = [*(_PASSIVE.sub(each, clause).replace(" was ", " were ", 1) for each in people), numbered]
    if _BARE.match(numbered) or _OBJECT.search(numbered):
        counted = [f"{NUMBER} {noun}" for noun in ("persons", "suspects", "cases")]
        made = [_OBJECT.sub(f" {each}", _BARE.sub(each, numbered), count=1) for each in counted]
    whole = [plain, _ANY.sub("", plain, count=1).replace("  ", " ").strip()] if numbered != plain else []
    for answer in (*made, *(each for each in whole if each)):
        yield answer[0].upper() + answer[1:] + "."
