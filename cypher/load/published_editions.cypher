// The editions of a table whose counts were published
// purpose: A new edition is compared with each of them.
// parameters:
//   document string: id of the table
// columns:
//   edition integer: number of the edition
//   shown boolean: whether readers are shown its counts
//   form string: form of trafficking; empty if the rows have none
//   year integer: year in which the cases were opened; empty if the rows have none
//   steps list: type, id, name and label of the other end (or empty), and modality of each step
//   cases integer: number of cases
MATCH (pattern:PublishedPattern {document: $document})
RETURN pattern.edition AS edition, pattern.shown AS shown, pattern.form AS form, pattern.year AS year,
       [step IN range(0, size(pattern.steps) / 5 - 1) | pattern.steps[5 * step..5 * step + 5]] AS steps, pattern.cases AS cases
ORDER BY edition, form, year, steps
