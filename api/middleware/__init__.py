"""ASGI middleware around every request: limits, headers, caching, logs, metrics, traces."""
