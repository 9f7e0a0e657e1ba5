-- Words that are withheld of a source are covered in every text of ours that rests on it, and where a reviewer says so in any other
-- (docs/decisions/0095). As before they leave the columns that everything reads; the text as it was written is kept beside.

-- Sources have ids that are no UUIDs.
ALTER TABLE covered_texts ALTER COLUMN of_id TYPE text USING of_id::text;
CREATE INDEX covered_texts_of_id_idx ON covered_texts (of_id);

-- The columns of each table that hold our words; a part of a column of JSON is named after a dot.
CREATE FUNCTION coverable(of_table text) RETURNS text[]
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE of_table
    WHEN 'citations' THEN ARRAY['quote', 'shows', 'locator', 'figure', 'quote_explained']
    WHEN 'revisions' THEN ARRAY['rationale', 'in_short', 'in_short_whole', 'correction_reason']
    WHEN 'elements' THEN ARRAY['name']
    WHEN 'search_logs' THEN ARRAY['place']
    WHEN 'test_answers' THEN ARRAY['says']
    WHEN 'translations' THEN ARRAY['text', 'withdrawn_reason']
    WHEN 'notes' THEN ARRAY['body', 'withdrawn_reason']
    WHEN 'note_versions' THEN ARRAY['body']
    WHEN 'sources' THEN ARRAY['title', 'publisher', 'author', 'summary', 'note']
    WHEN 'source_classings' THEN ARRAY['reason', 'before.title', 'before.publisher', 'before.author', 'before.summary',
      'after.title', 'after.publisher', 'after.author', 'after.summary']
    WHEN 'item_tests' THEN ARRAY['says', 'shown_by', 'reason', 'withdrawn_reason']
    WHEN 'follow_ups' THEN ARRAY['question', 'outcome', 'withdrawn_reason']
    WHEN 'access_requests' THEN ARRAY['authority', 'asked']
    WHEN 'request_acts' THEN ARRAY['reference', 'basis', 'text']
    WHEN 'logged_searches' THEN ARRAY['place', 'words', 'withdrawn_reason']
    WHEN 'lineage_links' THEN ARRAY['quote', 'locator', 'why', 'withdrawn_reason']
    WHEN 'lineage_versions' THEN ARRAY['quote', 'locator', 'why']
    WHEN 'reader_messages' THEN ARRAY['body', 'quote', 'capacity', 'matter', 'reason', 'excerpt']
    WHEN 'commitments' THEN ARRAY['title', 'why_this_force', 'withdrawn_reason']
    WHEN 'mark_versions' THEN ARRAY['title', 'why_this_force']
    ELSE '{}' END
  $$;
ALTER TABLE covered_texts DROP CONSTRAINT covered_texts_are_ours;
ALTER TABLE covered_texts ADD CONSTRAINT covered_texts_are_ours CHECK (field = ANY (coverable(of_table)));

-- The column by which a row names what it is of, and the one that counts the parts of that.
CREATE FUNCTION whole_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN of_table IN ('citations', 'elements', 'search_logs', 'test_answers') THEN 'revision_id'
    WHEN of_table = 'note_versions' THEN 'note_id' WHEN of_table = 'lineage_versions' THEN 'link_id'
    WHEN of_table = 'mark_versions' THEN 'commitment_id' ELSE 'id' END
  $$;
CREATE FUNCTION part_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN of_table IN ('citations', 'lineage_versions', 'mark_versions') THEN 'number' WHEN of_table = 'note_versions' THEN 'version'
    WHEN of_table IN ('elements', 'search_logs', 'test_answers') THEN 'position' END
  $$;
CREATE OR REPLACE FUNCTION number_of_part(of_table text, of_row jsonb) RETURNS integer
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce((of_row ->> part_of(of_table))::integer, 0) $$;

