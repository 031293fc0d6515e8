// Which cases continued as lesser crimes, and through whom?
// purpose: Cases that were, according to the text, downgraded, or charged or investigated under lesser statutes.
// interpretation: The hedge comes first in each link's caption. What is alleged or reported is not in the report's own
//   voice.
// caveat: The text does not say that these cases ended.
// columns:
//   path path: who did it to which cases
MATCH path = (:Entity)-[{loss: 'relabelled'}]->(:Case)
RETURN path
LIMIT 60
