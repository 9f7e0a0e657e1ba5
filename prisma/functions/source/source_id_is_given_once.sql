CREATE OR REPLACE FUNCTION source_id_is_given_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.number) IS DISTINCT FROM (OLD.id, OLD.number) THEN
    RAISE EXCEPTION 'a source''s id is given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_keep_their_id BEFORE UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION source_id_is_given_once();
