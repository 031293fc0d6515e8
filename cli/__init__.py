"""The command-line interface `tuyun`: a thin layer over the graph package."""
