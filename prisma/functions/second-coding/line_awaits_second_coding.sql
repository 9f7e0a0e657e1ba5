-- Whether a second judgement is awaited on a line, or awaits its reconciling.
CREATE OR REPLACE FUNCTION line_awaits_second_coding(line uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM coding_requests q JOIN revisions r ON r.id = q.revision_id
    WHERE r.line_id = line AND q.state IN ('open', 'coded'))
  $$;
