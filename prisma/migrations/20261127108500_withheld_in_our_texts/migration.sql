-- Words that are withheld of a source, where our own judgements repeat them (docs/decisions/0085): they are taken out of the columns that everything
-- reads, █ for each character, and the text as it was signed is kept beside, for nobody but what verifies the record.

CREATE TABLE covered_texts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  of_table text NOT NULL,
  of_id uuid NOT NULL,
  number integer NOT NULL,
  field text NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  salt bytea,
  CONSTRAINT covered_texts_pkey PRIMARY KEY (id),
  CONSTRAINT covered_texts_are_ours CHECK ((of_table, field) IN (
    ('citations', 'quote'), ('citations', 'shows'), ('citations', 'locator'), ('citations', 'figure'), ('revisions', 'rationale'),
    ('revisions', 'in_short'), ('revisions', 'in_short_whole'), ('revisions', 'correction_reason'), ('elements', 'name'),
    ('search_logs', 'place'), ('translations', 'text'))),
  CONSTRAINT covered_texts_are_what_their_hash_says CHECK (sha256 = salted_sha256(salt, text))
);
CREATE UNIQUE INDEX covered_texts_of_table_of_id_number_field_key ON covered_texts (of_table, of_id, number, field);
CREATE TRIGGER covered_texts_never_removed BEFORE DELETE ON covered_texts FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER covered_texts_never_emptied BEFORE TRUNCATE ON covered_texts EXECUTE FUNCTION refuse_removal();

CREATE TABLE covered_places (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  withholding_id uuid NOT NULL,
  covered_id uuid NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT covered_places_pkey PRIMARY KEY (id),
  CONSTRAINT covered_places_withholding_id_fkey FOREIGN KEY (withholding_id) REFERENCES withholdings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT covered_places_covered_id_fkey FOREIGN KEY (covered_id) REFERENCES covered_texts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT covered_places_are_stretches CHECK (start >= 0 AND "end" > start)
);
CREATE INDEX covered_places_withholding_id_idx ON covered_places (withholding_id);
CREATE INDEX covered_places_covered_id_idx ON covered_places (covered_id);
CREATE TRIGGER covered_places_never_change BEFORE UPDATE OR DELETE ON covered_places FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER covered_places_never_emptied BEFORE TRUNCATE ON covered_places EXECUTE FUNCTION refuse_change();

