"""What a store shows: everything, or what was published, without the cases of tables of records."""

from enum import Enum

RECORDS = "records"
"""The parameter by which a query leaves out what tables of records brought. Nobody who asks a question sets it."""


class View(Enum):
    """A store takes a view with every read. `published` has neither tables nor what only tables brought."""

    all = "all"
    published = "published"
