-- Reading: what readers are given beside pages.

CREATE TABLE share_links (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  for_whom text,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  opened_count integer NOT NULL DEFAULT 0,
  revision_id uuid,
  draft_line_id uuid,
  passphrase_hash text,
  takes_comments boolean NOT NULL DEFAULT false,
  last_opened_at timestamptz(3),
  note_id uuid,
  commitment_id uuid,
  translation_id uuid,
  CONSTRAINT share_links_pkey PRIMARY KEY (id),
  CONSTRAINT share_links_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT share_links_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT share_links_draft_line_id_fkey FOREIGN KEY (draft_line_id) REFERENCES lines(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT share_links_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT share_links_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT share_links_translation_id_fkey FOREIGN KEY (translation_id) REFERENCES translations(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT share_links_keep_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT share_links_keep_no_passphrase CHECK (passphrase_hash LIKE '$argon2id$%'),
  CONSTRAINT share_links_end CHECK (expires_at > created_at AND expires_at <= created_at + interval '31 days'),
  CONSTRAINT share_links_count CHECK (opened_count >= 0 AND (opened_count > 0) = (last_opened_at IS NOT NULL)),
  CONSTRAINT share_links_are_of_one CHECK ((num_nonnulls(revision_id, draft_line_id, note_id, commitment_id, translation_id) = 1))
);
CREATE UNIQUE INDEX share_links_token_hash_key ON share_links (token_hash);
CREATE INDEX share_links_created_by_id_created_at_idx ON share_links (created_by_id, created_at DESC);
CREATE INDEX share_links_revision_id_idx ON share_links (revision_id);
CREATE INDEX share_links_draft_line_id_idx ON share_links (draft_line_id);
CREATE INDEX share_links_note_id_idx ON share_links (note_id);
CREATE INDEX share_links_commitment_id_idx ON share_links (commitment_id);
CREATE INDEX share_links_translation_id_idx ON share_links (translation_id);

CREATE TABLE house_texts (
  id uuid NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  author_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT house_texts_pkey PRIMARY KEY (id),
  CONSTRAINT house_texts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT house_texts_in_a_language CHECK (language IN ('en', 'fr', 'es', 'ar')),
  CONSTRAINT house_texts_are_numbered CHECK (version >= 1),
  CONSTRAINT house_texts_are_bounded CHECK (char_length(body) <= CASE kind WHEN 'name' THEN 80 ELSE 10000 END),
  CONSTRAINT house_texts_of_a_kind CHECK (kind IN ('name', 'about', 'imprint', 'contact', 'licence', 'privacy', 'signals')),
  CONSTRAINT house_texts_signal_as_the_standard_has_it CHECK ((kind <> 'signals') OR ((language = 'en') AND (body ~ '^((search|ai-input|ai-train)=(yes|no)(, |$))*$')))
);
CREATE UNIQUE INDEX house_texts_kind_language_version_key ON house_texts (kind, language, version);
CREATE INDEX house_texts_author_id_idx ON house_texts (author_id);

CREATE TABLE guest_comments (
  id uuid NOT NULL,
  link_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  name text,
  body text NOT NULL,
  CONSTRAINT guest_comments_pkey PRIMARY KEY (id),
  CONSTRAINT guest_comments_link_id_fkey FOREIGN KEY (link_id) REFERENCES share_links(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT guest_comments_say_something CHECK (btrim(body) <> '' AND length(body) <= 4000),
  CONSTRAINT guest_comments_name_is_short CHECK (btrim(name) <> '' AND length(name) <= 80)
);
CREATE INDEX guest_comments_link_id_at_idx ON guest_comments (link_id, at);

-- Readers who are told by mail what is published, without an account: an address, of what, how often and in which language. A row goes with whoever leaves.
CREATE TABLE subscriptions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  address text NOT NULL,
  statement_id uuid,
  area_key text,
  commitment_id uuid,
  how text NOT NULL,
  language text NOT NULL,
  asked_how text NOT NULL,
  asked_language text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  confirm_hash text,
  confirmed_at timestamptz(3),
  leave_key uuid NOT NULL DEFAULT gen_random_uuid(),
  told_up_to timestamptz(3) NOT NULL,
  next_at timestamptz(3) NOT NULL,
  only_corrections boolean NOT NULL DEFAULT false,
  CONSTRAINT subscriptions_pkey PRIMARY KEY (id),
  CONSTRAINT subscriptions_confirm_hash_key UNIQUE (confirm_hash),
  CONSTRAINT subscriptions_leave_key_key UNIQUE (leave_key),
  CONSTRAINT subscriptions_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  CONSTRAINT subscriptions_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id),
  CONSTRAINT subscriptions_of_area FOREIGN KEY (statement_id, area_key) REFERENCES areas(statement_id, key),
  CONSTRAINT subscriptions_address_check CHECK (char_length(address) BETWEEN 3 AND 254 AND address = lower(address)),
  CONSTRAINT subscriptions_how_check CHECK (how IN ('instant', 'daily', 'weekly')),
  CONSTRAINT subscriptions_language_check CHECK (language IN ('en', 'fr', 'es', 'ar')),
  CONSTRAINT subscriptions_asked_how_check CHECK (asked_how IN ('instant', 'daily', 'weekly')),
  CONSTRAINT subscriptions_asked_language_check CHECK (asked_language IN ('en', 'fr', 'es', 'ar')),
  CONSTRAINT subscriptions_confirm_hash_check CHECK (confirm_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT subscriptions_of_one CHECK (statement_id IS NOT NULL OR (area_key IS NULL AND commitment_id IS NULL)),
  CONSTRAINT subscriptions_area_or_item CHECK (area_key IS NULL OR commitment_id IS NULL),
  CONSTRAINT subscriptions_of_corrections CHECK (NOT only_corrections OR (statement_id IS NOT NULL AND area_key IS NULL AND commitment_id IS NULL))
);
CREATE INDEX subscriptions_next_at_id_idx ON subscriptions (next_at, id);
CREATE UNIQUE INDEX subscriptions_once_idx ON subscriptions (address, COALESCE((statement_id)::text, ''), COALESCE(area_key, ''), COALESCE((commitment_id)::text, ''), only_corrections);

CREATE TABLE webhooks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  address text NOT NULL,
  statement_id uuid,
  area_key text,
  commitment_id uuid,
  only_corrections boolean NOT NULL DEFAULT false,
  language text NOT NULL,
  added_by_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL,
  secret_made_at timestamptz(3) NOT NULL,
  secret_hash text NOT NULL,
  told_up_to timestamptz(3) NOT NULL,
  failing_since timestamptz(3),
  rests_until timestamptz(3),
  off_at timestamptz(3),
  off_why text,
  removed_at timestamptz(3),
  CONSTRAINT webhooks_pkey PRIMARY KEY (id),
  CONSTRAINT webhooks_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  CONSTRAINT webhooks_of_area FOREIGN KEY (statement_id, area_key) REFERENCES areas(statement_id, key),
  CONSTRAINT webhooks_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id),
  CONSTRAINT webhooks_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT webhooks_of_one CHECK (statement_id IS NOT NULL OR (area_key IS NULL AND commitment_id IS NULL AND NOT only_corrections)),
  CONSTRAINT webhooks_of_one_part CHECK (num_nonnulls(area_key, commitment_id) + only_corrections::integer <= 1),
  CONSTRAINT webhooks_have_an_address CHECK (CASE WHEN removed_at IS NULL THEN address ~ '^https://' AND length(address) <= 2000 ELSE address = '' END),
  CONSTRAINT webhooks_have_a_language CHECK (language IN ('en', 'fr', 'es', 'ar')),
  CONSTRAINT webhooks_keep_a_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT webhooks_say_why_off CHECK ((off_at IS NULL) = (off_why IS NULL) AND off_why IN ('paused', 'failing', 'gone', 'secret')),
  CONSTRAINT webhooks_are_off_once_removed CHECK (removed_at IS NULL OR off_at IS NOT NULL)
);
CREATE INDEX webhooks_added_at_id_idx ON webhooks (added_at DESC, id);
CREATE INDEX webhooks_added_by_id_idx ON webhooks (added_by_id);

