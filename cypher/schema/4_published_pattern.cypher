// Published counts by table
// purpose: The groups of cases whose counts readers are shown are looked up by their table.
CREATE INDEX published_pattern IF NOT EXISTS FOR (pattern:PublishedPattern) ON (pattern.document)
