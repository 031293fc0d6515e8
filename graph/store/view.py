"""Views of a store: everything, or only what is published, which leaves out the cases of tables."""

from enum import Enum

from tuyun.graph.store.plan import Request

RECORDS = "records"
"""The parameter by which a query leaves out what tables of records brought."""


class View(Enum):
    """A store takes a view with every read. `published` has neither tables nor what only tables brought."""

    all = "all"
    published = "published"

    def bind(self, request: Request) -> dict[str, object]:
        """The parameters to run a request with. A request that asks for records itself, for counts, gets them."""
        parameters = request.parameters
        if any(parameter.name == RECORDS for parameter in request.query.parameters):
            parameters = {RECORDS: self is View.all, **parameters}
        return request.query.bind(parameters)
