// How much memory the server may take
// purpose: What a question needs beyond these limits is refused by the server, however much memory its machine has.
// columns:
//   name string: name of the setting
//   value string: its value, with its unit
SHOW SETTINGS 'server.memory.heap.max_size', 'server.memory.pagecache.size', 'dbms.memory.transaction.total.max'
YIELD name, value
WHERE value IS NOT NULL
RETURN name, value
ORDER BY name
