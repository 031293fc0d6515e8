"""Find who did something, who says it, and how firmly."""
