-- Where work goes from where: the same for every noun. lib/record/review/rules/steps.ts says the same.
CREATE OR REPLACE FUNCTION is_step(before text, after text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT (before, after) IN (
    ('open', 'submitted'), ('open', 'withdrawn'),
    ('submitted', 'sent_back'), ('submitted', 'published'), ('submitted', 'withdrawn'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn'), ('published', 'withdrawn'))
  $$;
