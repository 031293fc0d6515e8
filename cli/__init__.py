"""The `tuyun` command: thin over the graph package."""
