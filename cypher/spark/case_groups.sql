-- Cases that have in common all that decides their form, year and steps
-- purpose: A table of any size becomes a few groups, each of which the reader of tables then reads as a single row.
-- view: case_rows
--   name string: the case
--   opened string: the day on which it was opened, or empty
--   parts array<string>: the cells of the columns that decide the form and the steps
-- columns:
--   parts array<string>: as in the view
--   first_day string: the earliest day of the group
--   last_day string: the latest day of the group, in the same year
--   cases bigint: number of cases
SELECT parts, min(opened) AS first_day, max(opened) AS last_day, count(*) AS cases
FROM case_rows
GROUP BY parts, substr(opened, 1, 4)
ORDER BY parts, first_day
