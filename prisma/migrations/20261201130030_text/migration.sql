-- Text: statements, their wordings, what is marked in them and noted on them.

CREATE TABLE statements (
  id uuid NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  title_given_by text,
  short_title text NOT NULL,
  place text NOT NULL,
  date date NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  titles jsonb NOT NULL DEFAULT '{}',
  leads jsonb NOT NULL DEFAULT '{}',
  short_titles jsonb NOT NULL DEFAULT '{}',
  places jsonb NOT NULL DEFAULT '{}',
  search tsvector GENERATED ALWAYS AS (
    search_words(((((((title || ' ') || short_title) || COALESCE((' ' || (titles ->> 'en')), '')) || COALESCE((' ' || (titles ->> 'fr')), '')) || COALESCE((' ' || (titles ->> 'es')), '')) || COALESCE((' ' || (titles ->> 'ar')), '')), ((((place || COALESCE((' ' || (places ->> 'en')), '')) || COALESCE((' ' || (places ->> 'fr')), '')) || COALESCE((' ' || (places ->> 'es')), '')) || COALESCE((' ' || (places ->> 'ar')), '')), NULL)) STORED,
  short_id text GENERATED ALWAYS AS (short_id(id, 8)) STORED NOT NULL,
  first_slug text,
  CONSTRAINT statements_pkey PRIMARY KEY (id),
  CONSTRAINT statements_address_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT statements_titles_by_language CHECK (jsonb_typeof(titles) = 'object')
);
CREATE UNIQUE INDEX statements_slug_key ON statements (slug);
CREATE INDEX statements_search_idx ON statements USING gin (search);
CREATE UNIQUE INDEX statements_short_id_key ON statements (short_id);

CREATE TABLE parties (
  statement_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  represented_by text,
  names jsonb NOT NULL DEFAULT '{}',
  search tsvector GENERATED ALWAYS AS (search_words(NULL, represented_by, NULL)) STORED,
  CONSTRAINT parties_pkey PRIMARY KEY (statement_id, key),
  CONSTRAINT parties_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT parties_names_by_language CHECK (jsonb_typeof(names) = 'object'),
  CONSTRAINT parties_speaker_is_named_or_unknown CHECK (represented_by <> '')
);
CREATE UNIQUE INDEX parties_statement_id_position_key ON parties (statement_id, "position");
CREATE INDEX parties_search_idx ON parties USING gin (search);

CREATE TABLE renderings (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  position integer NOT NULL,
  key text NOT NULL,
  language text NOT NULL,
  label text,
  publisher text NOT NULL,
  url text NOT NULL,
  text text,
  sha256 text,
  is_base boolean NOT NULL DEFAULT false,
  CONSTRAINT renderings_pkey PRIMARY KEY (id),
  CONSTRAINT renderings_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- The base has its text and its hash; what is known by address only has neither.
  CONSTRAINT renderings_text_and_hash_together CHECK ((text IS NULL) = (sha256 IS NULL)),
  CONSTRAINT renderings_hash_is_of_the_text CHECK (text IS NULL OR sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  CONSTRAINT renderings_base_has_text CHECK (NOT is_base OR text IS NOT NULL)
);
CREATE UNIQUE INDEX renderings_statement_id_key_key ON renderings (statement_id, key);
CREATE UNIQUE INDEX renderings_one_base ON renderings (statement_id) WHERE is_base;
-- An address has one row without text, and one for each text that was seen there.
CREATE UNIQUE INDEX renderings_statement_id_url_sha256_key ON renderings (statement_id, url, sha256) NULLS NOT DISTINCT;

CREATE TABLE passages (
  rendering_id uuid NOT NULL,
  number integer NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  search tsvector,
  CONSTRAINT passages_pkey PRIMARY KEY (rendering_id, number),
  CONSTRAINT passages_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX passages_search_idx ON passages USING gin (search);

CREATE TABLE variants (
  statement_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  rendering_id uuid NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  exact text NOT NULL,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, exact, NULL)) STORED,
  CONSTRAINT variants_pkey PRIMARY KEY (statement_id, key),
  CONSTRAINT variants_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT variants_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX variants_statement_id_position_key ON variants (statement_id, "position");
CREATE INDEX variants_search_idx ON variants USING gin (search);

CREATE TYPE reading_kind AS ENUM ('rendering', 'parallel');

CREATE TYPE reading_weight AS ENUM ('high', 'medium', 'low');

CREATE TABLE variant_readings (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  variant_key text NOT NULL,
  position integer NOT NULL,
  kind reading_kind NOT NULL,
  rendering_id uuid,
  url text NOT NULL,
  publisher text NOT NULL,
  language text NOT NULL,
  weight reading_weight NOT NULL,
  difference text NOT NULL,
  quote text,
  brief text NOT NULL,
  brief_is_quote boolean NOT NULL,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, ((((difference || ' ') || brief) || ' ') || COALESCE(quote, '')), publisher)) STORED,
  CONSTRAINT variant_readings_pkey PRIMARY KEY (id),
  CONSTRAINT variant_readings_statement_id_variant_key_fkey FOREIGN KEY (statement_id, variant_key)
    REFERENCES variants(statement_id, key) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT variant_readings_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE UNIQUE INDEX variant_readings_statement_id_variant_key_position_key ON variant_readings (statement_id, variant_key, "position");
