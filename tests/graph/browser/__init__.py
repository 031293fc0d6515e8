"""What Neo4j Browser is given."""
