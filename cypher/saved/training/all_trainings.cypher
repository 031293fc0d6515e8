// Which trainings took place, given by whom, for whom and on what?
// purpose: Every training with its parties and topics.
// interpretation: Arrows lead from the parties to the training, and from the training to its topics.
// caveat: Some trainings were still being developed, or had only trainers assigned; the statement says so. The
//   text describes no effect of any training.
// columns:
//   path path: a party or a topic of a training
MATCH (training:Training)
MATCH path = (training)-[{kind: 'plain'}]-(:Entity)
RETURN path
LIMIT 100
