-- Record: who acts, what was done, and what a second person decided.

CREATE TYPE actor_kind AS ENUM ('person', 'import', 'system');

CREATE TABLE events (
  position bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_kind actor_kind NOT NULL,
  actor_id uuid,
  verb text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  statement_id uuid,
  payload text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY ("position"),
  CONSTRAINT events_payload_is_an_object CHECK (payload IS JSON OBJECT),
  CONSTRAINT events_words_stand_on_one_line CHECK (concat(verb, object_type, object_id) !~ '[\n\r]')
);
CREATE UNIQUE INDEX events_hash_key ON events (hash);
CREATE INDEX events_object_type_object_id_idx ON events (object_type, object_id);
CREATE INDEX events_statement_id_position_idx ON events (statement_id, "position");
CREATE INDEX events_actor_id_position_idx ON events (actor_id, "position");
-- Acts whose verb can be public, which are few of a long record: its parts and pages look at no others (lib/event/data/public-events.ts names
-- the same verbs).
CREATE INDEX events_that_may_be_public_idx ON events ("position")
  WHERE (verb IN ('imported', 'published', 'listed', 'added', 'marked', 'submitted', 'approved', 'showed as interim', 'replaced', 'corrected', 'withdrew', 'sent back', 'completed', 'turned following on', 'turned following off', 'kept', 'opened', 'brought', 'withheld', 'covered', 'lifted', 'erased'));

