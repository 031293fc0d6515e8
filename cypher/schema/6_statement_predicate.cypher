// Statements by predicate
// purpose: Questions start from a predicate.
CREATE INDEX statement_predicate IF NOT EXISTS FOR (statement:Statement) ON (statement.predicate)
