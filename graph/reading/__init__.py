"""Propose statements from a text by rules that stand in files; people, or an explicit command, decide."""
