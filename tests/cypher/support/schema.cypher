// Constraints and indexes
// purpose: Those of a store, as they were declared.
// columns:
//   index map: kind, labels, properties and options of each, with the constraint that it belongs to
SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties, options, owningConstraint
RETURN {name: name, type: type, state: state, entities: entityType, labels: labelsOrTypes, properties: properties,
        options: options, constraint: owningConstraint} AS index
ORDER BY name
