-- Nothing leaves but the address of a public source of which nothing is withheld; what was handed over stays, and ends once.
CREATE OR REPLACE FUNCTION hand_over_is_of_what_is_public() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  changed CONSTANT text[] := ARRAY['status_address', 'found_address', 'ended_at', 'outcome', 'status', 'archived_url'];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - changed IS DISTINCT FROM to_jsonb(OLD) - changed THEN
      RAISE EXCEPTION 'what was handed over stays, and ends once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM sources WHERE id = NEW.source_id AND listed_at IS NOT NULL AND url = NEW.address)
    OR EXISTS (SELECT FROM withholdings WHERE source_id = NEW.source_id AND lifted_at IS NULL) THEN
    RAISE EXCEPTION 'only what is public is handed over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER hand_overs_are_of_what_is_public BEFORE INSERT OR UPDATE ON hand_overs
  FOR EACH ROW EXECUTE FUNCTION hand_over_is_of_what_is_public();
