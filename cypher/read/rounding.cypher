// The secret by which counts of records are rounded
// purpose: Random, made with the first load after which there is one; no row before. It leaves the server in no answer.
// columns:
//   secret string: the secret
MATCH (dataset:Dataset {id: 'dataset'})
WHERE dataset.secret IS NOT NULL
RETURN dataset.secret AS secret
