"""Read the steps of justice that a sentence tells without counting: “a court convicted the owner of a bar”."""
