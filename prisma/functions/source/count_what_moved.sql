-- What moved in a transaction is counted once, at its end.
CREATE OR REPLACE FUNCTION count_what_moved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  ids text[];
BEGIN
  WITH moved AS (DELETE FROM moved_sources RETURNING source_id) SELECT array_agg(DISTINCT source_id) INTO ids FROM moved;
  IF ids IS NOT NULL THEN
    PERFORM count_libraries(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER moved_sources_are_counted AFTER INSERT ON moved_sources
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_what_moved();
