-- While a second judgement is awaited, or both await a reviewer, nothing is decided on the line and nothing of it becomes public.
CREATE OR REPLACE FUNCTION review_waits_for_second_coding() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF line_awaits_second_coding((SELECT line_id FROM revisions WHERE id = NEW.revision_id)) THEN
    RAISE EXCEPTION 'a second judgement is awaited first' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_wait_for_second_coding BEFORE INSERT ON reviews FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.revision_id IS NOT NULL)) EXECUTE FUNCTION review_waits_for_second_coding();
