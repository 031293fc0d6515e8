"""Ask a language model for proposals, and refuse what cannot be trusted of its answers."""
