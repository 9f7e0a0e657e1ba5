-- A note has a kind (docs/decisions/0138): an analyst's note; an editorial note, on words that stand oddly or otherwise than in the other
-- versions; a context note, on what a reader must know beside items. Both of the latter are in each language and rest on sources.

CREATE TYPE note_kind AS ENUM ('note', 'editorial', 'context');

ALTER TABLE notes
  ADD COLUMN kind note_kind NOT NULL DEFAULT 'note',
  -- Whether the sign [sic] stands after the words that an editorial note is on.
  ADD COLUMN is_sic boolean NOT NULL DEFAULT false,
  -- What a context note is called, in its language; and both texts in further languages.
  ADD COLUMN title text,
  ADD COLUMN titles jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN bodies jsonb NOT NULL DEFAULT '{}',
  -- Up to when somebody looked for what a context note says: a year, a month or a day.
  ADD COLUMN checked_up_to text,
  -- What came with a dossier is shown while it awaits review, and told as that.
  ADD COLUMN shown_at timestamptz(3),
  ADD CONSTRAINT notes_are_of_a_kind CHECK (
    CASE kind
      WHEN 'note' THEN NOT is_sic AND num_nonnulls(title, checked_up_to, shown_at) = 0 AND bodies = '{}' AND titles = '{}'
      WHEN 'editorial' THEN rendering_id IS NOT NULL AND title IS NULL AND checked_up_to IS NULL AND titles = '{}'
      WHEN 'context' THEN commitment_id IS NOT NULL AND NOT is_sic AND title ~ '\S' END),
  ADD CONSTRAINT notes_of_a_kind_are_for_everyone CHECK (kind = 'note' OR visibility = 'public'),
  ADD CONSTRAINT notes_in_further_languages CHECK (jsonb_typeof(bodies) = 'object' AND jsonb_typeof(titles) = 'object'),
  ADD CONSTRAINT notes_checked_up_to_a_date CHECK (checked_up_to ~ '^\d{4}(-\d{2}(-\d{2})?)?$');

ALTER TABLE note_versions
  ADD COLUMN is_sic boolean NOT NULL DEFAULT false,
  ADD COLUMN title text,
  ADD COLUMN titles jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN bodies jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN checked_up_to text;

