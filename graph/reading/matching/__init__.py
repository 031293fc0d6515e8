"""Load the rules, and find where they fire in a sentence."""