-- The fields of a row, those of its JSON each by itself.
CREATE FUNCTION fields_of(of_row jsonb) RETURNS TABLE (field text, value jsonb)
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT key, value FROM jsonb_each(of_row) WHERE jsonb_typeof(value) <> 'object'
  UNION ALL
  SELECT o.key || '.' || i.key, i.value
    FROM jsonb_each(of_row) o, jsonb_each(CASE jsonb_typeof(o.value) WHEN 'object' THEN o.value ELSE '{}' END) i
  $$;

DROP FUNCTION as_written(text, uuid, integer, text, text);
CREATE FUNCTION as_written(of_table text, of_id text, number integer, field text, stands text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce((SELECT t.text FROM covered_texts t WHERE (t.of_table, t.of_id, t.number, t.field) = ($1, $2, $3, $4)), $5)
  $$;

CREATE OR REPLACE FUNCTION own_text(of_it covered_texts) RETURNS text
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  stands text;
BEGIN
  EXECUTE format('SELECT to_jsonb(r) #>> $3 FROM %I r WHERE r.%I = $1::%s AND $2 = %s', of_it.of_table, whole_of(of_it.of_table),
      CASE of_it.of_table WHEN 'sources' THEN 'text' ELSE 'uuid' END, coalesce('r.' || quote_ident(part_of(of_it.of_table)), '0'))
    INTO stands USING of_it.of_id, of_it.number, string_to_array(of_it.field, '.');
  RETURN stands;
END $$;

-- Columns that the database makes of others are not made yet where a row is looked at before it is written.
CREATE OR REPLACE FUNCTION is_only_covered(of_table text, was jsonb, becomes jsonb) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(bool_and(EXISTS (
    SELECT FROM covered_texts t
    WHERE t.of_table = $1 AND t.of_id = becomes ->> whole_of($1)
      AND t.number = number_of_part($1, becomes) AND t.field = coalesce(n.field, o.field)
      AND covered_words(t) IS NOT DISTINCT FROM n.value #>> '{}')), false)
  FROM fields_of(becomes) n FULL JOIN fields_of(was) o ON o.field = n.field
  WHERE coalesce(n.field, o.field) NOT IN ('search', 'short_id') AND n.value IS DISTINCT FROM o.value
  $$;

-- All that is said in one thing of ours, by the name that the record gives to it: its rows, with the source that a quote in them is of.
CREATE FUNCTION rows_of(of_type text, of_id text) RETURNS TABLE (of_table text, of_row jsonb, quoted text)
  LANGUAGE plpgsql STABLE
  AS $$
BEGIN
  CASE of_type
  WHEN 'revision' THEN
    RETURN QUERY SELECT 'citations', to_jsonb(x), x.source_id FROM citations x WHERE x.revision_id = of_id::uuid
      UNION ALL SELECT 'revisions', to_jsonb(x), NULL FROM revisions x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'elements', to_jsonb(x), NULL FROM elements x WHERE x.revision_id = of_id::uuid
      UNION ALL SELECT 'search_logs', to_jsonb(x), NULL FROM search_logs x WHERE x.revision_id = of_id::uuid
      UNION ALL SELECT 'test_answers', to_jsonb(x), NULL FROM test_answers x WHERE x.revision_id = of_id::uuid;
  WHEN 'translation' THEN
    RETURN QUERY SELECT 'translations', to_jsonb(x), NULL FROM translations x WHERE x.id = of_id::uuid;
  WHEN 'note' THEN
    RETURN QUERY SELECT 'notes', to_jsonb(x), NULL FROM notes x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'note_versions', to_jsonb(x), NULL FROM note_versions x WHERE x.note_id = of_id::uuid;
  WHEN 'source' THEN
    RETURN QUERY SELECT 'sources', to_jsonb(x), NULL FROM sources x WHERE x.id = rows_of.of_id
      UNION ALL SELECT 'source_classings', to_jsonb(x), NULL FROM source_classings x WHERE x.source_id = rows_of.of_id;
  WHEN 'item-test' THEN
    RETURN QUERY SELECT 'item_tests', to_jsonb(x), NULL FROM item_tests x WHERE x.id = of_id::uuid;
  WHEN 'follow-up' THEN
    RETURN QUERY SELECT 'follow_ups', to_jsonb(x), NULL FROM follow_ups x WHERE x.id = of_id::uuid;
  WHEN 'request' THEN
    RETURN QUERY SELECT 'access_requests', to_jsonb(x), NULL FROM access_requests x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'request_acts', to_jsonb(x), NULL FROM request_acts x WHERE x.request_id = of_id::uuid;
  WHEN 'search-log' THEN
    RETURN QUERY SELECT 'logged_searches', to_jsonb(x), NULL FROM logged_searches x WHERE x.id = of_id::uuid;
  WHEN 'lineage-link' THEN
    RETURN QUERY SELECT 'lineage_links', to_jsonb(x), x.later_source_id FROM lineage_links x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'lineage_versions', to_jsonb(x), l.later_source_id FROM lineage_versions x JOIN lineage_links l ON l.id = x.link_id
        WHERE x.link_id = of_id::uuid;
  WHEN 'reader-message' THEN
    RETURN QUERY SELECT 'reader_messages', to_jsonb(x), NULL FROM reader_messages x WHERE x.id = of_id::uuid;
  WHEN 'commitment' THEN
    RETURN QUERY SELECT 'commitments', to_jsonb(x), NULL FROM commitments x WHERE x.id = of_id::uuid
      UNION ALL SELECT 'mark_versions', to_jsonb(x), NULL FROM mark_versions x WHERE x.commitment_id = of_id::uuid;
  ELSE
    RAISE EXCEPTION 'no words of ours are in %', of_type USING ERRCODE = 'check_violation';
  END CASE;
END $$;

-- Its texts, as they were written. A quote is one of the source asked about.
CREATE FUNCTION texts_of(of_type text, of_id text, source text)
  RETURNS TABLE (of_table text, of_id text, number integer, field text, text text, is_quote boolean)
  LANGUAGE sql STABLE
  AS $$
  SELECT r.of_table, r.of_row ->> whole_of(r.of_table), number_of_part(r.of_table, r.of_row), f.field,
    as_written(r.of_table, r.of_row ->> whole_of(r.of_table), number_of_part(r.of_table, r.of_row), f.field, f.value #>> '{}'),
    f.field = 'quote' AND r.quoted IS NOT DISTINCT FROM $3
  FROM rows_of($1, $2) r, fields_of(r.of_row) f
  WHERE f.field = ANY (coverable(r.of_table)) AND f.value <> 'null'
  $$;

-- What rests on a source: judgements that cite it, with the translations of their lines; its own description, with those; notes on it with
-- their replies; searches that found it; requests that it answers; links to it as a later text; messages that led to it.
CREATE FUNCTION resting_on(source text) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  WITH cited AS MATERIALIZED (SELECT DISTINCT revision_id AS id FROM citations WHERE source_id = $1)
  SELECT 'revision', id::text FROM cited
  UNION ALL
  SELECT 'translation', id::text FROM translations
   WHERE source_id = $1 OR line_id IN (SELECT r.line_id FROM cited JOIN revisions r ON r.id = cited.id)
  UNION ALL
  SELECT 'source', $1
  UNION ALL
  SELECT 'note', id::text FROM notes WHERE source_id = $1 OR parent_id IN (SELECT id FROM notes WHERE source_id = $1)
  UNION ALL
  SELECT 'search-log', id::text FROM logged_searches WHERE found_source_id = $1
  UNION ALL
  SELECT DISTINCT 'request', request_id::text FROM request_acts WHERE source_id = $1
  UNION ALL
  SELECT 'lineage-link', id::text FROM lineage_links WHERE later_source_id = $1
  UNION ALL
  SELECT 'reader-message', id::text FROM reader_messages WHERE led_to_source_id = $1
  $$;
DROP FUNCTION texts_resting_on(text);
CREATE FUNCTION texts_resting_on(source text)
  RETURNS TABLE (of_table text, of_id text, number integer, field text, text text, is_quote boolean)
  LANGUAGE sql STABLE
  AS $$ SELECT t.* FROM resting_on($1) r, texts_of(r.of_type, r.of_id, $1) t $$;

-- Puts the texts in which a decision covers words as everybody is to see them: each row at once, since what it says in two columns may have to agree.
CREATE OR REPLACE FUNCTION show_covered(decision uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  it record;
  one covered_texts;
  path text[];
  sets jsonb;
BEGIN
  FOR it IN
    SELECT t.of_table, t.of_id, t.number FROM covered_texts t
    WHERE t.number >= 0 AND t.id IN (SELECT covered_id FROM covered_places WHERE withholding_id = decision)
      AND own_text(t) IS DISTINCT FROM covered_words(t)
    GROUP BY t.of_table, t.of_id, t.number
  LOOP
    sets := '{}';
    FOR one IN SELECT * FROM covered_texts t WHERE (t.of_table, t.of_id, t.number) = (it.of_table, it.of_id, it.number) LOOP
      path := string_to_array(one.field, '.');
      sets := sets || jsonb_build_object(path[1], CASE WHEN path[2] IS NULL THEN quote_literal(covered_words(one))
        ELSE format('jsonb_set(%s, %L, to_jsonb(%L::text))', coalesce(sets ->> path[1], quote_ident(path[1])), path[2:2], covered_words(one)) END);
    END LOOP;
    EXECUTE format('UPDATE %I r SET %s WHERE r.%I = $1::%s AND $2 = %s', it.of_table,
      (SELECT string_agg(format('%I = %s', key, value), ', ') FROM jsonb_each_text(sets)), whole_of(it.of_table),
      CASE it.of_table WHEN 'sources' THEN 'text' ELSE 'uuid' END, coalesce('r.' || quote_ident(part_of(it.of_table)), '0'))
      USING it.of_id, it.number;
  END LOOP;
  -- Nor does search offer them where somebody mistypes a word. Whatever else says such a word brings it anew when it is written.
  DELETE FROM search_words WHERE word = ANY (ARRAY(
    SELECT DISTINCT word FROM covered_places p JOIN covered_texts t ON t.id = p.covered_id,
      unnest(string_to_array(search_fold(substr(t.text, p.start + 1, p."end" - p.start)), ' ')) AS word
    WHERE p.withholding_id = decision));
END $$;

-- Where somebody writes a text anew, what was covered of the one before stands nowhere any more: it is counted backwards, below nought.
CREATE FUNCTION covered_text_is_rewritten() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  UPDATE covered_texts t
     SET number = -1 - (SELECT count(*) FROM covered_texts o WHERE (o.of_table, o.of_id, o.field) = (t.of_table, t.of_id, t.field) AND o.number < 0)
   WHERE t.of_table = TG_TABLE_NAME AND t.of_id = to_jsonb(NEW) ->> 'id' AND t.number = 0
     AND covered_words(t) IS DISTINCT FROM to_jsonb(NEW) #>> string_to_array(t.field, '.');
  RETURN NULL;
END $$;

-- A place stands since the moment at which it was covered, by the clock by which the record tells time.
CREATE OR REPLACE FUNCTION covered_place_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM withholdings w, covered_texts t
    WHERE w.id = NEW.withholding_id AND t.id = NEW.covered_id AND num_nonnulls(w.lifted_at, w.erased_at) = 0
      AND NEW."end" <= char_length(t.text)) THEN
    RAISE EXCEPTION 'words are covered while a decision stands' USING ERRCODE = 'check_violation';
  END IF;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;

-- What a source and an item say is hashed as it was written.
CREATE FUNCTION as_it_was_written(of_table text, it anyelement) RETURNS anyelement
  LANGUAGE sql STABLE
  AS $$
  SELECT jsonb_populate_record($2, (
    SELECT jsonb_object_agg(t.field, t.text) FROM covered_texts t
    WHERE t.of_table = $1 AND t.of_id = to_jsonb($2) ->> 'id' AND t.number = 0))
  $$;

-- Excerpts of a message stand in it, but for what is covered of either.
ALTER TABLE reader_messages DROP CONSTRAINT reader_messages_excerpts_of_replies;
ALTER TABLE reader_messages ADD CONSTRAINT reader_messages_excerpts_of_replies CHECK (
  COALESCE(kind = 'reply' AND outcome = 'partly', false) = (excerpt IS NOT NULL)
  AND (excerpt IS NULL OR strpos(body, excerpt) > 0 OR strpos(body || excerpt, '█') > 0));

DO $do$
DECLARE
  held text;
  body text;
  rewritten text;
  changes CONSTANT text := pg_get_functiondef('refuse_change()'::regprocedure);
  acts CONSTANT text := pg_get_functiondef('leaves_its_act()'::regprocedure);
  stands CONSTANT text := pg_get_functiondef('covered_text_stands()'::regprocedure);
  hashes CONSTANT text := pg_get_functiondef('object_sha256(text,text)'::regprocedure);
BEGIN
  -- What moves as permitted, or never changes, does so but for what is covered in it.
  FOREACH held IN ARRAY ARRAY['note_moves_as_permitted', 'item_test_moves_as_permitted', 'follow_up_moves_as_permitted',
    'outcome_answers_the_question', 'access_request_moves_as_permitted', 'request_act_is_published_by_somebody_else',
    'logged_search_moves_as_permitted', 'lineage_link_moves_as_permitted', 'reader_message_moves_as_permitted',
    'reader_message_led_to_the_point', 'mark_moves_as_permitted', 'source_is_listed_by_somebody_else'] LOOP
    body := pg_get_functiondef((held || '()')::regprocedure);
    ASSERT body ~ E'\nBEGIN\n';
    EXECUTE regexp_replace(body, E'\nBEGIN\n', E'\nBEGIN\n  IF TG_OP = ''UPDATE'' THEN\n    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN\n      RETURN NEW;\n    END IF;\n  END IF;\n');
  END LOOP;
  body := $q$IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('citations', 'elements', 'search_logs', 'test_answers') THEN$q$;
  ASSERT position(body IN changes) > 0;
  EXECUTE replace(changes, body, $q$IF TG_OP = 'UPDATE' AND coverable(TG_TABLE_NAME) <> '{}' THEN$q$);
  body := $q$IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'translations' THEN$q$;
  ASSERT position(body IN acts) > 0;
  EXECUTE replace(acts, body, $q$IF TG_OP = 'UPDATE' AND coverable(TG_TABLE_NAME) <> '{}' THEN$q$);
  body := $q$  IF to_jsonb(NEW) - ARRAY['text', 'salt'] IS DISTINCT$q$;
  ASSERT position(body IN stands) > 0;
  EXECUTE replace(stands, body, $q$  IF pg_trigger_depth() > 1 AND OLD.number = 0 AND NEW.number < 0 AND to_jsonb(NEW) - 'number' = to_jsonb(OLD) - 'number' THEN
    RETURN NEW;
  END IF;
$q$ || body);
  body := 'FROM sources o WHERE o.id = object_id';
  rewritten := 'FROM commitments WHERE id = object_id::uuid';
  ASSERT position(body IN hashes) > 0 AND position(rewritten IN hashes) > 0;
  EXECUTE replace(replace(hashes, body, $q$FROM sources s, as_it_was_written('sources', s) o WHERE s.id = object_id$q$), rewritten,
    $q$FROM (SELECT o.* FROM commitments c, as_it_was_written('commitments', c) o WHERE c.id = object_id::uuid) said$q$);
  FOREACH held IN ARRAY ARRAY['notes', 'sources', 'access_requests', 'lineage_links', 'reader_messages', 'commitments'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION covered_text_is_rewritten()', held || '_write_anew_what_is_covered', held);
  END LOOP;
END $do$;
