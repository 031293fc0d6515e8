// Which trainings were there, by whom, for whom, on what?
// purpose: Every training with its parties and topics.
// reading: Arrows lead from the parties to the training, and from the training to its topics.
// caveat: Some are only being developed, or had trainers assigned: see the statement. Nothing is told of an effect.
// columns:
//   path path: a party or a topic of a training
MATCH (training:Training)
MATCH path = (training)-[:GAVE|PARTNERED_IN|FUNDED|SUPPORTED|ATTENDED|ASSIGNED_TO_TEACH|ON_TOPIC]-(other:Entity)
RETURN path
LIMIT 100
