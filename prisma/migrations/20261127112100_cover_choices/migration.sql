-- A reviewer's choice that what a decision withholds is covered in one more thing of ours, which does not rest on the source.
CREATE TABLE cover_choices (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  withholding_id uuid NOT NULL,
  of_type text NOT NULL,
  of_id text NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT cover_choices_pkey PRIMARY KEY (id),
  CONSTRAINT cover_choices_withholding_id_fkey FOREIGN KEY (withholding_id) REFERENCES withholdings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT cover_choices_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX cover_choices_withholding_id_of_type_of_id_key ON cover_choices (withholding_id, of_type, of_id);
CREATE INDEX cover_choices_of_type_of_id_idx ON cover_choices (of_type, of_id);
CREATE INDEX cover_choices_decided_by_id_idx ON cover_choices (decided_by_id);
CREATE TRIGGER cover_choices_never_change BEFORE UPDATE OR DELETE ON cover_choices FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cover_choices_never_emptied BEFORE TRUNCATE ON cover_choices EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cover_choices_are_by_whoever_acts BEFORE INSERT OR UPDATE OF decided_by_id ON cover_choices
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('decided_by_id');

CREATE FUNCTION cover_choice_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM events WHERE object_type = 'withholding' AND object_id = NEW.withholding_id::text AND verb = 'covered'
      AND payload::jsonb ->> 'choice' = NEW.id::text AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what is covered leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cover_choices_leave_their_acts AFTER INSERT ON cover_choices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION cover_choice_leaves_its_act();

ALTER TABLE covered_places ADD COLUMN choice_id uuid;
ALTER TABLE covered_places ADD CONSTRAINT covered_places_choice_id_fkey FOREIGN KEY (choice_id) REFERENCES cover_choices (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX covered_places_choice_id_idx ON covered_places (choice_id);

-- What a covered text is of, by the name that the record gives to it.
CREATE FUNCTION covered_thing(of_it covered_texts) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE
      WHEN of_it.of_table IN ('citations', 'revisions', 'elements', 'search_logs', 'test_answers') THEN 'revision'
      WHEN of_it.of_table IN ('notes', 'note_versions') THEN 'note' WHEN of_it.of_table IN ('sources', 'source_classings') THEN 'source'
      WHEN of_it.of_table = 'translations' THEN 'translation' WHEN of_it.of_table = 'item_tests' THEN 'item-test'
      WHEN of_it.of_table = 'follow_ups' THEN 'follow-up' WHEN of_it.of_table IN ('access_requests', 'request_acts') THEN 'request'
      WHEN of_it.of_table = 'logged_searches' THEN 'search-log' WHEN of_it.of_table IN ('lineage_links', 'lineage_versions') THEN 'lineage-link'
      WHEN of_it.of_table = 'reader_messages' THEN 'reader-message' ELSE 'commitment' END,
    CASE of_it.of_table
      WHEN 'source_classings' THEN (SELECT source_id FROM source_classings WHERE id = of_it.of_id::uuid)
      WHEN 'request_acts' THEN (SELECT request_id::text FROM request_acts WHERE id = of_it.of_id::uuid)
      ELSE of_it.of_id END
  $$;

-- The statements on whose pages something of ours stands in which a decision covers words: which changes with it.
CREATE FUNCTION statements_covered_by(decision uuid) RETURNS SETOF text
  LANGUAGE sql STABLE
  AS $$
  WITH things AS (
    SELECT DISTINCT d.of_type, d.of_id FROM covered_places p JOIN covered_texts t ON t.id = p.covered_id, covered_thing(t) d
    WHERE p.withholding_id = decision)
  SELECT s.slug FROM things d JOIN statements s ON s.id = CASE d.of_type
      WHEN 'note' THEN (SELECT statement_id FROM notes WHERE id = d.of_id::uuid)
      WHEN 'item-test' THEN (SELECT statement_id FROM item_tests WHERE id = d.of_id::uuid)
      WHEN 'follow-up' THEN (SELECT statement_id FROM follow_ups WHERE id = d.of_id::uuid)
      WHEN 'request' THEN (SELECT statement_id FROM access_requests WHERE id = d.of_id::uuid)
      WHEN 'search-log' THEN (SELECT statement_id FROM logged_searches WHERE id = d.of_id::uuid)
      WHEN 'reader-message' THEN (SELECT statement_id FROM reader_messages WHERE id = d.of_id::uuid)
      WHEN 'commitment' THEN (SELECT statement_id FROM commitments WHERE id = d.of_id::uuid)
      WHEN 'translation' THEN (SELECT statement_id FROM translations WHERE id = d.of_id::uuid)
      WHEN 'revision' THEN (SELECT c.statement_id FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
        WHERE r.id = d.of_id::uuid) END
  UNION
  -- Links stand with both of their ends, and so does an item in which links end; a source with all that use it.
  SELECT shown.slug FROM things d, LATERAL (
    SELECT statements_showing(d.of_type, d.of_id, NULL) AS slug WHERE d.of_type IN ('lineage-link', 'source')
    UNION ALL
    SELECT statements_showing('lineage-link', k.id::text, NULL) FROM lineage_links k
     WHERE d.of_type = 'commitment' AND d.of_id IN (k.commitment_id::text, k.later_commitment_id::text)) shown
  $$;

DO $do$
DECLARE
  body text;
  acts CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  showing CONSTANT text := pg_get_functiondef('statements_showing(text,text,uuid)'::regprocedure);
BEGIN
  body := E'WHEN ''withholding'' THEN\n    has := EXISTS (';
  ASSERT position(body IN acts) > 0;
  EXECUTE replace(acts, body, $q$WHEN 'withholding' THEN
    has := EXISTS (
      SELECT FROM cover_choices WHERE withholding_id = NEW.object_id::uuid AND xmin = now_xid AND NEW.verb = 'covered'
        AND decided_by_id = NEW.actor_id AND id::text = said ->> 'choice') OR EXISTS ($q$);
  body := 'SELECT slug FROM statements WHERE id = of_statement';
  ASSERT position(body IN showing) > 0;
  EXECUTE replace(showing, body, body || $q$
  UNION
  SELECT statements_covered_by(CASE WHEN of_type = 'withholding' THEN of_id::uuid END)$q$);
END $do$;

-- The verb is among those that can be public (lib/event/data/public-events.ts names the same).
DROP INDEX events_that_may_be_public_idx;
CREATE INDEX events_that_may_be_public_idx ON events (position)
  WHERE verb IN ('imported', 'published', 'listed', 'added', 'marked', 'submitted', 'approved', 'showed as interim', 'replaced',
    'corrected', 'withdrew', 'sent back', 'completed', 'turned following on', 'turned following off',
    'kept', 'opened', 'brought', 'withheld', 'covered', 'lifted', 'erased');
