// Which cases went on as lesser crimes, and through whom?
// purpose: Cases that are said to be downgraded, charged or investigated under lesser statutes.
// reading: The hedge stands first on each link: alleged and reported are not the report's own word.
// caveat: That the cases ended is not said.
// columns:
//   path path: who did it to which cases
MATCH path = (:Entity)-[:DOWNGRADED|CHARGED_UNDER_LESSER_STATUTE|INVESTIGATED_UNDER_LESSER_STATUTE]->(:Case)
RETURN path
LIMIT 60
