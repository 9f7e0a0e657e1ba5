-- The statements of which something else is kept than counting gives.
CREATE OR REPLACE FUNCTION miscounted_libraries() RETURNS TABLE (statement_id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH counted AS MATERIALIZED (SELECT e.* FROM library_entries_of(ARRAY(SELECT id FROM sources)) AS e),
      tallied AS MATERIALIZED (
        SELECT e.statement_id, f.facet, f.value, count(*) AS n FROM counted e, library_facets(e::library_entries) AS f GROUP BY 1, 2, 3),
      kept AS MATERIALIZED (SELECT t.statement_id, t.facet, t.value, t.n::bigint FROM library_tallies t WHERE t.n <> 0)
    SELECT e.statement_id FROM (SELECT * FROM library_entries EXCEPT SELECT * FROM counted) AS e
    UNION SELECT e.statement_id FROM (SELECT * FROM counted EXCEPT SELECT * FROM library_entries) AS e
    UNION SELECT t.statement_id FROM (SELECT * FROM tallied EXCEPT SELECT * FROM kept) AS t
    UNION SELECT t.statement_id FROM (SELECT * FROM kept EXCEPT SELECT * FROM tallied) AS t;
  END;
