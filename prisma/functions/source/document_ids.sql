-- A source with those that it was ever said to be the same as: what is said of one is seen on the pages of the other.
CREATE OR REPLACE FUNCTION document_ids(source_id text) RETURNS text[]
  LANGUAGE sql STABLE
  AS $$
  SELECT array_agg(each.id) FROM (
    SELECT document_ids.source_id AS id
    UNION SELECT v.id FROM source_classings g, LATERAL (VALUES (g.before ->> 'sameAs'), (g.after ->> 'sameAs')) AS v (id)
          WHERE g.source_id = document_ids.source_id AND v.id IS NOT NULL) AS each
$$;
