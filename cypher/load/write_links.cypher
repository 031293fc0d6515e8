// Write links
// purpose: There is one link for each type, source, target and document.
// parameters:
//   country string = null: ISO 3166-1 code of the country that the document is about
//   rows list: source, target, type and properties of each link
// columns:
//   written integer: number of links
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
CREATE (source)-[link:$(row.type)]->(target)
SET link = row.properties, link.country = $country
RETURN count(link) AS written
