-- What a proposal says, as one hash: what a reviewer approves. lib/evidence/item-test/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION item_test_sha256(it item_tests) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(concat_ws(chr(31), it.commitment_id::text, coalesce(it.number::text, ''), coalesce(it.says, ''),
    coalesce(it.shown_by, ''), coalesce(it.ends_id::text, ''), coalesce(it.reason, ''), it.language), 'UTF8')), 'hex')
  $$;
