"""Time a measure of a library on a graph, in a child process: ``python peers.py PEER MEASURE GRAPH.npz``.

On ``go SAMPLE`` from standard input it measures (from SAMPLE sources, unless that is 0), on ``whole`` it
builds its graph anew and measures, and on ``values FILE`` it writes its values. It answers with a line of
JSON. It runs on any Python that has the library: graph-tool is on the system's own.
"""

# mypy: ignore-errors

import json
import sys
import time
import warnings

import numpy as np

warnings.simplefilter("ignore")
NX = {
    "betweenness": "betweenness_centrality",
    "edge betweenness": "edge_betweenness_centrality",
    "closeness": "closeness_centrality",
    "articulation points": "articulation_points",
    "bridges": "bridges",
    "constraint": "constraint",
    "PageRank": "pagerank",
}
BACKENDS = {"franken-networkx": "franken_networkx", "nx-parallel": "parallel", "GraphBLAS": "graphblas"}


def chosen(nodes, sample):
    """The same sources for everybody."""
    return np.random.default_rng(1).choice(nodes, sample, replace=False).tolist() if sample else None


def read(result):
    """Make a lazy answer, and only it, whole."""
    return result if isinstance(result, dict) else list(result)


class NetworkX:
    """networkx, or a backend of it."""

    def __init__(self, peer, measure, nodes, sources, ends, directed):
        import networkx as nx

        self.nx, self.measure, self.function = nx, measure, getattr(nx, NX[measure])
        self.backend = BACKENDS.get(peer, peer)
        self.graph = (nx.DiGraph if directed else nx.Graph)()
        self.graph.add_nodes_from(range(nodes))
        self.graph.add_edges_from(zip(sources.tolist(), ends.tolist(), strict=True))
        nx.config.warnings_to_ignore.add("cache")
        if peer == "nx-parallel":
            nx.config.backends.parallel.active, nx.config.backends.parallel.n_jobs = True, -1
        tiny = (nx.DiGraph if directed else nx.Graph)([(0, 1), (1, 2)])
        read(self.function(tiny, backend=self.backend))  # loads and compiles

    def rebuild(self):
        """Have the graph converted anew."""
        self.graph.__networkx_cache__.clear()

    def run(self, sample):
        if not sample:
            return read(self.function(self.graph, backend=self.backend))
        if self.measure == "closeness":
            graph = self.graph
            return [self.function(graph, u=node, backend=self.backend) for node in chosen(len(graph), sample)]
        return self.function(self.graph, k=sample, seed=1, backend=self.backend)


class Tuyun(NetworkX):
    """Ours: the algorithm on its own graph, or the whole from a networkx graph."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        from tuyun.graph.fast import backend

        self.ours = getattr(backend, NX[self.measure])
        self.rebuild()
        self.compact = self.own()

    def own(self):
        """As the store's columns give it: without a networkx graph whose weights are read at each call."""
        made = self.compact
        return type(made)(made.ids, made.out, made.directed)

    def run(self, sample):
        if not sample:
            return read(self.ours(self.compact))
        from tuyun.graph.fast.brandes_simd import accumulate

        graph, ones = self.compact, np.ones(len(self.compact))
        some = np.array(chosen(len(graph), sample), np.int32)
        return accumulate(graph.simple_out, graph.simple_into, some, ones[:sample], ones, ones)[0]

    def lanes(self):
        """Betweenness of all by the other kernel, slowly."""
        from tuyun.graph.fast.betweenness import Steps, node_betweenness

        return node_betweenness(self.compact, Steps(hubs=False))

    def rebuild(self):
        from tuyun.graph.fast import backend

        self.compact = backend.convert_from_nx(self.graph)


class IGraph:
    """igraph's C library."""

    def __init__(self, _peer, measure, nodes, sources, ends, directed):
        self.arrays, self.measure = (nodes, np.column_stack([sources, ends]), directed), measure
        self.rebuild()

    def rebuild(self):
        import igraph

        nodes, pairs, directed = self.arrays
        self.graph = igraph.Graph(n=nodes, edges=pairs, directed=directed)

    def run(self, sample):
        graph, some = self.graph, chosen(self.arrays[0], sample)
        return {
            "betweenness": lambda: graph.betweenness(sources=some),
            "edge betweenness": lambda: graph.edge_betweenness(sources=some),
            "closeness": lambda: graph.closeness(vertices=some),
            "articulation points": graph.articulation_points,
            "bridges": graph.bridges,
            "constraint": graph.constraint,
            "PageRank": graph.pagerank,
        }[self.measure]()


class RustworkX:
    """rustworkx; it takes no sample."""

    def __init__(self, _peer, measure, nodes, sources, ends, directed):
        self.arrays, self.measure = (
            (nodes, list(zip(sources.tolist(), ends.tolist(), strict=True)), directed),
            measure,
        )
        self.rebuild()

    def rebuild(self):
        import rustworkx

        nodes, pairs, directed = self.arrays
        self.rx = rustworkx
        self.graph = (rustworkx.PyDiGraph if directed else rustworkx.PyGraph)()
        self.graph.add_nodes_from(range(nodes))
        self.graph.add_edges_from_no_data(pairs)

    def run(self, sample):
        if sample:
            raise NotImplementedError("no sample")
        return {
            "betweenness": lambda: self.rx.betweenness_centrality(self.graph, normalized=False),
            "edge betweenness": lambda: self.rx.edge_betweenness_centrality(self.graph, normalized=False),
            "closeness": lambda: self.rx.closeness_centrality(self.graph),
            "articulation points": lambda: self.rx.articulation_points(self.graph),
            "bridges": lambda: self.rx.bridges(self.graph),
            "PageRank": lambda: self.rx.pagerank(self.graph),
        }[self.measure]()


