"""Access control of the API: keys, tokens, roles, rate limits and audit records."""
