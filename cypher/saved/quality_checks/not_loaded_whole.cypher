// Which documents are loaded, and whole?
// purpose: What is missing may be missing because a load was cut short.
// reading: state is loaded if all is there. Otherwise load it again.
// columns:
//   document string: its id
//   name string: its title
//   kind string: narrative or records
//   state string: loaded, loading or removing
MATCH (document:Document)
RETURN document.id AS document, document.name AS name, document.kind AS kind, document.state AS state
ORDER BY document
LIMIT 50
