"""Find which counts are parts of other counts."""
