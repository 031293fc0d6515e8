"""Who may do what: keys, tokens, roles, rates, and the record of what was done and denied."""
