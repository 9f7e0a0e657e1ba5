-- What a draft is saved on, in one step: the lines of an item are taken, in one order, and then read with the draft that somebody has on each.
-- Each is a statement of its own inside, so that whoever waited for a line reads what the first one wrote.
CREATE FUNCTION suivi_lines_to_draft(address text, item text, on_parties text[], person uuid)
  RETURNS TABLE (id uuid, reference text, force text, followed boolean, withdrawn boolean, parties text[], lines jsonb)
  LANGUAGE plpgsql
  AS $$
#variable_conflict use_column
BEGIN
  PERFORM FROM lines l JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
    WHERE s.slug = address AND c.reference = item AND c.published_at IS NOT NULL AND l.party = ANY (on_parties)
    ORDER BY l.party COLLATE "C" FOR UPDATE OF l;
  RETURN QUERY
    SELECT c.id, c.reference, c.force::text, c.followed, c.withdrawn_at IS NOT NULL,
           ARRAY(SELECT p.key FROM parties p WHERE p.statement_id = s.id),
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'id', l.id, 'party', l.party, 'newest', (SELECT coalesce(max(r.number), 0) FROM revisions r WHERE r.line_id = l.id),
                     'draft', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object(
                       'id', d.id, 'version', d.version, 'begunFrom', d.begun_from, 'content', d.content, 'updatedAt', d.updated_at) END)), '[]')
              FROM lines l LEFT JOIN drafts d ON d.line_id = l.id AND d.person_id = person
             WHERE l.commitment_id = c.id AND l.party = ANY (on_parties))
      FROM commitments c JOIN statements s ON s.id = c.statement_id
     WHERE s.slug = address AND c.reference = item AND c.published_at IS NOT NULL;
END $$;

-- Of every act it is told which statements show it: planned once a connection and not for each act, which took five times as long.
ALTER FUNCTION statements_showing(text, text, uuid) SET plan_cache_mode = 'force_generic_plan';
ALTER FUNCTION readers_see(text, text) SET plan_cache_mode = 'force_generic_plan';
