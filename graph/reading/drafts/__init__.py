"""Draft the counts of a sentence, from all that was found in it."""
