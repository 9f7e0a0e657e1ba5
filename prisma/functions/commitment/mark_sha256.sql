-- What a mark says, as one hash of canonical JSON: what a reviewer approves. That the text names nobody counts where somebody said so. What was decided
-- before keeps its fingerprint. lib/text/commitment/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION mark_sha256(mark commitments) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    '{"areaKey":' || to_json(mark.area_key)::text || ',"end":' || mark."end" || ',"exact":' || to_json(mark.exact)::text
      || ',"force":' || to_json(mark.force::text)::text
      || CASE WHEN mark.names_nobody THEN ',"namesNobody":true' ELSE '' END || ',"reference":' || to_json(mark.reference)::text
      || ',"responsible":[' || coalesce((
        SELECT string_agg(to_json(b.name)::text, ',' ORDER BY b.position) FROM responsible_bodies b WHERE b.commitment_id = mark.id), '')
      || '],"start":' || mark.start || ',"title":' || to_json(mark.title)::text
      || ',"titleLanguage":' || to_json(mark.title_language)::text || ',"whyThisForce":' || to_json(mark.why_this_force)::text || '}',
    'UTF8')), 'hex')
  $$;
