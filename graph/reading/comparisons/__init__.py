"""Find which counts are compared, and what a compared count takes over."""
