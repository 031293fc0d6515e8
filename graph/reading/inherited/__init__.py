"""Give counts what they do not say themselves, from the counts around them."""
