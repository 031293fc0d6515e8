"""Estimates the share of cases that wait longer than a time, where some have not ended (Kaplan and Meier).

Kaplan, Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical
Association 53, 1958. The estimate is `scipy.stats.ecdf`, for whose right-censored data it is this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Waiting:
    """An estimate: the times at which anything ended, in order, and the share that waits longer than each."""

    times: tuple[float, ...]
    shares: tuple[float, ...]

    def after(self, time: float) -> float:
        """The share that is still waiting after a time.

        >>> Waiting((5.0, 8.0), (0.6, 0.3)).after(7)
        0.6
        """
        return min((share for at, share in zip(self.times, self.shares, strict=True) if at <= time), default=1.0)

    @property
    def median(self) -> float | None:
        """The time after which at most half are waiting; None if more than half were waiting to the end."""
        return next((at for at, share in zip(self.times, self.shares, strict=True) if share <= 0.5), None)


def kaplan_meier(ended: Mapping[int, int], waiting: Mapping[int, int]) -> Waiting:
    """The estimate from numbers of cases by time: those that ended then, and those last seen waiting then.

    >>> estimate = kaplan_meier({6: 3, 7: 1}, {6: 1, 9: 1})
    >>> [round(share, 3) for share in estimate.shares], estimate.median
    ([0.5, 0.25], 6.0)
    """
    from scipy.stats import CensoredData, ecdf  # slow to import, and every analysis would wait for it

    data = CensoredData(uncensored=_each(ended), right=_each(waiting))
    estimate = ecdf(data).sf
    times = [float(time) for time in estimate.quantiles]
    shares = [float(share) for share in estimate.probabilities]
    kept = [place for place, time in enumerate(times) if ended.get(int(time))]
    return Waiting(tuple(times[place] for place in kept), tuple(shares[place] for place in kept))


def _each(counts: Mapping[int, int]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Each case's time."""
    return np.repeat(np.array(list(counts), dtype=np.float64), list(counts.values()))
