"""The formats of an answer, and the fields of its rows."""