-- Further items that a context note stands beside. What a note is about never changes, so neither do these.
CREATE TABLE note_items (
  note_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  CONSTRAINT note_items_pkey PRIMARY KEY (note_id, commitment_id),
  CONSTRAINT note_items_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT note_items_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX note_items_commitment_id_idx ON note_items (commitment_id);
CREATE TRIGGER note_items_never_change BEFORE UPDATE OR DELETE ON note_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_items_never_emptied BEFORE TRUNCATE ON note_items EXECUTE FUNCTION refuse_change();

-- What a version of an editorial or a context note rests on, in its order: a source of the library, or an address where the words were seen.
CREATE TABLE note_sources (
  note_id uuid NOT NULL,
  -- A hundred times the version of the note, and the place in it, from 1.
  number integer NOT NULL,
  source_id text,
  url text,
  -- The words as they stand there, and their language.
  quote text NOT NULL,
  language text NOT NULL,
  -- Where in it they stand, or as what they were seen.
  locator text,
  -- Of a figure: who says it and when, as far as known, and what it is.
  said_by text,
  said_on text,
  figure text,
  CONSTRAINT note_sources_pkey PRIMARY KEY (note_id, number),
  CONSTRAINT note_sources_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT note_sources_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT note_sources_have_a_place CHECK (num_nonnulls(source_id, url) >= 1 AND number >= 101 AND number % 100 > 0),
  CONSTRAINT note_sources_are_at_an_address CHECK (url ~ '^https?://[^\s]+$'),
  CONSTRAINT note_sources_have_words CHECK (quote ~ '\S' AND language ~ '\S'),
  -- No figure without whoever says it.
  CONSTRAINT note_sources_figures_are_said_by_somebody CHECK (figure IS NULL OR said_by ~ '\S'),
  CONSTRAINT note_sources_said_on_a_date CHECK (said_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$')
);
CREATE INDEX note_sources_source_id_idx ON note_sources (source_id);
CREATE TRIGGER note_sources_never_change BEFORE UPDATE OR DELETE ON note_sources FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_sources_never_emptied BEFORE TRUNCATE ON note_sources EXECUTE FUNCTION refuse_change();

-- What a note rests on is written with its version, while that can still be written; a note by a person by whoever acts.
CREATE FUNCTION note_part_is_written_with_it() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  note notes%ROWTYPE;
BEGIN
  SELECT * INTO note FROM notes WHERE id = NEW.note_id;
  IF note.kind = 'note' OR note.state NOT IN ('open', 'sent_back') THEN
    RAISE EXCEPTION 'what a note rests on is written with its words' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT acts_here(note.author_id) THEN
    RAISE EXCEPTION 'what a note rests on is written by whoever writes it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_TABLE_NAME = 'note_sources' THEN
    IF (to_jsonb(NEW) ->> 'number')::integer / 100 <> note.version THEN
      RAISE EXCEPTION 'a source is one of the version of the note that is being written' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF note.kind <> 'context' OR note.version <> 1 OR NOT EXISTS (
    SELECT FROM commitments c WHERE c.id = (to_jsonb(NEW) ->> 'commitment_id')::uuid AND c.statement_id = note.statement_id) THEN
    RAISE EXCEPTION 'a context note stands beside items of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER note_sources_are_written_with_it BEFORE INSERT ON note_sources FOR EACH ROW EXECUTE FUNCTION note_part_is_written_with_it();
CREATE TRIGGER note_items_are_written_with_it BEFORE INSERT ON note_items FOR EACH ROW EXECUTE FUNCTION note_part_is_written_with_it();

CREATE OR REPLACE FUNCTION note_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  first notes%ROWTYPE;
BEGIN
  IF NEW.state <> 'open' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a note begins open, with its first version' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT kind FROM people WHERE id = NEW.author_id) <> (CASE WHEN NEW.shown_at IS NULL THEN 'person' ELSE 'import' END)::person_kind THEN
    RAISE EXCEPTION 'what a person writes is shown once a second one has read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.rendering_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r JOIN passages p ON p.rendering_id = r.id
    WHERE r.id = NEW.rendering_id AND r.statement_id = NEW.statement_id AND r.is_base
      AND p.start <= NEW.start AND NEW."end" <= p."end") THEN
    RAISE EXCEPTION 'a note lies inside one passage of its statement''s base rendering' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a note is about an item of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.parent_id IS NOT NULL THEN
    SELECT * INTO first FROM notes WHERE id = NEW.parent_id;
    IF first.statement_id <> NEW.statement_id OR first.parent_id IS NOT NULL OR first.state = 'withdrawn' THEN
      RAISE EXCEPTION 'a reply stands below a first note of the same statement' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.visibility = 'public' AND first.state <> 'published' THEN
      RAISE EXCEPTION 'a public reply stands below a published note' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION note_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  rewritten boolean := (NEW.body, NEW.language, NEW.visibility, NEW.is_sic, NEW.title, NEW.titles, NEW.bodies, NEW.checked_up_to)
    IS DISTINCT FROM (OLD.body, OLD.language, OLD.visibility, OLD.is_sic, OLD.title, OLD.titles, OLD.bodies, OLD.checked_up_to);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.author_id, NEW.parent_id, NEW.rendering_id, NEW.start, NEW."end", NEW.exact, NEW.prefix,
      NEW.suffix, NEW.commitment_id, NEW.source_id, NEW.kind, NEW.shown_at, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.author_id, OLD.parent_id, OLD.rendering_id, OLD.start, OLD."end", OLD.exact,
      OLD.prefix, OLD.suffix, OLD.commitment_id, OLD.source_id, OLD.kind, OLD.shown_at, OLD.created_at) THEN
    RAISE EXCEPTION 'whose a note is, and about what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version > OLD.version AND OLD.state NOT IN ('open', 'sent_back') OR rewritten AND OLD.state NOT IN ('open', 'sent_back') THEN
    RAISE EXCEPTION 'the words of a note change only while it is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  -- What an editorial or a context note rests on is of its version, so a version of these may have the words of the one before it.
  IF NEW.version <> OLD.version + rewritten::integer
    AND (NEW.kind = 'note' OR rewritten OR NEW.version <> OLD.version + 1) THEN
    RAISE EXCEPTION 'each rewriting of a note is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF rewritten AND NEW.visibility = 'public' AND NEW.parent_id IS NOT NULL
    AND (SELECT state FROM notes WHERE id = NEW.parent_id) <> 'published' THEN
    RAISE EXCEPTION 'a public reply stands below a published note' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'withdrawn' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'what was withdrawn or published stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_note_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO note_versions (note_id, version, visibility, language, body, body_sha256, written_at, is_sic, title, titles, bodies, checked_up_to)
    VALUES (NEW.id, NEW.version, NEW.visibility, NEW.language, NEW.body, encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex'),
            date_trunc('milliseconds', transaction_timestamp()), NEW.is_sic, NEW.title, NEW.titles, NEW.bodies, NEW.checked_up_to);
  END IF;
  RETURN NULL;
