"""Benchmarks, measured on the machine at hand; they are not part of the installed package."""
