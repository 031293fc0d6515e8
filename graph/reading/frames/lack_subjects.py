"""Finds the subject of a verb of lacking or failing, also of a second verb and in a relative clause.

“The unit *met monthly but* lacked funds”, “the brigade, *which* has eight officers and no vehicle”, “investigators
*in the north* had no fuel”.
"""

import re

from tuyun.graph.reading.matching.ruleset import expand

FINITE_VERB = expand(
    r"(?:(?!(?:specialized|specialised|organized|organised|armed|dedicated|trained|untrained|named|united|related"
    r"|experienced|inexperienced|qualified|uniformed|retired|elected|appointed|centralized|decentralized"
    r"|overburdened|understaffed|need|speed|indeed)\b)\w+ed|was|were|is|are|has|have|had|did|does|do|may|might|could"
    r"|can|cannot|will|would|should|must|began|brought|found|made|held|took|gave|met|led|ran|kept|left|said|sent"
    r"|told|fell|rose|went|came|saw|got|lost|lack|lacks|need|needs|remain|remains|rely|relies|continue|continues"
    r"|report|reports|operate|operates|treat|treats|employ|employs|stand|stands|suffers?|borrows?)\b"
)
_WORD = (
    rf"(?!(?:who|whom|whose|that|which|and|or|nor|but|while|although|as|if|because|not|no|without|than|{FINITE_VERB})\b)"
    r"[\w’'/&-]+"
)
_MODIFIER = rf"(?!(?:of|in|on|with|for|by|from|at|to|after|during|despite|due|under|about|between|into)\b){_WORD}"
_PLACE = (
    rf"(?: (?:in|of|at|from|for|on|outside|across|within|throughout|near|against|under|elsewhere|nationwide|alike"
    rf"|responsible for|assigned to|dedicated to|working on|met by)(?: {_WORD}){{0,8}})"
)
_ONE = (
    rf"(?:(?:{_MODIFIER} ){{0,7}}?{{lacking_actor}}\b(?![-’'])(?: \([A-Z][\w-]*\))?{_PLACE}{{0,2}}"
    rf"|it|they|he|she|neither|none|both|most|many|few)"
)
_ACTORS = expand(rf"(?P<subject>{_ONE}(?:(?:, and |, | and | as well as ){_ONE}){{0,3}})")
_ADVERB = (
    r"(?:also|often|frequently|sometimes|generally|routinely|regularly|usually|typically|reportedly|allegedly|still"
    r"|however|therefore|already|[a-z]+ly|at times|in general|as a result|had|has|have|did|does|do|continued? to"
    r"|continues to|was|were|is|are|to|each|all|both)"
)
_BEFORE_VERB = re.compile(rf"(?: {_ADVERB},?)* ?$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?: \([^()]{2,60}\))?, (?!and |but |or |nor )(?:[^,;]{2,120}|[^,;]{2,60}, [^,;]{2,80}),$|—[^—;]{2,120}—$"
)
"""Words between two commas before the verb: “the police*, with 14 investigators nationwide,* lacked vehicles”."""
_START = re.compile(
    r"^|[;:] |[“\"]|, |—"
    r"|\b(?:that|whom|while|although|though|whereas|because|since|where|when|but|yet|and|as|if|which) (?!if\b)"
    r"|(?<=\w) (?=(?:who|which|that) )"
    r"|\b(?:reported|noted|said|stated|acknowledged|claimed|observed|indicated|alleged|explained|added) "
    r"|\b(?:19|20)\d\d "
)
"""Where a clause may begin."""
_SUBJECT = re.compile(rf"(?:the |an? |its |their )?{_ACTORS}$", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"(?:the |an? |its |their )?{_ACTORS}(?: \([^()]{{2,60}}\))?(?:, [^,;]{{2,120}},)?(?: {_ADVERB},?)*?"
    rf" {FINITE_VERB}",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,? (?:and|but|yet|or|nor)|,)$")
_RELATIVE_CLAUSE = re.compile(rf"(?:who|which|that) (?:{_ADVERB} )*?{FINITE_VERB}")
_RELATIVE = re.compile(r",? (?:who|which|that)$")
_UNREAL = re.compile(
    r"\b(?:would|should|will|shall|must|whether|if|unless|no longer|not|never|hardly|than)(?: [a-z]+ly)?$"
)

_NOBODY = re.compile(r"\b(?:no|neither) (?:\w+ ){0,3}?\w+$", re.IGNORECASE)
"""A subject of whom a lack is denied: “*no unit* lacked funds”."""


def subject_before(text: str, place: int) -> tuple[int, int] | None:
    """Where the subject of the verb at a place stands; an empty span if the clause has one that no noun shows.

    None if the verb is denied, or not stated as a fact.

    >>> text = "The unit met monthly but lacked funds."
    >>> text[slice(*subject_before(text, text.index("lacked")))]
    'The unit'
    """
    end = _BEFORE_VERB.search(text, 0, place)
    before = text[: end.start() if end else place]
    if _UNREAL.search(text[:place].rstrip()) or _UNREAL.search(before) or _NOBODY.search(before):
        return None
    for _ in range(2):
        aside = _ASIDE.search(before)
        before = before[: aside.start()] if aside else before
    if (relative := _RELATIVE.search(before)) is not None:
        return _described(before[: relative.start()]) or (place, place)
    if _JOINED.search(before):
        return subject_of_clause(text, len(before)) or (place, place)
    return _at_the_end(before) or (place, place)


def _at_the_end(before: str) -> tuple[int, int] | None:
    """The longest list of actors that ends the words and begins a clause."""
    for start in _starts(before):
        found = _SUBJECT.match(before, start)
        if found is not None:
            return found.start(), found.end("subject")
    return None


def _described(before: str) -> tuple[int, int] | None:
    """Whom a relative clause describes: the actor before it, perhaps an object: “merged into *the section*”."""
    if (found := _at_the_end(before)) is not None:
        return found
    starts = [match.start() for match in re.finditer(r"\b(?:the|an?|its|their|most|many|some|few|to|by) ", before)]
    for start in starts[-4:]:
        found_here = _SUBJECT.match(before, start)
        if found_here is not None:
            return found_here.start(), found_here.end("subject")
    return None


def subject_of_clause(text: str, place: int) -> tuple[int, int] | None:
    """The subject of the verb before a place: “*police* detained them without screening”.

    Of several that fit, it is the nearest.
    """
    for start in reversed(_starts(text[:place])):
        if (relative := _RELATIVE_CLAUSE.match(text, start, place)) is not None:
            return _described(text[: relative.start()].rstrip(" ,"))
        found = _CLAUSE.match(text, start, place)
        if found is not None:
            return found.start(), found.end("subject")
    return None


def _starts(text: str) -> list[int]:
    return [match.end() for match in _START.finditer(text)]
