-- Readers who are told by mail what is published, without an account: an address, of what, how often and in which language. A row goes with whoever leaves.
CREATE TABLE subscriptions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address text NOT NULL CHECK (char_length(address) BETWEEN 3 AND 254 AND address = lower(address)),
  -- Of what: the page of it, by ids that stay. Nothing is the whole site.
  statement_id uuid REFERENCES statements (id),
  area_key text,
  commitment_id uuid REFERENCES commitments (id),
  how text NOT NULL CHECK (how IN ('instant', 'daily', 'weekly')),
  language text NOT NULL CHECK (language IN ('en', 'fr', 'es', 'ar')),
  -- What was asked for last, until it is confirmed by the link in a mail, of whose secret the SHA-256 is kept.
  asked_how text NOT NULL CHECK (asked_how IN ('instant', 'daily', 'weekly')),
  asked_language text NOT NULL CHECK (asked_language IN ('en', 'fr', 'es', 'ar')),
  asked_at timestamptz(3) NOT NULL,
  confirm_hash text UNIQUE CHECK (confirm_hash ~ '^[0-9a-f]{64}$'),
  confirmed_at timestamptz(3),
  -- What the link says by which they leave: in every mail, so it stays.
  leave_key uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  -- Up to when they were told what was published, and when they are next.
  told_up_to timestamptz(3) NOT NULL,
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT subscriptions_of_one CHECK (statement_id IS NOT NULL OR (area_key IS NULL AND commitment_id IS NULL)),
  CONSTRAINT subscriptions_of_area FOREIGN KEY (statement_id, area_key) REFERENCES areas (statement_id, key),
  CONSTRAINT subscriptions_area_or_item CHECK (area_key IS NULL OR commitment_id IS NULL)
);

CREATE UNIQUE INDEX subscriptions_once_idx ON subscriptions
  (address, (coalesce(statement_id::text, '')), (coalesce(area_key, '')), (coalesce(commitment_id::text, '')));
CREATE INDEX subscriptions_next_at_id_idx ON subscriptions (next_at, id);
