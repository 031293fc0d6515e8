"""Exact measures of large graphs in compiled code, for networkx's dispatch (``backend="tuyun"``) and for our
analyses.

Nothing outside this room imports numba, and nothing imports this room until a graph is large or is asked for.
"""
