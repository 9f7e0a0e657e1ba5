CREATE OR REPLACE FUNCTION lifted_copies_are_indexed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY(SELECT DISTINCT snapshot_id FROM withheld_places WHERE withholding_id = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER withholdings_that_are_lifted_are_searched AFTER UPDATE ON withholdings FOR EACH ROW
  WHEN (NEW.lifted_at IS DISTINCT FROM OLD.lifted_at) EXECUTE FUNCTION lifted_copies_are_indexed();
