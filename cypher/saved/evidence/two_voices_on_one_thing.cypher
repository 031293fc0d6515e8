// Where do two speakers, or two documents, speak of the same?
// purpose: Conflicts and agreements: the same predicate of the same party, from different voices, documents or
//   polarities.
// reading: The two statements stand side by side on what both name; compare their counts, polarity and modality.
// caveat: Nothing is averaged. Whether two voices are independent of each other is not known.
// columns:
//   path path: two statements that name the same
MATCH (told:Statement)
WHERE told.predicate IS NOT NULL
MATCH path = (told)-[first_part:MENTIONS]->(:Entity)<-[second_part:MENTIONS]-(other:Statement {predicate: told.predicate})
WHERE told.id < other.id AND first_part.role = second_part.role AND first_part.role IN ['subject', 'object', 'happening']
  AND (told.voice <> other.voice OR told.document <> other.document OR told.polarity <> other.polarity)
RETURN path
LIMIT 40
