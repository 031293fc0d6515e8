"""What somebody writes who has the client made from our OpenAPI document: ``python consumer.py ADDRESS KEY``.

It is run, and held by mypy to the client's types, in ``test_client.py``; here there is no client to hold it to.
"""

import json
import sys

from tuyun_client import AuthenticatedClient
from tuyun_client.api.entities import list_entities
from tuyun_client.api.flow import get_flow
from tuyun_client.api.links import list_links
from tuyun_client.api.lookup import look_up
from tuyun_client.api.losses import list_losses
from tuyun_client.api.paths import find_paths
from tuyun_client.api.queries import run_query
from tuyun_client.models import (
    Entities,
    FlowAnswer,
    Link,
    Links,
    ListLinksModalityType0,
    ListLossesHeadType0,
    Lookups,
    LossesAnswer,
    Paths,
    Problem,
    QueryRows,
    RunQueryParameters,
)


def named(client: AuthenticatedClient, words: str) -> list[str]:
    """Names of the entities that words find, best first."""
    found = list_entities.sync(client=client, q=words)
    assert isinstance(found, Entities)
    return [one.name for one in found.data]


def alleged(client: AuthenticatedClient, size: int) -> tuple[list[Link], int]:
    """All links that somebody alleges, page by page to the end; and the number of pages."""
    links: list[Link] = []
    cursor, pages = None, 0
    while cursor or not pages:
        page = list_links.sync(client=client, modality=ListLinksModalityType0.ALLEGED, limit=size, cursor=cursor)
        assert isinstance(page, Links)
        links += page.data
        cursor, pages = page.next_, pages + 1
    return links, pages


def known(client: AuthenticatedClient, *names: str) -> dict[str, str | None]:
    """The id of each name, or None."""
    told = look_up.sync(client=client, name=list(names))
    assert isinstance(told, Lookups)
    return {one.asked: one.entity.id if one.entity else None for one in told.data}


def counted(client: AuthenticatedClient) -> list[tuple[str, int | None, int | None]]:
    """What was counted: predicate and bounds, None if open."""
    told = get_flow.sync(client=client)
    assert isinstance(told, FlowAnswer)
    return [(str(one.predicate), one.interval.lower, one.interval.upper) for one in told.data.rows]


def ended(client: AuthenticatedClient) -> list[tuple[str, str, list[str]]]:
    """How cases ended: stage, what is said, and whom the sentence names."""
    told = list_losses.sync(client=client, head=ListLossesHeadType0.ENDED)
    assert isinstance(told, LossesAnswer)
    return [(str(one.stage), str(one.predicate), [desk.name for desk in one.desks]) for one in told.data.rows]


def tied(client: AuthenticatedClient, source: str, target: str) -> list[list[str]]:
    """The names along the shortest paths between two."""
    told = find_paths.sync(client=client, source=source, target=target, limit=1)
    assert isinstance(told, Paths)
    return [[node.name for node in path.nodes] for path in told.data.rows]


def trained(client: AuthenticatedClient, minimum: int) -> list[object]:
    """Trainings that reached at least so many."""
    asked = RunQueryParameters.from_dict({"minimum": str(minimum)})
    told = run_query.sync("training", client=client, parameters=asked)
    assert isinstance(told, QueryRows)
    return [row["training"] for row in told.data.rows]


def refused(client: AuthenticatedClient) -> tuple[int, str, str | None]:
    """What is said of a path to nobody."""
    told = find_paths.sync_detailed(client=client, source="PGO", target="nobody")
    assert isinstance(told.parsed, Problem)
    return told.status_code, told.parsed.type_, told.parsed.where


def main(address: str, key: str) -> None:
    """Tell all of it as JSON."""
    with AuthenticatedClient(base_url=address, token=key) as client:
        links, pages = alleged(client, 2)
        told = {
            "named": named(client, "prosecutor general"),
            "alleged": [[one.id, [str(pair.modality) for pair in one.pairs]] for one in links],
            "pages": pages,
            "known": known(client, "PGO", "nobody"),
            "counted": counted(client),
            "ended": ended(client),
            "tied": tied(client, "PGO", "prosecutors"),
            "trained": trained(client, 150),
            "refused": refused(client),
        }
    with AuthenticatedClient(base_url=address, token="none") as stranger:  # noqa: S106 - nobody's
        problem = list_links.sync(client=stranger)
        assert isinstance(problem, Problem)
        told["stranger"] = problem.status
    print(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
