"""Compose proposals from what was found for a count or a silence."""
