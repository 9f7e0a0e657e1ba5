-- What concerns somebody is told to them (docs/decisions/0102). A notice holds references alone: nothing of it is in the record, and readers see none.

CREATE TYPE notice_kind AS ENUM (
  'assigned', 'due', 'overdue', 'submitted', 'sent_back', 'approved', 'answered', 'conflicting', 'quote_gone', 'reader_wrote');
CREATE TYPE watched_type AS ENUM ('statement', 'commitment', 'source', 'person');

CREATE TABLE watchers (
  person_id uuid NOT NULL,
  type watched_type NOT NULL,
  object_id text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT watchers_pkey PRIMARY KEY (type, object_id, person_id),
  CONSTRAINT watchers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX watchers_person_id_since_idx ON watchers (person_id, since);
CREATE TRIGGER watchers_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON watchers
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');

CREATE TABLE notices (
  id bigserial NOT NULL,
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
  CONSTRAINT notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT notices_by_id_fkey FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notices_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notices_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- Of an event, or of a day that came.
  CONSTRAINT notices_are_of_one CHECK ((position IS NULL) <> (day IS NULL)),
  CONSTRAINT notices_of_days CHECK ((kind IN ('due', 'overdue')) = (day IS NOT NULL))
);
-- Nobody is told twice, whatever is killed.
CREATE UNIQUE INDEX notices_person_id_position_key ON notices (person_id, position);
CREATE UNIQUE INDEX notices_person_id_kind_object_id_day_key ON notices (person_id, kind, object_id, day);
CREATE INDEX notices_person_id_id_idx ON notices (person_id, id);
CREATE INDEX notices_person_id_read_at_id_idx ON notices (person_id, read_at, id);

CREATE TABLE notice_counts (
  person_id uuid NOT NULL,
  total integer NOT NULL DEFAULT 0,
  unread integer NOT NULL DEFAULT 0,
  CONSTRAINT notice_counts_pkey PRIMARY KEY (person_id),
  CONSTRAINT notice_counts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What each statement adds and takes away, summed by person, in one order, so that two who write do not wait for each other for ever.
CREATE FUNCTION notices_are_counted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO notice_counts AS c (person_id, total, unread)
      SELECT person_id, count(*), count(*) FILTER (WHERE read_at IS NULL) FROM came GROUP BY person_id ORDER BY person_id
      ON CONFLICT (person_id) DO UPDATE SET total = c.total + excluded.total, unread = c.unread + excluded.unread;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE notice_counts c SET unread = c.unread + d.unread
      FROM (SELECT person_id, sum(unread) AS unread
              FROM (SELECT person_id, (read_at IS NULL)::int AS unread FROM came
                    UNION ALL SELECT person_id, -(read_at IS NULL)::int FROM went) AS each
             GROUP BY person_id HAVING sum(unread) <> 0 ORDER BY person_id) AS d
      WHERE c.person_id = d.person_id;
  ELSE
    UPDATE notice_counts c SET total = c.total - d.total, unread = c.unread - d.unread
      FROM (SELECT person_id, count(*) AS total, count(*) FILTER (WHERE read_at IS NULL) AS unread
              FROM went GROUP BY person_id ORDER BY person_id) AS d
      WHERE c.person_id = d.person_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER notices_that_come_are_counted AFTER INSERT ON notices
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION notices_are_counted();
CREATE TRIGGER notices_that_change_are_counted AFTER UPDATE ON notices
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION notices_are_counted();
CREATE TRIGGER notices_that_go_are_counted AFTER DELETE ON notices
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION notices_are_counted();

-- Whoever runs a site already is told of what happens from now on.
CREATE TABLE told_up_to (
  id integer NOT NULL DEFAULT 1,
  position bigint NOT NULL,
  CONSTRAINT told_up_to_pkey PRIMARY KEY (id),
  CONSTRAINT told_up_to_is_one CHECK (id = 1)
);
INSERT INTO told_up_to (position) SELECT coalesce(max(position), 0) FROM events;
