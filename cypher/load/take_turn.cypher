// Lock the dataset
// purpose: The write lock on the dataset's node makes loads run in turn. Nothing is changed, but for the notices, which are
//   made if they are not there: nodes that a picture in Neo4j Browser shows beside what it draws, since a picture that
//   leaves something out looks like one that leaves nothing out.
MERGE (dataset:Dataset {id: 'dataset'})
ON CREATE SET dataset.revision = 0, dataset.format = 1, dataset.name = 'dataset', dataset.origin = randomUUID()
SET dataset.turn = true
REMOVE dataset.turn
WITH dataset
UNWIND [
  {id: 'left-out', name: 'Not all is drawn: see left_out in Table',
   text: 'The columns left_out and rows_left_out of the table view say how much this picture leaves out.'},
  {id: 'none-stated', name: 'None stated: no sentence leads there',
   text: 'No sentence leads there, which is neither no nor zero. The column none_stated names the countries.'},
  {id: 'nearest-name', name: 'No such name: the nearest is drawn',
   text: 'The name is not the name or an alias of any node of the chosen documents.'},
  {id: 'no-such-name', name: 'No node has a name like this one',
   text: 'Neither a name nor an alias of the chosen documents is near to this one.'}
] AS row
MERGE (notice:Notice {id: row.id})
SET notice.name = row.name, notice.text = row.text
