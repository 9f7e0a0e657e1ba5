-- An address is of one source, whether it has it now or had it before. One after the other, as sources are added.
CREATE OR REPLACE FUNCTION source_address_is_its_own() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.sources'));
  IF EXISTS (SELECT FROM former_addresses WHERE canonical_url = NEW.canonical_url AND source_id <> NEW.id) THEN
    RAISE EXCEPTION 'another source had this address' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_come_under_their_own_address BEFORE INSERT ON sources FOR EACH ROW
  EXECUTE FUNCTION source_address_is_its_own();
CREATE TRIGGER sources_move_to_their_own_address BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.canonical_url IS DISTINCT FROM OLD.canonical_url) EXECUTE FUNCTION source_address_is_its_own();
