"""The journeys of a person who explores, in a real Chromium."""
