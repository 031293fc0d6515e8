"""The web page in a real Chromium, and what serves it."""
