CREATE OR REPLACE FUNCTION access_request_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.published_at IS NOT NULL OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a request begins with its first version, seen by signed-in people' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a request is put down by a person' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER access_requests_begin_rightly BEFORE INSERT ON access_requests FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION access_request_begins_rightly();
