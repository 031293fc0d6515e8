"""Find the figures of a sentence: numerals, ranges, words for a quantity, terms of imprisonment."""
