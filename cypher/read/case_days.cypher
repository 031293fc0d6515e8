// How long the cases of tables were between their steps
// purpose: Days from each step of a case to the next that its table dates, grouped, so that a table of any size becomes a few rows. A
//   table dates a step if any of its rows does. A case whose next step has no day is open until the last day that its document covers,
//   or has gone on to a later step.
// parameters:
//   documents list = null: only these tables
//   records boolean = true: without, nothing, since durations tell of single cases
// columns:
//   country string: ISO 3166-1 code of the country; empty if the table is about none
//   document string: id of the table
//   from_step integer: the step at which the time begins; 0 is the opening, and so on in the order of the case flow
//   to_step integer: the next step that the table dates
//   fate string: ended, if the next step has a day; passed, if only a later one has; open, if none has
//   days integer: days to the next step; to the later one; or to the last day that the document covers
//   cases integer: number of cases
MATCH (document:Document {kind: 'records'}) WHERE $records AND ($documents IS NULL OR document.id IN $documents)
CALL (document) {
  MATCH (case:Entity:Case {document: document.id})
  WITH [count(case.opened_start), count(case.day_referred), count(case.day_charged), count(case.day_judged),
        count(case.day_closed)] AS dated
  RETURN [place IN range(0, 4) WHERE dated[place] > 0] AS places
}
WITH document, places,
     coalesce(document.closing, document.published, date({year: document.year, month: 12, day: 31})) AS last
MATCH (case:Entity:Case {document: document.id})
WITH document, last, places AS steps,
     [place IN places | [case.opened_start, case.day_referred, case.day_charged, case.day_judged, case.day_closed][place]] AS days
UNWIND range(0, size(steps) - 2) AS place
WITH document, steps[place] AS from_step, steps[place + 1] AS to_step, days[place] AS start, days[place + 1] AS next, last,
     [day IN days[place + 2..] WHERE day IS NOT NULL][0] AS later
WHERE start IS NOT NULL
RETURN document.country AS country, document.id AS document, from_step, to_step,
       CASE WHEN next IS NOT NULL THEN 'ended' WHEN later IS NOT NULL THEN 'passed' ELSE 'open' END AS fate,
       duration.inDays(start, coalesce(next, later, last)).days AS days, count(*) AS cases
ORDER BY document, from_step, to_step, fate, days
