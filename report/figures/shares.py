"""How a share is spelled."""

from math import ceil, floor

from tuyun.graph.analysis.interval import Share


def spell_share(share: Share) -> str:
    """``75%``, ``20% to 100%``; ends are rounded outwards to whole per cents, so that nothing is cut off.

    >>> spell_share(Share(lower=2 / 3, upper=2 / 3)), spell_share(Share(lower=0.2, upper=1))
    ('67%', '20% to 100%')
    """
    if share.lower == share.upper:
        return f"{share.lower:.0%}"
    least, most = floor(round(share.lower * 100, 9)), ceil(round(share.upper * 100, 9))
    return f"{least}% to {most}%"
