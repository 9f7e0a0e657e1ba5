-- In which languages a row of a table may have its words: a source says its title in its own, and the rest in that of the library.
CREATE OR REPLACE FUNCTION languages_of_words(of_table text, r jsonb, weight text) RETURNS text[]
  LANGUAGE sql STABLE
  RETURN CASE of_table
    WHEN 'sources' THEN ARRAY[CASE weight WHEN 'A' THEN r ->> 'language' ELSE 'en' END]
    WHEN 'translations' THEN ARRAY[r ->> 'language']
    WHEN 'statements' THEN ARRAY[r ->> 'language']
    WHEN 'parties' THEN ARRAY[(SELECT language FROM renderings WHERE statement_id = (r ->> 'statement_id')::uuid AND is_base)]
    WHEN 'responsible_bodies' THEN ARRAY[(SELECT title_language FROM commitments WHERE id = (r ->> 'commitment_id')::uuid)]
    WHEN 'notes' THEN ARRAY[r ->> 'language'] || ARRAY(SELECT jsonb_object_keys(r -> 'bodies'))
    WHEN 'revisions' THEN ARRAY[r ->> 'rationale_language']
    WHEN 'citations' THEN ARRAY[
      (SELECT rationale_language FROM revisions WHERE id = (r ->> 'revision_id')::uuid),
      (SELECT language FROM sources WHERE id = r ->> 'source_id')]
    WHEN 'variant_readings' THEN ARRAY[
      r ->> 'language',
      (SELECT language FROM renderings WHERE statement_id = (r ->> 'statement_id')::uuid AND is_base)]
    WHEN 'commitments' THEN ARRAY[
      r ->> 'title_language',
      (SELECT language FROM renderings WHERE id = (r ->> 'rendering_id')::uuid)]
    ELSE ARRAY[(SELECT language FROM renderings WHERE id = (r ->> 'rendering_id')::uuid)] END;
