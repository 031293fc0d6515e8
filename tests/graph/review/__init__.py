"""The review: views of readers, acts, agreement, and what survives kills and interleavings."""
