"""Withdraw `sure` where the dependency tree of a sentence speaks against a proposal."""
