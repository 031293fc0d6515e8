// Sentences by their words
// purpose: Full-text search in sentences, whatever the case and the accents. Tables of records have no sentences.
CREATE FULLTEXT INDEX sentence_words IF NOT EXISTS FOR (sentence:Sentence) ON EACH [sentence.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