-- What was posted, or is to be: by its id it is known on the other side, however often it is tried.
CREATE TABLE webhook_deliveries (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  webhook_id uuid NOT NULL,
  kind text,
  news_id uuid,
  at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  tries integer NOT NULL DEFAULT 0,
  tried_at timestamptz(3),
  status integer,
  fault text,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id),
  CONSTRAINT webhook_deliveries_are_of_one CHECK ((kind IS NULL) = (news_id IS NULL)),
  CONSTRAINT webhook_deliveries_stand CHECK (state IN ('waiting', 'taken', 'failed', 'nothing')),
  CONSTRAINT webhook_deliveries_were_tried CHECK ((tries = 0) = (tried_at IS NULL) AND tries >= 0)
);
CREATE UNIQUE INDEX webhook_deliveries_webhook_id_kind_news_id_at_key ON webhook_deliveries (webhook_id, kind, news_id, at);
CREATE INDEX webhook_deliveries_webhook_id_at_id_idx ON webhook_deliveries (webhook_id, at DESC, id);
-- How many deliveries of an address wait, when one was taken last, and which are old enough to be forgotten, without reading all that were
-- (docs/decisions/0108).
CREATE INDEX webhook_deliveries_webhook_id_state_tried_at_idx ON webhook_deliveries (webhook_id, state, tried_at DESC);
CREATE INDEX webhook_deliveries_at_idx ON webhook_deliveries (at);
