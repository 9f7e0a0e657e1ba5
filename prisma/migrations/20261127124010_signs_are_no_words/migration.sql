-- The sign █ stands for a covered character and is no word: nobody stores it in place of one (docs/decisions/0098). It can be written where a text is
-- taken over as it stands from a covered one of the same thing; then that text is covered here too, with the words that it had, and they come back
-- with it. What keeps the versions of something says what was submitted, and is not looked at.

-- The covered text from which a row took a text as it stands: of the same source or request, or of the question that comes back.
CREATE FUNCTION covered_as(of_table text, of_row jsonb, says text) RETURNS covered_texts
  LANGUAGE sql STABLE
  AS $$
  SELECT t.* FROM covered_texts t, covered_thing(t) d
  WHERE t.number >= 0 AND covered_words(t) = $3 AND CASE
    WHEN $1 = 'sources' THEN (d.of_type, d.of_id) = ('source', $2 ->> 'id')
    WHEN $1 = 'source_classings' THEN (d.of_type, d.of_id) = ('source', $2 ->> 'source_id')
    WHEN $1 = 'request_acts' THEN (d.of_type, d.of_id) = ('request', $2 ->> 'request_id')
    WHEN $1 = 'follow_ups' THEN (d.of_type, d.of_id) = ('follow-up', $2 ->> 'previous_id')
    ELSE false END
  ORDER BY t.id LIMIT 1
  $$;

CREATE FUNCTION signs_are_no_words() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  becomes CONSTANT jsonb := to_jsonb(NEW);
  whole CONSTANT text := becomes ->> whole_of(TG_TABLE_NAME);
  part CONSTANT integer := number_of_part(TG_TABLE_NAME, becomes);
  it record;
  taken covered_texts;
  kept uuid;
BEGIN
  FOR it IN
    SELECT n.field, n.value #>> '{}' AS says FROM fields_of(becomes) n
    LEFT JOIN fields_of(CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) END) o ON o.field = n.field
    WHERE n.field = ANY (coverable(TG_TABLE_NAME)) AND strpos(n.value #>> '{}', '█') > 0 AND n.value IS DISTINCT FROM o.value
      AND NOT EXISTS (
        SELECT FROM covered_texts t WHERE (t.of_table, t.of_id, t.number, t.field) = (TG_TABLE_NAME::text, whole, part, n.field)
          AND covered_words(t) = n.value #>> '{}')
  LOOP
    taken := covered_as(TG_TABLE_NAME, becomes, it.says);
    IF taken.id IS NULL THEN
      RAISE EXCEPTION 'covered_sign: % of % says █ in place of words', it.field, TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO covered_texts (of_table, of_id, number, field, text, sha256, salt)
      VALUES (TG_TABLE_NAME, whole, part, it.field, taken.text, taken.sha256, taken.salt) RETURNING id INTO kept;
    INSERT INTO covered_places (withholding_id, covered_id, start, "end")
      SELECT p.withholding_id, kept, p.start, p."end" FROM covered_places p JOIN withholdings w ON w.id = p.withholding_id
      WHERE p.covered_id = taken.id AND w.lifted_at IS NULL;
  END LOOP;
  RETURN NULL;
END $$;

-- After the trigger that counts what was covered of the wording before backwards: it is called before this one in the alphabet.
DO $do$
DECLARE
  held text;
  body text;
  stands CONSTANT text := pg_get_functiondef('covered_text_stands()'::regprocedure);
  placed CONSTANT text := pg_get_functiondef('covered_place_stands()'::regprocedure);
BEGIN
  FOREACH held IN ARRAY ARRAY['citations', 'revisions', 'elements', 'search_logs', 'test_answers', 'translations', 'notes', 'sources',
    'source_classings', 'item_tests', 'follow_ups', 'access_requests', 'request_acts', 'logged_searches', 'lineage_links', 'reader_messages',
    'commitments'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE ON %I FOR EACH ROW WHEN (strpos(NEW::text, ''█'') > 0)
      EXECUTE FUNCTION signs_are_no_words()', held || '_written_in_words', held);
  END LOOP;
  -- A text that was taken over is kept with the words that it had, also where they were erased, and covered in the same places.
  body := 'IF NEW.salt IS NULL OR NEW.text IS DISTINCT FROM own_text(NEW) THEN';
  ASSERT position(body IN stands) > 0;
  EXECUTE replace(stands, body, $q$IF EXISTS (
      SELECT FROM covered_texts t WHERE (t.text, t.sha256) = (NEW.text, NEW.sha256) AND t.salt IS NOT DISTINCT FROM NEW.salt
        AND covered_words(t) = own_text(NEW)) THEN
      RETURN NEW;
    END IF;
    $q$ || body);
  body := 'num_nonnulls(w.lifted_at, w.erased_at) = 0';
  ASSERT position(body IN placed) > 0;
  EXECUTE replace(placed, body, $q$(num_nonnulls(w.lifted_at, w.erased_at) = 0 OR w.erased_at IS NOT NULL AND EXISTS (
        SELECT FROM covered_places p JOIN covered_texts o ON o.id = p.covered_id
        WHERE (p.withholding_id, p.start, p."end") = (NEW.withholding_id, NEW.start, NEW."end") AND (o.text, o.sha256) = (t.text, t.sha256)))$q$);
END $do$;
