-- The column by which a row names what it is of, and the one that counts the parts of that.
CREATE OR REPLACE FUNCTION whole_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN of_table IN ('citations', 'elements', 'search_logs', 'test_answers') THEN 'revision_id'
    WHEN of_table IN ('note_versions', 'note_sources') THEN 'note_id' WHEN of_table = 'lineage_versions' THEN 'link_id'
    WHEN of_table = 'mark_versions' THEN 'commitment_id' ELSE 'id' END
  $$;
