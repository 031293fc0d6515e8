"""Find what a sentence says was not reported."""
