// In which months the cases of tables were opened and closed
// purpose: The number of cases by month of opening and of closing, from which a backlog is reckoned.
// parameters:
//   documents list = null: only these tables
//   records boolean = true: without, nothing, since months tell of single cases
// columns:
//   country string: ISO 3166-1 code of the country; empty if the table is about none
//   document string: id of the table
//   opened string: month of opening (2029-03)
//   closed string: month of closing; empty if the row has no day of closing
//   last string: the last month that the document covers
//   cases integer: number of cases
MATCH (document:Document {kind: 'records'}) WHERE $records AND ($documents IS NULL OR document.id IN $documents)
WITH document, coalesce(document.closing, document.published, date({year: document.year, month: 12, day: 31})) AS last
MATCH (case:Entity:Case {document: document.id}) WHERE case.opened_start IS NOT NULL
RETURN document.country AS country, document.id AS document, substring(toString(case.opened_start), 0, 7) AS opened,
       substring(toString(case.day_closed), 0, 7) AS closed, substring(toString(last), 0, 7) AS last, count(*) AS cases
ORDER BY document, opened, closed
