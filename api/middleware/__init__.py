"""What surrounds every request: limits, headers, caching, logs, metrics, traces."""
