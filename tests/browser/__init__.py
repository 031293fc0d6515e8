"""Neo4j Browser in a real Chromium, as an investigator has it after `make up`."""
