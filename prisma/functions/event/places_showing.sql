-- The items and sources on whose own pages something stands: `<statement>/<reference>` of an item, the id of a source. The pages of all other items and
-- sources stay as they are when it changes; what is read of a statement as a whole changes with it. NULL where it may stand on any of them.
-- Held by lib/reading/dossier/loaders/expiry.wide.integration.test.ts: what a page shows changes only where this says so.
CREATE OR REPLACE FUNCTION places_showing(of_type text, of_id text) RETURNS text[]
  LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan
  AS $$
  SELECT CASE of_type
    -- A plain note, with its thread. Notes of other kinds stand with words or beside several items.
    WHEN 'note' THEN (
      SELECT CASE WHEN n.kind = 'note' THEN ARRAY(
        SELECT s.slug || '/' || i.reference FROM commitments i JOIN statements s ON s.id = i.statement_id
         WHERE i.statement_id = n.statement_id AND (n.commitment_id = i.id
            OR n.commitment_id IS NULL AND n.source_id IS NULL AND n.start < i."end" AND n."end" > i.start)
        UNION ALL
        SELECT n.source_id WHERE n.source_id IS NOT NULL) END
        FROM notes asked JOIN notes n ON n.id = coalesce(asked.parent_id, asked.id)
       WHERE asked.id = CASE WHEN of_type = 'note' THEN of_id::uuid END)
    -- A judgement on an item, beside the item that governs it and those that it governs, and with every source that is used for it.
    WHEN 'revision' THEN (
      SELECT ARRAY(
        SELECT s.slug || '/' || i.reference FROM commitments i JOIN statements s ON s.id = i.statement_id
         WHERE i.id IN (c.id, c.governed_by_id) OR i.governed_by_id = c.id
        UNION ALL
        SELECT DISTINCT unnest(document_ids(used.source_id)) FROM (
          SELECT b.source_id FROM bearings b WHERE b.commitment_id = c.id
          UNION
          SELECT x.source_id FROM lines n JOIN revisions v ON v.line_id = n.id JOIN citations x ON x.revision_id = v.id
           WHERE n.commitment_id = c.id) AS used)
        FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
       WHERE r.id = CASE WHEN of_type = 'revision' THEN of_id::uuid END)
    -- A question on an item; one on the statement is on no page of these.
    WHEN 'follow-up' THEN (
      SELECT ARRAY(SELECT s.slug || '/' || i.reference FROM commitments i JOIN statements s ON s.id = i.statement_id WHERE i.id = q.commitment_id)
        FROM follow_ups q WHERE q.id = CASE WHEN of_type = 'follow-up' THEN of_id::uuid END)
    END
  $$;
