-- First what lists of a statement are narrowed by and say of it, then what that of all sources is narrowed by besides.
CREATE OR REPLACE FUNCTION library_alike(e library_entries) RETURNS text
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT concat_ws(' ', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END, (e).type, (e).language, (e).seen,
                     CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END, array_to_string((e).stances, ',')) || '|' ||
           concat_ws(' ', (e)."primary", CASE WHEN (e).graded THEN 'yes' ELSE 'no' END, CASE WHEN (e).copied THEN 'yes' ELSE 'no' END,
                     CASE WHEN (e).quoted THEN 'yes' ELSE 'no' END, CASE WHEN (e).listed THEN 'yes' ELSE 'no' END);
  END;
