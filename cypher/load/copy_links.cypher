// Copy the links of a narrative
// purpose: The links between copies of entities, which readers see. They have a type of their own, so that a query for the
//   links of a type does not count them twice; the type stands in the id.
// parameters:
//   country string = null: ISO 3166-1 code of the country that the document is about
//   rows list: source, target and properties of each link
// columns:
//   written integer: number of links
UNWIND $rows AS row
MATCH (source:PublishedCopy {id: row.source})
MATCH (target:PublishedCopy {id: row.target})
CREATE (source)-[link:PUBLISHED_LINK]->(target)
SET link = row.properties, link.country = $country
RETURN count(link) AS written
