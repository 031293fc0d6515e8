"""Split a sentence into its clauses, and find which dates and counts belong to which."""
