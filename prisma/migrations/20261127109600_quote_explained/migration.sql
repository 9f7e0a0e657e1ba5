-- Why a quote is right that was not found in the stored copy of its source; words of it are withheld like those of the others.
ALTER TABLE citations ADD COLUMN quote_explained text;
ALTER TABLE citations ADD CONSTRAINT citations_explain_a_quote CHECK (quote_explained IS NULL OR (quote IS NOT NULL AND quote_explained ~ '\S'));

ALTER TABLE covered_texts DROP CONSTRAINT covered_texts_are_ours;
ALTER TABLE covered_texts ADD CONSTRAINT covered_texts_are_ours CHECK ((of_table, field) IN (
  ('citations', 'quote'), ('citations', 'shows'), ('citations', 'locator'), ('citations', 'figure'), ('citations', 'quote_explained'),
  ('revisions', 'rationale'), ('revisions', 'in_short'), ('revisions', 'in_short_whole'), ('revisions', 'correction_reason'),
  ('elements', 'name'), ('search_logs', 'place'), ('translations', 'text')));
CREATE OR REPLACE FUNCTION texts_resting_on(source text)
  RETURNS TABLE (of_table text, of_id uuid, number integer, field text, text text, is_quote boolean)
  LANGUAGE sql STABLE
  AS $$
  WITH cited AS MATERIALIZED (SELECT DISTINCT revision_id AS id FROM citations WHERE source_id = $1),
  stands AS (
    SELECT 'citations' AS of_table, k.revision_id AS of_id, k.number, f.field, f.text, k.source_id = $1 AND f.field = 'quote' AS is_quote
      FROM cited JOIN citations k ON k.revision_id = cited.id,
           LATERAL (VALUES ('quote', k.quote), ('shows', k.shows), ('locator', k.locator), ('figure', k.figure),
                    ('quote_explained', k.quote_explained)) AS f (field, text)
    UNION ALL
    SELECT 'revisions', r.id, 0, f.field, f.text, false
      FROM cited JOIN revisions r ON r.id = cited.id,
           LATERAL (VALUES ('rationale', r.rationale), ('in_short', r.in_short), ('in_short_whole', r.in_short_whole),
                    ('correction_reason', r.correction_reason)) AS f (field, text)
    UNION ALL
    SELECT 'elements', e.revision_id, e.position, 'name', e.name, false FROM cited JOIN elements e ON e.revision_id = cited.id
    UNION ALL
    SELECT 'search_logs', g.revision_id, g.position, 'place', g.place, false FROM cited JOIN search_logs g ON g.revision_id = cited.id
    UNION ALL
    SELECT 'translations', t.id, 0, 'text', t.text, false
      FROM translations t WHERE t.line_id IN (SELECT r.line_id FROM cited JOIN revisions r ON r.id = cited.id)
  )
  SELECT s.of_table, s.of_id, s.number, s.field, as_written(s.of_table, s.of_id, s.number, s.field, s.text), s.is_quote
  FROM stands s WHERE s.text IS NOT NULL
  $$;
