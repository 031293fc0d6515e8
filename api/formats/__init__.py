"""The shape of an answer: which fields, in which format. Whatever an address answers is shaped here."""
