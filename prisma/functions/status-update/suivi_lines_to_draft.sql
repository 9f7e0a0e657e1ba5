-- The lines that a draft is saved on, taken all at once or not at all, and then read with the draft that somebody has on each: whoever held some of them
-- while it made the others waited for somebody who had made one of these and waited for one of those. Where one is not there none is taken and none is told;
-- the application then takes and makes them one after the other, as whoever submits does, and asks again. Each is a statement of its own inside, so that
-- whoever waited for a line reads what the first one wrote.
CREATE OR REPLACE FUNCTION suivi_lines_to_draft(address text, item text, on_parties text[], person uuid)
  RETURNS TABLE (id uuid, reference text, force text, followed boolean, withdrawn boolean, parties text[], lines jsonb)
  LANGUAGE plpgsql
  AS $$
#variable_conflict use_column
DECLARE
  all_there boolean;
BEGIN
  SELECT count(*) = cardinality(on_parties) INTO all_there
    FROM lines l JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
   WHERE s.slug = address AND c.reference = item AND c.published_at IS NOT NULL AND l.party = ANY (on_parties);
  IF all_there THEN
    PERFORM FROM lines l JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
      WHERE s.slug = address AND c.reference = item AND c.published_at IS NOT NULL AND l.party = ANY (on_parties)
      ORDER BY l.party COLLATE "C" FOR UPDATE OF l;
  END IF;
  RETURN QUERY
    SELECT c.id, c.reference, c.force::text, c.followed, c.withdrawn_at IS NOT NULL,
           ARRAY(SELECT p.key FROM parties p WHERE p.statement_id = s.id),
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                     'id', l.id, 'party', l.party, 'newest', (SELECT coalesce(max(r.number), 0) FROM revisions r WHERE r.line_id = l.id),
                     'draft', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object(
                       'id', d.id, 'version', d.version, 'begunFrom', d.begun_from, 'content', d.content, 'updatedAt', d.updated_at) END)), '[]')
              FROM lines l LEFT JOIN drafts d ON d.line_id = l.id AND d.person_id = person
             WHERE all_there AND l.commitment_id = c.id AND l.party = ANY (on_parties))
      FROM commitments c JOIN statements s ON s.id = c.statement_id
     WHERE s.slug = address AND c.reference = item AND c.published_at IS NOT NULL;
END $$;
