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
         (SELECT note_version_sha256(w) FROM note_versions w WHERE w.note_id = n.id AND w.version = n.version),
         n.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.note_id = n.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         n.statement_id, coalesce(c.reference, n.source_id, f.source_id),
         left(regexp_replace(regexp_replace(n.body, '[*_`>#]+', '', 'g'), '\s+', ' ', 'g'), 140), n.language
    FROM notes n
    LEFT JOIN notes f ON f.id = n.parent_id
    LEFT JOIN commitments c ON c.id = coalesce(n.commitment_id, f.commitment_id)
  UNION ALL
  SELECT 'commitment', c.id, 'commitment', c.id::text, c.xmin,
         c.state::text, c.marked_by_id, ARRAY[c.marked_by_id], c.version,
         mark_sha256(c),
         (SELECT max(v.submitted_at) FROM mark_versions v WHERE v.commitment_id = c.id),
         (SELECT v.id FROM reviews v WHERE v.commitment_id = c.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         c.statement_id, c.reference,
         c.title, c.title_language
    FROM commitments c
  UNION ALL
  SELECT 'withdrawal', w.id, 'commitment', c.id::text, w.xmin,
         w.state::text, w.proposed_by_id, ARRAY[w.proposed_by_id], 1,
         withdrawal_sha256(w),
         w.proposed_at,
         (SELECT v.id FROM reviews v WHERE v.withdrawal_id = w.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         c.statement_id, c.reference,
         c.title, c.title_language
    FROM mark_withdrawals w
    JOIN commitments c ON c.id = w.commitment_id
  UNION ALL
  -- Whoever added the other text has a hand in how its clauses are set beside ours.
  SELECT 'alignment', a.id, 'rendering', a.added_id::text, a.xmin,
         a.state::text, a.aligned_by_id, ARRAY[a.aligned_by_id, r.added_by_id], a.version,
         a.content_sha256,
         a.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.alignment_id = a.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         r.statement_id, NULL,
         concat_ws(', ', r.publisher, r.label), NULL
    FROM alignments a
    JOIN added_renderings r ON r.id = a.added_id
  UNION ALL
  SELECT 'bringing', b.id, 'statement', b.id::text, b.xmin,
         b.state::text, b.bringer_id, ARRAY[b.bringer_id], b.version,
         b.content_sha256,
         b.submitted_at,
         (SELECT v.id FROM reviews v WHERE v.bringing_id = b.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         b.id, NULL,
         coalesce(nullif(b.content #>> '{about,shortTitle}', ''), nullif(b.content #>> '{about,title}', ''), left(b.content #>> '{text,text}', 80)),
         b.content #>> '{text,language}'
    FROM bringings b
  UNION ALL
  SELECT 'translation', t.id, 'translation', t.id::text, t.xmin,
         t.state::text, t.author_id, ARRAY[t.author_id], 1,
         translation_sha256(t),
         t.created_at,
         (SELECT v.id FROM reviews v WHERE v.translation_id = t.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         t.statement_id, coalesce(c.reference, t.source_id),
         left(t.text, 140), t.language
    FROM translations t
    LEFT JOIN commitments c ON c.id = t.commitment_id
  UNION ALL
  SELECT 'item-test', t.id, 'item-test', t.id::text, t.xmin,
         t.state::text, t.author_id, ARRAY[t.author_id], 1,
         item_test_sha256(t),
         t.created_at,
         (SELECT v.id FROM reviews v WHERE v.item_test_id = t.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         t.statement_id, c.reference,
         coalesce(t.says, left(t.reason, 140)), t.language
    FROM item_tests t
    JOIN commitments c ON c.id = t.commitment_id;
