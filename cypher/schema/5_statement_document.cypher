// Statements by document
// purpose: Statements of a document are listed without looking at those of others.
CREATE INDEX statement_document IF NOT EXISTS FOR (statement:Statement) ON (statement.document)
