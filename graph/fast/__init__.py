"""Exact graph measures in compiled code, for networkx's dispatcher (``backend="tuyun"``) and for the analyses.

Nothing outside this package imports numba, and this package is imported only for a large graph or on request.
"""
