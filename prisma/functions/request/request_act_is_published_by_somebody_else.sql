CREATE OR REPLACE FUNCTION request_act_is_published_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF OLD.published_at IS NOT NULL OR NEW.published_at IS NULL
    OR (NEW.id, NEW.request_id, NEW.person_id, NEW.kind, NEW.day, NEW.reference, NEW.deadline, NEW.basis, NEW.text, NEW.language,
        NEW.source_id, NEW.corrects_id, NEW.recorded_at)
      IS DISTINCT FROM (OLD.id, OLD.request_id, OLD.person_id, OLD.kind, OLD.day, OLD.reference, OLD.deadline, OLD.basis, OLD.text,
        OLD.language, OLD.source_id, OLD.corrects_id, OLD.recorded_at) THEN
    RAISE EXCEPTION 'what happened to a request never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM reviews v JOIN access_requests r ON r.id = v.request_id
    WHERE v.id = NEW.review_id AND v.request_id = NEW.request_id AND v.decision = 'approve' AND v.reviewer_id <> NEW.person_id
      AND r.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'what happened to a request is published by somebody else' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.source_id IS NOT NULL AND (SELECT listed_at FROM sources WHERE id = NEW.source_id) IS NULL THEN
    RAISE EXCEPTION 'a published answer is a listed source' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER request_acts_are_published_by_somebody_else BEFORE UPDATE ON request_acts
  FOR EACH ROW EXECUTE FUNCTION request_act_is_published_by_somebody_else();
