// Where do two speakers, or two documents, speak about the same thing?
// purpose: Conflicts and agreements: statements with the same predicate about the same party, from different
//   voices or documents, or of opposite polarity.
// interpretation: The two statements stand on either side of what both of them name. Compare their counts, polarity and
//   modality.
// caveat: Nothing is averaged. Whether two voices are independent of each other is not known.
// columns:
//   path path: two statements and what both of them name
MATCH (told:Statement)
WHERE told.predicate IS NOT NULL
MATCH path = (told)-[first_part:MENTIONS]->(shared:Entity)<-[second_part:MENTIONS]-(other:Statement {predicate: told.predicate})
WHERE told.id < other.id AND first_part.role = second_part.role AND first_part.role <> 'scope' AND shared.family <> 'matter'
  AND (told.voice <> other.voice OR told.document <> other.document OR told.polarity <> other.polarity)
RETURN path
LIMIT 40
