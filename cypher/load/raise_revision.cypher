// Raise the revision
// purpose: Each load and removal raises the dataset's revision, and that of the narratives if it is of a narrative. The first
//   makes the secret by which counts of records are rounded. The write lock on the dataset makes them run in turn.
// parameters:
//   published boolean: whether the document is a narrative
// columns:
//   revision integer: the new revision
MERGE (dataset:Dataset {id: 'dataset'})
ON CREATE SET dataset.revision = 0, dataset.format = 1, dataset.name = 'dataset', dataset.origin = randomUUID()
SET dataset.revision = dataset.revision + 1, dataset.origin = coalesce(dataset.origin, randomUUID()),
    dataset.secret = coalesce(dataset.secret, randomUUID()),
    dataset.published = coalesce(dataset.published, 0) + CASE WHEN $published THEN 1 ELSE 0 END
RETURN dataset.revision AS revision
