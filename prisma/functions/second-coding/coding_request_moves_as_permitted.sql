-- What was asked never changes; it is taken once, and moves along the permitted steps only.
CREATE OR REPLACE FUNCTION coding_request_moves_as_permitted() RETURNS trigger
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
