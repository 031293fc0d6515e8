"""Counts as intervals, and the share or the difference of two counts."""

from fractions import Fraction

from pydantic import Field, model_validator
from tuyun.graph.statements.base import Value


class Interval(Value):
    """How many: at least ``lower``, at most ``upper``. What nobody counted is an interval as well: 0 and open."""

    lower: int = Field(default=0, ge=0)
    upper: int | None = None
    """Null if open, which is neither zero nor without end."""

    @model_validator(mode="after")
    def _in_order(self) -> "Interval":
        if self.upper is not None and self.upper < self.lower:
            raise ValueError(f"the bounds are reversed: {self.lower} is above {self.upper}")
        return self

    @property
    def exact(self) -> bool:
        """Whether both ends are the same figure."""
        return self.lower == self.upper

    def meet(self, other: "Interval") -> "Interval | None":
        """What both allow; None if they contradict each other.

        >>> Interval(lower=5).meet(Interval(upper=9))
        Interval(lower=5, upper=9)
        """
        lower = max(self.lower, other.lower)
        upper = min((end for end in (self.upper, other.upper) if end is not None), default=None)
        return None if upper is not None and upper < lower else Interval(lower=lower, upper=upper)

    def more(self, other: "Interval") -> "Interval":
        """With as many more as the other allows, or none of them.

        >>> Interval(lower=4, upper=4).more(Interval(lower=2, upper=3))
        Interval(lower=4, upper=7)
        """
        upper = None if self.upper is None or other.upper is None else self.upper + other.upper
        return Interval(lower=self.lower, upper=upper)

    def __str__(self) -> str:
        if self.exact:
            return str(self.lower)
        return f"{self.lower} or more" if self.upper is None else f"{self.lower} to {self.upper}"


class Share(Value):
    """A part of a whole: at least ``lower``, at most ``upper``, both from 0 to 1."""

    lower: float
    upper: float


class Difference(Value):
    """Later minus earlier: at least ``lower``, at most ``upper``; an open end is null."""

    lower: int | None
    upper: int | None


def share(part: Interval, whole: Interval, others: int = 0) -> Share | None:
    """What share of the whole the part is, where the part is some of the whole; None if that is undefined.

    It is undefined if the whole is none (0 of 0), and if the part is larger than the whole.

    Args:
        part: how many there are of the part.
        whole: how many there are in all.
        others: at least so many of the whole are not of the part.

    >>> share(Interval(lower=9, upper=9), Interval(lower=12, upper=12))
    Share(lower=0.75, upper=0.75)
    >>> share(Interval(lower=2), Interval(lower=8, upper=10))
    Share(lower=0.2, upper=1.0)
    >>> share(Interval(lower=0), Interval(lower=8, upper=10), others=5)
    Share(lower=0.0, upper=0.5)
    """
    if whole.upper == 0 or (whole.upper is not None and part.lower + others > whole.upper):
        return None
    lower = Fraction(0) if whole.upper is None else Fraction(part.lower, whole.upper)
    least = max(whole.lower, part.lower + others, 1)
    if part.upper is not None:
        least = max(least, part.upper + others)
        total = least if whole.upper is None else min(least, whole.upper)
        upper = Fraction(min(part.upper, total - others), total)
    else:
        upper = Fraction(1) if whole.upper is None else Fraction(whole.upper - others, whole.upper)
    return Share(lower=float(lower), upper=float(upper))


def difference(later: Interval, earlier: Interval) -> Difference:
    """Later minus earlier.

    >>> difference(Interval(lower=6, upper=6), Interval(lower=20))
    Difference(lower=None, upper=-14)
    """
    return Difference(
        lower=None if earlier.upper is None else later.lower - earlier.upper,
        upper=None if later.upper is None else later.upper - earlier.lower,
    )