class NetworKit:
    """NetworKit, in parallel."""

    def __init__(self, _peer, measure, nodes, sources, ends, directed):
        self.arrays, self.measure = (nodes, sources, ends, directed), measure
        self.rebuild()

    def rebuild(self):
        import networkit

        nodes, sources, ends, directed = self.arrays
        self.nk = networkit
        weights = np.ones(len(sources))
        self.graph = networkit.GraphFromCoo((weights, (sources, ends)), n=nodes, weighted=False, directed=directed)

    def run(self, sample):
        central = self.nk.centrality
        if self.measure == "edge betweenness":
            self.graph.indexEdges()
        found = {
            "betweenness": lambda: (
                central.EstimateBetweenness(self.graph, sample, False, True)
                if sample
                else central.Betweenness(self.graph)
            ),
            "edge betweenness": lambda: central.Betweenness(self.graph, computeEdgeCentrality=True),
            "closeness": lambda: central.Closeness(self.graph, False, central.ClosenessVariant.GENERALIZED),
            "PageRank": lambda: central.PageRank(self.graph, 0.85, 1e-6 * self.arrays[0]),
        }
        if sample and self.measure != "betweenness":
            raise NotImplementedError("no sample")
        algorithm = found[self.measure]()
        algorithm.run()
        return algorithm.scores()


class GraphTool:
    """graph-tool, in parallel by OpenMP."""

    def __init__(self, _peer, measure, nodes, sources, ends, directed):
        self.arrays, self.measure = (nodes, np.column_stack([sources, ends]), directed), measure
        self.rebuild()

    def rebuild(self):
        import graph_tool
        import graph_tool.centrality
        import graph_tool.topology

        nodes, pairs, directed = self.arrays
        self.gt = graph_tool
        self.graph = graph_tool.Graph(directed=directed)
        self.graph.add_vertex(nodes)
        self.graph.add_edge_list(pairs)

    def run(self, sample):
        graph, central = self.graph, self.gt.centrality
        if sample and "betweenness" not in self.measure:
            raise NotImplementedError("no sample")
        pivots = {"pivots": np.array(chosen(self.arrays[0], sample))} if sample else {}
        return {
            "betweenness": lambda: central.betweenness(graph, norm=False, **pivots)[0].a,
            "edge betweenness": lambda: central.betweenness(graph, norm=False, **pivots)[1].a,
            "closeness": lambda: central.closeness(graph).a,
            "articulation points": lambda: self.gt.topology.label_biconnected_components(graph)[1].a,
            "PageRank": lambda: central.pagerank(graph, epsilon=1e-6 * self.arrays[0]).a,
        }[self.measure]()


PEERS = {
    "tuyun": Tuyun,
    "networkx": NetworkX,
    "rustnx": NetworkX,
    "franken-networkx": NetworkX,
    "nx-parallel": NetworkX,
    "GraphBLAS": NetworkX,
    "igraph": IGraph,
    "rustworkx": RustworkX,
    "NetworKit": NetworKit,
    "graph-tool": GraphTool,
}


def values(found, measure, links):
    """What was found, as numbers in order: points, bridges, values of nodes, or of links by their ends."""
    if measure == "articulation points":
        return np.sort(np.array(found, float))
    if measure == "bridges":
        ends = np.sort(np.array(found, float), axis=1)
        return ends[np.lexsort(ends.T)]
    pairs = links if measure == "edge betweenness" else ()
    values = found.values() if hasattr(found, "values") else found
    values = np.array([0 if value is None else value for value in values], float)
    if len(values) != len(pairs):
        return values
    keys = np.sort(np.array(list(found) if isinstance(found, dict) else pairs), axis=1)
    return values[np.lexsort(keys.T)]


def main():
    peer, measure, file = sys.argv[1:4]
    arrays = np.load(file)
    graph = int(arrays["nodes"]), arrays["sources"], arrays["ends"], bool(arrays["directed"])
    pairs, found = np.column_stack(graph[1:3]), None
    try:
        work = PEERS[peer](peer, measure, *graph)
        say({"ready": True})
    except Exception as error:
        say({"error": reason(error, measure)})
        return
    for line in sys.stdin:
        order, *what = line.split()
        try:
            begin = time.perf_counter()
            if order == "values":
                np.save(what[0], values(found, measure, pairs))
            else:
                if order == "whole":
                    work.rebuild()
                found = work.lanes() if order == "lanes" else work.run(int(what[0]) if what else 0)
            say({"seconds": time.perf_counter() - begin})
        except Exception as error:
            say({"error": reason(error, measure)})


def reason(error, measure):
    """Why a library has no answer."""
    lacks = error.args == (measure,) or "is not implemented by" in str(error)
    return "it has none" if lacks else f"{type(error).__name__}: {error}"[:200]


def say(message):
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    main()
