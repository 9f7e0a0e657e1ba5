CREATE OR REPLACE FUNCTION withheld_copies_are_indexed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM index_copies(ARRAY(SELECT DISTINCT snapshot_id FROM came));
  RETURN NULL;
END $$;

CREATE TRIGGER withheld_places_are_not_searched AFTER INSERT ON withheld_places
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION withheld_copies_are_indexed();
