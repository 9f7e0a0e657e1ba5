-- What was said of a source is read by somebody else. A request's acts are of several people: that nobody publishes their own is held by
-- the acts.
CREATE OR REPLACE FUNCTION classing_is_reviewed_by_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM source_classings WHERE id = NEW.classing_id AND person_id = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_of_classings_are_by_another BEFORE INSERT ON reviews FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.classing_id IS NOT NULL)) EXECUTE FUNCTION classing_is_reviewed_by_another();
