CREATE OR REPLACE FUNCTION stored_bytes_stay_erased() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'that bytes were erased stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER stored_bytes_stay_erased BEFORE DELETE ON stored_bytes FOR EACH ROW EXECUTE FUNCTION stored_bytes_stay_erased();
