-- The findings, by their names: a value that was added is none yet in the transaction that adds it.
CREATE OR REPLACE FUNCTION is_finding(judged judgement) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT judged::text IN
    ('supported', 'partly_supported', 'claimant_only', 'disputed', 'contradicted', 'cannot_be_checked')
$$;
