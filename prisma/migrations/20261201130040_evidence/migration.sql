-- Evidence: sources, copies of them, and what is asked and looked for.

-- For whom something speaks: keys of parties in the order of their letters, each once, parted by spaces; or nobody.
CREATE FUNCTION is_for_parties(kept text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT kept = 'nobody' OR (
    kept ~ '^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$'
    AND NOT 'nobody' = ANY (string_to_array(kept, ' '))
    AND kept = (SELECT string_agg(DISTINCT key COLLATE "C", ' ' ORDER BY key COLLATE "C") FROM unnest(string_to_array(kept, ' ')) AS key))
$$;

CREATE TABLE stored_bytes (
  sha256 text NOT NULL,
  size integer NOT NULL,
  bytes bytea,
  stored_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  erased_at timestamptz(3),
  elsewhere boolean NOT NULL DEFAULT false,
  CONSTRAINT stored_bytes_pkey PRIMARY KEY (sha256),
  CONSTRAINT stored_bytes_are_what_their_hash_says CHECK (octet_length(bytes) = size AND encode(sha256(bytes), 'hex') = sha256),
  CONSTRAINT stored_bytes_are_there_or_erased CHECK ((bytes IS NOT NULL) = (erased_at IS NULL AND NOT elsewhere))
);
ALTER TABLE stored_bytes ALTER bytes SET STORAGE EXTERNAL;

CREATE TYPE title_basis AS ENUM ('as_shown', 'reconstructed', 'described');

CREATE TYPE source_type AS ENUM ('official', 'parliament', 'un', 'ngo', 'academic', 'think-tank', 'media');

CREATE TYPE source_seen AS ENUM ('excerpt', 'opened');

CREATE TABLE sources (
  id text NOT NULL,
  number integer NOT NULL,
  url text,
  canonical_url text,
  title text NOT NULL,
  title_basis title_basis NOT NULL,
  publisher text NOT NULL,
  author text,
  date text,
  language text NOT NULL,
  type source_type NOT NULL,
  summary text,
  core boolean NOT NULL DEFAULT false,
  seen source_seen NOT NULL,
  note text,
  "primary" boolean,
  on_behalf_of text,
  independence_group text,
  added_by_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  listed_at timestamptz(3),
  opened_at timestamptz(3),
  listed_by_id uuid,
  search tsvector GENERATED ALWAYS AS (
    search_words(((id || ' ') || title), ((((publisher || ' ') || COALESCE(author, '')) || ' ') || COALESCE(summary, '')), url)) STORED,
  file_sha256 text,
  reliability text,
  credibility text,
  same_as_id text,
  origin_for text,
  CONSTRAINT sources_pkey PRIMARY KEY (id),
  CONSTRAINT sources_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT sources_listed_by_id_fkey FOREIGN KEY (listed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT sources_file_sha256_fkey FOREIGN KEY (file_sha256)
    REFERENCES stored_bytes(sha256) ON UPDATE CASCADE ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT sources_same_as_id_fkey FOREIGN KEY (same_as_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
  -- The id is the number; a date is a year, a month or a day as known; nobody is classed by guesswork of the database.
  CONSTRAINT sources_id_is_the_number CHECK (id = 'S' || CASE WHEN number < 10 THEN '0' || number ELSE number::text END),
  CONSTRAINT sources_address_is_web CHECK (url ~* '^https?://'),
  CONSTRAINT sources_have_an_address_or_a_file CHECK (num_nonnulls(url, file_sha256) = 1 AND (url IS NULL) = (canonical_url IS NULL)),
  CONSTRAINT sources_reliability_is_a_letter CHECK (reliability ~ '^[A-F]$'),
  CONSTRAINT sources_credibility_is_a_figure CHECK (credibility ~ '^[1-6]$'),
  CONSTRAINT sources_are_another_than_themselves CHECK (same_as_id <> id),
  CONSTRAINT sources_date_as_known CHECK (
    date ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$'
    AND (date NOT LIKE '%/%' OR split_part(date, '/', 1) COLLATE "C" < split_part(date, '/', 2) COLLATE "C")),
  CONSTRAINT sources_are_for_parties CHECK (is_for_parties(on_behalf_of)),
  CONSTRAINT sources_origin_is_for_parties CHECK (is_for_parties(origin_for))
);
CREATE UNIQUE INDEX sources_number_key ON sources (number);
CREATE UNIQUE INDEX sources_canonical_url_key ON sources (canonical_url);
CREATE INDEX sources_search_idx ON sources USING gin (search);
CREATE UNIQUE INDEX sources_file_sha256_key ON sources (file_sha256);
CREATE INDEX sources_same_as_id_idx ON sources (same_as_id);
CREATE INDEX sources_canonical_url_near_idx ON sources USING gin (canonical_url gin_trgm_ops);

CREATE TABLE source_classings (
  id uuid NOT NULL,
  source_id text NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  reason text,
  found jsonb,
  CONSTRAINT source_classings_pkey PRIMARY KEY (id),
  CONSTRAINT source_classings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT source_classings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT source_classings_change_something CHECK (
    jsonb_typeof(after) = 'object' AND jsonb_typeof(before) = 'object' AND after <> '{}'::jsonb),
  CONSTRAINT source_classings_group_is_a_name CHECK (char_length(after ->> 'independenceGroup') <= 120),
  CONSTRAINT source_classings_grades_have_a_reason CHECK (
    NOT (after ? 'reliability' OR after ? 'credibility') OR coalesce(reason, '') ~ '\S'),
  CONSTRAINT source_classings_same_has_a_reason CHECK (NOT after ? 'sameAs' OR coalesce(reason, '') ~ '\S'),
  CONSTRAINT source_classings_addresses_have_a_reason CHECK (NOT after ? 'url' OR coalesce(reason, '') ~ '\S'),
  CONSTRAINT source_classings_addresses_are_of_the_web CHECK (NOT after ? 'url' OR after ->> 'url' ~* '^https?://'),
  CONSTRAINT source_classings_addresses_were_found CHECK ((after ? 'url') = (found IS NOT NULL))
);
CREATE INDEX source_classings_source_id_idx ON source_classings (source_id);

CREATE TYPE came_by AS ENUM ('access_request', 'behind_wall', 'handed_out', 'by_mail', 'other');

CREATE TABLE captures (
  id uuid NOT NULL,
  source_id text NOT NULL,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  outcome text,
  status integer,
  came_by came_by,
  came_by_words text,
  CONSTRAINT captures_pkey PRIMARY KEY (id),
  CONSTRAINT captures_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT captures_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT captures_end_with_an_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT captures_say_a_code CHECK (outcome ~ '^[a-z][a-z-]{0,39}$'),
  CONSTRAINT captures_say_how_somebody_came_by_it CHECK (
    (came_by_words IS NULL OR (came_by IS NOT NULL AND came_by_words ~ '\S')) AND (came_by <> 'other' OR came_by_words IS NOT NULL))
);
CREATE INDEX captures_source_id_asked_at_idx ON captures (source_id, asked_at);
CREATE INDEX captures_asked_by_id_idx ON captures (asked_by_id);
-- Of one source one copy is made at a time.
CREATE UNIQUE INDEX captures_under_way_key ON captures (source_id) WHERE (ended_at IS NULL);

CREATE TYPE snapshot_shown AS ENUM ('whole', 'quoted', 'title');

CREATE TABLE snapshots (
  id uuid NOT NULL,
  source_id text NOT NULL,
  fetched_at timestamptz(3) NOT NULL,
  content_type text NOT NULL,
  sha256 text NOT NULL,
  text text,
  capture_id uuid NOT NULL,
  number integer NOT NULL,
  final_url text,
  status integer,
  hops integer,
  issuer text,
  size integer NOT NULL,
  warc_size integer,
  warc_sha256 text,
  text_sha256 text,
  text_salt bytea,
  shown snapshot_shown NOT NULL DEFAULT 'quoted',
  shown_by_id uuid,
  shown_at timestamptz(3),
  picture_size integer,
  picture_sha256 text,
  picture_missed text,
  page_starts integer[],
  heading_starts integer[],
  CONSTRAINT snapshots_pkey PRIMARY KEY (id),
  CONSTRAINT snapshots_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT snapshots_capture_id_fkey FOREIGN KEY (capture_id) REFERENCES captures(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT snapshots_shown_by_id_fkey FOREIGN KEY (shown_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT snapshots_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_bytes(sha256) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT snapshots_warc_sha256_fkey FOREIGN KEY (warc_sha256) REFERENCES stored_bytes(sha256) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT snapshots_picture_sha256_fkey FOREIGN KEY (picture_sha256) REFERENCES stored_bytes(sha256) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT snapshots_are_numbered CHECK (number >= 1),
  CONSTRAINT snapshots_come_from_the_web CHECK (final_url ~* '^https?://'),
  CONSTRAINT snapshots_hash_their_text CHECK ((text IS NULL) = (text_sha256 IS NULL)),
  CONSTRAINT snapshots_text_is_what_its_hash_says CHECK (text_sha256 = salted_sha256(text_salt, text)),
  CONSTRAINT snapshots_are_shown_by_somebody CHECK (num_nonnulls(shown_by_id, shown_at) IN (0, 2)),
  CONSTRAINT snapshots_are_fetched_or_brought CHECK (num_nonnulls(final_url, status, hops, warc_size, warc_sha256) IN (0, 5)),
  CONSTRAINT snapshots_have_a_picture_or_say_why CHECK ((picture_size IS NULL) = (picture_sha256 IS NULL) AND num_nonnulls(picture_sha256, picture_missed) <= 1),
  CONSTRAINT snapshots_say_a_code_of_pictures CHECK (picture_missed ~ '^[a-z][a-z-]{0,39}$'),
  CONSTRAINT snapshots_have_pages_of_their_words CHECK (coalesce(cardinality(page_starts), 0) = 0
    OR (text IS NOT NULL AND cardinality(page_starts) <= 500 AND page_starts[1] = 0)),
  CONSTRAINT snapshots_have_headings_of_their_words CHECK (coalesce(cardinality(heading_starts), 0) = 0
    OR (text IS NOT NULL AND cardinality(heading_starts) <= 500 AND heading_starts[1] >= 0))
);
CREATE INDEX snapshots_source_id_fetched_at_idx ON snapshots (source_id, fetched_at);
CREATE UNIQUE INDEX snapshots_capture_id_key ON snapshots (capture_id);
CREATE UNIQUE INDEX snapshots_source_id_number_key ON snapshots (source_id, number);
CREATE INDEX snapshots_sha256_idx ON snapshots (sha256);
CREATE INDEX snapshots_warc_sha256_idx ON snapshots (warc_sha256);
CREATE INDEX snapshots_picture_sha256_idx ON snapshots (picture_sha256);
CREATE INDEX snapshots_open_idx ON snapshots (source_id) WHERE ((shown = 'whole'::snapshot_shown) AND (warc_sha256 IS NOT NULL));

CREATE TABLE logged_searches (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid,
  author_id uuid NOT NULL,
  place text NOT NULL,
  address text,
  language text,
  day date NOT NULL,
  words text NOT NULL,
  found_source_id text,
  state mark_state NOT NULL DEFAULT 'submitted',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  further_languages text[] NOT NULL DEFAULT '{}'::text[],
  outcome text,
  outcome_language text,
  shown_at timestamptz(3),
  CONSTRAINT logged_searches_pkey PRIMARY KEY (id),
  CONSTRAINT logged_searches_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT logged_searches_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT logged_searches_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT logged_searches_found_source_id_fkey FOREIGN KEY (found_source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT logged_searches_look_at_an_address CHECK (address ~* '^https?://'),
  CONSTRAINT logged_searches_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT logged_searches_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S'),
  -- A logged search says where somebody looked and for what, on a day between the statement's and the present one;
  -- it is somebody's own word, which never changes. It comes before a second person once, and ends published, sent back or withdrawn.
  CONSTRAINT logged_searches_say_something CHECK (place ~ '\S' AND words ~ '\S' AND language ~ '\S'),
  CONSTRAINT logged_searches_by_people_or_brought CHECK (
    CASE WHEN shown_at IS NULL THEN language IS NOT NULL AND further_languages = '{}' AND num_nonnulls(outcome, outcome_language) = 0
      ELSE outcome ~ '\S' AND outcome_language ~ '\S' AND num_nonnulls(outcome, outcome_language) = 2 AND found_source_id IS NULL
        AND (language IS NOT NULL OR further_languages = '{}') END)
);
CREATE INDEX logged_searches_statement_id_day_idx ON logged_searches (statement_id, day);
CREATE INDEX logged_searches_commitment_id_idx ON logged_searches (commitment_id);
CREATE INDEX logged_searches_author_id_idx ON logged_searches (author_id);
CREATE INDEX logged_searches_state_idx ON logged_searches (state);

CREATE TYPE request_regime AS ENUM ('eu_1049_2001', 'es_19_2013', 'ma_31_13', 'other');

CREATE TABLE access_requests (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  author_id uuid NOT NULL,
  authority text NOT NULL,
  party text,
  language text NOT NULL,
  asked text NOT NULL,
  regime request_regime NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  CONSTRAINT access_requests_pkey PRIMARY KEY (id),
  CONSTRAINT access_requests_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT access_requests_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A request says what was asked for until it is published, and the same from then on. Nobody publishes their own.
  CONSTRAINT access_requests_ask_something CHECK (authority ~ '\S' AND asked ~ '\S' AND language ~ '\S')
);
CREATE INDEX access_requests_statement_id_idx ON access_requests (statement_id);
CREATE INDEX access_requests_author_id_idx ON access_requests (author_id);

CREATE TABLE access_request_items (
  request_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  CONSTRAINT access_request_items_pkey PRIMARY KEY (request_id, commitment_id),
  CONSTRAINT access_request_items_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT access_request_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX access_request_items_commitment_id_idx ON access_request_items (commitment_id);

CREATE TYPE request_act_kind AS ENUM ('sent', 'acknowledged', 'extended', 'answered', 'answered_partly', 'refused', 'nothing_held', 'appealed', 'withdrawn', 'struck');

CREATE TABLE request_acts (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind request_act_kind NOT NULL,
  day date NOT NULL,
  reference text,
  deadline date,
  basis text,
  text text,
  language text,
  source_id text,
  corrects_id uuid,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  review_id uuid,
  CONSTRAINT request_acts_pkey PRIMARY KEY (id),
  CONSTRAINT request_acts_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT request_acts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT request_acts_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT request_acts_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES request_acts(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
  CONSTRAINT request_acts_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews(id) ON UPDATE CASCADE ON DELETE SET NULL,
  -- What happened to a request: on days between the statement's and the present one, never before it was sent; answered once, and once more
  -- after an appeal.
  CONSTRAINT request_acts_typed_deadlines_rest_on_something CHECK (
    num_nonnulls(deadline, basis) IN (0, 2) AND basis ~ '\S' AND deadline >= day
    AND (deadline IS NULL OR kind IN ('sent', 'acknowledged', 'extended', 'appealed'))),
  CONSTRAINT request_acts_words_have_a_language CHECK (num_nonnulls(text, language) IN (0, 2) AND text ~ '\S' AND reference ~ '\S'),
  CONSTRAINT request_acts_outcomes_may_be_a_source CHECK (
    source_id IS NULL OR kind IN ('answered', 'answered_partly', 'refused', 'nothing_held')),
  CONSTRAINT request_acts_struck_with_a_reason CHECK (kind <> 'struck' OR (text IS NOT NULL AND corrects_id IS NOT NULL)),
  CONSTRAINT request_acts_correct_another CHECK (corrects_id <> id),
  CONSTRAINT request_acts_published_after_a_review CHECK ((published_at IS NULL) = (review_id IS NULL))
);
CREATE UNIQUE INDEX request_acts_corrects_id_key ON request_acts (corrects_id);
CREATE INDEX request_acts_request_id_day_idx ON request_acts (request_id, day);

CREATE TABLE library_entries (
  statement_id uuid NOT NULL,
  source_id text NOT NULL,
  number integer NOT NULL,
  citations integer NOT NULL,
  type text NOT NULL,
  language text NOT NULL,
  seen text NOT NULL,
  unclassed boolean NOT NULL,
  stances text[],
  items uuid[],
  publisher text NOT NULL,
  shelf text COLLATE "C" NOT NULL,
  day text COLLATE "C" NOT NULL,
  "primary" text NOT NULL,
  graded boolean NOT NULL,
  copied boolean NOT NULL,
  quoted boolean NOT NULL,
  listed boolean NOT NULL,
  led boolean NOT NULL,
  own boolean NOT NULL,
  CONSTRAINT library_entries_pkey PRIMARY KEY (statement_id, source_id)
);
CREATE INDEX library_entries_source_id_idx ON library_entries (source_id);
CREATE INDEX library_entries_statement_id_publisher_idx ON library_entries (statement_id, publisher);
CREATE INDEX library_entries_statement_id_type_language_idx ON library_entries (statement_id, type, language);
CREATE INDEX library_entries_items_idx ON library_entries USING gin (items);
CREATE INDEX library_entries_graded_idx ON library_entries (statement_id, number) WHERE graded;
CREATE INDEX library_entries_copied_idx ON library_entries (statement_id, number) WHERE copied;
CREATE INDEX library_entries_quoted_idx ON library_entries (statement_id, number) WHERE quoted;
CREATE INDEX library_entries_unlisted_idx ON library_entries (statement_id, number) WHERE (NOT listed);
CREATE INDEX library_entries_by_citations_idx ON library_entries (statement_id, citations DESC, number) WHERE (NOT led);
CREATE INDEX library_entries_by_day_idx ON library_entries (statement_id, day DESC, number) WHERE (NOT led);
CREATE INDEX library_entries_by_shelf_idx ON library_entries (statement_id, shelf, day DESC, number) WHERE (NOT led);
CREATE INDEX library_entries_by_number_idx ON library_entries (statement_id, number DESC) WHERE (NOT led);

CREATE TABLE library_tallies (
  statement_id uuid NOT NULL,
  facet text NOT NULL,
  value text NOT NULL,
  n integer NOT NULL,
  CONSTRAINT library_tallies_pkey PRIMARY KEY (statement_id, facet, value)
);

CREATE TABLE moved_sources (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  source_id text NOT NULL,
  CONSTRAINT moved_sources_pkey PRIMARY KEY (id)
);

CREATE TYPE withheld_extent AS ENUM ('whole', 'stretch');

CREATE TYPE withheld_reason AS ENUM ('personal_data', 'danger', 'law');

CREATE TABLE withholdings (
  id uuid NOT NULL,
  source_id text NOT NULL,
  extent withheld_extent NOT NULL,
  reason withheld_reason NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  erase_asked boolean NOT NULL,
  lifted_by_id uuid,
  lifted_at timestamptz(3),
  erased_by_id uuid,
  erased_at timestamptz(3),
  CONSTRAINT withholdings_pkey PRIMARY KEY (id),
  CONSTRAINT withholdings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT withholdings_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT withholdings_lifted_by_id_fkey FOREIGN KEY (lifted_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT withholdings_erased_by_id_fkey FOREIGN KEY (erased_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT withholdings_are_lifted_by_another CHECK (num_nonnulls(lifted_by_id, lifted_at) IN (0, 2) AND lifted_by_id <> decided_by_id),
  CONSTRAINT withholdings_are_erased_by_another CHECK (num_nonnulls(erased_by_id, erased_at) IN (0, 2) AND erased_by_id <> decided_by_id),
  CONSTRAINT withholdings_are_erased_where_asked CHECK (erased_at IS NULL OR erase_asked)
);
CREATE INDEX withholdings_source_id_idx ON withholdings (source_id);
CREATE INDEX withholdings_decided_by_id_idx ON withholdings (decided_by_id);

CREATE TABLE withheld_places (
  id uuid NOT NULL,
  withholding_id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  sha256 text NOT NULL,
  salt bytea,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT withheld_places_pkey PRIMARY KEY (id),
  CONSTRAINT withheld_places_withholding_id_fkey FOREIGN KEY (withholding_id) REFERENCES withholdings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT withheld_places_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES snapshots(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT withheld_places_are_stretches CHECK (start >= 0 AND "end" >= start)
);
CREATE INDEX withheld_places_withholding_id_idx ON withheld_places (withholding_id);
CREATE INDEX withheld_places_snapshot_id_idx ON withheld_places (snapshot_id);

CREATE TYPE link_outcome AS ENUM ('reachable', 'moved', 'blocked', 'gone', 'unknown');

-- One row a source: what was found at its address, and when somebody looks again.
CREATE TABLE link_checks (
  source_id text NOT NULL,
  address text NOT NULL,
  host text NOT NULL,
  outcome link_outcome,
  moved_to text,
  since timestamptz(3),
  fault text,
  status integer,
  checked_at timestamptz(3),
  checks integer NOT NULL DEFAULT 0,
  reached_at timestamptz(3),
  failures integer NOT NULL DEFAULT 0,
  missing_since timestamptz(3),
  unresolved_since timestamptz(3),
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT link_checks_pkey PRIMARY KEY (source_id),
  CONSTRAINT link_checks_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT link_checks_say_since_when CHECK ((outcome IS NULL) = (since IS NULL)),
  CONSTRAINT link_checks_say_where_to CHECK (coalesce(outcome = 'moved', false) = (moved_to IS NOT NULL)),
  CONSTRAINT link_checks_lead_to_the_web CHECK (moved_to ~* '^https?://'),
  CONSTRAINT link_checks_count CHECK (checks >= 0 AND failures >= 0)
);
-- What is due, and what the desk lists.
CREATE INDEX link_checks_next_at_idx ON link_checks (next_at);
CREATE INDEX link_checks_outcome_since_source_id_idx ON link_checks (outcome, since, source_id);

-- Hosts that did not answer, and until when none of their pages is looked for.
CREATE TABLE link_hosts (
  host text NOT NULL,
  failures integer NOT NULL,
  rests_until timestamptz(3) NOT NULL,
  CONSTRAINT link_hosts_pkey PRIMARY KEY (host)
);

CREATE TABLE covered_texts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  of_table text NOT NULL,
  of_id text NOT NULL,
  number integer NOT NULL,
  field text NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  salt bytea,
  CONSTRAINT covered_texts_pkey PRIMARY KEY (id),
  CONSTRAINT covered_texts_are_what_their_hash_says CHECK (sha256 = salted_sha256(salt, text))
);
CREATE UNIQUE INDEX covered_texts_of_table_of_id_number_field_key ON covered_texts (of_table, of_id, number, field);
CREATE INDEX covered_texts_of_id_idx ON covered_texts (of_id);

-- A reviewer's choice that what a decision withholds is covered in one more thing of ours, which does not rest on the source.
CREATE TABLE cover_choices (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  withholding_id uuid NOT NULL,
  of_type text NOT NULL,
  of_id text NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT cover_choices_pkey PRIMARY KEY (id),
  CONSTRAINT cover_choices_withholding_id_fkey FOREIGN KEY (withholding_id) REFERENCES withholdings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT cover_choices_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX cover_choices_withholding_id_of_type_of_id_key ON cover_choices (withholding_id, of_type, of_id);
CREATE INDEX cover_choices_of_type_of_id_idx ON cover_choices (of_type, of_id);
CREATE INDEX cover_choices_decided_by_id_idx ON cover_choices (decided_by_id);

CREATE TABLE covered_places (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  withholding_id uuid NOT NULL,
  covered_id uuid NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  choice_id uuid,
  CONSTRAINT covered_places_pkey PRIMARY KEY (id),
  CONSTRAINT covered_places_withholding_id_fkey FOREIGN KEY (withholding_id) REFERENCES withholdings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT covered_places_covered_id_fkey FOREIGN KEY (covered_id) REFERENCES covered_texts(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT covered_places_choice_id_fkey FOREIGN KEY (choice_id) REFERENCES cover_choices(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT covered_places_are_stretches CHECK (start >= 0 AND "end" > start)
);
CREATE INDEX covered_places_withholding_id_idx ON covered_places (withholding_id);
CREATE INDEX covered_places_covered_id_idx ON covered_places (covered_id);
CREATE INDEX covered_places_choice_id_idx ON covered_places (choice_id);

-- What is being put there: written before the first byte leaves, taken away with the row that points to it. What stays is of somebody who was
-- killed in between, and is removed there.
CREATE TABLE bytes_on_their_way (
  sha256 text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bytes_on_their_way_pkey PRIMARY KEY (sha256),
  CONSTRAINT bytes_on_their_way_have_a_hash CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX bytes_on_their_way_since_idx ON bytes_on_their_way (since);

-- Tests of an item: set before it is judged, each read by a second person (docs/decisions/0090). A proposal sets a test, replaces one or ends
-- one; what it says never changes, and what is public goes by another proposal only.
CREATE TABLE item_tests (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  number integer,
  says text,
  shown_by text,
  ends_id uuid,
  reason text,
  language text NOT NULL,
  author_id uuid NOT NULL,
  state mark_state NOT NULL DEFAULT 'submitted',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT item_tests_pkey PRIMARY KEY (id),
  CONSTRAINT item_tests_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT item_tests_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT item_tests_ends_id_fkey FOREIGN KEY (ends_id) REFERENCES item_tests(id) ON UPDATE CASCADE ON DELETE RESTRICT DEFERRABLE,
  CONSTRAINT item_tests_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT item_tests_set_or_end CHECK (num_nonnulls(number, says, shown_by) IN (0, 3) AND num_nonnulls(number, ends_id) >= 1),
  CONSTRAINT item_tests_are_counted CHECK (number >= 1),
  CONSTRAINT item_tests_are_short CHECK (says ~ '\S' AND char_length(says) <= 140 AND says !~ '[\n\r]'),
  CONSTRAINT item_tests_say_what_shows_them CHECK (shown_by ~ '\S' AND char_length(shown_by) <= 500 AND shown_by !~ '[\n\r]'),
  CONSTRAINT item_tests_end_with_a_reason CHECK ((ends_id IS NULL) = (reason IS NULL) AND reason ~ '\S'),
  CONSTRAINT item_tests_are_in_a_language CHECK (language ~ '\S'),
  CONSTRAINT item_tests_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL ELSE published_at IS NULL END),
  CONSTRAINT item_tests_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S')
);
CREATE UNIQUE INDEX item_tests_commitment_id_number_key ON item_tests (commitment_id, number);
CREATE UNIQUE INDEX item_tests_end_once ON item_tests (ends_id) WHERE (state = 'published'::mark_state);
CREATE INDEX item_tests_statement_id_idx ON item_tests (statement_id);
CREATE INDEX item_tests_ends_id_idx ON item_tests (ends_id);
CREATE INDEX item_tests_author_id_idx ON item_tests (author_id);
CREATE INDEX item_tests_state_idx ON item_tests (state);

CREATE TABLE copy_words (
  snapshot_id uuid NOT NULL,
  source_id text NOT NULL,
  number integer NOT NULL,
  language text NOT NULL,
  search tsvector NOT NULL,
  CONSTRAINT copy_words_pkey PRIMARY KEY (snapshot_id)
);
CREATE INDEX copy_words_source_id_idx ON copy_words (source_id);
CREATE INDEX copy_words_search_idx ON copy_words USING gin (search);

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
  CONSTRAINT watches_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT watches_lead_to_the_web CHECK (address ~* '^https?://'),
  CONSTRAINT watches_are_asked_now_and_then CHECK (every_hours BETWEEN 1 AND 744),
  CONSTRAINT watches_count CHECK (failures >= 0 AND entries >= 0 AND fresh >= 0),
  CONSTRAINT watches_found_something_when_asked CHECK ((outcome IS NULL) = (asked_at IS NULL))
);
CREATE UNIQUE INDEX watches_canonical_address_key ON watches (canonical_address);
CREATE INDEX watches_next_at_idx ON watches (next_at);
CREATE INDEX watches_name_id_idx ON watches (name, id);
CREATE INDEX watches_added_by_id_idx ON watches (added_by_id);

-- The statements that something is watched for.
CREATE TABLE watch_statements (
  watch_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  CONSTRAINT watch_statements_pkey PRIMARY KEY (watch_id, statement_id),
  CONSTRAINT watch_statements_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watches(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT watch_statements_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX watch_statements_statement_id_idx ON watch_statements (statement_id);

-- What stood there already: an entry by its id and by its address, a line of a page by its words, each as a hash.
CREATE TABLE watch_entries (
  watch_id uuid NOT NULL,
  key text NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  CONSTRAINT watch_entries_pkey PRIMARY KEY (watch_id, key),
  CONSTRAINT watch_entries_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watches(id) ON UPDATE CASCADE ON DELETE RESTRICT,
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
  CONSTRAINT leads_watch_id_fkey FOREIGN KEY (watch_id) REFERENCES watches(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT leads_taken_by_id_fkey FOREIGN KEY (taken_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT leads_let_go_by_id_fkey FOREIGN KEY (let_go_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT leads_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL,
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

-- Why it came: for each item what of it was found, and where.
CREATE TABLE lead_items (
  lead_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  points integer NOT NULL,
  found jsonb NOT NULL,
  CONSTRAINT lead_items_pkey PRIMARY KEY (lead_id, commitment_id),
  CONSTRAINT lead_items_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES leads(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT lead_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX lead_items_commitment_id_idx ON lead_items (commitment_id);

CREATE TABLE former_addresses (
  canonical_url text NOT NULL,
  source_id text NOT NULL,
  url text NOT NULL,
  until timestamptz(3) NOT NULL,
  CONSTRAINT former_addresses_pkey PRIMARY KEY (canonical_url),
  CONSTRAINT former_addresses_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX former_addresses_source_id_idx ON former_addresses (source_id);
-- Addresses that sources had are looked through for parts of them as the present ones are.
CREATE INDEX former_addresses_canonical_url_near_idx ON former_addresses USING gin (canonical_url gin_trgm_ops);

CREATE TABLE hand_overs (
  id uuid NOT NULL,
  source_id text NOT NULL,
  address text NOT NULL,
  asked_by_id uuid,
  asked_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  status_address text,
  found_address text,
  ended_at timestamptz(3),
  outcome text,
  status integer,
  archived_url text,
  CONSTRAINT hand_overs_pkey PRIMARY KEY (id),
  CONSTRAINT hand_overs_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT hand_overs_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT hand_overs_end_with_an_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT hand_overs_say_a_code CHECK (outcome ~ '^[a-z][a-z-]{0,39}$'),
  CONSTRAINT hand_overs_say_where CHECK (coalesce(outcome = 'archived', false) = (archived_url IS NOT NULL)),
  CONSTRAINT hand_overs_lead_to_the_web CHECK (archived_url ~* '^https?://')
);
CREATE INDEX hand_overs_source_id_asked_at_idx ON hand_overs (source_id, asked_at);
CREATE INDEX hand_overs_asked_by_id_idx ON hand_overs (asked_by_id);
-- Of one source one is under way.
CREATE UNIQUE INDEX hand_overs_under_way_key ON hand_overs (source_id) WHERE (ended_at IS NULL);

-- Further items that a search is about that came with a dossier. What a search is about never changes, so neither do these.
CREATE TABLE logged_search_items (
  search_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  CONSTRAINT logged_search_items_pkey PRIMARY KEY (search_id, commitment_id),
  CONSTRAINT logged_search_items_search_id_fkey FOREIGN KEY (search_id) REFERENCES logged_searches(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT logged_search_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX logged_search_items_commitment_id_idx ON logged_search_items (commitment_id);

ALTER TABLE reviews
  ADD CONSTRAINT reviews_search_id_fkey FOREIGN KEY (search_id) REFERENCES logged_searches(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_classing_id_fkey FOREIGN KEY (classing_id) REFERENCES source_classings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_request_id_fkey FOREIGN KEY (request_id) REFERENCES access_requests(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_item_test_id_fkey FOREIGN KEY (item_test_id) REFERENCES item_tests(id) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE bearings
  ADD CONSTRAINT bearings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE notes
  ADD CONSTRAINT notes_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL;

ALTER TABLE brought_documents
  ADD CONSTRAINT brought_documents_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_bytes(sha256) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE note_sources
  ADD CONSTRAINT note_sources_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT;