END $$;

-- All that a version of a note says, as one hash: what a reviewer approves. Of an analyst's note as before. Of the others also their kind, their
-- sign, their title, each further language, the items beside which they stand, and their sources. lib/note/rules/content-hash.ts computes the same.
CREATE FUNCTION note_version_sha256(it note_versions) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE n.kind WHEN 'note' THEN note_sha256(it.language, it.body) ELSE encode(sha256(convert_to(concat_ws(chr(30),
      concat_ws(chr(31), it.language, it.body),
      concat_ws(chr(31), n.kind, it.is_sic::text, coalesce(it.title, ''), coalesce(it.checked_up_to, '')),
      (SELECT coalesce(string_agg(concat_ws(chr(31), key, value), chr(31) ORDER BY key COLLATE "C"), '') FROM jsonb_each_text(it.bodies)),
      (SELECT coalesce(string_agg(concat_ws(chr(31), key, value), chr(31) ORDER BY key COLLATE "C"), '') FROM jsonb_each_text(it.titles)),
      (SELECT coalesce(string_agg(c.reference, chr(31) ORDER BY c.reference COLLATE "C"), '')
         FROM note_items i JOIN commitments c ON c.id = i.commitment_id WHERE i.note_id = it.note_id),
      (SELECT coalesce(string_agg(concat_ws(chr(31), coalesce(s.source_id, ''), coalesce(s.url, ''), s.quote, s.language, coalesce(s.locator, ''),
           coalesce(s.said_by, ''), coalesce(s.said_on, ''), coalesce(s.figure, '')), chr(30) ORDER BY s.number), '')
         FROM note_sources s WHERE s.note_id = it.note_id AND s.number / 100 = it.version)), 'UTF8')), 'hex') END
  FROM notes n WHERE n.id = it.note_id
  $$;

-- Its words are covered like those of other notes, in each language, and the quotes that it rests on like those of judgements.
CREATE OR REPLACE FUNCTION whole_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN of_table IN ('citations', 'elements', 'search_logs', 'test_answers') THEN 'revision_id'
    WHEN of_table IN ('note_versions', 'note_sources') THEN 'note_id' WHEN of_table = 'lineage_versions' THEN 'link_id'
    WHEN of_table = 'mark_versions' THEN 'commitment_id' ELSE 'id' END
  $$;
CREATE OR REPLACE FUNCTION part_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE WHEN of_table IN ('citations', 'lineage_versions', 'mark_versions', 'note_sources') THEN 'number'
    WHEN of_table = 'note_versions' THEN 'version'
    WHEN of_table IN ('elements', 'search_logs', 'test_answers') THEN 'position' END
  $$;

DO $do$
DECLARE
  rewritten text;
  body text;
