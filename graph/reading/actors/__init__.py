"""Find the actors of a sentence, and make the entities that proposals name."""
