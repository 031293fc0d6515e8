"""The web page: HTML from templates, scripts and styles. What it shows, its scripts ask of the public API."""
