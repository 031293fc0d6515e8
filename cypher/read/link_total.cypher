// How many links there are
// purpose: An analysis that makes an object of each link is refused at once where there are by far too many, before they are read. The
//   numbers are those that the store keeps, so that this takes no longer with more of them.
// parameters:
//   records boolean = true: whether to include what tables of records brought; without, nothing is counted, and the number is 0
// columns:
//   links integer: number of links, without those of evidence and the copies for readers
CALL () {
  MATCH ()-[link]->()
  RETURN count(link) AS every
}
CALL () {
  MATCH ()-[link:MENTIONS|ATTRIBUTED_TO|DESCRIBES|PUBLISHED_LINK]->()
  RETURN count(link) AS others
}
RETURN CASE WHEN $records THEN every - others ELSE 0 END AS links
