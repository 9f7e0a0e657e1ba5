CREATE OR REPLACE FUNCTION copies_are_stemmed_anew() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY(SELECT id FROM snapshots WHERE source_id = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER sources_in_another_language_are_stemmed_anew AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.language IS DISTINCT FROM OLD.language) EXECUTE FUNCTION copies_are_stemmed_anew();
