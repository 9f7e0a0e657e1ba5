-- Which statements use a source in what readers see: it bears on a public item, a judgement that is shown cites it, a public search found it,
-- it answers a public request, or a public link leads to it. A link that was withdrawn leaves its marker, which names the source.
CREATE VIEW source_uses AS
  SELECT c.statement_id, b.source_id
    FROM bearings b JOIN commitments c ON c.id = b.commitment_id
   WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
  UNION ALL
  SELECT c.statement_id, ct.source_id
    FROM citations ct
    JOIN revisions r ON r.id = ct.revision_id
    JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
   WHERE r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL
  UNION ALL
  SELECT s.statement_id, s.found_source_id
    FROM logged_searches s
   WHERE s.state = 'published' AND s.found_source_id IS NOT NULL
  UNION ALL
  SELECT q.statement_id, a.source_id
    FROM request_acts a JOIN access_requests q ON q.id = a.request_id
   WHERE a.published_at IS NOT NULL AND a.source_id IS NOT NULL
  UNION ALL
  SELECT c.statement_id, k.later_source_id
    FROM lineage_links k JOIN commitments c ON c.id = k.commitment_id
   WHERE k.published_at IS NOT NULL AND k.later_source_id IS NOT NULL;
