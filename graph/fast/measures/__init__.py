"""The functions that networkx's dispatcher calls, with networkx's names, arguments, results and errors."""
