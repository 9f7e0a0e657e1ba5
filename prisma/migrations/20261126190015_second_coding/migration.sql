-- Second coding: a line is judged again by somebody who has not seen the first judgement (docs/decisions/0026).

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
  CONSTRAINT coding_requests_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT coding_requests_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT coding_requests_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT coding_requests_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT coding_requests_are_decided_whole CHECK (
    (state = 'reconciled') = (outcome IS NOT NULL)
    AND (outcome IS NULL) = (decided_at IS NULL)
    AND (outcome IS NULL) = (decided_by_id IS NULL)
    AND (outcome IS NULL OR reason ~ '\S'))
);
CREATE INDEX coding_requests_revision_id_idx ON coding_requests (revision_id);
CREATE INDEX coding_requests_state_idx ON coding_requests (state);
CREATE TRIGGER coding_requests_never_removed BEFORE DELETE ON coding_requests FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER coding_requests_never_emptied BEFORE TRUNCATE ON coding_requests EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER coding_requests_are_by_whoever_acts BEFORE INSERT OR UPDATE OF asked_by_id, decided_by_id ON coding_requests
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('asked_by_id', 'decided_by_id');
-- A request for a second judgement lapses with the first, whose own act says so.
CREATE CONSTRAINT TRIGGER coding_requests_leave_their_acts AFTER INSERT OR UPDATE ON coding_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'lapsed') EXECUTE FUNCTION leaves_its_act('coding');

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
  CONSTRAINT second_codings_request_id_fkey FOREIGN KEY (request_id) REFERENCES coding_requests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT second_codings_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT second_codings_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT second_codings_say_what_they_judge CHECK (
    jsonb_typeof(content) = 'object' AND jsonb_typeof(said) = 'object'
    AND content ->> 'judgement' = judgement::text AND content ->> 'rationale' ~ '\S'
    AND content_sha256 ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX second_codings_request_id_key ON second_codings (request_id);
CREATE UNIQUE INDEX second_codings_revision_id_coder_id_key ON second_codings (revision_id, coder_id);
CREATE TRIGGER second_codings_never_change BEFORE UPDATE OR DELETE ON second_codings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER second_codings_never_emptied BEFORE TRUNCATE ON second_codings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER second_codings_are_by_whoever_acts BEFORE INSERT ON second_codings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('coder_id');

CREATE TABLE coding_drafts (
  request_id uuid NOT NULL,
  person_id uuid NOT NULL,
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT coding_drafts_pkey PRIMARY KEY (request_id, person_id),
  CONSTRAINT coding_drafts_request_id_fkey FOREIGN KEY (request_id) REFERENCES coding_requests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT coding_drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER coding_drafts_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON coding_drafts
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');

-- Whether a second judgement is awaited on a line, or awaits its reconciling.
CREATE FUNCTION line_awaits_second_coding(line uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM coding_requests q JOIN revisions r ON r.id = q.revision_id
    WHERE r.line_id = line AND q.state IN ('open', 'coded'))
  $$;

-- Whether somebody may judge for the second time: an analyst who can sign in and has no part in the first, nor in asking.
CREATE FUNCTION may_code(someone uuid, revision uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM people p
    WHERE p.id = someone AND p.kind = 'person' AND p.disabled_at IS NULL AND 'analyst' = ANY (p.roles))
    AND NOT is_author_of(revision, someone)
  $$;

-- A second judgement is asked for by somebody who has no part in the first, of one line once at a time.
CREATE FUNCTION coding_is_asked_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  first revisions%ROWTYPE;
BEGIN
  SELECT * INTO first FROM revisions WHERE id = NEW.revision_id;
  IF is_author_of(NEW.revision_id, NEW.asked_by_id) THEN
    RAISE EXCEPTION 'nobody asks for a second judgement of their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.coder_id IS NOT NULL AND (NEW.coder_id = NEW.asked_by_id OR NOT may_code(NEW.coder_id, NEW.revision_id)) THEN
    RAISE EXCEPTION 'the second analyst has no part in the first judgement' USING ERRCODE = 'check_violation';
  END IF;
  IF first.state NOT IN ('submitted', 'final') THEN
    RAISE EXCEPTION 'a second judgement is asked for while the first stands' USING ERRCODE = 'check_violation';
  END IF;
  IF line_awaits_second_coding(first.line_id) THEN
    RAISE EXCEPTION 'a line awaits one second judgement at a time' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'open' OR NEW.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'a request starts open' USING ERRCODE = 'check_violation';
  END IF;
  NEW.blind := first.final_at IS NULL AND first.shown_as_interim_at IS NULL;
  NEW.taken_at := NULL;
  NEW.asked_at := clock_timestamp();
  NEW.state_since := NEW.asked_at;
  RETURN NEW;
END $$;
CREATE TRIGGER coding_requests_are_asked_well BEFORE INSERT ON coding_requests
  FOR EACH ROW EXECUTE FUNCTION coding_is_asked_by_somebody_else();

-- What was asked never changes; it is taken once, and moves along the permitted steps only.
CREATE FUNCTION coding_request_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.revision_id, NEW.asked_by_id, NEW.asked_at, NEW.blind)
    IS DISTINCT FROM (OLD.id, OLD.revision_id, OLD.asked_by_id, OLD.asked_at, OLD.blind) THEN
    RAISE EXCEPTION 'what was asked never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.coder_id, NEW.taken_at) IS DISTINCT FROM (OLD.coder_id, OLD.taken_at) AND (
    OLD.state <> 'open' OR OLD.taken_at IS NOT NULL OR NEW.taken_at IS NULL OR NEW.coder_id IS NULL
    OR (OLD.coder_id IS NOT NULL AND NEW.coder_id <> OLD.coder_id)
    OR NEW.coder_id = NEW.asked_by_id OR NOT may_code(NEW.coder_id, NEW.revision_id)) THEN
    RAISE EXCEPTION 'a second judgement is taken once, by whoever was named or by an analyst with no part in the first'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('open', 'coded'), ('open', 'taken_back'), ('open', 'lapsed'), ('coded', 'lapsed'), ('coded', 'reconciled')) THEN
    RAISE EXCEPTION 'a request cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'coded' AND NOT EXISTS (SELECT FROM second_codings WHERE request_id = NEW.id) THEN
    RAISE EXCEPTION 'coded is what somebody judged' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'reconciled' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a decision never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'reconciled' AND (NEW.decided_by_id = NEW.coder_id OR is_author_of(NEW.revision_id, NEW.decided_by_id)) THEN
    RAISE EXCEPTION 'whoever reconciles wrote neither' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state THEN
    NEW.state_since := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coding_requests_move_as_permitted BEFORE UPDATE ON coding_requests
  FOR EACH ROW EXECUTE FUNCTION coding_request_moves_as_permitted();

