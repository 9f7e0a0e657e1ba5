CREATE OR REPLACE FUNCTION copy_is_indexed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE TRIGGER snapshots_are_searched AFTER INSERT ON snapshots FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION copy_is_indexed();
CREATE TRIGGER snapshots_that_change_are_searched AFTER UPDATE OF text ON snapshots FOR EACH ROW
  WHEN (NEW.text IS DISTINCT FROM OLD.text) EXECUTE FUNCTION copy_is_indexed();
