CREATE OR REPLACE FUNCTION request_is_reviewed_by_a_person() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'work is reviewed by a person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_of_requests_are_by_a_person BEFORE INSERT ON reviews FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.request_id IS NOT NULL)) EXECUTE FUNCTION request_is_reviewed_by_a_person();
