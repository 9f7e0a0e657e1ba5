-- A second judgement is asked for by somebody who has no part in the first, of one line once at a time.
CREATE OR REPLACE FUNCTION coding_is_asked_by_somebody_else() RETURNS trigger
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
