"""Get the text of a source file, and keep a map back to each of its characters."""
