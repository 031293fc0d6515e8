// The statements of a selected period
// purpose: Stands in the place of the list of statements in a query that is opened in Neo4j Browser with periods.
// interpretation: A statement counts if the days that it states overlap one of the periods. What states no days is left out.
// parameters:
//   firsts list: first day of each period
//   lasts list: last day of each period, in the same order
// columns:
//   selected_statement string: id of a statement, or of a row of a table, that overlaps one of them
MATCH (selected)
WHERE (selected:Statement OR selected:Case AND selected.row IS NOT NULL)
WITH selected, coalesce(selected.period_start, selected.opened_start) AS selected_first,
     coalesce(selected.period_end, selected.opened_end,
              COLLECT { MATCH (selected_report:Document {id: selected.document}) RETURN date({year: selected_report.year, month: 12, day: 31}) }[0]) AS selected_last
WHERE any(selected_place IN range(0, size($firsts) - 1) WHERE selected_first <= date($lasts[selected_place]) AND selected_last >= date($firsts[selected_place]))
RETURN coalesce(CASE WHEN selected:Case THEN selected.document + '\u0023' + toString(selected.row) END, selected.id) AS selected_statement
ORDER BY selected_statement
