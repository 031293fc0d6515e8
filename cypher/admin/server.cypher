// Version and edition of the server
// purpose: A version that is too old for the queries is refused when the store is opened.
// columns:
//   version string: version of the Neo4j kernel
//   edition string: community or enterprise
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition AS edition
