-- What a judgement says of each test of its item: part of its words, written with them (docs/decisions/0090).
CREATE TYPE test_finding AS ENUM ('shown', 'partly', 'not_shown', 'not_looked_at');

CREATE TABLE test_answers (
  revision_id uuid NOT NULL,
  position integer NOT NULL,
  test_id uuid NOT NULL,
  found test_finding NOT NULL,
  says text,
  -- Numbers of the judgement's own citations.
  citations integer[] NOT NULL,
  CONSTRAINT test_answers_pkey PRIMARY KEY (revision_id, position),
  CONSTRAINT test_answers_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT test_answers_test_id_fkey FOREIGN KEY (test_id) REFERENCES item_tests (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT test_answers_say_what_is_shown CHECK (
    CASE found WHEN 'not_looked_at' THEN says IS NULL AND cardinality(citations) = 0 ELSE says IS NOT NULL END),
  CONSTRAINT test_answers_are_short CHECK (says ~ '\S' AND char_length(says) <= 300 AND says !~ '[\n\r]')
);
CREATE UNIQUE INDEX test_answers_revision_id_test_id_key ON test_answers (revision_id, test_id);
CREATE INDEX test_answers_test_id_idx ON test_answers (test_id);
CREATE TRIGGER test_answers_never_change BEFORE UPDATE OR DELETE ON test_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER test_answers_never_emptied BEFORE TRUNCATE ON test_answers EXECUTE FUNCTION refuse_change();
CREATE TRIGGER test_answers_come_with_their_revision BEFORE INSERT ON test_answers
  FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();

-- It answers a test of its own item that readers see.
CREATE FUNCTION test_answer_is_of_its_item() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM item_tests t JOIN lines l ON l.commitment_id = t.commitment_id JOIN revisions r ON r.line_id = l.id
    WHERE t.id = NEW.test_id AND r.id = NEW.revision_id AND t.number IS NOT NULL AND t.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'what is answered is a public test of the same item' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER test_answers_are_of_their_item BEFORE INSERT ON test_answers FOR EACH ROW EXECUTE FUNCTION test_answer_is_of_its_item();

-- Words that are withheld of a source are covered in it as in whatever else a judgement says.
ALTER TABLE covered_texts DROP CONSTRAINT covered_texts_are_ours;
ALTER TABLE covered_texts ADD CONSTRAINT covered_texts_are_ours CHECK ((of_table, field) IN (
  ('citations', 'quote'), ('citations', 'shows'), ('citations', 'locator'), ('citations', 'figure'), ('citations', 'quote_explained'),
  ('revisions', 'rationale'), ('revisions', 'in_short'), ('revisions', 'in_short_whole'), ('revisions', 'correction_reason'),
  ('elements', 'name'), ('search_logs', 'place'), ('test_answers', 'says'), ('translations', 'text')));
DO $do$
DECLARE
  parts CONSTANT text := $q$'elements', 'search_logs'$q$;
  more CONSTANT text := $q$'elements', 'search_logs', 'test_answers'$q$;
  rests CONSTANT text := pg_get_functiondef('texts_resting_on(text)'::regprocedure);
  translated CONSTANT text := $q$SELECT 'translations', t.id, 0,$q$;
  held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['own_text(covered_texts)', 'show_covered(uuid)', 'refuse_change()'] LOOP
    ASSERT position(parts IN pg_get_functiondef(held::regprocedure)) > 0;
    EXECUTE replace(pg_get_functiondef(held::regprocedure), parts, more);
  END LOOP;
  ASSERT position(translated IN rests) > 0;
  EXECUTE replace(rests, translated, $q$SELECT 'test_answers', a.revision_id, a.position, 'says', a.says, false
      FROM cited JOIN test_answers a ON a.revision_id = cited.id
    UNION ALL
    $q$ || translated);
END $do$;
