-- The first day that a date as known can be: of a year or a month its first, of bounds that of the earlier.
CREATE OR REPLACE FUNCTION lineage_first_day(known text) RETURNS date
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT (first || CASE length(first) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END)::date
    FROM split_part(known, '/', 1) AS first
$$;
