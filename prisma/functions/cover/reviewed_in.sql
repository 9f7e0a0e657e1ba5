-- What a decision is on, by the name that the record gives to it.
CREATE OR REPLACE FUNCTION reviewed_in(review uuid) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  SELECT k.of_type, k.of_id FROM reviews v, LATERAL (VALUES ('revision', v.revision_id::text), ('lineage-link', v.link_id::text), ('search-log', v.search_id::text),
    ('note', v.note_id::text), ('commitment', v.commitment_id::text), ('request', v.request_id::text), ('translation', v.translation_id::text),
    ('item-test', v.item_test_id::text), ('commitment', (SELECT commitment_id::text FROM mark_withdrawals WHERE id = v.withdrawal_id)),
    ('source', (SELECT source_id FROM source_classings WHERE id = v.classing_id))) AS k (of_type, of_id)
  WHERE v.id = $1 AND k.of_id IS NOT NULL
  $$;
