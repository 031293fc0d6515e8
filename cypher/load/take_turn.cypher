// Lock the dataset
// purpose: The write lock on the dataset's node makes loads run in turn. Nothing is changed.
MERGE (dataset:Dataset {id: 'dataset'})
ON CREATE SET dataset.revision = 0, dataset.format = 1, dataset.name = 'dataset', dataset.origin = randomUUID()
SET dataset.turn = true
REMOVE dataset.turn