-- The text as it was written where words of it are covered, and else as it stands. What was erased of it is in neither.
CREATE FUNCTION as_written(of_table text, of_id uuid, number integer, field text, stands text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce((SELECT t.text FROM covered_texts t WHERE (t.of_table, t.of_id, t.number, t.field) = ($1, $2, $3, $4)), $5)
  $$;

-- A covered text as everybody sees it.
CREATE FUNCTION covered_words(of_it covered_texts) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(string_agg(CASE WHEN EXISTS (
      SELECT FROM covered_places p JOIN withholdings w ON w.id = p.withholding_id
      WHERE p.covered_id = of_it.id AND w.lifted_at IS NULL AND c.at > p.start AND c.at <= p."end") THEN '█' ELSE c.sign END, '' ORDER BY c.at), '')
  FROM unnest(string_to_array(of_it.text, NULL)) WITH ORDINALITY AS c(sign, at)
  $$;

-- The text of a row itself, as everything reads it.
CREATE FUNCTION own_text(of_it covered_texts) RETURNS text
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  stands text;
BEGIN
  EXECUTE CASE
    WHEN of_it.of_table = 'citations' THEN format('SELECT %I FROM citations WHERE revision_id = $1 AND number = $2', of_it.field)
    WHEN of_it.of_table IN ('elements', 'search_logs') THEN
      format('SELECT %I FROM %I WHERE revision_id = $1 AND position = $2', of_it.field, of_it.of_table)
    ELSE format('SELECT %I FROM %I WHERE id = $1 AND $2 = 0', of_it.field, of_it.of_table) END
    INTO stands USING of_it.of_id, of_it.number;
  RETURN stands;
END $$;

-- Which part of a row's thing it is: a citation's number, an element's or a search's position.
CREATE FUNCTION number_of_part(of_table text, of_row jsonb) RETURNS integer
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce((CASE of_table WHEN 'citations' THEN of_row ->> 'number' ELSE of_row ->> 'position' END)::integer, 0) $$;

-- Whether a row changes in nothing but that words of it are covered, or shown again, as what is withheld stands.
CREATE FUNCTION is_only_covered(of_table text, was jsonb, becomes jsonb) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(bool_and(EXISTS (
    SELECT FROM covered_texts t
    WHERE t.of_table = $1 AND t.of_id = coalesce(becomes ->> 'revision_id', becomes ->> 'id')::uuid
      AND t.number = number_of_part($1, becomes) AND t.field = f.key
      AND covered_words(t) IS NOT DISTINCT FROM becomes ->> f.key)), false)
  FROM jsonb_each(becomes) f WHERE f.key <> 'search' AND f.value IS DISTINCT FROM was -> f.key
  $$;

-- Our texts that rest on a source, as they were written: everything that a judgement says which cites it, and its translations.
CREATE FUNCTION texts_resting_on(source text)
  RETURNS TABLE (of_table text, of_id uuid, number integer, field text, text text, is_quote boolean)
  LANGUAGE sql STABLE
  AS $$
  WITH cited AS MATERIALIZED (SELECT DISTINCT revision_id AS id FROM citations WHERE source_id = $1),
  stands AS (
    SELECT 'citations' AS of_table, k.revision_id AS of_id, k.number, f.field, f.text, k.source_id = $1 AND f.field = 'quote' AS is_quote
      FROM cited JOIN citations k ON k.revision_id = cited.id,
           LATERAL (VALUES ('quote', k.quote), ('shows', k.shows), ('locator', k.locator), ('figure', k.figure)) AS f (field, text)
    UNION ALL
    SELECT 'revisions', r.id, 0, f.field, f.text, false
      FROM cited JOIN revisions r ON r.id = cited.id,
           LATERAL (VALUES ('rationale', r.rationale), ('in_short', r.in_short), ('in_short_whole', r.in_short_whole),
                    ('correction_reason', r.correction_reason)) AS f (field, text)
    UNION ALL
    SELECT 'elements', e.revision_id, e.position, 'name', e.name, false FROM cited JOIN elements e ON e.revision_id = cited.id
    UNION ALL
    SELECT 'search_logs', g.revision_id, g.position, 'place', g.place, false FROM cited JOIN search_logs g ON g.revision_id = cited.id
    UNION ALL
    SELECT 'translations', t.id, 0, 'text', t.text, false
      FROM translations t WHERE t.line_id IN (SELECT r.line_id FROM cited JOIN revisions r ON r.id = cited.id)
  )
  SELECT s.of_table, s.of_id, s.number, s.field, as_written(s.of_table, s.of_id, s.number, s.field, s.text), s.is_quote
  FROM stands s WHERE s.text IS NOT NULL
  $$;

-- A text is kept as it stands at that moment; of it go the words that were erased, and the salt with which they could be tried.
CREATE FUNCTION covered_text_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.salt IS NULL OR NEW.text IS DISTINCT FROM own_text(NEW) THEN
      RAISE EXCEPTION 'a text of ours is kept as it stands' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - ARRAY['text', 'salt'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['text', 'salt'] OR NEW.salt IS NOT NULL
    OR char_length(NEW.text) <> char_length(OLD.text)
    OR EXISTS (
      SELECT FROM unnest(string_to_array(OLD.text, NULL), string_to_array(NEW.text, NULL)) WITH ORDINALITY AS c (was, becomes, at)
      WHERE c.was <> c.becomes AND (c.becomes <> '█' OR NOT EXISTS (
        SELECT FROM covered_places p JOIN withholdings w ON w.id = p.withholding_id
        WHERE p.covered_id = NEW.id AND w.erased_at IS NOT NULL AND w.xmin = pg_current_xact_id()::xid AND c.at > p.start AND c.at <= p."end"))) THEN
    RAISE EXCEPTION 'words that were covered change by an erasing alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER covered_texts_stand BEFORE INSERT OR UPDATE ON covered_texts FOR EACH ROW EXECUTE FUNCTION covered_text_stands();

CREATE FUNCTION covered_place_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM withholdings w, covered_texts t
    WHERE w.id = NEW.withholding_id AND t.id = NEW.covered_id AND num_nonnulls(w.lifted_at, w.erased_at) = 0
      AND NEW."end" <= char_length(t.text)) THEN
    RAISE EXCEPTION 'words are covered while a decision stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER covered_places_stand BEFORE INSERT ON covered_places FOR EACH ROW EXECUTE FUNCTION covered_place_stands();

-- Puts the texts in which a decision covers words as everybody is to see them. It has the owner's rights: the application changes none of these columns.
CREATE FUNCTION show_covered(decision uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  it covered_texts;
BEGIN
  FOR it IN SELECT * FROM covered_texts WHERE id IN (SELECT covered_id FROM covered_places WHERE withholding_id = decision) LOOP
    CONTINUE WHEN own_text(it) IS NOT DISTINCT FROM covered_words(it);
    CASE it.of_table
      WHEN 'citations' THEN
        EXECUTE format('UPDATE citations SET %I = $1 WHERE revision_id = $2 AND number = $3', it.field) USING covered_words(it), it.of_id, it.number;
      WHEN 'elements', 'search_logs' THEN
        EXECUTE format('UPDATE %I SET %I = $1 WHERE revision_id = $2 AND position = $3', it.of_table, it.field) USING covered_words(it), it.of_id, it.number;
      WHEN 'revisions', 'translations' THEN
        EXECUTE format('UPDATE %I SET %I = $1 WHERE id = $2', it.of_table, it.field) USING covered_words(it), it.of_id;
    END CASE;
    -- Nor does search offer them where somebody mistypes a word. Whatever else says such a word brings it anew when it is written.
    DELETE FROM search_words WHERE word = ANY (ARRAY(
      SELECT DISTINCT word FROM covered_places p, unnest(string_to_array(search_fold(substr(it.text, p.start + 1, p."end" - p.start)), ' ')) AS word
      WHERE p.covered_id = it.id AND p.withholding_id = decision));
  END LOOP;
END $$;

-- What never changes once written does in this alone.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('citations', 'elements', 'search_logs') THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% never change once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $do$
DECLARE
  held text;
  moves text;
  acts CONSTANT text := pg_get_functiondef('leaves_its_act()'::regprocedure);
  acted CONSTANT text := $q$IF NOT is_trusted() AND $q$;
BEGIN
  FOREACH held IN ARRAY ARRAY['revision', 'translation'] LOOP
    moves := pg_get_functiondef((held || '_moves_as_permitted()')::regprocedure);
    ASSERT moves ~ E'\nBEGIN\n';
    EXECUTE regexp_replace(moves, E'\nBEGIN\n', format(E'\nBEGIN\n  IF is_only_covered(%L, to_jsonb(OLD), to_jsonb(NEW)) THEN\n    RETURN NEW;\n  END IF;\n', held || 's'));
  END LOOP;
  ASSERT position(acted IN acts) > 0;
  EXECUTE replace(acts, acted, $q$IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'translations' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NULL;
    END IF;
  END IF;
  $q$ || acted);
END $do$;
