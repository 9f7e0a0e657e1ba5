-- Somebody may ask to be told of what is corrected on a statement alone (docs/decisions/0108): then they are told of no other news of it.
ALTER TABLE subscriptions
  ADD COLUMN only_corrections boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT subscriptions_of_corrections CHECK (NOT only_corrections OR (statement_id IS NOT NULL AND area_key IS NULL AND commitment_id IS NULL));
DROP INDEX subscriptions_once_idx;
CREATE UNIQUE INDEX subscriptions_once_idx ON subscriptions
  (address, (coalesce(statement_id::text, '')), (coalesce(area_key, '')), (coalesce(commitment_id::text, '')), only_corrections);

-- News are found by when they came: feeds, letters and webhooks ask for those after a moment, on a record that grows.
CREATE INDEX commitments_published_at_idx ON commitments (published_at);
CREATE INDEX lineage_links_published_at_idx ON lineage_links (published_at);
CREATE INDEX reader_messages_closed_at_idx ON reader_messages (closed_at);
