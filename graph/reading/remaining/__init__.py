"""Find the figures that no other rule has read."""
