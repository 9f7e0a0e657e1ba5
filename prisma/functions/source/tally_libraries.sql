-- Adds what came and takes off what went. Rows of one statement are changed by one transaction at a time (count_libraries), in one order.
CREATE OR REPLACE FUNCTION tally_libraries() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO library_tallies AS t (statement_id, facet, value, n)
      SELECT e.statement_id, f.facet, f.value, count(*) FROM came e, library_facets(e) AS f GROUP BY 1, 2, 3
      ON CONFLICT (statement_id, facet, value) DO UPDATE SET n = t.n + excluded.n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO library_tallies AS t (statement_id, facet, value, n)
      SELECT e.statement_id, f.facet, f.value, -count(*) FROM went e, library_facets(e) AS f GROUP BY 1, 2, 3
      ON CONFLICT (statement_id, facet, value) DO UPDATE SET n = t.n + excluded.n;
  ELSE
    INSERT INTO library_tallies AS t (statement_id, facet, value, n)
      SELECT each.statement_id, each.facet, each.value, sum(each.n) FROM (
        SELECT e.statement_id, f.facet, f.value, 1 AS n FROM came e, library_facets(e) AS f
        UNION ALL SELECT e.statement_id, f.facet, f.value, -1 FROM went e, library_facets(e) AS f) AS each
      GROUP BY 1, 2, 3 HAVING sum(each.n) <> 0
      ON CONFLICT (statement_id, facet, value) DO UPDATE SET n = t.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER library_entries_that_came_are_counted AFTER INSERT ON library_entries
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_libraries();
CREATE TRIGGER library_entries_that_changed_are_counted AFTER UPDATE ON library_entries
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_libraries();
CREATE TRIGGER library_entries_that_went_are_counted AFTER DELETE ON library_entries
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION tally_libraries();
