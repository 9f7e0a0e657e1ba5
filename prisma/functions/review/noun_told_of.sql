-- What an act is of under the one review, where that is another thing than it is done to: its payload names it by its noun.
CREATE OR REPLACE FUNCTION noun_told_of(object_type text, said jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN object_type = 'commitment' AND said ? 'withdrawal' THEN 'withdrawal' WHEN object_type = 'rendering' THEN 'alignment'
    WHEN object_type = 'statement' THEN 'bringing' ELSE object_type END
  $$;