CREATE INDEX variant_readings_search_idx ON variant_readings USING gin (search);

CREATE TABLE added_renderings (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  key text NOT NULL,
  language text NOT NULL,
  label text,
  publisher text NOT NULL,
  url text NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  replaces_id uuid,
  added_by_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  CONSTRAINT added_renderings_pkey PRIMARY KEY (id),
  CONSTRAINT added_renderings_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT added_renderings_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT added_renderings_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- An added text is written once. It becomes public once, and then a rendering stands under the same id with the same words.
  CONSTRAINT added_renderings_hash_is_of_the_text CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  CONSTRAINT added_renderings_text_is_not_empty CHECK (text ~ '\S' AND text !~ '\r'),
  CONSTRAINT added_renderings_address_is_web CHECK (url ~* '^https?://'),
  CONSTRAINT added_renderings_key_is_of_an_address CHECK (key ~ '^[a-z]{2,3}-[0-9]+$')
);
CREATE UNIQUE INDEX added_renderings_statement_id_key_key ON added_renderings (statement_id, key);
CREATE INDEX added_renderings_replaces_id_idx ON added_renderings (replaces_id);
-- What is replaced is replaced once.
CREATE UNIQUE INDEX added_renderings_replace_once ON added_renderings (replaces_id) WHERE (published_at IS NOT NULL);

