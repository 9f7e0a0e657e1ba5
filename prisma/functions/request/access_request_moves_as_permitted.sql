CREATE OR REPLACE FUNCTION access_request_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.author_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.author_id, OLD.created_at) THEN
    RAISE EXCEPTION 'whose a request is never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND (NEW.published_at, NEW.authority, NEW.party, NEW.language, NEW.asked, NEW.regime)
    IS DISTINCT FROM (OLD.published_at, OLD.authority, OLD.party, OLD.language, OLD.asked, OLD.regime) THEN
    RAISE EXCEPTION 'a published request stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version < OLD.version THEN
    RAISE EXCEPTION 'versions of a request count up' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND (
    NOT EXISTS (SELECT FROM request_acts WHERE request_id = NEW.id AND kind = 'sent')
    OR NOT EXISTS (
      SELECT FROM reviews
      WHERE request_id = NEW.id AND decision = 'approve' AND reviewer_id <> NEW.author_id)) THEN
    RAISE EXCEPTION 'a request is published once it was sent and somebody else has read it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER access_requests_move_as_permitted BEFORE UPDATE ON access_requests
  FOR EACH ROW EXECUTE FUNCTION access_request_moves_as_permitted();
