"""Tuyun: from a source narrative to an evidence-linked graph, and what can be read from it."""
