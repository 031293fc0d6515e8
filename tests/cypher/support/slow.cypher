// A query that takes too long
// purpose: It counts for longer than anybody waits, and holds no memory meanwhile.
// parameters:
//   remainder integer: of a division by seven
// columns:
//   found integer: how many
UNWIND range(1, 100000000000) AS number
WITH number WHERE number % 7 = $remainder
RETURN count(number) AS found
