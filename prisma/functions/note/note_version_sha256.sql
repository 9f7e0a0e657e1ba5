-- All that a version of a note says, as one hash: what a reviewer approves. Of an analyst's note as before. Of the others also their kind, their
-- sign, their title, each further language, the items beside which they stand, and their sources. lib/text/note/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION note_version_sha256(it note_versions) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE n.kind WHEN 'note' THEN note_sha256(it.language, it.body) ELSE encode(sha256(convert_to(concat_ws(chr(30),
      concat_ws(chr(31), it.language, it.body),
      concat_ws(chr(31), n.kind, it.is_sic::text, coalesce(it.title, ''), coalesce(it.checked_up_to, '')),
      (SELECT coalesce(string_agg(concat_ws(chr(31), key, value), chr(31) ORDER BY key COLLATE "C"), '') FROM jsonb_each_text(it.bodies)),
      (SELECT coalesce(string_agg(concat_ws(chr(31), key, value), chr(31) ORDER BY key COLLATE "C"), '') FROM jsonb_each_text(it.titles)),
      (SELECT coalesce(string_agg(c.reference, chr(31) ORDER BY c.reference COLLATE "C"), '')
         FROM note_items i JOIN commitments c ON c.id = i.commitment_id WHERE i.note_id = it.note_id),
      (SELECT coalesce(string_agg(concat_ws(chr(31), coalesce(s.source_id, ''), coalesce(s.url, ''), s.quote, s.language, coalesce(s.locator, ''),
           coalesce(s.said_by, ''), coalesce(s.said_on, ''), coalesce(s.figure, '')), chr(30) ORDER BY s.number), '')
         FROM note_sources s WHERE s.note_id = it.note_id AND s.number / 100 = it.version)), 'UTF8')), 'hex') END
  FROM notes n WHERE n.id = it.note_id
  $$;
