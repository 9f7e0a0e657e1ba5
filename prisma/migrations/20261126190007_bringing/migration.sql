-- Bringing: a statement on its way, brought by one person and read by another (docs/decisions/0031).

CREATE TYPE bringing_state AS ENUM ('draft', 'submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE bringings (
  id uuid NOT NULL,
  bringer_id uuid NOT NULL,
  state bringing_state NOT NULL DEFAULT 'draft',
  version integer NOT NULL DEFAULT 1,
  content jsonb NOT NULL,
  content_sha256 text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  submitted_at timestamptz(3),
  CONSTRAINT bringings_pkey PRIMARY KEY (id),
  CONSTRAINT bringings_bringer_id_fkey FOREIGN KEY (bringer_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX bringings_bringer_id_idx ON bringings (bringer_id);
CREATE INDEX bringings_state_idx ON bringings (state);
CREATE TRIGGER bringings_never_removed BEFORE DELETE ON bringings FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER bringings_never_emptied BEFORE TRUNCATE ON bringings EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER bringings_are_by_whoever_acts BEFORE INSERT OR UPDATE OF bringer_id ON bringings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('bringer_id');

CREATE TABLE bringing_reviews (
  id uuid NOT NULL,
  bringing_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  decision mark_decision NOT NULL,
  reason text,
  content_sha256 text NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT bringing_reviews_pkey PRIMARY KEY (id),
  CONSTRAINT bringing_reviews_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT bringing_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT bringing_reviews_sent_back_with_a_reason CHECK (decision = 'approve' OR coalesce(reason, '') ~ '\S')
);
CREATE INDEX bringing_reviews_bringing_id_idx ON bringing_reviews (bringing_id);
CREATE TRIGGER bringing_reviews_never_change BEFORE UPDATE OR DELETE ON bringing_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bringing_reviews_never_emptied BEFORE TRUNCATE ON bringing_reviews EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bringing_reviews_are_by_whoever_acts BEFORE INSERT ON bringing_reviews
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('reviewer_id');

-- A statement on its way: begun as a draft, changed by its steps only, frozen while it is read and after.
CREATE FUNCTION bringing_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.version <> 1 OR NEW.content_sha256 IS NOT NULL THEN
      RAISE EXCEPTION 'a statement on its way begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.bringer_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.bringer_id, OLD.created_at) THEN
    RAISE EXCEPTION 'who brings a statement never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change of a statement on its way is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('draft', 'submitted'), ('draft', 'withdrawn'),
    ('submitted', 'draft'), ('submitted', 'sent_back'), ('submitted', 'published'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn')) THEN
    RAISE EXCEPTION 'a statement on its way cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state NOT IN ('draft', 'sent_back') AND NEW.content IS DISTINCT FROM OLD.content THEN
    RAISE EXCEPTION 'what awaits a second reading, and what had one, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'submitted' AND (NEW.content_sha256 IS NULL OR NEW.submitted_at IS NULL) THEN
    RAISE EXCEPTION 'what is submitted has its hash and its day' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'submitted' AND NEW.content_sha256 IS DISTINCT FROM OLD.content_sha256 THEN
    RAISE EXCEPTION 'what awaits a second reading, and what had one, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'sent_back' AND OLD.state = 'submitted' AND NOT EXISTS (
    SELECT FROM bringing_reviews WHERE bringing_id = NEW.id AND decision = 'send_back' AND content_sha256 = NEW.content_sha256) THEN
    RAISE EXCEPTION 'a statement is sent back by a second person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND OLD.state <> 'published' AND NOT (
    EXISTS (
      SELECT FROM bringing_reviews WHERE bringing_id = NEW.id AND decision = 'approve' AND content_sha256 = NEW.content_sha256)
    AND EXISTS (
      SELECT FROM renderings WHERE statement_id = NEW.id AND is_base
        AND sha256 = encode(sha256(convert_to(NEW.content #>> '{text,text}', 'UTF8')), 'hex'))) THEN
    RAISE EXCEPTION 'a statement becomes public word for word, once a second person approved it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bringings_move_as_permitted BEFORE INSERT OR UPDATE ON bringings
  FOR EACH ROW EXECUTE FUNCTION bringing_moves_as_permitted();

CREATE FUNCTION bringing_reviewer_is_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  brought bringings%ROWTYPE;
BEGIN
  SELECT * INTO brought FROM bringings WHERE id = NEW.bringing_id FOR NO KEY UPDATE;
  IF brought.bringer_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'nobody reads their own statement as the second person' USING ERRCODE = 'check_violation';
  END IF;
  IF brought.state <> 'submitted' OR brought.content_sha256 IS DISTINCT FROM NEW.content_sha256 THEN
    RAISE EXCEPTION 'a decision is on what awaits one, exactly as it was read' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bringing_reviews_are_by_another BEFORE INSERT ON bringing_reviews
  FOR EACH ROW EXECUTE FUNCTION bringing_reviewer_is_another();

-- Whether whoever acts approves, in this very transaction, the statement that somebody brings: it and its items are the bringer's.
CREATE FUNCTION is_brought_now(statement uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM bringings b JOIN bringing_reviews r ON r.bringing_id = b.id
    WHERE b.id = statement AND b.bringer_id = someone
      AND r.decision = 'approve' AND r.reviewer_id = suivi_actor() AND r.xmin = pg_current_xact_id()::xid)
  $$;
CREATE TRIGGER commitments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF marked_by_id ON commitments
  FOR EACH ROW WHEN (NOT is_brought_now(NEW.statement_id, NEW.marked_by_id)) EXECUTE FUNCTION is_by_whoever_acts('marked_by_id');
