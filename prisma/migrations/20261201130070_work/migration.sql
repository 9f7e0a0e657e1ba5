-- Work: what signed-in people are told.

CREATE TYPE watched_type AS ENUM ('statement', 'commitment', 'source', 'person');

CREATE TABLE watchers (
  person_id uuid NOT NULL,
  type watched_type NOT NULL,
  object_id text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT watchers_pkey PRIMARY KEY (type, object_id, person_id),
  CONSTRAINT watchers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX watchers_person_id_since_idx ON watchers (person_id, since);

CREATE TYPE notice_kind AS ENUM ('assigned', 'due', 'overdue', 'submitted', 'sent_back', 'approved', 'answered', 'conflicting', 'quote_gone', 'reader_wrote', 'guest_wrote', 'webhook_off');

CREATE TABLE notices (
  id BIGSERIAL NOT NULL,
  person_id uuid NOT NULL,
  kind notice_kind NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  statement_id uuid,
  commitment_id uuid,
  by_id uuid,
  position bigint,
  day date,
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT notices_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT notices_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT notices_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT notices_of_days CHECK ((kind IN ('due', 'overdue')) = (day IS NOT NULL)),
  -- Of an event, or of a day that came.
  CONSTRAINT notices_are_of_one CHECK (num_nonnulls(position, day) = CASE object_type WHEN 'share-link' THEN 0 ELSE 1 END)
);
-- Nobody is told twice, whatever is killed.
CREATE UNIQUE INDEX notices_person_id_position_key ON notices (person_id, "position");
CREATE UNIQUE INDEX notices_person_id_kind_object_id_day_key ON notices (person_id, kind, object_id, day);
CREATE INDEX notices_person_id_id_idx ON notices (person_id, id);
CREATE INDEX notices_person_id_read_at_id_idx ON notices (person_id, read_at, id);
-- Notices are forgotten after a time (lib/notice/rules/forgetting.ts): old ones are found by when they came.
CREATE INDEX notices_at_idx ON notices (at);

CREATE TABLE notice_counts (
  person_id uuid NOT NULL,
  total integer NOT NULL DEFAULT 0,
  unread integer NOT NULL DEFAULT 0,
  CONSTRAINT notice_counts_pkey PRIMARY KEY (person_id),
  CONSTRAINT notice_counts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- Whoever runs a site already is told of what happens from now on.
CREATE TABLE told_up_to (
  id integer NOT NULL DEFAULT 1,
  position bigint NOT NULL,
  CONSTRAINT told_up_to_pkey PRIMARY KEY (id),
  CONSTRAINT told_up_to_is_one CHECK (id = 1)
);

CREATE TYPE notice_rhythm AS ENUM ('instant', 'daily', 'weekly', 'never');

CREATE TABLE notice_choices (
  person_id uuid NOT NULL,
  kind notice_kind NOT NULL,
  rhythm notice_rhythm NOT NULL,
  CONSTRAINT notice_choices_pkey PRIMARY KEY (person_id, kind),
  CONSTRAINT notice_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT
);

-- The letters that somebody wants: in which language, up to which notice they were told, and when the next one is due.
CREATE TABLE notice_letters (
  person_id uuid NOT NULL,
  rhythm notice_rhythm NOT NULL,
  language text NOT NULL,
  told bigint NOT NULL,
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT notice_letters_pkey PRIMARY KEY (person_id, rhythm),
  CONSTRAINT notice_letters_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT notice_letters_come CHECK (rhythm <> 'never'),
  CONSTRAINT notice_letters_have_a_language CHECK (language IN ('en', 'fr', 'es', 'ar'))
);
CREATE INDEX notice_letters_next_at_idx ON notice_letters (next_at);

INSERT INTO told_up_to (position) VALUES (0);
