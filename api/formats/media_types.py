"""Which formats there are, and which one a request asks for: by ``format``, else by ``Accept``, else JSON."""

from dataclasses import dataclass

from starlette.requests import Request
from tuyun.graph.errors import InvalidQuery, Where, suggest

JSON = "json"


@dataclass(frozen=True)
class Format:
    """A kind of content that answers come in."""

    name: str
    media: str
    description: str
    graph: bool = False
    """Whether it is made of links, and so only of answers that have them."""


FORMATS = {
    one.name: one
    for one in (
        Format("csv", "text/csv", "a table; lists are joined by `|`, what is nested is JSON"),
        Format("parquet", "application/vnd.apache.parquet", "a typed table, if the extra `parquet` is there"),
        Format("jsonl", "application/jsonl", "a row a line, in constant memory however many there are"),
        Format("graphml", "application/graphml+xml", "nodes and links, for Gephi, yEd, networkx", graph=True),
        Format("gexf", "application/gexf+xml", "nodes and links, for Gephi", graph=True),
        Format("jsonld", "application/ld+json", "links with their provenance, in the terms of PROV-O", graph=True),
        Format("ftm", "application/json+ftm", "FollowTheMoney entities, one a line", graph=True),
        Format("ftm-statements", "application/json+ftm-statements", "FollowTheMoney statements", graph=True),
    )
}


def format_of(request: Request) -> str:
    """The format that a request asks for; raises `InvalidQuery` if there is no such format."""
    asked = request.query_params.get("format")
    if asked is not None:
        if asked != JSON and asked not in FORMATS:
            known = [JSON, *FORMATS]
            raise InvalidQuery(
                f"there is no format {asked!r}.", where=Where(field="format"), todo=suggest(asked, known)
            )
        return asked
    accepted = [one.partition(";")[0].strip() for one in request.headers.get("accept", "").split(",")]
    by_media = {one.media: one.name for one in FORMATS.values()}
    known = [one for one in accepted if one in by_media or one in ("application/json", "*/*")]
    return by_media.get(known[0], JSON) if known else JSON
