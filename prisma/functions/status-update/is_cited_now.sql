-- What was said of a cited source is read by the judgement's reviewer or, where they said it, by its author, who cites it.
CREATE OR REPLACE FUNCTION is_cited_now(classing uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM source_classings s JOIN citations c ON c.source_id = s.source_id JOIN revisions r ON r.id = c.revision_id
    JOIN reviews v ON v.revision_id = r.id
    WHERE s.id = classing AND r.author_id = someone AND v.decision <> 'send_back'
      AND v.reviewer_id = suivi_actor() AND v.xmin = pg_current_xact_id()::xid)
  $$;
