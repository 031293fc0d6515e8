// Which periods are chosen
// purpose: The guide of Neo4j Browser makes a parameter of this, which its queries then read: what states days that overlap those from the
//   first to the last.
// parameters:
//   first string = "2021-01-01": first day of the period, as year-month-day
//   last string = "2021-12-31": last day of the period
// columns:
//   id string: id of a statement, or of a row of a table, that overlaps the period
MATCH (dated)
WHERE (dated:Statement OR dated:Case AND dated.row IS NOT NULL)
WITH dated, coalesce(dated.period_start, dated.opened_start) AS begin,
     coalesce(dated.period_end, dated.opened_end,
              COLLECT { MATCH (report:Document {id: dated.document}) RETURN date({year: report.year, month: 12, day: 31}) }[0]) AS end
WHERE begin <= date(trim($last)) AND end >= date(trim($first))
RETURN coalesce(CASE WHEN dated:Case THEN dated.document + '\u0023' + toString(dated.row) END, dated.id) AS id
ORDER BY id
