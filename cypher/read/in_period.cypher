// The statements of some periods
// purpose: Which statements, and which rows of tables, overlap any of some periods, by the days that they state; and which state
//   none, so that an answer can say what it leaves out. What goes on since a
//   day is taken to reach to the end of the report's year, and no further. A row of a table is of the time when its case was opened.
// parameters:
//   documents list = null: only statements and rows of these documents
//   firsts list: first day of each period, as YYYY-MM-DD
//   lasts list: last day of each period, in the same order
//   records boolean = true: whether to include what tables of records brought
// columns:
//   ids list: ids of the statements and rows that overlap
//   undated list: ids of the statements and rows that state no days
CALL () {
  MATCH (told:Statement)
  WHERE $documents IS NULL OR told.document IN $documents
  MATCH (document:Document {id: told.document})
  WITH told, told.period_start IS NULL AND told.period_end IS NULL AS undated,
       any(place IN range(0, size($firsts) - 1) WHERE coalesce(told.period_end, date({year: document.year, month: 12, day: 31})) >= date($firsts[place])
                                                  AND coalesce(told.period_start, date('0001-01-01')) <= date($lasts[place])) AS overlaps
  ORDER BY told.id
  RETURN collect(CASE WHEN overlaps AND NOT undated THEN told.id END) AS ids, collect(CASE WHEN undated THEN told.id END) AS undated
  UNION ALL
  WITH 1 AS one WHERE $records
  MATCH (case:Case) WHERE case.row IS NOT NULL AND ($documents IS NULL OR case.document IN $documents)
  WITH case, case.document + '\u0023' + toString(case.row) AS id, case.opened_start IS NULL AND case.opened_end IS NULL AS undated,
       any(place IN range(0, size($firsts) - 1) WHERE coalesce(case.opened_end, case.opened_start) >= date($firsts[place])
                                                  AND case.opened_start <= date($lasts[place])) AS overlaps
  RETURN collect(DISTINCT CASE WHEN overlaps AND NOT undated THEN id END) AS ids, collect(DISTINCT CASE WHEN undated THEN id END) AS undated
}
WITH collect(ids) AS ids, collect(undated) AS undated
RETURN reduce(all = [], part IN ids | all + part) AS ids, reduce(all = [], part IN undated | all + part) AS undated
