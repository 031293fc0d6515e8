"""The days that the words of a date mean."""
