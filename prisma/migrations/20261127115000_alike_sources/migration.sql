-- Sources of a library that are alike in all by which it is narrowed, but for publisher, year and item, are counted together, so that what a filter
-- keeps is told from a few sums and not from each source (docs/decisions/0065).

-- First what lists of a statement are narrowed by and say of it, then what that of all sources is narrowed by besides.
CREATE FUNCTION library_alike(e library_entries) RETURNS text
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT concat_ws(' ', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END, (e).type, (e).language, (e).seen,
                     CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END, array_to_string((e).stances, ',')) || '|' ||
           concat_ws(' ', (e)."primary", CASE WHEN (e).graded THEN 'yes' ELSE 'no' END, CASE WHEN (e).copied THEN 'yes' ELSE 'no' END,
                     CASE WHEN (e).quoted THEN 'yes' ELSE 'no' END, CASE WHEN (e).listed THEN 'yes' ELSE 'no' END);
  END;

-- As before, and as one of those that are alike.
CREATE OR REPLACE FUNCTION library_facets(e library_entries) RETURNS TABLE (facet text, value text)
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT f.facet, f.value FROM (VALUES
      ('all', ''), ('alike', library_alike(e)),
      ('cited', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END), ('type', (e).type), ('language', (e).language),
      ('seen', (e).seen), ('class', CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END), ('primary', (e)."primary"),
      ('graded', CASE WHEN (e).graded THEN 'yes' ELSE 'no' END), ('copy', CASE WHEN (e).copied THEN 'yes' ELSE 'no' END),
      ('quote', CASE WHEN (e).quoted THEN 'yes' ELSE 'no' END), ('listed', CASE WHEN (e).listed THEN 'yes' ELSE 'no' END),
      ('publisher', (e).publisher), ('year', CASE (e).day WHEN '' THEN 'none' ELSE left((e).day, 4) END)) AS f (facet, value)
    UNION ALL SELECT 'stance', stance FROM unnest((e).stances) AS stance
    UNION ALL SELECT 'item', item::text FROM unnest((e).items) AS item;
  END;

INSERT INTO library_tallies (statement_id, facet, value, n)
  SELECT e.statement_id, 'alike', library_alike(e), count(*) FROM library_entries e GROUP BY 1, 3;
