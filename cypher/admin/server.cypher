// Which server is this?
// purpose: Versions too old for the queries are told so at once.
// columns:
//   version string: version of the Neo4j kernel
//   edition string: community or enterprise
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition AS edition
