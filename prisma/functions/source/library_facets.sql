-- As what an entry is counted, and as one of those that are alike; as nothing where another stands for it. What is known by its bounds is of each year that
-- it may be of.
CREATE OR REPLACE FUNCTION library_facets(e library_entries) RETURNS TABLE (facet text, value text)
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT f.facet, f.value FROM (
      SELECT v.facet, v.value FROM (VALUES
        ('all', ''), ('alike', library_alike(e)),
        ('cited', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END), ('type', (e).type), ('language', (e).language),
        ('seen', (e).seen), ('class', CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END), ('primary', (e)."primary"),
        ('graded', CASE WHEN (e).graded THEN 'yes' ELSE 'no' END), ('copy', CASE WHEN (e).copied THEN 'yes' ELSE 'no' END),
        ('quote', CASE WHEN (e).quoted THEN 'yes' ELSE 'no' END), ('listed', CASE WHEN (e).listed THEN 'yes' ELSE 'no' END),
        ('publisher', (e).publisher), ('year', CASE (e).day WHEN '' THEN 'none' ELSE left((e).day, 4) END)) AS v (facet, value)
      UNION ALL SELECT 'year', lpad(year::text, 4, '0')
        FROM generate_series(left((e).day, 4)::integer + 1, left(split_part((e).day, '/', 2), 4)::integer) AS year WHERE (e).day LIKE '%/%'
      UNION ALL SELECT 'stance', stance FROM unnest((e).stances) AS stance
      UNION ALL SELECT 'item', item::text FROM unnest((e).items) AS item) AS f
    WHERE NOT (e).led;
  END;
