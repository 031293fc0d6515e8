"""Worker processes for what takes long: analyses, reports, and the reading of documents that are loaded."""
