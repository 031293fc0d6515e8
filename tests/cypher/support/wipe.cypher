// Take out everything
// purpose: An empty store for a test, the dataset's node and its revision included; constraints and indexes stay.
MATCH (node)
CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS
