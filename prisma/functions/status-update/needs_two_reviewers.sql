CREATE OR REPLACE FUNCTION needs_two_reviewers(judgement judgement) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT judgement IN ('delivered', 'stalled', 'reversed', 'contradicted') $$;
