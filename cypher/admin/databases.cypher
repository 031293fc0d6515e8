// The databases and their states
// purpose: Shows whether each database could start. It runs on the database system.
// columns:
//   name string: the database
//   status string: `online` if it takes queries, `offline` if it could not start
SHOW DATABASES YIELD name, currentStatus
RETURN name, currentStatus AS status
ORDER BY name
