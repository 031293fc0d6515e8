"""The review of a document's proposals: what a reader has to decide, the acts of a reader, and agreement."""
