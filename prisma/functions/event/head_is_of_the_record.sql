-- Nobody signs another hash than the record has. The signature itself only a holder of the key can make.
CREATE OR REPLACE FUNCTION head_is_of_the_record() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.hash IS DISTINCT FROM (SELECT link FROM event_links WHERE position = NEW.position) THEN
    RAISE EXCEPTION 'a head is the hash of an event of the record' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER signed_heads_are_of_the_record BEFORE INSERT ON signed_heads FOR EACH ROW EXECUTE FUNCTION head_is_of_the_record();
