-- Bytes may stand in a storage outside of the database, by the same hash: a row then says that they are there, and has none itself.
ALTER TABLE stored_bytes
  ADD COLUMN elsewhere boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT stored_bytes_are_there_or_erased,
  ADD CONSTRAINT stored_bytes_are_there_or_erased CHECK ((bytes IS NOT NULL) = (erased_at IS NULL AND NOT elsewhere));

-- What is being put there: written before the first byte leaves, taken away with the row that points to it. What stays is of somebody who was
-- killed in between, and is removed there.
CREATE TABLE bytes_on_their_way (
  sha256 text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bytes_on_their_way_pkey PRIMARY KEY (sha256),
  CONSTRAINT bytes_on_their_way_have_a_hash CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX bytes_on_their_way_since_idx ON bytes_on_their_way (since);

SELECT pgboss.create_queue('sweep', '{"policy": "standard"}');
