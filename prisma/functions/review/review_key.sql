-- The column of a review that names what it is of, by noun; null for what is reviewed elsewhere.
CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id'
    WHEN 'commitment' THEN 'commitment_id' WHEN 'withdrawal' THEN 'withdrawal_id' WHEN 'alignment' THEN 'alignment_id'
    WHEN 'item-test' THEN 'item_test_id' WHEN 'bringing' THEN 'bringing_id' WHEN 'translation' THEN 'translation_id' END
  $$;
