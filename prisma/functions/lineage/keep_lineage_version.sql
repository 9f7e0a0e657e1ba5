-- What a link ever said, so that a reviewer can be shown what changed since they opened it. Written once, by the database.
-- Rows that the database itself makes are made with the owner's rights: the application has none there.
CREATE OR REPLACE FUNCTION keep_lineage_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO lineage_versions (link_id, number, kind, quote, locator, why, why_language, content_sha256, submitted_at)
    VALUES (NEW.id, NEW.version, NEW.kind, NEW.quote, NEW.locator, NEW.why, NEW.why_language, lineage_content_sha256(NEW),
            date_trunc('milliseconds', transaction_timestamp()));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER lineage_links_keep_their_versions AFTER INSERT OR UPDATE ON lineage_links FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION keep_lineage_version();
