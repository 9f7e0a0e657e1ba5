-- Statement: its parties, renderings, passages and variants; renderings that are added, and how they lie beside the base.

CREATE TYPE force AS ENUM ('agreed', 'conditional', 'declared', 'acknowledged', 'claimed');
CREATE TYPE reading_kind AS ENUM ('rendering', 'parallel');
CREATE TYPE reading_weight AS ENUM ('high', 'medium', 'low');
CREATE TYPE alignment_state AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');
CREATE TYPE alignment_basis AS ENUM ('exact', 'approximate', 'order', 'kept', 'person');
CREATE TYPE quoting_kind AS ENUM ('commitment', 'variant', 'note', 'reading');
CREATE TYPE reanchoring_way AS ENUM ('exact', 'approximate', 'person', 'closed');

CREATE TABLE statements (
  id uuid NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  title_given_by text,
  short_title text NOT NULL,
  place text NOT NULL,
  date date NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  titles jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT statements_pkey PRIMARY KEY (id),
  CONSTRAINT statements_address_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT statements_titles_by_language CHECK (jsonb_typeof(titles) = 'object')
);
CREATE UNIQUE INDEX statements_slug_key ON statements (slug);
CREATE CONSTRAINT TRIGGER statements_leave_their_acts AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('statement');

CREATE TABLE parties (
  statement_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  represented_by text NOT NULL,
  names jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT parties_pkey PRIMARY KEY (statement_id, key),
  CONSTRAINT parties_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT parties_names_by_language CHECK (jsonb_typeof(names) = 'object')
);
CREATE UNIQUE INDEX parties_statement_id_position_key ON parties (statement_id, position);

