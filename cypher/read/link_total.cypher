// How many links of some types there are
// purpose: An analysis that makes an object of each link is refused at once where there are too many, before they are read.
// parameters:
//   types list: types of links
//   records boolean = true: whether to include what tables of records brought; without, the number is not asked for, and 0
// columns:
//   links integer: number of links
UNWIND CASE WHEN $records THEN $types ELSE [] END AS type
CALL (type) {
  MATCH ()-[link:$(type)]->()
  RETURN count(link) AS some
}
RETURN sum(some) AS links
