-- Assessment: what is judged of items, by whom, and what followed.

CREATE TABLE lines (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  party text NOT NULL,
  CONSTRAINT lines_pkey PRIMARY KEY (id),
  CONSTRAINT lines_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX lines_commitment_id_party_key ON lines (commitment_id, party);

CREATE TYPE judgement AS ENUM ('no_public_evidence', 'reaffirmed', 'taken_up', 'resourced', 'operating', 'delivered', 'stalled', 'reversed', 'superseded', 'not_assessable', 'supported', 'partly_supported', 'claimant_only', 'disputed', 'contradicted', 'cannot_be_checked');

CREATE TYPE confidence AS ENUM ('low', 'moderate', 'high');

CREATE TYPE succession AS ENUM ('replaces', 'corrects');

CREATE TYPE revision_state AS ENUM ('submitted', 'sent_back', 'withdrawn', 'final', 'corrected', 'replaced');

CREATE TABLE revisions (
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  number integer NOT NULL,
  begun_from integer NOT NULL,
  author_id uuid NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  judgement judgement NOT NULL,
  confidence confidence NOT NULL,
  since text,
  seen_up_to text NOT NULL,
  rationale text NOT NULL,
  rationale_language text NOT NULL,
  later_text text,
  succession succession,
  correction_reason text,
  content_sha256 text NOT NULL,
  state revision_state NOT NULL DEFAULT 'submitted',
  state_since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  shown_as_interim_at timestamptz(3),
  shown_as_interim_by_id uuid,
  final_at timestamptz(3),
  in_short text,
  in_short_whole text,
  search tsvector GENERATED ALWAYS AS (
    search_words(((COALESCE(in_short, '') || ' ') || COALESCE(in_short_whole, '')), rationale, correction_reason)) STORED,
  method_version integer,
  CONSTRAINT revisions_pkey PRIMARY KEY (id),
  CONSTRAINT revisions_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT revisions_shown_as_interim_by_id_fkey FOREIGN KEY (shown_as_interim_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT revisions_correction_has_a_reason CHECK (succession IS DISTINCT FROM 'corrects' OR correction_reason IS NOT NULL),
  CONSTRAINT revisions_dates_as_known CHECK (
    seen_up_to ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' AND since ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  CONSTRAINT revisions_rationale_is_not_empty CHECK (rationale ~ '\S'),
  CONSTRAINT revisions_in_short_is_short CHECK (in_short ~ '\S' AND char_length(in_short) <= 140 AND in_short !~ '[\n\r]'),
  CONSTRAINT revisions_in_short_whole_is_short CHECK (
    in_short_whole ~ '\S' AND char_length(in_short_whole) <= 140 AND in_short_whole !~ '[\n\r]'),
  CONSTRAINT revisions_whole_is_said_beside CHECK (in_short_whole IS NULL OR in_short IS NOT NULL),
  CONSTRAINT revisions_method_version_is_counted CHECK (method_version >= 1)
);
CREATE INDEX revisions_state_submitted_at_idx ON revisions (state, submitted_at);
CREATE UNIQUE INDEX revisions_line_id_number_key ON revisions (line_id, number);
CREATE UNIQUE INDEX revisions_one_final ON revisions (line_id) WHERE (state = 'final'::revision_state);
CREATE INDEX revisions_search_idx ON revisions USING gin (search);
-- What became public last, of the whole site, is found by when it did: feeds and mails ask for some dozens of a hundred thousand.
CREATE INDEX revisions_news_idx ON revisions (COALESCE(final_at, shown_as_interim_at) DESC)
  WHERE ((state = ANY (ARRAY['final'::revision_state, 'submitted'::revision_state])) AND (COALESCE(final_at, shown_as_interim_at) IS NOT NULL));

CREATE TABLE follow_ups (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid,
  question text NOT NULL,
  language text NOT NULL,
  due_on date NOT NULL,
  cadence_months integer,
  assignee_id uuid,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  completed_at timestamptz(3),
  outcome text,
  completed_by_id uuid,
  outcome_note_id uuid,
  outcome_revision_id uuid,
  previous_id uuid,
  published_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  anchor_day integer NOT NULL,
  first_due_on date NOT NULL,
  reason_language text,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  CONSTRAINT follow_ups_pkey PRIMARY KEY (id),
  CONSTRAINT follow_ups_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT follow_ups_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT follow_ups_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT follow_ups_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT follow_ups_completed_by_id_fkey FOREIGN KEY (completed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT follow_ups_outcome_note_id_fkey FOREIGN KEY (outcome_note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT follow_ups_previous_id_fkey FOREIGN KEY (previous_id) REFERENCES follow_ups(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
  CONSTRAINT follow_ups_outcome_revision_id_fkey FOREIGN KEY (outcome_revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE SET NULL,
  -- A question is due on its day of the month or, where the month is too short, on its last; never before it
  -- was asked; it is completed by exactly one of a status update, a note and a reason, or withdrawn with a reason, and then never opens
  -- again.
  CONSTRAINT follow_ups_ask_something CHECK (question ~ '\S'),
  CONSTRAINT follow_ups_cadence_in_months CHECK (cadence_months BETWEEN 1 AND 60),
  CONSTRAINT follow_ups_due_after_they_were_asked CHECK (
    due_on >= (created_at AT TIME ZONE 'UTC')::date AND first_due_on >= (created_at AT TIME ZONE 'UTC')::date),
  CONSTRAINT follow_ups_keep_their_day CHECK (
    anchor_day BETWEEN 1 AND 31 AND
    extract(day FROM due_on) = least(anchor_day, extract(day FROM date_trunc('month', due_on::timestamp) + interval '1 month - 1 day'))),
  CONSTRAINT follow_ups_completed_by_one_outcome CHECK (
    num_nonnulls(outcome_revision_id, outcome_note_id, outcome) = (completed_at IS NOT NULL)::integer
    AND (completed_by_id IS NULL) = (completed_at IS NULL)),
  CONSTRAINT follow_ups_withdrawn_with_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT follow_ups_close_once CHECK (completed_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT follow_ups_reasons_say_something CHECK (outcome ~ '\S' AND withdrawn_reason ~ '\S'),
  CONSTRAINT follow_ups_reasons_have_a_language CHECK (
    (reason_language IS NULL) = (outcome IS NULL AND withdrawn_reason IS NULL)),
  CONSTRAINT follow_ups_come_back_from_another CHECK (previous_id <> id)
);
CREATE INDEX follow_ups_statement_id_due_on_idx ON follow_ups (statement_id, due_on);
CREATE UNIQUE INDEX follow_ups_previous_id_key ON follow_ups (previous_id);
-- Each person's open questions, and those of an item.
CREATE INDEX follow_ups_assignee_id_idx ON follow_ups (assignee_id);
CREATE INDEX follow_ups_commitment_id_idx ON follow_ups (commitment_id);

CREATE TABLE drafts (
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  person_id uuid NOT NULL,
  begun_from integer NOT NULL,
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT drafts_pkey PRIMARY KEY (id),
  CONSTRAINT drafts_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX drafts_line_id_person_id_key ON drafts (line_id, person_id);

CREATE TYPE link_to_statement AS ENUM ('explicit', 'plausible', 'none');

CREATE TABLE citations (
  revision_id uuid NOT NULL,
  number integer NOT NULL,
  source_id text NOT NULL,
  stance stance NOT NULL,
  shows text NOT NULL,
  link_to_statement link_to_statement,
  quote text,
  locator text,
  figure text,
  express_withdrawal boolean NOT NULL DEFAULT false,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, ((shows || ' ') || COALESCE(quote, '')), locator)) STORED,
  seen_copy text,
  seen_address text,
  seen_on text,
  quote_explained text,
  CONSTRAINT citations_pkey PRIMARY KEY (revision_id, number),
  CONSTRAINT citations_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT citations_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT citations_copy_is_of_a_quote CHECK (seen_copy IS NULL OR (quote IS NOT NULL AND seen_copy ~ '\S')),
  CONSTRAINT citations_copy_has_a_day CHECK ((seen_copy IS NULL) = (seen_on IS NULL)),
  CONSTRAINT citations_address_is_of_a_copy CHECK (seen_address IS NULL OR seen_copy IS NOT NULL),
  CONSTRAINT citations_copy_was_seen_on_a_day CHECK (seen_on ~ '^\d{4}-\d{2}-\d{2}$'),
  CONSTRAINT citations_explain_a_quote CHECK (quote_explained IS NULL OR (quote IS NOT NULL AND quote_explained ~ '\S'))
);
CREATE INDEX citations_source_id_idx ON citations (source_id);
CREATE INDEX citations_search_idx ON citations USING gin (search);

CREATE TABLE elements (
  revision_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  covered boolean NOT NULL,
  citations integer[] NOT NULL DEFAULT ARRAY[]::integer[],
  stances stance[] NOT NULL DEFAULT ARRAY[]::stance[],
  CONSTRAINT elements_pkey PRIMARY KEY (revision_id, "position"),
  CONSTRAINT elements_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT elements_cite_with_a_stance CHECK (cardinality(citations) = cardinality(stances))
);

CREATE TABLE search_logs (
  revision_id uuid NOT NULL,
  position integer NOT NULL,
  place text NOT NULL,
  language text NOT NULL,
  day date NOT NULL,
  taken_from_id uuid,
  CONSTRAINT search_logs_pkey PRIMARY KEY (revision_id, "position"),
  CONSTRAINT search_logs_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT search_logs_taken_from_id_fkey FOREIGN KEY (taken_from_id) REFERENCES logged_searches(id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX search_logs_taken_from_id_idx ON search_logs (taken_from_id);

CREATE TYPE lineage_kind AS ENUM ('repeated', 'strengthened', 'weakened', 'narrowed', 'widened', 'superseded');

CREATE TYPE lineage_state AS ENUM ('submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE lineage_links (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  later_source_id text,
  later_commitment_id uuid,
  kind lineage_kind NOT NULL,
  quote text NOT NULL,
  locator text,
  why text NOT NULL,
  why_language text NOT NULL,
  state lineage_state NOT NULL DEFAULT 'submitted',
  version integer NOT NULL DEFAULT 1,
  proposed_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT lineage_links_pkey PRIMARY KEY (id),
  CONSTRAINT lineage_links_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT lineage_links_later_source_id_fkey FOREIGN KEY (later_source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT lineage_links_later_commitment_id_fkey FOREIGN KEY (later_commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT lineage_links_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  -- A link leads to one later text. A source is quoted with the place of the words; an item is its own place.
  CONSTRAINT lineage_links_have_one_later_text CHECK (num_nonnulls(later_source_id, later_commitment_id) = 1),
  CONSTRAINT lineage_links_have_two_ends CHECK (later_commitment_id IS DISTINCT FROM commitment_id),
  CONSTRAINT lineage_links_quote_something CHECK (quote ~ '\S'),
  CONSTRAINT lineage_links_say_where CHECK (
    CASE WHEN later_source_id IS NULL THEN locator IS NULL ELSE coalesce(locator, '') ~ '\S' END),
  CONSTRAINT lineage_links_say_why CHECK (why ~ '\S'),
  CONSTRAINT lineage_links_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT lineage_links_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S')
);
CREATE INDEX lineage_links_commitment_id_idx ON lineage_links (commitment_id);
CREATE INDEX lineage_links_later_source_id_idx ON lineage_links (later_source_id);
CREATE INDEX lineage_links_later_commitment_id_idx ON lineage_links (later_commitment_id);
CREATE INDEX lineage_links_proposed_by_id_idx ON lineage_links (proposed_by_id);
CREATE INDEX lineage_links_published_at_idx ON lineage_links (published_at);

CREATE TABLE lineage_versions (
  link_id uuid NOT NULL,
  number integer NOT NULL,
  kind lineage_kind NOT NULL,
  quote text NOT NULL,
  locator text,
  why text NOT NULL,
  why_language text NOT NULL,
  content_sha256 text NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT lineage_versions_pkey PRIMARY KEY (link_id, number),
  CONSTRAINT lineage_versions_link_id_fkey FOREIGN KEY (link_id) REFERENCES lineage_links(id) ON UPDATE CASCADE ON DELETE RESTRICT
);

CREATE TYPE coding_state AS ENUM ('open', 'coded', 'taken_back', 'lapsed', 'reconciled');

CREATE TYPE coding_outcome AS ENUM ('first', 'second', 'neither');

CREATE TABLE coding_requests (
  id uuid NOT NULL,
  revision_id uuid NOT NULL,
  asked_by_id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  coder_id uuid,
  taken_at timestamptz(3),
  blind boolean NOT NULL DEFAULT true,
  state coding_state NOT NULL DEFAULT 'open',
  state_since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  outcome coding_outcome,
  reason text,
  decided_by_id uuid,
  decided_at timestamptz(3),
  CONSTRAINT coding_requests_pkey PRIMARY KEY (id),
  CONSTRAINT coding_requests_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT coding_requests_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT coding_requests_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT coding_requests_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT coding_requests_are_decided_whole CHECK (
    (state = 'reconciled') = (outcome IS NOT NULL)
    AND (outcome IS NULL) = (decided_at IS NULL)
    AND (outcome IS NULL) = (decided_by_id IS NULL)
    AND (outcome IS NULL OR reason ~ '\S'))
);
CREATE INDEX coding_requests_revision_id_idx ON coding_requests (revision_id);
CREATE INDEX coding_requests_state_idx ON coding_requests (state);

CREATE TABLE second_codings (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  coder_id uuid NOT NULL,
  submitted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  judgement judgement NOT NULL,
  content jsonb NOT NULL,
  content_sha256 text NOT NULL,
  said jsonb NOT NULL,
  had_not_seen boolean NOT NULL,
  blind boolean NOT NULL DEFAULT false,
  CONSTRAINT second_codings_pkey PRIMARY KEY (id),
  CONSTRAINT second_codings_request_id_fkey FOREIGN KEY (request_id) REFERENCES coding_requests(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT second_codings_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT second_codings_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT second_codings_say_what_they_judge CHECK (
    jsonb_typeof(content) = 'object' AND jsonb_typeof(said) = 'object'
    AND content ->> 'judgement' = judgement::text AND content ->> 'rationale' ~ '\S'
    AND content_sha256 ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX second_codings_request_id_key ON second_codings (request_id);
CREATE UNIQUE INDEX second_codings_revision_id_coder_id_key ON second_codings (revision_id, coder_id);

CREATE TABLE coding_drafts (
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT coding_drafts_pkey PRIMARY KEY (request_id, person_id),
  CONSTRAINT coding_drafts_request_id_fkey FOREIGN KEY (request_id) REFERENCES coding_requests(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT coding_drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT
);

CREATE TYPE reader_message_kind AS ENUM ('wrong', 'source', 'reply');

CREATE TYPE reader_message_state AS ENUM ('received', 'taken', 'proposed', 'closed');

CREATE TYPE reader_message_outcome AS ENUM ('accepted', 'partly', 'not_accepted', 'not_about_this', 'duplicate', 'spam');

CREATE TYPE confirmation_channel AS ENUM ('official_mail', 'call_back', 'letter', 'in_person', 'own_publication');

CREATE TABLE reader_messages (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  kind reader_message_kind NOT NULL,
  language text NOT NULL,
  body text NOT NULL,
  address text,
  quote text,
  party text,
  capacity text,
  may_publish boolean NOT NULL,
  contact text,
  receipt_hash text NOT NULL,
  words_sha256 text NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  state reader_message_state NOT NULL DEFAULT 'received',
  version integer NOT NULL DEFAULT 1,
  taken_by_id uuid,
  taken_at timestamptz(3),
  sent_back_reason text,
  outcome reader_message_outcome,
  matter text,
  reason text,
  answer_language text,
  shows_words boolean NOT NULL DEFAULT false,
  excerpt text,
  led_to_revision_id uuid,
  led_to_source_id text,
  led_to_note_id uuid,
  led_to_variant text,
  led_to_item_id uuid,
  duplicate_of_id uuid,
  proposed_by_id uuid,
  proposed_at timestamptz(3),
  closed_by_id uuid,
  closed_at timestamptz(3),
  confirmed_by confirmation_channel,
  confirmed_by_id uuid,
  confirmed_at timestamptz(3),
  reply_withdrawn_by_id uuid,
  reply_withdrawn_at timestamptz(3),
  CONSTRAINT reader_messages_pkey PRIMARY KEY (id),
  CONSTRAINT reader_messages_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reader_messages_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reader_messages_statement_id_party_fkey FOREIGN KEY (statement_id, party)
    REFERENCES parties(statement_id, key) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reader_messages_taken_by_id_fkey FOREIGN KEY (taken_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_closed_by_id_fkey FOREIGN KEY (closed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_reply_withdrawn_by_id_fkey FOREIGN KEY (reply_withdrawn_by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_led_to_revision_id_fkey FOREIGN KEY (led_to_revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_led_to_source_id_fkey FOREIGN KEY (led_to_source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_led_to_note_id_fkey FOREIGN KEY (led_to_note_id) REFERENCES notes(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_statement_id_led_to_variant_fkey FOREIGN KEY (statement_id, led_to_variant)
    REFERENCES variants(statement_id, key) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reader_messages_led_to_item_id_fkey FOREIGN KEY (led_to_item_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT reader_messages_duplicate_of_id_fkey FOREIGN KEY (duplicate_of_id) REFERENCES reader_messages(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE,
  -- A message says something; a source has its address, a reply its party and capacity, and nothing else has.
  CONSTRAINT reader_messages_say_something CHECK (
    body ~ '\S' AND quote ~ '\S' AND capacity ~ '\S' AND contact ~ '\S' AND matter ~ '\S' AND reason ~ '\S' AND excerpt ~ '\S'
    AND sent_back_reason ~ '\S'),
  CONSTRAINT reader_messages_sources_have_an_address CHECK ((kind = 'source') = (address IS NOT NULL)),
  CONSTRAINT reader_messages_quotes_are_from_sources CHECK (kind = 'source' OR quote IS NULL),
  CONSTRAINT reader_messages_replies_are_a_partys CHECK (
    (kind = 'reply') = (party IS NOT NULL) AND (party IS NULL) = (capacity IS NULL)),
  CONSTRAINT reader_messages_hashes CHECK (receipt_hash ~ '^[0-9a-f]{64}$' AND words_sha256 ~ '^[0-9a-f]{64}$'),
  -- How far it has come. Whoever proposed an outcome does not publish it, and how to reach the sender is forgotten with it.
  CONSTRAINT reader_messages_taken_by_somebody CHECK (
    (state = 'received') = (taken_at IS NULL) AND (taken_at IS NULL) = (taken_by_id IS NULL)),
  CONSTRAINT reader_messages_proposed_by_somebody CHECK (
    (state NOT IN ('proposed', 'closed') OR proposed_at IS NOT NULL) AND (state <> 'received' OR proposed_at IS NULL)
    AND (proposed_at IS NULL) = (proposed_by_id IS NULL) AND (proposed_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT reader_messages_closed_by_a_second_person CHECK (
    (state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by_id IS NULL)
    AND closed_by_id <> proposed_by_id),
  CONSTRAINT reader_messages_forget_the_sender CHECK (state <> 'closed' OR contact IS NULL),
  CONSTRAINT reader_messages_come_before_their_answer CHECK (
    taken_at >= received_at AND proposed_at >= received_at AND closed_at >= proposed_at),
  -- What may be said of it. An outcome that readers see says what it was about, in our words or, where permitted, in the sender's; one that
  -- changed something leads to it; one that did not says why; what is left aside as spam says nothing to readers.
  CONSTRAINT reader_messages_words_by_permission CHECK (NOT shows_words OR may_publish),
  CONSTRAINT reader_messages_answers_have_a_language CHECK (
    (answer_language IS NULL) = (matter IS NULL AND reason IS NULL)),
  CONSTRAINT reader_messages_outcomes_say_what CHECK (
    outcome IS NULL OR outcome = 'spam' OR matter IS NOT NULL OR shows_words),
  CONSTRAINT reader_messages_refusals_have_a_reason CHECK (outcome <> 'not_accepted' OR reason IS NOT NULL),
  CONSTRAINT reader_messages_lead_to_one_thing CHECK (
    num_nonnulls(led_to_revision_id, led_to_source_id, led_to_note_id, led_to_variant, led_to_item_id)
    = coalesce(outcome IN ('accepted', 'partly') AND kind <> 'reply', false)::integer),
  CONSTRAINT reader_messages_duplicates_name_the_other CHECK (
    coalesce(outcome = 'duplicate', false) = (duplicate_of_id IS NOT NULL) AND duplicate_of_id <> id),
  CONSTRAINT reader_messages_spam_says_nothing CHECK (
    outcome <> 'spam' OR (matter IS NULL AND reason IS NULL AND NOT shows_words)),
  CONSTRAINT reader_messages_confirmed_by_somebody CHECK (
    (confirmed_at IS NULL) = (confirmed_by IS NULL) AND (confirmed_at IS NULL) = (confirmed_by_id IS NULL)
    AND (kind = 'reply' OR confirmed_at IS NULL)),
  CONSTRAINT reader_messages_replies_are_confirmed CHECK (
    kind <> 'reply' OR state <> 'closed' OR outcome NOT IN ('accepted', 'partly') OR confirmed_at IS NOT NULL),
  CONSTRAINT reader_messages_replies_show_their_own_words CHECK (
    kind <> 'reply' OR outcome IS NULL OR shows_words = (outcome IN ('accepted', 'partly'))),
  CONSTRAINT reader_messages_withdrawn_replies_were_shown CHECK (
    (reply_withdrawn_at IS NULL) = (reply_withdrawn_by_id IS NULL)
    AND (reply_withdrawn_at IS NULL OR (kind = 'reply' AND state = 'closed' AND outcome IN ('accepted', 'partly')))),
  CONSTRAINT reader_messages_excerpts_of_replies CHECK (
    COALESCE(kind = 'reply' AND outcome = 'partly', false) = (excerpt IS NOT NULL)
    AND (excerpt IS NULL OR strpos(body, excerpt) > 0 OR strpos(body || excerpt, '█') > 0))
);
CREATE UNIQUE INDEX reader_messages_receipt_hash_key ON reader_messages (receipt_hash);
CREATE INDEX reader_messages_statement_id_received_at_idx ON reader_messages (statement_id, received_at);
CREATE INDEX reader_messages_commitment_id_idx ON reader_messages (commitment_id);
CREATE INDEX reader_messages_words_sha256_idx ON reader_messages (words_sha256);
CREATE INDEX reader_messages_state_received_at_idx ON reader_messages (state, received_at);
CREATE INDEX reader_messages_closed_at_idx ON reader_messages (closed_at);

CREATE TYPE text_extent AS ENUM ('whole', 'beginning', 'extract');

CREATE TYPE seen_as AS ENUM ('rendering', 'report');

CREATE TABLE seen_texts (
  rendering_id uuid NOT NULL,
  extent text_extent NOT NULL,
  kind seen_as NOT NULL,
  publisher text NOT NULL,
  issued_by text NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  brought_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, text, NULL)) STORED,
  CONSTRAINT seen_texts_pkey PRIMARY KEY (rendering_id),
  CONSTRAINT seen_texts_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT seen_texts_are_not_empty CHECK (text ~ '\S' AND issued_by ~ '\S'),
  CONSTRAINT seen_texts_have_their_hash CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);
CREATE INDEX seen_texts_search_idx ON seen_texts USING gin (search);

CREATE TABLE seen_clauses (
  rendering_id uuid NOT NULL,
  position integer NOT NULL,
  passage_number integer NOT NULL,
  commitment_id uuid,
  start integer NOT NULL,
  "end" integer NOT NULL,
  exact text NOT NULL,
  words_start integer,
  words_end integer,
  force force NOT NULL,
  force_reason text NOT NULL,
  CONSTRAINT seen_clauses_pkey PRIMARY KEY (rendering_id, "position"),
  CONSTRAINT seen_clauses_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES seen_texts(rendering_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT seen_clauses_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT seen_clauses_words_are_whole CHECK (num_nonnulls(words_start, words_end) IN (0, 2)),
  CONSTRAINT seen_clauses_words_lie_inside CHECK (start <= words_start AND words_start < words_end AND words_end <= "end")
);
CREATE INDEX seen_clauses_commitment_id_idx ON seen_clauses (commitment_id);

CREATE TYPE translated_field AS ENUM ('title', 'why_this_force', 'in_short', 'in_short_whole', 'rationale', 'represented_by', 'shows', 'statement_title', 'statement_short_title', 'statement_place', 'responsible', 'summary', 'test_says', 'test_shown_by');

CREATE TABLE translations (
  id uuid NOT NULL,
  statement_id uuid,
  commitment_id uuid,
  line_id uuid,
  field translated_field NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  original_language text NOT NULL,
  original_sha256 text NOT NULL,
  author_id uuid NOT NULL,
  state mark_state NOT NULL DEFAULT 'submitted',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  shown_at timestamptz(3),
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  party_key text,
  source_id text,
  search tsvector GENERATED ALWAYS AS (
    CASE WHEN field IN ('why_this_force', 'rationale', 'shows', 'summary') THEN search_words(NULL, text, NULL) ELSE search_words(text, NULL, NULL) END
  ) STORED,
  CONSTRAINT translations_pkey PRIMARY KEY (id),
  CONSTRAINT translations_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT translations_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT translations_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT translations_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT translations_statement_id_party_key_fkey FOREIGN KEY (statement_id, party_key)
    REFERENCES parties(statement_id, key) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT translations_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT translations_say_something CHECK (text ~ '\S' AND language ~ '\S'),
  CONSTRAINT translations_are_into_another_language CHECK (language <> original_language),
  CONSTRAINT translations_name_their_original CHECK (original_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT translations_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT translations_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S'),
  CONSTRAINT translations_are_of_a_field_that_is_there CHECK (
    CASE WHEN field = 'summary' THEN source_id IS NOT NULL AND num_nonnulls(statement_id, commitment_id, line_id, party_key) = 0
      WHEN field IN ('statement_title', 'statement_short_title', 'statement_place', 'responsible')
        THEN statement_id IS NOT NULL AND num_nonnulls(commitment_id, line_id, party_key, source_id) = 0
      WHEN field = 'represented_by' THEN num_nonnulls(statement_id, party_key) = 2 AND num_nonnulls(commitment_id, line_id, source_id) = 0
      ELSE num_nonnulls(statement_id, commitment_id) = 2 AND num_nonnulls(party_key, source_id) = 0
        AND (line_id IS NULL) = (field IN ('title', 'why_this_force', 'test_says', 'test_shown_by')) END),
  CONSTRAINT translations_fit_their_place CHECK (
    CASE WHEN field IN ('in_short', 'in_short_whole') THEN char_length(text) <= 140 AND text !~ '[\n\r]'
      WHEN field = 'title' THEN char_length(text) <= 120 AND text !~ '[\n\r]'
      WHEN field = 'test_says' THEN char_length(text) <= 210 AND text !~ '[\n\r]'
      WHEN field = 'test_shown_by' THEN char_length(text) <= 750 AND text !~ '[\n\r]'
      WHEN field IN ('represented_by', 'statement_title', 'statement_short_title', 'statement_place', 'responsible')
        THEN char_length(text) <= 300 AND text !~ '[\n\r]'
      WHEN field = 'summary' THEN char_length(text) <= 1500
      ELSE true END)
);
CREATE INDEX translations_commitment_id_language_idx ON translations (commitment_id, language);
CREATE INDEX translations_line_id_language_idx ON translations (line_id, language);
CREATE INDEX translations_statement_id_idx ON translations (statement_id);
CREATE INDEX translations_author_id_idx ON translations (author_id);
CREATE INDEX translations_state_idx ON translations (state);
CREATE INDEX translations_statement_id_party_key_idx ON translations (statement_id, party_key);
CREATE INDEX translations_source_id_language_idx ON translations (source_id, language);
CREATE INDEX translations_original_sha256_language_idx ON translations (original_sha256, language);
CREATE INDEX translations_search_idx ON translations USING gin (search);

CREATE TABLE standing_parts (
  statement_id uuid NOT NULL,
  part integer NOT NULL,
  alike jsonb NOT NULL,
  lines integer NOT NULL,
  provisional integer NOT NULL,
  seen text[],
  CONSTRAINT standing_parts_pkey PRIMARY KEY (statement_id, part)
);

CREATE TABLE published_acts (
  commitment_id uuid NOT NULL,
  day date NOT NULL,
  final boolean NOT NULL,
  slug text NOT NULL,
  passage_number integer NOT NULL,
  reference text NOT NULL,
  at timestamptz(3) NOT NULL,
  line text NOT NULL,
  CONSTRAINT published_acts_pkey PRIMARY KEY (commitment_id, day, final)
);
CREATE INDEX published_acts_slug_at_passage_number_line_idx ON published_acts (slug, at DESC, passage_number, line);
CREATE INDEX published_acts_at_slug_passage_number_line_idx ON published_acts (at DESC, slug, passage_number, line);

CREATE TABLE moved_parts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  statement_id uuid NOT NULL,
  part integer NOT NULL,
  CONSTRAINT moved_parts_pkey PRIMARY KEY (id)
);

CREATE TYPE test_finding AS ENUM ('shown', 'partly', 'not_shown', 'not_looked_at');

CREATE TABLE test_answers (
  revision_id uuid NOT NULL,
  position integer NOT NULL,
  test_id uuid NOT NULL,
  found test_finding NOT NULL,
  says text,
  citations integer[] NOT NULL,
  CONSTRAINT test_answers_pkey PRIMARY KEY (revision_id, "position"),
  CONSTRAINT test_answers_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT test_answers_test_id_fkey FOREIGN KEY (test_id) REFERENCES item_tests(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT test_answers_say_what_is_shown CHECK (
    CASE found WHEN 'not_looked_at' THEN says IS NULL AND cardinality(citations) = 0 ELSE says IS NOT NULL END),
  CONSTRAINT test_answers_are_short CHECK (says ~ '\S' AND char_length(says) <= 300 AND says !~ '[\n\r]')
);
CREATE UNIQUE INDEX test_answers_revision_id_test_id_key ON test_answers (revision_id, test_id);
CREATE INDEX test_answers_test_id_idx ON test_answers (test_id);

ALTER TABLE reviews
  ADD CONSTRAINT reviews_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_link_id_fkey FOREIGN KEY (link_id) REFERENCES lineage_links(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  ADD CONSTRAINT reviews_translation_id_fkey FOREIGN KEY (translation_id) REFERENCES translations(id) ON UPDATE CASCADE ON DELETE RESTRICT;