CREATE TABLE renderings (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  position integer NOT NULL,
  key text NOT NULL,
  language text NOT NULL,
  label text,
  publisher text NOT NULL,
  url text NOT NULL,
  text text,
  sha256 text,
  is_base boolean NOT NULL DEFAULT false,
  CONSTRAINT renderings_pkey PRIMARY KEY (id),
  CONSTRAINT renderings_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- The base has its text and its hash; what is known by address only has neither.
  CONSTRAINT renderings_text_and_hash_together CHECK ((text IS NULL) = (sha256 IS NULL)),
  CONSTRAINT renderings_hash_is_of_the_text CHECK (text IS NULL OR sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  CONSTRAINT renderings_base_has_text CHECK (NOT is_base OR text IS NOT NULL)
);
CREATE UNIQUE INDEX renderings_statement_id_key_key ON renderings (statement_id, key);
CREATE UNIQUE INDEX renderings_one_base ON renderings (statement_id) WHERE is_base;
-- An address has one row without text, and one for each text that was seen there.
CREATE UNIQUE INDEX renderings_statement_id_url_sha256_key ON renderings (statement_id, url, sha256) NULLS NOT DISTINCT;
CREATE TRIGGER renderings_never_change BEFORE UPDATE OR DELETE ON renderings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER renderings_never_emptied BEFORE TRUNCATE ON renderings EXECUTE FUNCTION refuse_change();

CREATE TABLE passages (
  rendering_id uuid NOT NULL,
  number integer NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  search tsvector,
  CONSTRAINT passages_pkey PRIMARY KEY (rendering_id, number),
  CONSTRAINT passages_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX passages_search_idx ON passages USING GIN (search);
CREATE TRIGGER passages_never_change BEFORE UPDATE OR DELETE ON passages FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passages_never_emptied BEFORE TRUNCATE ON passages EXECUTE FUNCTION refuse_change();

CREATE TABLE variants (
  statement_id uuid NOT NULL,
  key text NOT NULL,
  position integer NOT NULL,
  rendering_id uuid NOT NULL,
  start integer NOT NULL,
  "end" integer NOT NULL,
  exact text NOT NULL,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, exact, NULL)) STORED,
  CONSTRAINT variants_pkey PRIMARY KEY (statement_id, key),
  CONSTRAINT variants_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT variants_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX variants_statement_id_position_key ON variants (statement_id, position);
CREATE INDEX variants_search_idx ON variants USING GIN (search);
CREATE TRIGGER variants_never_change BEFORE UPDATE OR DELETE ON variants FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE variant_readings (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  variant_key text NOT NULL,
  position integer NOT NULL,
  kind reading_kind NOT NULL,
  rendering_id uuid,
  url text NOT NULL,
  publisher text NOT NULL,
  language text NOT NULL,
  weight reading_weight NOT NULL,
  difference text NOT NULL,
  quote text,
  brief text NOT NULL,
  brief_is_quote boolean NOT NULL,
  search tsvector GENERATED ALWAYS AS (
    search_words(NULL, difference || ' ' || brief || ' ' || coalesce(quote, ''), publisher)) STORED,
  CONSTRAINT variant_readings_pkey PRIMARY KEY (id),
  CONSTRAINT variant_readings_statement_id_variant_key_fkey FOREIGN KEY (statement_id, variant_key)
    REFERENCES variants (statement_id, key) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT variant_readings_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX variant_readings_statement_id_variant_key_position_key ON variant_readings (statement_id, variant_key, position);
CREATE INDEX variant_readings_search_idx ON variant_readings USING GIN (search);
CREATE TRIGGER variant_readings_never_change BEFORE UPDATE OR DELETE ON variant_readings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER variant_readings_never_emptied BEFORE TRUNCATE ON variant_readings EXECUTE FUNCTION refuse_change();

CREATE TABLE added_renderings (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  key text NOT NULL,
  language text NOT NULL,
  label text,
  publisher text NOT NULL,
  url text NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  replaces_id uuid,
  added_by_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  CONSTRAINT added_renderings_pkey PRIMARY KEY (id),
  CONSTRAINT added_renderings_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT added_renderings_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES renderings (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT added_renderings_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- An added text is written once. It becomes public once, and then a rendering stands under the same id with the same words.
  CONSTRAINT added_renderings_hash_is_of_the_text CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  CONSTRAINT added_renderings_text_is_not_empty CHECK (text ~ '\S' AND text !~ '\r'),
  CONSTRAINT added_renderings_address_is_web CHECK (url ~* '^https?://'),
  CONSTRAINT added_renderings_key_is_of_an_address CHECK (key ~ '^[a-z]{2,3}-[0-9]+$')
);
CREATE UNIQUE INDEX added_renderings_statement_id_key_key ON added_renderings (statement_id, key);
CREATE INDEX added_renderings_replaces_id_idx ON added_renderings (replaces_id);
-- What is replaced is replaced once.
CREATE UNIQUE INDEX added_renderings_replace_once ON added_renderings (replaces_id) WHERE published_at IS NOT NULL;
CREATE TRIGGER added_renderings_never_removed BEFORE DELETE ON added_renderings FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER added_renderings_never_emptied BEFORE TRUNCATE ON added_renderings EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER added_renderings_are_by_whoever_acts BEFORE INSERT OR UPDATE OF added_by_id ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('added_by_id');
CREATE CONSTRAINT TRIGGER added_renderings_leave_their_acts AFTER INSERT OR UPDATE ON added_renderings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('rendering');

CREATE TABLE alignments (
  id uuid NOT NULL,
  added_id uuid NOT NULL,
  number integer NOT NULL,
  state alignment_state NOT NULL DEFAULT 'open',
  version integer NOT NULL DEFAULT 1,
  aligned_by_id uuid NOT NULL,
  started_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  submitted_at timestamptz(3),
  content_sha256 text,
  decided_by_id uuid,
  decided_at timestamptz(3),
  reason text,
  published_at timestamptz(3),
  CONSTRAINT alignments_pkey PRIMARY KEY (id),
  CONSTRAINT alignments_added_id_fkey FOREIGN KEY (added_id) REFERENCES added_renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT alignments_aligned_by_id_fkey FOREIGN KEY (aligned_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT alignments_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- An alignment: open → submitted → sent back | published; taken back before it is public. Decided by somebody else than whoever aligned
  -- the clauses or added the text.
  CONSTRAINT alignments_decided_by_somebody CHECK ((decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT alignments_have_a_second_reader CHECK (decided_by_id <> aligned_by_id),
  CONSTRAINT alignments_published_since CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CONSTRAINT alignments_submitted_as_a_whole CHECK (
    state NOT IN ('submitted', 'published') OR (submitted_at IS NOT NULL AND content_sha256 IS NOT NULL)),
  CONSTRAINT alignments_sent_back_with_a_reason CHECK (state <> 'sent_back' OR reason ~ '\S')
);
CREATE UNIQUE INDEX alignments_added_id_number_key ON alignments (added_id, number);
CREATE INDEX alignments_state_idx ON alignments (state);
CREATE UNIQUE INDEX alignments_one_at_work ON alignments (added_id) WHERE state IN ('open', 'submitted', 'sent_back');
CREATE TRIGGER alignments_never_removed BEFORE DELETE ON alignments FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER alignments_never_emptied BEFORE TRUNCATE ON alignments EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER alignments_are_by_whoever_acts BEFORE INSERT OR UPDATE OF aligned_by_id, decided_by_id ON alignments
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('aligned_by_id', 'decided_by_id');

CREATE TABLE aligned_clauses (
  alignment_id uuid NOT NULL,
  position integer NOT NULL,
  base_start integer NOT NULL,
  base_end integer NOT NULL,
  base_exact text NOT NULL,
  base_words_start integer,
  base_words_end integer,
  base_force force,
  base_entry text,
  start integer,
  "end" integer,
  exact text,
  words_start integer,
  words_end integer,
  force force,
  entry text,
  basis alignment_basis NOT NULL,
  CONSTRAINT aligned_clauses_pkey PRIMARY KEY (alignment_id, position),
  CONSTRAINT aligned_clauses_alignment_id_fkey FOREIGN KEY (alignment_id) REFERENCES alignments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Both sides of an aligned clause quote their texts exactly, and its operative words lie inside it. It changes only while it is worked on.
  CONSTRAINT aligned_clauses_span_is_whole CHECK (num_nonnulls(start, "end", exact) IN (0, 3)),
  CONSTRAINT aligned_clauses_base_words_are_whole CHECK (num_nonnulls(base_words_start, base_words_end, base_force) IN (0, 3)),
  CONSTRAINT aligned_clauses_words_are_whole CHECK (num_nonnulls(words_start, words_end, force) IN (0, 3)),
  CONSTRAINT aligned_clauses_base_words_lie_inside CHECK (
    base_start <= base_words_start AND base_words_start < base_words_end AND base_words_end <= base_end),
  CONSTRAINT aligned_clauses_words_lie_inside CHECK (
    words_start IS NULL OR (start IS NOT NULL AND start <= words_start AND words_start < words_end AND words_end <= "end"))
);
CREATE TRIGGER aligned_clauses_never_change BEFORE UPDATE ON aligned_clauses FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER aligned_clauses_never_emptied BEFORE TRUNCATE ON aligned_clauses EXECUTE FUNCTION refuse_change();

CREATE TABLE reanchorings (
  id uuid NOT NULL,
  rendering_id uuid NOT NULL,
  quoted_by quoting_kind NOT NULL,
  quoted_by_id text NOT NULL,
  start integer,
  "end" integer,
  exact text,
  how reanchoring_way NOT NULL,
  reason text,
  by_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT reanchorings_pkey PRIMARY KEY (id),
  CONSTRAINT reanchorings_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reanchorings_by_id_fkey FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Words are found again in the text that replaces, or let go with a reason; once.
  CONSTRAINT reanchorings_found_or_closed CHECK (
    CASE how WHEN 'closed' THEN num_nonnulls(start, "end", exact) = 0 AND reason IS NOT NULL AND reason ~ '\S'
             ELSE num_nonnulls(start, "end", exact) = 3 END)
);
CREATE UNIQUE INDEX reanchorings_rendering_id_quoted_by_quoted_by_id_key ON reanchorings (rendering_id, quoted_by, quoted_by_id);
CREATE TRIGGER reanchorings_never_change BEFORE UPDATE OR DELETE ON reanchorings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reanchorings_never_emptied BEFORE TRUNCATE ON reanchorings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reanchorings_are_by_whoever_acts BEFORE INSERT ON reanchorings
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('by_id');

CREATE FUNCTION passage_lies_in_its_rendering() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  words text := (SELECT utf16_slice(text, NEW.start, NEW."end") FROM renderings WHERE id = NEW.rendering_id);
BEGIN
  IF words IS NULL OR words = '' OR words LIKE E'%\n%' THEN
    RAISE EXCEPTION 'a passage is one paragraph of its rendering' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER passages_lie_in_their_rendering BEFORE INSERT ON passages FOR EACH ROW EXECUTE FUNCTION passage_lies_in_its_rendering();

-- A span lies inside its rendering and quotes it exactly.
CREATE FUNCTION span_quotes_its_rendering() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.rendering_id IS NULL THEN
    RETURN NEW;
  END IF;
  IF NEW."end" <= NEW.start
    OR (SELECT utf16_slice(text, NEW.start, NEW."end") FROM renderings WHERE id = NEW.rendering_id) IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'a span lies inside its rendering and quotes it exactly' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER variants_quote_their_rendering BEFORE INSERT ON variants FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER reanchorings_quote_their_rendering BEFORE INSERT ON reanchorings FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();

-- A passage holds offsets; its words stand in the rendering, which never changes. Both are UTF-16 units.
CREATE FUNCTION passage_words_are_searched() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  SELECT search_words(NULL, utf16_slice(text, NEW.start, NEW."end"), NULL) INTO NEW.search
    FROM renderings WHERE id = NEW.rendering_id;
  RETURN NEW;
END $$;
CREATE TRIGGER passages_words_are_searched BEFORE INSERT ON passages FOR EACH ROW EXECUTE FUNCTION passage_words_are_searched();

CREATE FUNCTION added_rendering_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'an added rendering is not public before a second person read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.added_by_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a rendering is added by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r WHERE r.id = NEW.replaces_id AND r.statement_id = NEW.statement_id AND r.language = NEW.language) THEN
    RAISE EXCEPTION 'a rendering replaces one of its own statement, in its language' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER added_renderings_begin_rightly BEFORE INSERT ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION added_rendering_begins_rightly();

CREATE FUNCTION added_rendering_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.published_at IS NOT NULL OR to_jsonb(NEW) - 'published_at' IS DISTINCT FROM to_jsonb(OLD) - 'published_at' THEN
    RAISE EXCEPTION 'an added rendering never changes once written' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.published_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r
    WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.text = NEW.text AND r.language = NEW.language AND r.url = NEW.url) THEN
    RAISE EXCEPTION 'what is public of an added rendering is the same text' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER added_renderings_move_as_permitted BEFORE UPDATE ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION added_rendering_moves_as_permitted();

CREATE FUNCTION alignment_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN
      RAISE EXCEPTION 'an alignment begins open' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.added_id, NEW.number, NEW.aligned_by_id, NEW.started_at)
    IS DISTINCT FROM (OLD.id, OLD.added_id, OLD.number, OLD.aligned_by_id, OLD.started_at) THEN
    RAISE EXCEPTION 'whose an alignment is, and of what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (
    ('open', 'submitted'), ('sent_back', 'submitted'), ('submitted', 'sent_back'), ('submitted', 'published'),
    ('open', 'withdrawn'), ('sent_back', 'withdrawn'), ('submitted', 'withdrawn')) THEN
    RAISE EXCEPTION 'an alignment cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a decided alignment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'published' AND EXISTS (
    SELECT FROM added_renderings a WHERE a.id = NEW.added_id AND (a.added_by_id = NEW.decided_by_id OR a.published_at IS NULL)) THEN
    RAISE EXCEPTION 'a second person makes a rendering public, with its alignment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alignments_move_as_permitted BEFORE INSERT OR UPDATE ON alignments
  FOR EACH ROW EXECUTE FUNCTION alignment_moves_as_permitted();

CREATE FUNCTION aligned_clause_quotes_both_texts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  other text;
  base text;
BEGIN
  SELECT a.text, r.text INTO other, base
    FROM alignments al JOIN added_renderings a ON a.id = al.added_id
    JOIN renderings r ON r.statement_id = a.statement_id AND r.is_base
   WHERE al.id = NEW.alignment_id;
  IF NEW.base_end <= NEW.base_start OR utf16_slice(base, NEW.base_start, NEW.base_end) IS DISTINCT FROM NEW.base_exact
    OR NEW."end" <= NEW.start OR utf16_slice(other, NEW.start, NEW."end") IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'an aligned clause quotes both texts exactly' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aligned_clauses_quote_both_texts BEFORE INSERT ON aligned_clauses
  FOR EACH ROW EXECUTE FUNCTION aligned_clause_quotes_both_texts();

CREATE FUNCTION aligned_clause_is_worked_on() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  of_alignment uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.alignment_id ELSE NEW.alignment_id END;
BEGIN
  IF NOT EXISTS (SELECT FROM alignments WHERE id = of_alignment AND state IN ('open', 'sent_back')) THEN
    RAISE EXCEPTION 'clauses are aligned while the alignment is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER aligned_clauses_are_worked_on BEFORE INSERT OR DELETE ON aligned_clauses
  FOR EACH ROW EXECUTE FUNCTION aligned_clause_is_worked_on();

-- What a statement is called was read by a second person with its text, or came with the dossier: it stays, as its address does.
CREATE FUNCTION statement_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.slug, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.slug, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the address and the day of a statement are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.title, NEW.titles, NEW.title_given_by, NEW.short_title, NEW.place)
    IS DISTINCT FROM (OLD.title, OLD.titles, OLD.title_given_by, OLD.short_title, OLD.place) THEN
    RAISE EXCEPTION 'what a statement is called stays as it was approved' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statements_keep_their_address BEFORE UPDATE ON statements
  FOR EACH ROW EXECUTE FUNCTION statement_keeps_its_address();

-- A statement becomes public with the approval of who did not bring it; a rendering with its statement, or with the approval of its alignment.
CREATE FUNCTION statement_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.id AND state = 'published' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a statement becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statements_are_approved AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_is_approved();

CREATE FUNCTION rendering_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted()
    AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.statement_id AND state = 'published' AND xmin = pg_current_xact_id()::xid)
    AND NOT EXISTS (
      SELECT FROM added_renderings r JOIN alignments a ON a.added_id = r.id
      WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.sha256 = NEW.sha256 AND r.published_at IS NOT NULL
        AND NOT NEW.is_base AND a.state = 'published' AND a.decided_by_id = suivi_actor() AND a.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a rendering becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER renderings_are_approved AFTER INSERT ON renderings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rendering_is_approved();

-- The parts of a statement and of a rendering are written with it, by their arguments: the table and the column that names the whole.
CREATE FUNCTION is_written_with_its_whole() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  is_new boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1 AND xmin = pg_current_xact_id()::xid)', TG_ARGV[0])
    INTO is_new USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
  IF NOT is_new AND NOT is_trusted() THEN
    RAISE EXCEPTION '% are written with what they are of', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER parties_come_with_their_statement BEFORE INSERT ON parties
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('statements', 'statement_id');
CREATE TRIGGER passages_come_with_their_rendering BEFORE INSERT ON passages
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('renderings', 'rendering_id');
