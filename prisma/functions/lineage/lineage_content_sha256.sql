-- What a link says, as one hash: what a reviewer approves. lib/assessment/lineage/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION lineage_content_sha256(link lineage_links) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), link.kind::text, link.quote, coalesce(link.locator, ''), link.why_language, link.why), 'UTF8')), 'hex')
  $$;
