-- More of what is said in a thing of ours can be covered (docs/decisions/0095): the reasons of decisions on it, why somebody proposes to withdraw an item, and how
-- somebody came by a file that they brought as a source.
-- The decisions on a thing of ours, by the name that the record gives to it. Of a source they are those on what was said of it.
CREATE FUNCTION reviews_of(of_type text, of_id text) RETURNS SETOF uuid
  LANGUAGE sql STABLE
  AS $$
  SELECT v.id FROM reviews v
  WHERE v.revision_id = (CASE WHEN $1 = 'revision' THEN $2::uuid END) OR v.link_id = (CASE WHEN $1 = 'lineage-link' THEN $2::uuid END)
    OR v.search_id = (CASE WHEN $1 = 'search-log' THEN $2::uuid END) OR v.note_id = (CASE WHEN $1 = 'note' THEN $2::uuid END)
    OR v.commitment_id = (CASE WHEN $1 = 'commitment' THEN $2::uuid END) OR v.request_id = (CASE WHEN $1 = 'request' THEN $2::uuid END)
    OR v.translation_id = (CASE WHEN $1 = 'translation' THEN $2::uuid END) OR v.item_test_id = (CASE WHEN $1 = 'item-test' THEN $2::uuid END)
  UNION ALL
  SELECT v.id FROM mark_withdrawals w JOIN reviews v ON v.withdrawal_id = w.id WHERE w.commitment_id = (CASE WHEN $1 = 'commitment' THEN $2::uuid END)
  UNION ALL
  SELECT v.id FROM source_classings c JOIN reviews v ON v.classing_id = c.id WHERE c.source_id = (CASE WHEN $1 = 'source' THEN $2 END)
  $$;

-- What a decision is on, by the name that the record gives to it.
CREATE FUNCTION reviewed_in(review uuid) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  SELECT k.of_type, k.of_id FROM reviews v, LATERAL (VALUES ('revision', v.revision_id::text), ('lineage-link', v.link_id::text), ('search-log', v.search_id::text),
    ('note', v.note_id::text), ('commitment', v.commitment_id::text), ('request', v.request_id::text), ('translation', v.translation_id::text),
    ('item-test', v.item_test_id::text), ('commitment', (SELECT commitment_id::text FROM mark_withdrawals WHERE id = v.withdrawal_id)),
    ('source', (SELECT source_id FROM source_classings WHERE id = v.classing_id))) AS k (of_type, of_id)
  WHERE v.id = $1 AND k.of_id IS NOT NULL
  $$;

DO $do$
DECLARE
  held text;
  body text;
  more text;
  of_columns CONSTANT text := pg_get_functiondef('coverable(text)'::regprocedure);
  of_rows CONSTANT text := pg_get_functiondef('rows_of(text,text)'::regprocedure);
  of_things CONSTANT text := pg_get_functiondef('covered_thing(covered_texts)'::regprocedure);
  of_taken CONSTANT text := pg_get_functiondef('covered_as(text,jsonb,text)'::regprocedure);
BEGIN
  body := $q$    ELSE '{}' END$q$;
  ASSERT position(body IN of_columns) > 0;
  EXECUTE replace(of_columns, body, $q$    WHEN 'reviews' THEN ARRAY['reason']
    WHEN 'mark_withdrawals' THEN ARRAY['reason', 'withdrawn_reason']
    WHEN 'captures' THEN ARRAY['came_by_words']
$q$ || body);

  body := 'SELECT ''source_classings'', to_jsonb(x), NULL FROM source_classings x WHERE x.source_id = rows_of.of_id';
  more := 'SELECT ''mark_versions'', to_jsonb(x), NULL FROM mark_versions x WHERE x.commitment_id = of_id::uuid';
  ASSERT position(body IN of_rows) > 0 AND position(more IN of_rows) > 0 AND of_rows ~ 'END CASE;';
  EXECUTE replace(replace(replace(of_rows,
    body, body || E'\n      UNION ALL SELECT ''captures'', to_jsonb(x), NULL FROM captures x WHERE x.source_id = rows_of.of_id'),
    more, more || E'\n      UNION ALL SELECT ''mark_withdrawals'', to_jsonb(x), NULL FROM mark_withdrawals x WHERE x.commitment_id = of_id::uuid'),
    'END CASE;', $q$END CASE;
  RETURN QUERY SELECT 'reviews', to_jsonb(x), NULL::text FROM reviews x WHERE x.id IN (SELECT reviews_of(rows_of.of_type, rows_of.of_id));$q$);

  body := 'SELECT CASE';
  more := 'WHEN ''request_acts'' THEN (SELECT request_id::text';
  ASSERT position(body IN of_things) > 0 AND position(more IN of_things) > 0;
  EXECUTE replace(regexp_replace(of_things, body, $q$SELECT CASE
      WHEN of_it.of_table = 'reviews' THEN (SELECT r.of_type FROM reviewed_in(of_it.of_id::uuid) r) WHEN of_it.of_table = 'captures' THEN 'source'$q$),
    more, $q$WHEN 'reviews' THEN (SELECT r.of_id FROM reviewed_in(of_it.of_id::uuid) r)
      WHEN 'captures' THEN (SELECT source_id FROM captures WHERE id = of_it.of_id::uuid)
      WHEN 'mark_withdrawals' THEN (SELECT commitment_id::text FROM mark_withdrawals WHERE id = of_it.of_id::uuid)
      $q$ || more);

  body := 'WHEN $1 = ''follow_ups''';
  ASSERT position(body IN of_taken) > 0;
  -- An item is withdrawn with the reason of the proposal.
  EXECUTE replace(of_taken, body, $q$WHEN $1 = 'commitments' THEN (d.of_type, d.of_id) = ('commitment', $2 ->> 'id')
    $q$ || body);

  FOREACH held IN ARRAY ARRAY['withdrawal_moves_as_permitted', 'capture_ends_once'] LOOP
    body := pg_get_functiondef((held || '()')::regprocedure);
    ASSERT body ~ E'\nBEGIN\n';
    EXECUTE regexp_replace(body, E'\nBEGIN\n', E'\nBEGIN\n  IF TG_OP = ''UPDATE'' THEN\n    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN\n      RETURN NEW;\n    END IF;\n  END IF;\n');
  END LOOP;
  FOREACH held IN ARRAY ARRAY['reviews', 'mark_withdrawals', 'captures'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE ON %I FOR EACH ROW WHEN (strpos(NEW::text, ''█'') > 0)
      EXECUTE FUNCTION signs_are_no_words()', held || '_written_in_words', held);
  END LOOP;
END $do$;
