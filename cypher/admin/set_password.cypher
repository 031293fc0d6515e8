// Change the password of the current user
// purpose: Replaces the initial password of a new Neo4j at its first start. It runs on the database system.
// parameters:
//   old string: the present password
//   new string: the new password
ALTER CURRENT USER SET PASSWORD FROM $old TO $new
