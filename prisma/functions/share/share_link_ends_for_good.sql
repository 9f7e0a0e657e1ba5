-- Once revoked it stays so, and what it is to never changes.
CREATE OR REPLACE FUNCTION share_link_ends_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_trusted() AND OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a link that was revoked stays revoked' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER share_links_end_for_good BEFORE UPDATE ON share_links FOR EACH ROW EXECUTE FUNCTION share_link_ends_for_good();
