-- Whether readers see a row of a table, or once did: a team note, and what nobody has published yet, is for signed-in people.
CREATE OR REPLACE FUNCTION readers_saw_row(of_table text, r jsonb) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN CASE of_table
    WHEN 'sources' THEN r ->> 'listed_at' IS NOT NULL
    WHEN 'commitments' THEN r ->> 'published_at' IS NOT NULL
    WHEN 'translations' THEN coalesce(r ->> 'published_at', r ->> 'shown_at') IS NOT NULL
    WHEN 'responsible_bodies' THEN EXISTS (
      SELECT FROM commitments WHERE id = (r ->> 'commitment_id')::uuid AND published_at IS NOT NULL)
    WHEN 'notes' THEN r ->> 'published_at' IS NOT NULL OR r ->> 'shown_at' IS NOT NULL
    WHEN 'revisions' THEN coalesce(r ->> 'final_at', r ->> 'shown_as_interim_at') IS NOT NULL
    WHEN 'citations' THEN EXISTS (
      SELECT FROM revisions WHERE id = (r ->> 'revision_id')::uuid AND coalesce(final_at, shown_as_interim_at) IS NOT NULL)
    ELSE true END;