-- The second judgement is written by whom it was asked of, while it is asked. Whether it counts as independent the database says:
-- readers had not seen the first, they say that they had not, and nothing here shows otherwise (a draft begun from it, a review of it, a
-- request to them that is over).
CREATE FUNCTION second_coding_is_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  request coding_requests%ROWTYPE;
  first revisions%ROWTYPE;
BEGIN
  SELECT * INTO request FROM coding_requests WHERE id = NEW.request_id FOR UPDATE;
  SELECT * INTO first FROM revisions WHERE id = request.revision_id;
  IF request.state <> 'open' OR request.revision_id <> NEW.revision_id OR request.coder_id IS DISTINCT FROM NEW.coder_id
    OR first.state NOT IN ('submitted', 'final') THEN
    RAISE EXCEPTION 'a second judgement is given by whom it was asked of, while it is asked' USING ERRCODE = 'check_violation';
  END IF;
  IF is_author_of(NEW.revision_id, NEW.coder_id) THEN
    RAISE EXCEPTION 'nobody judges their own work a second time' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.judgement IN ('supported', 'partly_supported', 'disputed', 'contradicted', 'cannot_be_checked'))
    <> (first.judgement IN ('supported', 'partly_supported', 'disputed', 'contradicted', 'cannot_be_checked')) THEN
    RAISE EXCEPTION 'a claim gets a finding, everything else a status' USING ERRCODE = 'check_violation';
  END IF;
  NEW.submitted_at := clock_timestamp();
  NEW.blind := request.blind AND NEW.had_not_seen
    AND first.final_at IS NULL AND first.shown_as_interim_at IS NULL
    AND NOT EXISTS (
      SELECT FROM drafts d WHERE d.line_id = first.line_id AND d.person_id = NEW.coder_id
        AND d.begun_from >= first.number AND d.created_at < request.asked_at)
    AND NOT EXISTS (
      SELECT FROM reviews v JOIN revisions r ON r.id = v.revision_id
      WHERE r.line_id = first.line_id AND v.reviewer_id = NEW.coder_id)
    -- Once such a request to them was over, what they were to be kept from lay open to them.
    AND NOT EXISTS (
      SELECT FROM coding_requests earlier JOIN revisions r ON r.id = earlier.revision_id
      WHERE r.line_id = first.line_id AND earlier.coder_id = NEW.coder_id AND earlier.state <> 'open'
        AND r.number > coalesce((SELECT max(f.number) FROM revisions f
                                 WHERE f.line_id = first.line_id AND f.final_at IS NOT NULL AND f.number < first.number), 0));
  RETURN NEW;
