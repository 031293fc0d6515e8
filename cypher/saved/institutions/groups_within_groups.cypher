// Which groups are part of which other groups?
// purpose: Groups that the text makes narrower than others, and unnamed organisations that belong to a class.
// interpretation: Each arrow leads from the narrower group to the broader group.
// caveat: What is said of a group does not hold for the broader or the narrower group.
// columns:
//   path path: a group and the broader group
MATCH (narrow:Entity)
WHERE narrow.family = 'actor' AND narrow.row IS NULL
MATCH path = (narrow)-[{kind: 'class'}]->(:Entity)
RETURN path
LIMIT 60
