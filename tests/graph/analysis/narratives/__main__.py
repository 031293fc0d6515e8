"""Write the tables of the invented narratives anew."""

from tests.graph.analysis.narratives import DIRECTORY, TABLES

for name, rows in TABLES.items():
    (DIRECTORY / name).write_text("\n".join(rows()) + "\n", "utf-8")
