-- What a logged search says, as one hash: what a reviewer approves. Of what came with a dossier also what came of it, in which further languages it was
-- made, and about which further items it is. lib/evidence/search-log/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION logged_search_sha256(search logged_searches) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), search.place, coalesce(search.address, ''), coalesce(search.language, ''), to_char(search.day, 'YYYY-MM-DD'), search.words,
              coalesce(search.found_source_id, ''), CASE WHEN search.outcome IS NOT NULL THEN concat_ws(chr(31), search.outcome, search.outcome_language,
                array_to_string(search.further_languages, ' '),
                (SELECT coalesce(string_agg(c.reference, ' ' ORDER BY c.reference COLLATE "C"), '')
                   FROM logged_search_items i JOIN commitments c ON c.id = i.commitment_id WHERE i.search_id = search.id)) END), 'UTF8')), 'hex')
  $$;