CREATE TYPE alignment_state AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE alignments (
  id uuid NOT NULL,
  added_id uuid NOT NULL,
  number integer NOT NULL,
  state alignment_state NOT NULL DEFAULT 'open',
  version integer NOT NULL DEFAULT 1,
  aligned_by_id uuid NOT NULL,
  started_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  submitted_at timestamptz(3),
  content_sha256 text,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_language text,
  withdrawn_reason text,
  CONSTRAINT alignments_pkey PRIMARY KEY (id),
  CONSTRAINT alignments_added_id_fkey FOREIGN KEY (added_id) REFERENCES added_renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT alignments_aligned_by_id_fkey FOREIGN KEY (aligned_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT alignments_published_since CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CONSTRAINT alignments_submitted_as_a_whole CHECK (
    state NOT IN ('submitted', 'published') OR (submitted_at IS NOT NULL AND content_sha256 IS NOT NULL)),
  CONSTRAINT alignments_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE UNIQUE INDEX alignments_added_id_number_key ON alignments (added_id, number);
CREATE INDEX alignments_state_idx ON alignments (state);
CREATE UNIQUE INDEX alignments_one_at_work ON alignments (added_id)
  WHERE (state = ANY (ARRAY['open'::alignment_state, 'submitted'::alignment_state, 'sent_back'::alignment_state]));

CREATE TYPE force AS ENUM ('agreed', 'intended', 'conditional', 'declared', 'acknowledged', 'claimed');

CREATE TYPE alignment_basis AS ENUM ('exact', 'approximate', 'order', 'kept', 'person');

CREATE TABLE aligned_clauses (
  alignment_id uuid NOT NULL,
  position integer NOT NULL,
  base_start integer NOT NULL,
  base_end integer NOT NULL,
  base_exact text NOT NULL,
  base_words_start integer,
  base_words_end integer,
  base_force force,
  base_entry text,
  start integer,
  "end" integer,
  exact text,
  words_start integer,
  words_end integer,
  force force,
  entry text,
  basis alignment_basis NOT NULL,
  CONSTRAINT aligned_clauses_pkey PRIMARY KEY (alignment_id, "position"),
  CONSTRAINT aligned_clauses_alignment_id_fkey FOREIGN KEY (alignment_id) REFERENCES alignments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Both sides of an aligned clause quote their texts exactly, and its operative words lie inside it. It changes only while it is worked on.
  CONSTRAINT aligned_clauses_span_is_whole CHECK (num_nonnulls(start, "end", exact) IN (0, 3)),
  CONSTRAINT aligned_clauses_base_words_are_whole CHECK (num_nonnulls(base_words_start, base_words_end, base_force) IN (0, 3)),
  CONSTRAINT aligned_clauses_words_are_whole CHECK (num_nonnulls(words_start, words_end, force) IN (0, 3)),
  CONSTRAINT aligned_clauses_base_words_lie_inside CHECK (
    base_start <= base_words_start AND base_words_start < base_words_end AND base_words_end <= base_end),
  CONSTRAINT aligned_clauses_words_lie_inside CHECK (
    words_start IS NULL OR (start IS NOT NULL AND start <= words_start AND words_start < words_end AND words_end <= "end"))
);

CREATE TYPE quoting_kind AS ENUM ('commitment', 'variant', 'note', 'reading');

CREATE TYPE reanchoring_way AS ENUM ('exact', 'approximate', 'person', 'closed');

CREATE TABLE reanchorings (
  id uuid NOT NULL,
  rendering_id uuid NOT NULL,
  quoted_by quoting_kind NOT NULL,
  quoted_by_id text NOT NULL,
  start integer,
  "end" integer,
  exact text,
  how reanchoring_way NOT NULL,
  reason text,
  by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT reanchorings_pkey PRIMARY KEY (id),
  CONSTRAINT reanchorings_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reanchorings_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- Words are found again in the text that replaces, or let go with a reason; once.
  CONSTRAINT reanchorings_found_or_closed CHECK (
    CASE how WHEN 'closed' THEN num_nonnulls(start, "end", exact) = 0 AND reason IS NOT NULL AND reason ~ '\S'
             ELSE num_nonnulls(start, "end", exact) = 3 END)
);
CREATE UNIQUE INDEX reanchorings_rendering_id_quoted_by_quoted_by_id_key ON reanchorings (rendering_id, quoted_by, quoted_by_id);

CREATE TABLE areas (
  statement_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  titles jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT areas_pkey PRIMARY KEY (statement_id, key),
  CONSTRAINT areas_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT areas_titles_by_language CHECK (jsonb_typeof(titles) = 'object')
);
CREATE UNIQUE INDEX areas_statement_id_position_key ON areas (statement_id, "position");

CREATE TYPE mark_state AS ENUM ('submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE commitments (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  rendering_id uuid NOT NULL,
  passage_number integer NOT NULL,
  reference text NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  title_language text NOT NULL DEFAULT 'en',
  area_key text NOT NULL,
  force force NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  exact text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  why_this_force text NOT NULL,
  followed boolean NOT NULL,
  governed_by_id uuid,
  marked_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  published_at timestamptz(3),
  state mark_state NOT NULL DEFAULT 'submitted',
  version integer NOT NULL DEFAULT 1,
  withdrawn_language text,
  search tsvector GENERATED ALWAYS AS (search_words(title, exact, why_this_force)) STORED,
  short_id text GENERATED ALWAYS AS (short_id(id, 9)) STORED NOT NULL,
  proposed_by text,
  names_nobody boolean NOT NULL DEFAULT false,
  CONSTRAINT commitments_pkey PRIMARY KEY (id),
  CONSTRAINT commitments_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT commitments_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT commitments_rendering_id_passage_number_fkey FOREIGN KEY (rendering_id, passage_number)
    REFERENCES passages(rendering_id, number) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT commitments_statement_id_area_key_fkey FOREIGN KEY (statement_id, area_key)
    REFERENCES areas(statement_id, key) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT commitments_governed_by_id_fkey FOREIGN KEY (governed_by_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
  CONSTRAINT commitments_marked_by_id_fkey FOREIGN KEY (marked_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT commitments_reference_names_the_passage CHECK (reference ~ ('^' || passage_number || '[a-z]+$')),
  CONSTRAINT commitments_withdrawn_with_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT commitments_govern_others_only CHECK (governed_by_id <> id),
  -- The state and the days that go with it.
  CONSTRAINT commitments_withdrawn_on_a_day CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CONSTRAINT commitments_published_on_a_day CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT commitments_withdrawn_in_words CHECK (withdrawn_reason ~ '\S'),
  CONSTRAINT commitments_proposed_by_is_named CHECK (proposed_by ~ '^[!-~]{1,60} [!-~]{1,60}$')
);
CREATE INDEX commitments_rendering_id_passage_number_start_idx ON commitments (rendering_id, passage_number, start);
CREATE UNIQUE INDEX commitments_statement_id_reference_key ON commitments (statement_id, reference);
CREATE UNIQUE INDEX commitments_statement_id_key_key ON commitments (statement_id, key);
CREATE INDEX commitments_search_idx ON commitments USING gin (search);
-- Lists say of each item which it governs: those are found without going through all items.
CREATE INDEX commitments_governed_by_id_idx ON commitments (governed_by_id);
CREATE UNIQUE INDEX commitments_short_id_key ON commitments (short_id);
-- News are found by when they came: feeds, letters and webhooks ask for those after a moment, on a record that grows.
CREATE INDEX commitments_published_at_idx ON commitments (published_at);

CREATE TABLE responsible_bodies (
  commitment_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, name, NULL)) STORED,
  CONSTRAINT responsible_bodies_pkey PRIMARY KEY (commitment_id, "position"),
  CONSTRAINT responsible_bodies_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX responsible_bodies_search_idx ON responsible_bodies USING gin (search);

CREATE TYPE stance AS ENUM ('supports', 'contradicts', 'context');

CREATE TABLE bearings (
  commitment_id uuid NOT NULL,
  source_id text NOT NULL,
  stance stance NOT NULL,
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bearings_pkey PRIMARY KEY (commitment_id, source_id),
  CONSTRAINT bearings_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
-- A source's items are asked for as often as an item's sources.
CREATE INDEX bearings_source_id_idx ON bearings (source_id);

CREATE TABLE mark_versions (
  commitment_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  title_language text NOT NULL,
  force force NOT NULL,
  area_key text NOT NULL,
  why_this_force text NOT NULL,
  responsible text[],
  content_sha256 text NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  names_nobody boolean NOT NULL DEFAULT false,
  CONSTRAINT mark_versions_pkey PRIMARY KEY (commitment_id, number),
  CONSTRAINT mark_versions_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT mark_versions_name_somebody_or_nobody CHECK (NOT names_nobody OR responsible = '{}')
);

CREATE TABLE mark_withdrawals (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  reason text NOT NULL,
  language text NOT NULL,
  withdrawn_at timestamptz(3),
  state mark_state NOT NULL DEFAULT 'submitted',
  published_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT mark_withdrawals_pkey PRIMARY KEY (id),
  CONSTRAINT mark_withdrawals_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT mark_withdrawals_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT mark_withdrawals_say_why CHECK (reason ~ '\S'),
  CONSTRAINT mark_withdrawals_agreed_on_a_day CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CONSTRAINT mark_withdrawals_taken_back_on_a_day CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CONSTRAINT mark_withdrawals_taken_back_in_words CHECK (withdrawn_reason ~ '\S'),
  CONSTRAINT mark_withdrawals_taken_back_in_a_language CHECK ((withdrawn_reason IS NULL) = (withdrawn_language IS NULL))
);
CREATE INDEX mark_withdrawals_commitment_id_idx ON mark_withdrawals (commitment_id);
-- What is left to proposals: of a public item, one at a time, in words that never change. Whoever wants it otherwise proposes anew.
CREATE UNIQUE INDEX mark_withdrawals_one_open ON mark_withdrawals (commitment_id) WHERE (state = 'submitted'::mark_state);

CREATE TYPE bringing_state AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE bringings (
  id uuid NOT NULL,
  bringer_id uuid NOT NULL,
  state bringing_state NOT NULL DEFAULT 'open',
  version integer NOT NULL DEFAULT 1,
  content jsonb NOT NULL,
  content_sha256 text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  submitted_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_language text,
  withdrawn_reason text,
  CONSTRAINT bringings_pkey PRIMARY KEY (id),
  CONSTRAINT bringings_bringer_id_fkey FOREIGN KEY (bringer_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT bringings_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE INDEX bringings_bringer_id_idx ON bringings (bringer_id);
CREATE INDEX bringings_state_idx ON bringings (state);

CREATE TYPE note_visibility AS ENUM ('team', 'public');

CREATE TYPE note_state AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');

CREATE TYPE note_kind AS ENUM ('note', 'editorial', 'context');

CREATE TABLE notes (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  author_id uuid NOT NULL,
  visibility note_visibility NOT NULL,
  state note_state NOT NULL DEFAULT 'open',
  language text NOT NULL,
  body text NOT NULL,
  rendering_id uuid,
  start integer,
  "end" integer,
  exact text,
  prefix text,
  suffix text,
  commitment_id uuid,
  source_id text,
  parent_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  resolved_at timestamptz(3),
  resolved_by_id uuid,
  submitted_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  kind note_kind NOT NULL DEFAULT 'note',
  is_sic boolean NOT NULL DEFAULT false,
  title text,
  titles jsonb NOT NULL DEFAULT '{}',
  bodies jsonb NOT NULL DEFAULT '{}',
  checked_up_to text,
  shown_at timestamptz(3),
  search tsvector GENERATED ALWAYS AS (
    search_words(((((COALESCE(title, '') || COALESCE((' ' || (titles ->> 'en')), '')) || COALESCE((' ' || (titles ->> 'fr')), '')) || COALESCE((' ' || (titles ->> 'es')), '')) || COALESCE((' ' || (titles ->> 'ar')), '')), ((((body || COALESCE((' ' || (bodies ->> 'en')), '')) || COALESCE((' ' || (bodies ->> 'fr')), '')) || COALESCE((' ' || (bodies ->> 'es')), '')) || COALESCE((' ' || (bodies ->> 'ar')), '')), exact)) STORED,
  CONSTRAINT notes_pkey PRIMARY KEY (id),
  CONSTRAINT notes_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT notes_resolved_by_id_fkey FOREIGN KEY (resolved_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT notes_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT notes_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT notes_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
  -- What a note is about, once: a span, an item, a source, or the note that it replies to. Its words are never empty.
  CONSTRAINT notes_are_about_one_thing CHECK (num_nonnulls(parent_id, rendering_id, commitment_id, source_id) = 1),
  CONSTRAINT notes_span_is_whole CHECK (num_nonnulls(rendering_id, start, "end", exact, prefix, suffix) IN (0, 6)),
  CONSTRAINT notes_body_is_not_empty CHECK (body ~ '\S'),
  CONSTRAINT notes_only_public_ones_are_reviewed CHECK (visibility = 'public' OR state IN ('open', 'withdrawn')),
  CONSTRAINT notes_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT notes_submitted_since CHECK (state NOT IN ('submitted', 'published') OR submitted_at IS NOT NULL),
  CONSTRAINT notes_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
    AND withdrawn_reason ~ '\S'),
  CONSTRAINT notes_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL)),
  CONSTRAINT notes_replies_are_not_resolved CHECK (parent_id IS NULL OR resolved_at IS NULL),
  CONSTRAINT notes_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL),
  CONSTRAINT notes_are_of_a_kind CHECK (
    CASE kind
      WHEN 'note' THEN NOT is_sic AND num_nonnulls(title, checked_up_to, shown_at) = 0 AND bodies = '{}' AND titles = '{}'
      WHEN 'editorial' THEN rendering_id IS NOT NULL AND title IS NULL AND checked_up_to IS NULL AND titles = '{}'
      WHEN 'context' THEN commitment_id IS NOT NULL AND NOT is_sic AND title ~ '\S' END),
  CONSTRAINT notes_of_a_kind_are_for_everyone CHECK (kind = 'note' OR visibility = 'public'),
  CONSTRAINT notes_in_further_languages CHECK (jsonb_typeof(bodies) = 'object' AND jsonb_typeof(titles) = 'object'),
  CONSTRAINT notes_checked_up_to_a_date CHECK (checked_up_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
CREATE INDEX notes_statement_id_created_at_idx ON notes (statement_id, created_at);
CREATE INDEX notes_author_id_created_at_idx ON notes (author_id, created_at);
CREATE INDEX notes_parent_id_idx ON notes (parent_id);
CREATE INDEX notes_search_idx ON notes USING gin (search);

CREATE TABLE note_versions (
  note_id uuid NOT NULL,
  version integer NOT NULL,
  visibility note_visibility NOT NULL,
  language text NOT NULL,
  body text NOT NULL,
  body_sha256 text NOT NULL,
  written_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  is_sic boolean NOT NULL DEFAULT false,
  title text,
  titles jsonb NOT NULL DEFAULT '{}',
  bodies jsonb NOT NULL DEFAULT '{}',
  checked_up_to text,
  CONSTRAINT note_versions_pkey PRIMARY KEY (note_id, version),
  CONSTRAINT note_versions_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- A statement can get another address. Every address that one ever had stays its own: nobody else gets it, and it leads on.
CREATE TABLE given_slugs (
  slug text NOT NULL,
  statement_id uuid NOT NULL,
  given_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT given_slugs_pkey PRIMARY KEY (slug),
  CONSTRAINT given_slugs_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT given_slugs_are_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE INDEX given_slugs_statement_id_idx ON given_slugs (statement_id);

-- What the lines of a text are, and its notes, kept beside the text that they are of: written with it, and never changed, as it is. A statement that was made
-- public before has none, and its text, its passages and their hash are what they were.
CREATE TABLE rendering_structures (
  rendering_id uuid NOT NULL,
  blocks jsonb NOT NULL,
  notes jsonb NOT NULL,
  CONSTRAINT rendering_structures_pkey PRIMARY KEY (rendering_id),
  CONSTRAINT rendering_structures_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT rendering_structures_are_lists CHECK (jsonb_typeof(blocks) = 'array' AND jsonb_typeof(notes) = 'array')
);

-- How often suggestions by an entry of the lexicon were taken and let go, by the statement that was brought: counted in the transaction of a decision
-- from all that is decided there, so that nothing is gone through when it is shown. Counted from here on: of what was decided before, only what was
-- let go is still known.
CREATE TABLE decided_suggestions (
  bringing_id uuid NOT NULL,
  entry text NOT NULL,
  taken integer NOT NULL,
  let_go integer NOT NULL,
  CONSTRAINT decided_suggestions_pkey PRIMARY KEY (bringing_id, entry),
  CONSTRAINT decided_suggestions_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decided_suggestions_are_counted CHECK (taken >= 0 AND let_go >= 0 AND taken + let_go > 0)
);
CREATE INDEX decided_suggestions_entry_idx ON decided_suggestions (entry);

-- The documents that the text of a statement on its way was taken from, while it is on its way: by their hash, their bytes where all bytes are. They go with
-- the draft, and bytes that nothing needs any more go with them.
CREATE TABLE brought_documents (
  bringing_id uuid NOT NULL,
  sha256 text NOT NULL,
  CONSTRAINT brought_documents_pkey PRIMARY KEY (bringing_id, sha256),
  CONSTRAINT brought_documents_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX brought_documents_sha256_idx ON brought_documents (sha256);

CREATE TYPE program_state AS ENUM ('asked', 'answered', 'failed');

CREATE TABLE program_proposals (
  bringing_id uuid NOT NULL,
  state program_state NOT NULL,
  fault text,
  text_sha256 text NOT NULL,
  program text,
  proposals jsonb NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  CONSTRAINT program_proposals_pkey PRIMARY KEY (bringing_id),
  CONSTRAINT program_proposals_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT program_proposals_say_who_answered CHECK ((state = 'answered') = (program IS NOT NULL)),
  CONSTRAINT program_proposals_say_why_not CHECK ((state = 'failed') = (fault IS NOT NULL))
);

-- Further items that a context note stands beside. What a note is about never changes, so neither do these.
CREATE TABLE note_items (
  note_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  CONSTRAINT note_items_pkey PRIMARY KEY (note_id, commitment_id),
  CONSTRAINT note_items_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT note_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX note_items_commitment_id_idx ON note_items (commitment_id);

-- What a version of an editorial or a context note rests on, in its order: a source of the library, or an address where the words were seen.
CREATE TABLE note_sources (
  note_id uuid NOT NULL,
  number integer NOT NULL,
  source_id text,
  url text,
  quote text NOT NULL,
  language text NOT NULL,
  locator text,
  said_by text,
  said_on text,
  figure text,
  CONSTRAINT note_sources_pkey PRIMARY KEY (note_id, number),
  CONSTRAINT note_sources_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT note_sources_have_a_place CHECK (num_nonnulls(source_id, url) >= 1 AND number >= 101 AND number % 100 > 0),
  CONSTRAINT note_sources_have_words CHECK (quote ~ '\S' AND language ~ '\S'),
  -- No figure without whoever says it.
  CONSTRAINT note_sources_figures_are_said_by_somebody CHECK (figure IS NULL OR said_by ~ '\S'),
  CONSTRAINT note_sources_said_on_a_date CHECK (said_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  CONSTRAINT note_sources_are_at_an_address CHECK (url ~* '^https?://[^\s]+$')
);
CREATE INDEX note_sources_source_id_idx ON note_sources (source_id);

-- How firmly the texts of single parties say what an item says, where these differ, and what stands in place of "an option, not a promise" then.
-- It came with a dossier, like the seen texts that it rests on (docs/decisions/0143).
CREATE TABLE forces_said (
  commitment_id uuid NOT NULL,
  short jsonb NOT NULL,
  long jsonb NOT NULL,
  caution jsonb NOT NULL,
  caution_words jsonb NOT NULL,
  brought_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT forces_said_pkey PRIMARY KEY (commitment_id),
  CONSTRAINT forces_said_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT forces_said_are_by_language CHECK (
    jsonb_typeof(short) = 'object' AND jsonb_typeof(long) = 'object' AND jsonb_typeof(caution) = 'object'
    AND short ? 'en' AND long ? 'en' AND caution ? 'en'),
  CONSTRAINT forces_said_rest_on_words CHECK (jsonb_typeof(caution_words) = 'array')
);

CREATE TABLE party_forces (
  commitment_id uuid NOT NULL,
  party text NOT NULL,
  position integer NOT NULL,
  force force NOT NULL,
  certainty text NOT NULL,
  words jsonb NOT NULL,
  later jsonb NOT NULL,
  note jsonb NOT NULL,
  CONSTRAINT party_forces_pkey PRIMARY KEY (commitment_id, party),
  CONSTRAINT party_forces_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES forces_said(commitment_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT party_forces_rest_on_words CHECK (
    jsonb_typeof(words) = 'array' AND jsonb_array_length(words) > 0 AND jsonb_typeof(later) = 'array'),
  CONSTRAINT party_forces_say_how_sure_they_are CHECK (certainty ~ '\S'),
  CONSTRAINT party_forces_note_by_language CHECK (jsonb_typeof(note) = 'object' AND note ? 'en')
);
CREATE UNIQUE INDEX party_forces_commitment_id_position_key ON party_forces (commitment_id, "position");

ALTER TABLE reviews
  ADD CONSTRAINT reviews_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_withdrawal_id_fkey FOREIGN KEY (withdrawal_id) REFERENCES mark_withdrawals(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_alignment_id_fkey FOREIGN KEY (alignment_id) REFERENCES alignments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings(id) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE arrivals
  ADD CONSTRAINT arrivals_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT;
