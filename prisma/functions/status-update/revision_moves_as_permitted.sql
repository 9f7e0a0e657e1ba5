-- A revision's words never change; its state moves along the permitted steps only, and final needs its approvals.
CREATE OR REPLACE FUNCTION revision_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  approvals integer;
BEGIN
  IF is_only_covered('revisions', to_jsonb(OLD), to_jsonb(NEW)) THEN
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.line_id, NEW.number, NEW.begun_from, NEW.author_id, NEW.submitted_at, NEW.judgement, NEW.confidence, NEW.since,
      NEW.seen_up_to, NEW.rationale, NEW.rationale_language, NEW.in_short, NEW.in_short_whole, NEW.method_version, NEW.later_text, NEW.succession, NEW.correction_reason, NEW.content_sha256)
    IS DISTINCT FROM
     (OLD.id, OLD.line_id, OLD.number, OLD.begun_from, OLD.author_id, OLD.submitted_at, OLD.judgement, OLD.confidence, OLD.since,
      OLD.seen_up_to, OLD.rationale, OLD.rationale_language, OLD.in_short, OLD.in_short_whole, OLD.method_version, OLD.later_text, OLD.succession, OLD.correction_reason, OLD.content_sha256) THEN
    RAISE EXCEPTION 'a revision''s words never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('submitted', 'sent_back'), ('submitted', 'withdrawn'), ('submitted', 'final'), ('submitted', 'replaced'),
    ('final', 'corrected'), ('final', 'replaced')) THEN
    RAISE EXCEPTION 'a revision cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'final' AND OLD.state <> 'final' THEN
    SELECT count(*) INTO approvals FROM reviews WHERE revision_id = NEW.id AND decision = 'approve';
    IF approvals < (CASE WHEN needs_two_reviewers(NEW.judgement) THEN 2 ELSE 1 END) THEN
      RAISE EXCEPTION 'final needs its approvals' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF (NEW.final_at IS NOT NULL) <> (NEW.state IN ('final', 'corrected') OR (NEW.state = 'replaced' AND OLD.final_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'the day a revision became final stands with it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.final_at IS NOT NULL AND NEW.final_at <> OLD.final_at THEN
    RAISE EXCEPTION 'the day a revision became final never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.shown_as_interim_at, NEW.shown_as_interim_by_id) IS DISTINCT FROM (OLD.shown_as_interim_at, OLD.shown_as_interim_by_id) THEN
    IF OLD.shown_as_interim_at IS NOT NULL OR OLD.state <> 'submitted'
      OR NEW.shown_as_interim_at IS NULL OR NEW.shown_as_interim_by_id IS NULL
      OR is_author_of(NEW.id, NEW.shown_as_interim_by_id) THEN
      RAISE EXCEPTION 'a submitted revision is shown as interim once, by somebody who is no author of it' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.state <> OLD.state THEN
    NEW.state_since := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER revisions_move_as_permitted BEFORE UPDATE ON revisions FOR EACH ROW EXECUTE FUNCTION revision_moves_as_permitted();
