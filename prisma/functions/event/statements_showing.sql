-- The addresses of the statements on whose pages something stands. A source belongs to none and stands on the pages of several; a link
-- may lead from one statement to another. What belongs to one statement stands on its pages.
CREATE OR REPLACE FUNCTION statements_showing(of_type text, of_id text, of_statement uuid) RETURNS SETOF text
  LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan
  AS $$
  SELECT slug FROM statements WHERE id = of_statement
  UNION
  SELECT statements_covered_by(CASE WHEN of_type = 'withholding' THEN of_id::uuid END)
  UNION
  SELECT s.slug
    FROM lineage_links l
    JOIN commitments c ON c.id IN (l.commitment_id, l.later_commitment_id)
    JOIN statements s ON s.id = c.statement_id
   WHERE of_type = 'lineage-link' AND l.id = CASE WHEN of_type = 'lineage-link' THEN of_id::uuid END
  UNION
  SELECT s.slug
    FROM statements s
   , (
       SELECT CASE of_type WHEN 'source' THEN of_id
         WHEN 'hand-over' THEN (SELECT c.source_id FROM hand_overs c WHERE c.id = CASE WHEN of_type = 'hand-over' THEN of_id::uuid END)
         WHEN 'capture' THEN (SELECT c.source_id FROM captures c WHERE c.id = CASE WHEN of_type = 'capture' THEN of_id::uuid END)
         WHEN 'snapshot' THEN (SELECT c.source_id FROM snapshots c WHERE c.id = CASE WHEN of_type = 'snapshot' THEN of_id::uuid END)
         WHEN 'withholding' THEN (SELECT c.source_id FROM withholdings c WHERE c.id = CASE WHEN of_type = 'withholding' THEN of_id::uuid END)
         WHEN 'translation' THEN (SELECT t.source_id FROM translations t
           WHERE t.id = CASE WHEN of_type = 'translation' THEN of_id::uuid END) END) AS that (source_id)
   WHERE that.source_id IS NOT NULL AND s.id IN (
     SELECT c.statement_id FROM bearings b JOIN commitments c ON c.id = b.commitment_id WHERE b.source_id = ANY (document_ids(that.source_id))
     UNION
     SELECT c.statement_id
       FROM citations x
       JOIN revisions r ON r.id = x.revision_id
       JOIN lines n ON n.id = r.line_id
       JOIN commitments c ON c.id = n.commitment_id
      WHERE x.source_id = ANY (document_ids(that.source_id))
     UNION
     SELECT c.statement_id FROM lineage_links l JOIN commitments c ON c.id = l.commitment_id WHERE l.later_source_id = ANY (document_ids(that.source_id))
     UNION
     SELECT statement_id FROM logged_searches WHERE found_source_id = ANY (document_ids(that.source_id))
     UNION
     SELECT n.statement_id FROM note_sources x JOIN notes n ON n.id = x.note_id WHERE x.source_id = ANY (document_ids(that.source_id))
     UNION
     SELECT q.statement_id FROM request_acts a JOIN access_requests q ON q.id = a.request_id WHERE a.source_id = ANY (document_ids(that.source_id)))
  $$;
