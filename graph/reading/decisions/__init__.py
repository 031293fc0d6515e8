"""What people decide about proposals, and the statements that their decisions give."""
