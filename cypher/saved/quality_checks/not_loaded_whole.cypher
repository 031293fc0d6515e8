// Which documents are loaded, and are they complete?
// purpose: Rows may be missing because a load was interrupted.
// interpretation: The state is “loaded” if the document is complete. Otherwise load the document again.
// columns:
//   document string: the id of the document
//   name string: the title of the document
//   kind string: narrative or records
//   state string: loaded, loading or removing
MATCH (document:Document)
RETURN document.id AS document, document.name AS name, document.kind AS kind, document.state AS state
ORDER BY document
LIMIT 50
