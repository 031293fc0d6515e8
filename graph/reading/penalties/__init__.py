"""Read what penalties laws prescribe and courts impose."""
