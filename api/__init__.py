"""The HTTP interface: thin over the graph package."""
