-- Dossier: what readers see of all rooms together.

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

-- What a source or a marked item says, and which judgement on which item a revision is, in one hash: their acts carry none of it, and
-- people rely on it.
CREATE FUNCTION object_sha256(object_type text, object_id text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE object_type
    WHEN 'source' THEN (
      SELECT sha256_of_lines(json_list(url, title, title_basis::text, publisher, author, date, language, type::text, summary,
        "primary"::text, on_behalf_of, independence_group))
      FROM sources WHERE id = object_id)
    WHEN 'commitment' THEN (
      SELECT sha256_of_lines(json_list(reference, rendering_id::text, start::text, "end"::text, exact, title, title_language, force::text,
        area_key, why_this_force, followed::text))
      FROM commitments WHERE id = object_id::uuid)
    WHEN 'revision' THEN (
      SELECT sha256_of_lines(json_list(s.slug, c.reference, l.party, r.number::text, r.content_sha256))
      FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id
      WHERE r.id = object_id::uuid)
    WHEN 'person' THEN (
      SELECT person_sha256(p) FROM people p WHERE id = object_id::uuid AND kind = 'person')
    END
$$;

-- Every process is told with each act whether readers see what it was done to, and on which statements' pages that stands, so that it
-- makes those pages anew and no others (server/changes.mjs).
-- Whether readers see something, or saw it until it was taken back. False for what is no part of a dossier.
CREATE FUNCTION readers_see(of_type text, of_id text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(CASE of_type
    WHEN 'statement' THEN (SELECT true FROM statements WHERE id = of_id::uuid)
    WHEN 'rendering' THEN (SELECT published_at IS NOT NULL FROM added_renderings WHERE id = of_id::uuid)
    WHEN 'commitment' THEN (SELECT published_at IS NOT NULL FROM commitments WHERE id = of_id::uuid)
    WHEN 'source' THEN (SELECT listed_at IS NOT NULL FROM sources WHERE id = of_id)
    WHEN 'note' THEN (SELECT published_at IS NOT NULL FROM notes WHERE id = of_id::uuid)
    WHEN 'follow-up' THEN (SELECT published_at IS NOT NULL FROM follow_ups WHERE id = of_id::uuid)
    WHEN 'lineage-link' THEN (SELECT published_at IS NOT NULL FROM lineage_links WHERE id = of_id::uuid)
    WHEN 'reader-message' THEN (SELECT state = 'closed' AND outcome <> 'spam' FROM reader_messages WHERE id = of_id::uuid)
    WHEN 'search-log' THEN (SELECT published_at IS NOT NULL FROM logged_searches WHERE id = of_id::uuid)
    WHEN 'request' THEN (SELECT published_at IS NOT NULL FROM access_requests WHERE id = of_id::uuid)
    WHEN 'revision' THEN
      (SELECT final_at IS NOT NULL OR shown_as_interim_at IS NOT NULL FROM revisions WHERE id = of_id::uuid)
  END, false)
$$;

-- The addresses of the statements on whose pages something stands. A source belongs to none and stands on the pages of several; a link
-- may lead from one statement to another. What belongs to one statement stands on its pages.
CREATE FUNCTION statements_showing(of_type text, of_id text, of_statement uuid) RETURNS SETOF text
  LANGUAGE sql STABLE
  AS $$
  SELECT slug FROM statements WHERE id = of_statement
  UNION
  SELECT s.slug
    FROM lineage_links l
    JOIN commitments c ON c.id IN (l.commitment_id, l.later_commitment_id)
    JOIN statements s ON s.id = c.statement_id
   WHERE of_type = 'lineage-link' AND l.id = CASE WHEN of_type = 'lineage-link' THEN of_id::uuid END
  UNION
  SELECT s.slug
    FROM statements s
   WHERE of_type = 'source' AND s.id IN (
     SELECT c.statement_id FROM bearings b JOIN commitments c ON c.id = b.commitment_id WHERE b.source_id = of_id
     UNION
     SELECT c.statement_id
       FROM citations x
       JOIN revisions r ON r.id = x.revision_id
       JOIN lines n ON n.id = r.line_id
       JOIN commitments c ON c.id = n.commitment_id
      WHERE x.source_id = of_id
     UNION
     SELECT c.statement_id FROM lineage_links l JOIN commitments c ON c.id = l.commitment_id WHERE l.later_source_id = of_id
     UNION
     SELECT statement_id FROM logged_searches WHERE found_source_id = of_id
     UNION
     SELECT q.statement_id FROM request_acts a JOIN access_requests q ON q.id = a.request_id WHERE a.source_id = of_id)
$$;
