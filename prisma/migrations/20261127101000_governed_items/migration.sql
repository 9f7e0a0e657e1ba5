-- Lists say of each item which it governs: those are found without going through all items.
CREATE INDEX commitments_governed_by_id_idx ON commitments (governed_by_id);
