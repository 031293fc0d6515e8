-- Rows for which a table is refused
-- purpose: What no group of rows shows: cases that stand twice, names of cases and days that are not valid.
-- view: case_rows, as in case_groups
-- parameters:
--   case string: regular expression of the name of a case
--   longest integer: most characters of a name
--   day string: regular expression of a day
-- columns:
--   fault string: `twice`, `name` or `day`
--   value string: the cell
SELECT 'twice' AS fault, min(name) AS value FROM case_rows GROUP BY lower(name) HAVING count(*) > 1
UNION ALL
SELECT 'name', name FROM case_rows WHERE NOT name RLIKE :case OR length(name) > :longest
UNION ALL
SELECT 'day', opened FROM case_rows WHERE opened <> '' AND (NOT opened RLIKE :day OR TRY_CAST(opened AS DATE) IS NULL)
ORDER BY fault, value
LIMIT 1
