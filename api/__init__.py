"""The HTTP API: a thin layer over the graph package."""
