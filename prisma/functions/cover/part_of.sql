CREATE OR REPLACE FUNCTION part_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN of_table IN ('citations', 'lineage_versions', 'mark_versions', 'note_sources') THEN 'number'
    WHEN of_table = 'note_versions' THEN 'version'
    WHEN of_table IN ('elements', 'search_logs', 'test_answers') THEN 'position' END
  $$;
