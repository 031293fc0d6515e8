"""Analyses of the graph: pure functions from a network or from statements to values.

Each is imported from its module, so that a program waits only for the packages that it needs.
"""
