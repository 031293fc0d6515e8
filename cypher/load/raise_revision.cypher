// Raise the revision
// purpose: Each load and removal raises the dataset's revision. The write lock on the dataset makes them run in turn.
// columns:
//   revision integer: the new revision
MERGE (dataset:Dataset {id: 'dataset'})
ON CREATE SET dataset.revision = 0, dataset.format = 1, dataset.name = 'dataset', dataset.origin = randomUUID()
SET dataset.revision = dataset.revision + 1, dataset.origin = coalesce(dataset.origin, randomUUID())
RETURN dataset.revision AS revision
