"""The functions of the networkx backend: arguments, errors and results as networkx has them, on a `Compact`."""
