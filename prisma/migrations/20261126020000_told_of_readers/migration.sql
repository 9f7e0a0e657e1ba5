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

CREATE OR REPLACE FUNCTION tell_of_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  slugs text[] := ARRAY(SELECT statements_showing(NEW.object_type, NEW.object_id, NEW.statement_id));
BEGIN
  PERFORM pg_notify('suivi_events', json_build_object(
    'position', NEW.position::text,
    'verb', NEW.verb,
    'objectType', NEW.object_type,
    'objectId', NEW.object_id,
    'statementId', NEW.statement_id,
    'slug', (SELECT slug FROM statements WHERE id = NEW.statement_id),
    -- A notification holds 8,000 bytes: whoever hears of more addresses than fit is told none, and makes everything anew.
    'slugs', CASE WHEN octet_length(array_to_json(slugs)::text) <= 6000 THEN slugs END,
    -- An act says so itself where it was done to no more than a proposal about something that readers see.
    'shown', readers_see(NEW.object_type, NEW.object_id) AND NOT NEW.payload::jsonb @> '{"public": false}',
    'actorId', NEW.actor_id)::text);
  RETURN NULL;
END $$;
