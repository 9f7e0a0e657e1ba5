-- What a translation says and of what, as one hash: what a reviewer approves. lib/assessment/translation/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION translation_sha256(it translations) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(concat_ws(chr(31), coalesce(it.commitment_id::text, it.source_id, concat_ws('/', it.statement_id::text, it.party_key)), coalesce(it.line_id::text, ''), it.field::text, it.language,
    it.original_sha256, it.text), 'UTF8')), 'hex')
  $$;
