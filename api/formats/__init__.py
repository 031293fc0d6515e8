"""Answers in the requested format, with the requested fields."""
