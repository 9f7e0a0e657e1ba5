-- The address that it had is kept, with the moment at which the other was accepted.
CREATE OR REPLACE FUNCTION source_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  DELETE FROM former_addresses WHERE canonical_url = NEW.canonical_url;
  INSERT INTO former_addresses (canonical_url, source_id, url, until)
  SELECT OLD.canonical_url, OLD.id, OLD.url, coalesce((
    SELECT max(r.at) FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND c.after ->> 'url' = NEW.url), now());
  RETURN NULL;
END $$;

CREATE TRIGGER sources_keep_their_addresses AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.canonical_url <> OLD.canonical_url) EXECUTE FUNCTION source_keeps_its_address();
