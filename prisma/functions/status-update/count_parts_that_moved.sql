-- What moved in a transaction is counted once, at its end.
CREATE OR REPLACE FUNCTION count_parts_that_moved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  moved record;
BEGIN
  FOR moved IN
    WITH gone AS (DELETE FROM moved_parts RETURNING statement_id, part)
    SELECT DISTINCT statement_id, part FROM gone ORDER BY statement_id, part
  LOOP
    PERFORM count_standings(moved.statement_id, moved.part);
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER moved_parts_are_counted AFTER INSERT ON moved_parts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_parts_that_moved();
