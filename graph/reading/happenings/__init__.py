"""Find what happened to what a sentence counts."""
