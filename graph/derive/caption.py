"""How a link is written on a picture: its hedge comes first, so that a caption that is cut short keeps it."""

from collections.abc import Sequence

from tuyun.graph.vocabulary import LinkTerm, vocabulary

UNUSED = "(allowed; use not told)"


def link_caption(type_: str, modalities: Sequence[str], standings: Sequence[str]) -> str:
    """The words on a link: ``alleged: offered payment to``, ``may have facilitated (investigation)``.

    A link that rests on several pairs of modality and standing names each, the weakest first; none is merged with
    another.
    """
    link = vocabulary().links[type_]
    pairs = sorted(dict.fromkeys(zip(modalities, standings, strict=True)), key=_weakest_first)
    if len(pairs) == 1:
        return _said(link, *pairs[0])
    told = ", ".join(one if standing == "none" else f"{one} ({standing})" for one, standing in pairs)
    return f"{told}: {_reads(link)}"


def _weakest_first(pair: tuple[str, str]) -> tuple[int, str]:
    modality, standing = pair
    return -vocabulary().modalities[modality].order, standing


def _reads(link: LinkTerm) -> str:
    return f"{link.reads} {UNUSED}" if link.kind == "permitted" else link.reads


def _said(link: LinkTerm, modality: str, standing: str) -> str:
    if modality == "asserted":
        words = _reads(link)
    elif modality == "possible" and link.kind != "permitted":
        words = link.perhaps or f"may have {link.reads}"
    else:
        words = f"{modality}: {_reads(link)}"
    if standing == "none":
        return words
    return f"cleared; {words}" if standing == "cleared" else f"{words} ({standing})"
