"""Find the period that governs a count."""
