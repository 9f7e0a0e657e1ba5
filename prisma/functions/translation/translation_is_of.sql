-- Whether a judgement says what a translation on its line is of.
CREATE OR REPLACE FUNCTION translation_is_of(it translations, r revisions) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE WHEN it.field = 'shows' THEN EXISTS (
      SELECT FROM citations c
       WHERE c.revision_id = r.id AND original_sha256(r.rationale_language, c.shows) = it.original_sha256)
    ELSE original_sha256(r.rationale_language, CASE it.field WHEN 'in_short' THEN r.in_short WHEN 'in_short_whole' THEN r.in_short_whole
      ELSE r.rationale END) = it.original_sha256 END
  $$;
