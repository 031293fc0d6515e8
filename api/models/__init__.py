"""Models of request and response bodies, and their construction from rows of the store."""
