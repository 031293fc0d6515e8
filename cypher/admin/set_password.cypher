// Change the password of whoever is logged in
// purpose: replaces the password that a new Neo4j comes with, at the first start of a home; runs on the database system
// parameters:
//   old string: the present password
//   new string: the one to have from now on
ALTER CURRENT USER SET PASSWORD FROM $old TO $new
