// What routes lead from a victim to a court?
// purpose: Evidenced routes, routes that are only a legal possibility, and what the text denies, side by side.
// question: 7
// reading: Only links that can take a complaint or case one desk further count, from desk to desk along their arrow. A
//   route does not lead through other victims, nor from one group of cases to another that the text does not make part
//   of it, and into a recorded case only from its own victims. "none told" means that no sentence tells such a route: it
//   is neither no nor zero. A legal possibility says nothing of its use; a denial removes nothing. Routes to a court
//   are up to six links long; of each kind at most 500 are given.
// parameters:
//   victims string = null: id of a group of victims; all groups if empty
//   court string = null: id of a court; all courts if empty
// columns:
//   kind string: evidenced, legal possibility, denied, or none told
//   reaches_court boolean: whether it ends at a court
//   route list: names of the nodes, in order
//   links list: types of the links, in order
//   modalities list: modalities on each link, in order, joined by commas
//   voices list: who says so, for a denial
//   statements list: ids of the statements that the row rests on
CALL () {
  UNWIND ['evidenced', 'legal possibility'] AS kind
  CALL (kind) {
    MATCH path = (victim:Victim)
      ((one)-[hop WHERE hop.carries AND (hop.kind = 'plain' OR hop.kind = 'permitted' AND kind = 'legal possibility')]-
       (other:Entity WHERE NOT other:Victim)
        WHERE (one:Victim OR one:Case OR other:Case OR startNode(hop) = one)
          AND (other.row IS NULL OR one:Victim)){1,6} (court:Court)
    USING SCAN victim:Victim
    WHERE ($victims IS NULL OR victim.id = $victims) AND ($court IS NULL OR court.id = $court)
      AND (kind = 'evidenced' OR any(hop IN relationships(path) WHERE hop.kind = 'permitted'))
      AND all(node IN nodes(path) WHERE single(same IN nodes(path) WHERE same = node))
    WITH path, [node IN nodes(path) WHERE node:Case] AS cases
    WHERE all(place IN range(1, size(cases) - 1) WHERE cases[place].id IN coalesce(cases[place - 1].narrower_than, [])
                                                    OR cases[place - 1].id IN coalesce(cases[place].narrower_than, []))
    RETURN path LIMIT 500
  }
  RETURN kind, true AS reaches_court, [node IN nodes(path) | node.name] AS route,
         [hop IN relationships(path) | type(hop)] AS links,
         [hop IN relationships(path) | reduce(text = hop.modalities[0], one IN hop.modalities[1..] | text + ',' + one)]
           AS modalities,
         [] AS voices, reduce(all = [], hop IN relationships(path) | all + [id IN hop.statements WHERE NOT id IN all]) AS statements
  UNION ALL
  MATCH (source:Entity)-[hop WHERE hop.carries AND hop.kind = 'permitted']-(victim:Victim)
  WHERE $victims IS NULL OR victim.id = $victims
  RETURN 'legal possibility' AS kind, false AS reaches_court,
         [startNode(hop).name, endNode(hop).name] AS route, [type(hop)] AS links,
         [reduce(text = hop.modalities[0], one IN hop.modalities[1..] | text + ',' + one)] AS modalities,
         [] AS voices, hop.statements AS statements
  UNION ALL
  MATCH (denial:Statement {polarity: 'denied', carries: true})
  WHERE EXISTS { MATCH (denial)-[:MENTIONS {carries: true}]->(victim:Victim)
                 WHERE $victims IS NULL OR victim.id = $victims }
  RETURN 'denied' AS kind, false AS reaches_court,
         COLLECT { MATCH (denial)-[part:MENTIONS {carries: true}]->(party)
                   RETURN party.name ORDER BY part.position } AS route,
         [denial.predicate] AS links, [denial.modality] AS modalities,
         [denial.voice_name] AS voices, [denial.id] AS statements
}
WITH collect({kind: kind, reaches_court: reaches_court, route: route, links: links, modalities: modalities,
              voices: voices, statements: statements}) AS found
WITH found + CASE WHEN any(one IN found WHERE one.kind = 'evidenced') THEN [] ELSE
       [{kind: 'none told', reaches_court: false, route: [], links: [], modalities: [], voices: [], statements: []}]
     END AS found
UNWIND found AS one
WITH one.kind AS kind, one.reaches_court AS reaches_court, one.route AS route, one.links AS links,
     one.modalities AS modalities, one.voices AS voices, one.statements AS statements
RETURN kind, reaches_court, route, links, modalities, voices, statements
ORDER BY CASE kind WHEN 'evidenced' THEN 1 WHEN 'none told' THEN 2 WHEN 'legal possibility' THEN 3 ELSE 4 END,
         size(route), route, links
LIMIT 1000