BEGIN
  -- Of these functions one line each changes; the rest stays what the migrations of other rooms made of it.
  body := pg_get_functiondef('coverable(text)'::regprocedure);
  rewritten := replace(replace(body, $q$WHEN 'notes' THEN ARRAY['body', 'withdrawn_reason']$q$,
    $q$WHEN 'notes' THEN ARRAY['body', 'title', 'withdrawn_reason', 'bodies.en', 'bodies.fr', 'bodies.es', 'bodies.ar', 'titles.en', 'titles.fr',
      'titles.es', 'titles.ar']$q$), $q$WHEN 'note_versions' THEN ARRAY['body']$q$,
    $q$WHEN 'note_versions' THEN ARRAY['body', 'title', 'bodies.en', 'bodies.fr', 'bodies.es', 'bodies.ar', 'titles.en', 'titles.fr', 'titles.es',
      'titles.ar']
    WHEN 'note_sources' THEN ARRAY['quote', 'locator', 'said_by', 'figure']$q$);
  ASSERT position('note_sources' IN rewritten) > 0 AND position('bodies.en' IN rewritten) > 0;
  EXECUTE rewritten;

  body := pg_get_functiondef('rows_of(text,text)'::regprocedure);
  rewritten := replace(body, $q$'note_versions', to_jsonb(x), NULL FROM note_versions x WHERE x.note_id = of_id::uuid$q$,
    $q$'note_versions', to_jsonb(x), NULL FROM note_versions x WHERE x.note_id = of_id::uuid
      UNION ALL SELECT 'note_sources', to_jsonb(x), x.source_id FROM note_sources x WHERE x.note_id = of_id::uuid$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  body := pg_get_functiondef('resting_on(text)'::regprocedure);
  rewritten := replace(body, $q$FROM notes WHERE source_id = $1 OR parent_id IN (SELECT id FROM notes WHERE source_id = $1)$q$,
    $q$FROM notes WHERE source_id = $1 OR parent_id IN (SELECT id FROM notes WHERE source_id = $1)
      OR id IN (SELECT note_id FROM note_sources WHERE source_id = $1)$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  body := pg_get_functiondef('covered_thing(covered_texts)'::regprocedure);
  rewritten := replace(body, $q$IN ('notes', 'note_versions')$q$, $q$IN ('notes', 'note_versions', 'note_sources')$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  -- A source is shown by a statement in one more way: a note of it rests on it.
  body := pg_get_functiondef('statements_showing(text,text,uuid)'::regprocedure);
  rewritten := replace(body, $q$SELECT statement_id FROM logged_searches WHERE found_source_id = ANY (document_ids(that.source_id))$q$,
    $q$SELECT statement_id FROM logged_searches WHERE found_source_id = ANY (document_ids(that.source_id))
     UNION
     SELECT n.statement_id FROM note_sources x JOIN notes n ON n.id = x.note_id WHERE x.source_id = ANY (document_ids(that.source_id))$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  -- What came with a dossier is seen before it is reviewed.
  body := pg_get_functiondef('readers_see(text,text)'::regprocedure);
  rewritten := replace(body, $q$(SELECT published_at IS NOT NULL FROM notes WHERE id = of_id::uuid)$q$,
    $q$(SELECT published_at IS NOT NULL OR shown_at IS NOT NULL FROM notes WHERE id = of_id::uuid)$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  body := pg_get_functiondef('readers_saw_row(text,jsonb)'::regprocedure);
  rewritten := replace(body, $q$WHEN 'notes'::text THEN ((r ->> 'published_at'::text) IS NOT NULL)$q$,
    $q$WHEN 'notes'::text THEN (((r ->> 'published_at'::text) IS NOT NULL) OR ((r ->> 'shown_at'::text) IS NOT NULL))$q$);
  ASSERT rewritten <> body;
  EXECUTE rewritten;

  body := pg_get_viewdef('under_review'::regclass);
  rewritten := replace(body, 'note_sha256(n.language, n.body) AS fingerprint',
    '(SELECT note_version_sha256(w) FROM note_versions w WHERE w.note_id = n.id AND w.version = n.version) AS fingerprint');
  ASSERT rewritten <> body;
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || rewritten;
END $do$;
