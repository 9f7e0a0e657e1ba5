-- Whether a judgement that readers see, or saw, cites a source.
CREATE OR REPLACE FUNCTION is_cited_in_public(source text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM citations c JOIN revisions r ON r.id = c.revision_id
    WHERE c.source_id = source AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL))
  $$;
