-- Feeds and pages that are watched, and the leads that come of them (docs/decisions/0092). None of it is evidence, none of it is in the record, and
-- readers see none of it.

SELECT pgboss.create_queue('check-watch', '{"policy": "standard"}');

CREATE TYPE watch_kind AS ENUM ('feed', 'page');
CREATE TYPE watch_outcome AS ENUM ('read', 'unchanged', 'blocked', 'missing', 'gone', 'unresolved', 'failing', 'unreadable');

-- What is watched: what was found there when it was asked last, and when it is asked next.
CREATE TABLE watches (
  id uuid NOT NULL,
  kind watch_kind NOT NULL,
  address text NOT NULL,
  canonical_address text NOT NULL,
  host text NOT NULL,
  name text NOT NULL,
  language text NOT NULL,
  every_hours integer NOT NULL,
  added_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  stopped_at timestamptz(3),
  asked_at timestamptz(3),
  read_at timestamptz(3),
  outcome watch_outcome,
  fault text,
  status integer,
  moved_to text,
  failures integer NOT NULL DEFAULT 0,
  entries integer NOT NULL DEFAULT 0,
  fresh integer NOT NULL DEFAULT 0,
  known_url text,
  etag text,
  last_modified text,
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT watches_pkey PRIMARY KEY (id),
  CONSTRAINT watches_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT watches_lead_to_the_web CHECK (address ~* '^https?://'),
  CONSTRAINT watches_are_asked_now_and_then CHECK (every_hours BETWEEN 1 AND 744),
  CONSTRAINT watches_count CHECK (failures >= 0 AND entries >= 0 AND fresh >= 0),
  CONSTRAINT watches_found_something_when_asked CHECK ((outcome IS NULL) = (asked_at IS NULL))
);
CREATE UNIQUE INDEX watches_canonical_address_key ON watches (canonical_address);
CREATE INDEX watches_next_at_idx ON watches (next_at);
CREATE INDEX watches_name_id_idx ON watches (name, id);
CREATE INDEX watches_added_by_id_idx ON watches (added_by_id);
CREATE TRIGGER watches_are_by_whoever_acts BEFORE INSERT OR UPDATE OF added_by_id ON watches
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('added_by_id');

-- The statements that something is watched for.
CREATE TABLE watch_statements (
  watch_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  CONSTRAINT watch_statements_pkey PRIMARY KEY (watch_id, statement_id),
  CONSTRAINT watch_statements_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watches (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT watch_statements_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX watch_statements_statement_id_idx ON watch_statements (statement_id);

-- What stood there already: an entry by its id and by its address, a line of a page by its words, each as a hash.
CREATE TABLE watch_entries (
  watch_id uuid NOT NULL,
  key text NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  CONSTRAINT watch_entries_pkey PRIMARY KEY (watch_id, key),
  CONSTRAINT watch_entries_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watches (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT watch_entries_key_is_a_hash CHECK (key ~ '^[0-9a-f]{64}$')
);

-- An entry that has something of an item. The same address, or the same new words of a page, come once, whoever watches them.
CREATE TABLE leads (
  id uuid NOT NULL,
  watch_id uuid NOT NULL,
  identity text NOT NULL,
  address text NOT NULL,
  canonical_address text NOT NULL,
  title text NOT NULL,
  excerpt text NOT NULL,
  language text NOT NULL,
  date text,
  found_at timestamptz(3) NOT NULL,
  taken_by_id uuid,
  taken_at timestamptz(3),
  let_go_by_id uuid,
  let_go_at timestamptz(3),
  source_id text,
  CONSTRAINT leads_pkey PRIMARY KEY (id),
  CONSTRAINT leads_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watches (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT leads_taken_by_id_fkey FOREIGN KEY (taken_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT leads_let_go_by_id_fkey FOREIGN KEY (let_go_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT leads_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT leads_go_to_the_web CHECK (address ~* '^https?://'),
  CONSTRAINT leads_are_taken_by_somebody CHECK ((taken_at IS NULL) = (taken_by_id IS NULL)),
  CONSTRAINT leads_are_let_go_by_somebody CHECK ((let_go_at IS NULL) = (let_go_by_id IS NULL)),
  CONSTRAINT leads_are_taken_or_let_go CHECK (taken_at IS NULL OR let_go_at IS NULL),
  CONSTRAINT leads_become_sources_once_taken CHECK (source_id IS NULL OR taken_at IS NOT NULL)
);
CREATE UNIQUE INDEX leads_identity_key ON leads (identity);
CREATE INDEX leads_found_at_id_idx ON leads (found_at, id);
CREATE INDEX leads_taken_by_id_taken_at_idx ON leads (taken_by_id, taken_at);
CREATE INDEX leads_let_go_by_id_idx ON leads (let_go_by_id);
CREATE INDEX leads_let_go_at_idx ON leads (let_go_at);
CREATE INDEX leads_watch_id_idx ON leads (watch_id);
CREATE INDEX leads_source_id_idx ON leads (source_id);
CREATE INDEX leads_canonical_address_idx ON leads (canonical_address);
CREATE TRIGGER leads_are_by_whoever_acts BEFORE INSERT OR UPDATE OF taken_by_id, let_go_by_id ON leads
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('taken_by_id', 'let_go_by_id');

-- Why it came: for each item what of it was found, and where.
CREATE TABLE lead_items (
  lead_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  points integer NOT NULL,
  found jsonb NOT NULL,
  CONSTRAINT lead_items_pkey PRIMARY KEY (lead_id, commitment_id),
  CONSTRAINT lead_items_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT lead_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX lead_items_commitment_id_idx ON lead_items (commitment_id);
