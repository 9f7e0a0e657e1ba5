-- Desk: what waits for a second person, of every noun.

-- Everything that is under review, each noun as one part: what it is in the record, who had a hand in it, how it stands, what a reviewer
-- reads of it as one hash, and the line that lists show. Triggers and the queue read it here. `written` is the transaction that wrote it last.
CREATE VIEW under_review AS
  SELECT 'lineage-link' AS noun, l.id, 'lineage-link' AS object_type, l.id::text AS object_id, l.xmin AS written,
         l.state::text AS state, l.proposed_by_id AS author_id, ARRAY[l.proposed_by_id] AS people, l.version,
         lineage_content_sha256(l) AS fingerprint,
         (SELECT max(v.submitted_at) FROM lineage_versions v WHERE v.link_id = l.id) AS submitted_at,
         (SELECT v.id FROM reviews v WHERE v.link_id = l.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1) AS returned_by,
         c.statement_id, c.reference,
         coalesce(s.title, k.title) AS words, coalesce(s.language, k.title_language) AS language
    FROM lineage_links l
    JOIN commitments c ON c.id = l.commitment_id
    LEFT JOIN sources s ON s.id = l.later_source_id
    LEFT JOIN commitments k ON k.id = l.later_commitment_id
  UNION ALL
  SELECT 'search-log', g.id, 'search-log', g.id::text, g.xmin,
         g.state::text, g.author_id, ARRAY[g.author_id], 1,
         logged_search_sha256(g),
         g.created_at,
         (SELECT v.id FROM reviews v WHERE v.search_id = g.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         g.statement_id, c.reference,
         g.place, NULL
    FROM logged_searches g
    LEFT JOIN commitments c ON c.id = g.commitment_id
  UNION ALL
  -- A reply is about what the first note is about. Of the words their beginning, without the marks of their layout.
  SELECT 'note', n.id, 'note', n.id::text, n.xmin,
         n.state::text, n.author_id, ARRAY[n.author_id], n.version,
         note_sha256(n.language, n.body),
         n.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.note_id = n.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         n.statement_id, coalesce(c.reference, n.source_id, f.source_id),
         left(regexp_replace(regexp_replace(n.body, '[*_`>#]+', '', 'g'), '\s+', ' ', 'g'), 140), n.language
    FROM notes n
    LEFT JOIN notes f ON f.id = n.parent_id
    LEFT JOIN commitments c ON c.id = coalesce(n.commitment_id, f.commitment_id);

-- Whether this very transaction recorded such an act on something under review.
CREATE FUNCTION is_told_now(of_noun text, of_id uuid, act text) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM under_review u JOIN events e ON e.object_type = u.object_type AND e.object_id = u.object_id
    WHERE u.noun = of_noun AND u.id = of_id AND e.verb = act AND e.xmin = pg_current_xact_id()::xid)
  $$;
