"""Captions of links on a picture. The hedge comes first, so that a truncated caption still has it."""

from collections.abc import Sequence

from tuyun.graph.vocabulary import LinkTerm, vocabulary

UNUSED = "(allowed; use not stated)"
NOT_STATED = "period not stated"


def link_caption(
    type_: str, modalities: Sequence[str], standings: Sequence[str], periods: Sequence[str] = ()
) -> str:
    """The caption of a link: ``alleged: offered payment to (in previous years)``.

    A link that rests on several pairs of modality and standing names each pair, the weakest first. Pairs are never
    merged. Statements of several periods name each of them.
    """
    when = "; ".join(dict.fromkeys(period or NOT_STATED for period in periods)) if any(periods) else ""
    caption = _caption_of_pairs(vocabulary().links[type_], modalities, standings)
    return f"{caption} ({when})" if when else caption


def _caption_of_pairs(link: LinkTerm, modalities: Sequence[str], standings: Sequence[str]) -> str:
    pairs = sorted(dict.fromkeys(zip(modalities, standings, strict=True)), key=_weakest_first)
    if len(pairs) == 1:
        return _caption_of_pair(link, *pairs[0])
    hedges = (modality if standing == "none" else f"{modality} ({standing})" for modality, standing in pairs)
    return f"{', '.join(hedges)}: {_words(link)}"


def _weakest_first(pair: tuple[str, str]) -> tuple[int, str]:
    modality, standing = pair
    return -vocabulary().modalities[modality].order, standing


def _words(link: LinkTerm) -> str:
    return f"{link.reads} {UNUSED}" if link.kind == "permitted" else link.reads


def _caption_of_pair(link: LinkTerm, modality: str, standing: str) -> str:
    if modality == "asserted":
        words = _words(link)
    elif modality == "possible" and link.kind != "permitted":
        words = link.perhaps or f"may have {link.reads}"
    else:
        words = f"{modality}: {_words(link)}"
    if standing == "none":
        return words
    return f"cleared; {words}" if standing == "cleared" else f"{words} ({standing})"