-- The chain that readers can verify, its signed heads, and the public keys (docs/decisions/0029).
CREATE TABLE event_links (
  position bigint NOT NULL,
  shown text NOT NULL,
  object_sha256 text,
  salt text NOT NULL,
  blind text NOT NULL,
  seal text NOT NULL,
  leaf text NOT NULL,
  link text NOT NULL,
  CONSTRAINT event_links_pkey PRIMARY KEY ("position"),
  CONSTRAINT event_links_position_fkey FOREIGN KEY ("position") REFERENCES events("position") ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX event_links_link_key ON event_links (link);

CREATE TABLE signing_keys (
  id text NOT NULL,
  public_key text NOT NULL,
  since timestamptz(3) NOT NULL,
  previous_id text,
  signature text NOT NULL,
  CONSTRAINT signing_keys_pkey PRIMARY KEY (id),
  CONSTRAINT signing_keys_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES signing_keys(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT signing_keys_id_is_of_the_key CHECK (id = left(encode(sha256(decode(public_key, 'base64')), 'hex'), 16)),
  CONSTRAINT signing_keys_follow_another CHECK (previous_id <> id)
);
CREATE UNIQUE INDEX signing_keys_previous_id_key ON signing_keys (previous_id);

CREATE TABLE signed_heads (
  position bigint NOT NULL,
  key_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL,
  CONSTRAINT signed_heads_pkey PRIMARY KEY ("position", key_id),
  CONSTRAINT signed_heads_position_fkey FOREIGN KEY ("position") REFERENCES event_links("position") ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT signed_heads_key_id_fkey FOREIGN KEY (key_id) REFERENCES signing_keys(id) ON UPDATE CASCADE ON DELETE RESTRICT
);

CREATE TYPE person_kind AS ENUM ('person', 'import');

CREATE TYPE role AS ENUM ('analyst', 'reviewer', 'administrator');

CREATE TABLE people (
  id uuid NOT NULL,
  kind person_kind NOT NULL DEFAULT 'person',
  public_name text NOT NULL,
  email text,
  password_salt text,
  roles role[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  disabled_at timestamptz(3),
  last_signed_in_at timestamptz(3),
  shortcuts boolean NOT NULL DEFAULT true,
  tours_seen role[] DEFAULT ARRAY[]::role[],
  name_salt text DEFAULT replace(gen_random_uuid()::text, '-', ''),
  CONSTRAINT people_pkey PRIMARY KEY (id),
  -- The import is no person and cannot sign in.
  CONSTRAINT people_import_cannot_sign_in CHECK (((kind <> 'import'::person_kind) OR ((email IS NULL) AND (password_salt IS NULL) AND (roles = '{}'::role[])))),
  CONSTRAINT people_address_in_lower_case CHECK (email = lower(email)),
  CONSTRAINT people_have_an_address CHECK (((kind <> 'person'::person_kind) OR (email IS NOT NULL) OR ((password_salt IS NULL) AND (roles = '{}'::role[]))))
);
CREATE UNIQUE INDEX people_email_key ON people (email);
CREATE UNIQUE INDEX people_one_import ON people (kind) WHERE (kind = 'import'::person_kind);

CREATE TABLE sessions (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  device_name text NOT NULL,
  secret_sha256 text,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT sessions_keep_a_hash CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT sessions_without_a_secret_are_over CHECK (secret_sha256 IS NOT NULL OR revoked_at IS NOT NULL)
);
CREATE INDEX sessions_person_id_idx ON sessions (person_id);
CREATE UNIQUE INDEX sessions_secret_sha256_key ON sessions (secret_sha256);

CREATE TYPE invitation_purpose AS ENUM ('join', 'reset');

CREATE TABLE invitations (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  invited_by_id uuid,
  token_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  purpose invitation_purpose NOT NULL DEFAULT 'join',
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT invitations_invited_by_id_fkey FOREIGN KEY (invited_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  -- Whoever has such a link can take an account over: it is short-lived whatever the application says.
  CONSTRAINT invitations_to_reset_are_short CHECK (purpose <> 'reset' OR expires_at <= created_at + interval '1 hour')
);
CREATE UNIQUE INDEX invitations_token_hash_key ON invitations (token_hash);
CREATE INDEX invitations_person_id_idx ON invitations (person_id);

CREATE TABLE presences (
  person_id uuid NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT presences_pkey PRIMARY KEY (person_id, object_type, object_id),
  CONSTRAINT presences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT presences_are_of_an_object CHECK (object_type ~ '^[a-z-]{1,20}$' AND length(object_id) BETWEEN 1 AND 120)
);
CREATE INDEX presences_object_type_object_id_seen_at_idx ON presences (object_type, object_id, seen_at);

-- Who acts in a transaction is said once, to the database, and everything that names whoever did it is held to it (docs/decisions/0035).
-- With this the database knows its own word again. The application's role cannot read it.
CREATE TABLE acting_secret (
  id integer NOT NULL DEFAULT 1,
  secret text NOT NULL,
  CONSTRAINT acting_secret_pkey PRIMARY KEY (id),
  CONSTRAINT acting_secret_is_one CHECK (id = 1)
);

-- Every form that makes something carries a key of its own, kept as long as the thing (docs/decisions/0036): sent again, however much
-- later, it makes nothing anew and is answered as it was. What it said is kept as a hash, what came of it as ids.
CREATE TABLE sent_forms (
  key text NOT NULL,
  person_id uuid NOT NULL,
  sha256 text NOT NULL,
  made jsonb NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT sent_forms_pkey PRIMARY KEY (key),
  CONSTRAINT sent_forms_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT sent_forms_key_check CHECK (key ~ '^[\w-]{16,120}$'),
  CONSTRAINT sent_forms_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT sent_forms_made_check CHECK (jsonb_typeof(made) = 'object')
);
CREATE INDEX sent_forms_person_id_idx ON sent_forms (person_id);

CREATE TYPE review_decision AS ENUM ('approve', 'send_back', 'show_as_interim');

-- One table of reviews for every noun that a second person decides on (docs/decisions/0041). A review is of one thing, and names all that was
-- read. That of a judgement names its words as well; one that sends a judgement back makes nothing public.
CREATE TABLE reviews (
  id uuid NOT NULL,
  revision_id uuid,
  reviewer_id uuid NOT NULL,
  decision review_decision NOT NULL,
  reason text,
  content_sha256 text,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  fingerprint text,
  link_id uuid,
  search_id uuid,
  note_id uuid,
  commitment_id uuid,
  withdrawal_id uuid,
  alignment_id uuid,
  bringing_id uuid,
  read jsonb,
  classing_id uuid,
  request_id uuid,
  translation_id uuid,
  item_test_id uuid,
  CONSTRAINT reviews_pkey PRIMARY KEY (id),
  CONSTRAINT reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reviews_name_the_words_of_judgements CHECK ((revision_id IS NULL) = (content_sha256 IS NULL)),
  CONSTRAINT reviews_show_judgements_only CHECK (decision <> 'show_as_interim' OR revision_id IS NOT NULL),
  CONSTRAINT reviews_send_back_with_a_reason CHECK (decision <> 'send_back' OR coalesce(reason, '') ~ '\S'),
  CONSTRAINT reviews_keep_what_was_sent_back CHECK (read IS NULL OR decision = 'send_back'),
  CONSTRAINT reviews_name_all_that_they_publish CHECK (
    CASE WHEN (decision = 'send_back' AND revision_id IS NOT NULL) OR num_nonnulls(classing_id, request_id) = 1 THEN fingerprint IS NULL
    ELSE coalesce(fingerprint, '') ~ '^[0-9a-f]{64}$' END),
  CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id, alignment_id,
    bringing_id, classing_id, request_id, translation_id, item_test_id) = 1)
);
CREATE INDEX reviews_revision_id_idx ON reviews (revision_id);
CREATE UNIQUE INDEX reviews_approve_once ON reviews (revision_id, reviewer_id) WHERE (decision = 'approve'::review_decision);
CREATE INDEX reviews_link_id_idx ON reviews (link_id);
CREATE INDEX reviews_search_id_idx ON reviews (search_id);
CREATE INDEX reviews_note_id_idx ON reviews (note_id);
CREATE INDEX reviews_commitment_id_idx ON reviews (commitment_id);
CREATE INDEX reviews_withdrawal_id_idx ON reviews (withdrawal_id);
CREATE INDEX reviews_alignment_id_idx ON reviews (alignment_id);
CREATE INDEX reviews_bringing_id_idx ON reviews (bringing_id);
CREATE UNIQUE INDEX reviews_classing_id_key ON reviews (classing_id);
CREATE INDEX reviews_request_id_idx ON reviews (request_id);
CREATE INDEX reviews_translation_id_idx ON reviews (translation_id);
CREATE INDEX reviews_item_test_id_idx ON reviews (item_test_id);

CREATE TABLE review_comments (
  id uuid NOT NULL,
  review_id uuid NOT NULL,
  number integer NOT NULL,
  place text NOT NULL,
  body text NOT NULL,
  answer text,
  answered_by_id uuid,
  answered_at timestamptz(3),
  settled_by_id uuid,
  settled_at timestamptz(3),
  CONSTRAINT review_comments_pkey PRIMARY KEY (id),
  CONSTRAINT review_comments_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT review_comments_answered_by_id_fkey FOREIGN KEY (answered_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT review_comments_settled_by_id_fkey FOREIGN KEY (settled_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT review_comments_say_something CHECK (body ~ '\S' AND coalesce(answer, '.') ~ '\S'),
  CONSTRAINT review_comments_name_a_place CHECK (place ~ '^[a-z_]+(-[1-9][0-9]*)?$'),
  CONSTRAINT review_comments_are_answered_by_somebody CHECK (num_nulls(answer, answered_by_id, answered_at) IN (0, 3)),
  CONSTRAINT review_comments_are_settled_by_somebody CHECK (num_nulls(settled_by_id, settled_at) IN (0, 2))
);
CREATE UNIQUE INDEX review_comments_review_id_number_key ON review_comments (review_id, number);

CREATE TABLE personal_tokens (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  token_hash text NOT NULL,
  scopes text[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  last_used_on date,
  revoked_at timestamptz(3),
  CONSTRAINT personal_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT personal_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT personal_tokens_have_a_name CHECK (btrim(name) <> '' AND length(name) <= 80),
  CONSTRAINT personal_tokens_keep_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT personal_tokens_add_something CHECK (
    scopes IS NOT NULL AND cardinality(scopes) > 0
    AND scopes <@ ARRAY['notes:write', 'sources:write', 'leads:write', 'drafts:write']),
  CONSTRAINT personal_tokens_end CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
CREATE UNIQUE INDEX personal_tokens_token_hash_key ON personal_tokens (token_hash);
CREATE INDEX personal_tokens_person_id_created_at_idx ON personal_tokens (person_id, created_at DESC);

-- What arrived: which statement, in which package, from where, with the head of the record there and the keys that signed it.
CREATE TABLE arrivals (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  address text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  sha256 text NOT NULL,
  head jsonb,
  keys jsonb NOT NULL,
  CONSTRAINT arrivals_pkey PRIMARY KEY (id),
  CONSTRAINT arrivals_come_from_the_web CHECK (address ~* '^https?://'),
  CONSTRAINT arrivals_hash CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX arrivals_statement_id_key ON arrivals (statement_id);

-- The public acts on it there, as they were opened to readers. They are no part of the chain of this site: their numbers lie below it, in
-- the order that they had.
CREATE TABLE arrived_acts (
  position bigint NOT NULL,
  arrival_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_kind actor_kind NOT NULL,
  actor_id uuid,
  verb text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  statement_id uuid,
  shown text NOT NULL,
  object_sha256 text,
  salt text NOT NULL,
  seal text NOT NULL,
  link text NOT NULL,
  CONSTRAINT arrived_acts_pkey PRIMARY KEY ("position"),
  CONSTRAINT arrived_acts_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT arrived_acts_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT arrived_acts_lie_below CHECK (position < 0),
  CONSTRAINT arrived_acts_show_fields CHECK (shown::jsonb IS NOT NULL)
);
CREATE INDEX arrived_acts_object_type_object_id_idx ON arrived_acts (object_type, object_id);
CREATE INDEX arrived_acts_statement_id_position_idx ON arrived_acts (statement_id, "position");

-- Of a password the application's role reads how it is hashed, and not what comes of it: argon2 is computed in the application, which hands over what
-- comes of it as the proof, and the database knows the proof again by its SHA-256. The proof has 256 bits, so that one hash of it is enough.
CREATE TABLE password_proofs (
  person_id uuid NOT NULL,
  sha256 text NOT NULL,
  CONSTRAINT password_proofs_pkey PRIMARY KEY (person_id),
  CONSTRAINT password_proofs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT password_proofs_are_hashes CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

-- By which session or token each act of a person was done, so that the one can be looked up from the other. What was done before has neither.
CREATE TABLE act_proofs (
  position bigint NOT NULL,
  session_id uuid,
  token_id uuid,
  CONSTRAINT act_proofs_pkey PRIMARY KEY ("position"),
  CONSTRAINT act_proofs_position_fkey FOREIGN KEY ("position") REFERENCES events("position") ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT act_proofs_are_one CHECK (num_nonnulls(session_id, token_id) <= 1)
);

-- Known to the database alone: with it the word is made by which whoever acts is told.
INSERT INTO acting_secret (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