END $$;
CREATE TRIGGER second_codings_are_by_somebody_else BEFORE INSERT ON second_codings
  FOR EACH ROW EXECUTE FUNCTION second_coding_is_by_somebody_else();

-- While a second judgement is awaited, or both await a reviewer, nothing is decided on the line and nothing of it becomes public.
CREATE FUNCTION review_waits_for_second_coding() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF line_awaits_second_coding((SELECT line_id FROM revisions WHERE id = NEW.revision_id)) THEN
    RAISE EXCEPTION 'a second judgement is awaited first' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_wait_for_second_coding BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION review_waits_for_second_coding();

CREATE FUNCTION revision_waits_for_second_coding() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF line_awaits_second_coding(NEW.line_id) THEN
    RAISE EXCEPTION 'a second judgement is awaited first' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_wait_for_second_coding BEFORE UPDATE OF final_at, shown_as_interim_at ON revisions FOR EACH ROW
  WHEN ((OLD.final_at IS NULL AND NEW.final_at IS NOT NULL)
    OR (OLD.shown_as_interim_at IS NULL AND NEW.shown_as_interim_at IS NOT NULL))
  EXECUTE FUNCTION revision_waits_for_second_coding();

-- With the first judgement withdrawn nothing is left to be judged a second time.
CREATE FUNCTION coding_lapses_with_its_revision() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  UPDATE coding_requests SET state = 'lapsed' WHERE revision_id = NEW.id AND state IN ('open', 'coded');
  RETURN NULL;
END $$;
CREATE TRIGGER revisions_end_their_coding AFTER UPDATE OF state ON revisions FOR EACH ROW
  WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn')
  EXECUTE FUNCTION coding_lapses_with_its_revision();

-- What of submitted work is kept from whom: from whoever is to judge a line independently, all that readers never saw of it and that is
-- not their own. While nobody is named and nobody has taken it, from every analyst who might; those who also review decide on it instead.
CREATE VIEW kept_revisions AS
  SELECT p.id AS person_id, r.id AS revision_id, r.line_id, r.author_id
    FROM coding_requests q
    JOIN revisions asked ON asked.id = q.revision_id
    JOIN revisions r ON r.line_id = asked.line_id AND r.final_at IS NULL AND r.shown_as_interim_at IS NULL
    JOIN people p ON CASE WHEN q.coder_id IS NULL
           THEN p.kind = 'person' AND p.disabled_at IS NULL AND 'analyst' = ANY (p.roles) AND NOT 'reviewer' = ANY (p.roles)
           ELSE p.id = q.coder_id END
   WHERE q.blind AND q.state = 'open' AND r.author_id <> p.id AND NOT is_author_of(q.revision_id, p.id);
