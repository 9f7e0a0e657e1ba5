-- Note: what people say about words, items and sources (docs/decisions/0015).

CREATE TYPE note_visibility AS ENUM ('team', 'public');
CREATE TYPE note_state AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');

CREATE TABLE notes (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  author_id uuid NOT NULL,
  visibility note_visibility NOT NULL,
  state note_state NOT NULL DEFAULT 'open',
  language text NOT NULL,
  body text NOT NULL,
  rendering_id uuid,
  start integer,
  "end" integer,
  exact text,
  prefix text,
  suffix text,
  commitment_id uuid,
  source_id text,
  parent_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at timestamptz(3),
  resolved_at timestamptz(3),
  resolved_by_id uuid,
  submitted_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  search tsvector GENERATED ALWAYS AS (search_words(NULL, body, exact)) STORED,
  -- The language of the reason that readers see in a note's place; that of the note where nobody said.
  withdrawn_language text,
  CONSTRAINT notes_pkey PRIMARY KEY (id),
  CONSTRAINT notes_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT notes_resolved_by_id_fkey FOREIGN KEY (resolved_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notes_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notes_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notes_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT notes_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES notes (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- What a note is about, once: a span, an item, a source, or the note that it replies to. Its words are never empty.
  CONSTRAINT notes_are_about_one_thing CHECK (num_nonnulls(parent_id, rendering_id, commitment_id, source_id) = 1),
  CONSTRAINT notes_span_is_whole CHECK (num_nonnulls(rendering_id, start, "end", exact, prefix, suffix) IN (0, 6)),
  CONSTRAINT notes_body_is_not_empty CHECK (body ~ '\S'),
  CONSTRAINT notes_only_public_ones_are_reviewed CHECK (visibility = 'public' OR state IN ('open', 'withdrawn')),
  CONSTRAINT notes_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT notes_submitted_since CHECK (state NOT IN ('submitted', 'published') OR submitted_at IS NOT NULL),
  CONSTRAINT notes_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
    AND withdrawn_reason ~ '\S'),
  CONSTRAINT notes_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL)),
  CONSTRAINT notes_replies_are_not_resolved CHECK (parent_id IS NULL OR resolved_at IS NULL),
  CONSTRAINT notes_withdrawn_in_a_language CHECK (withdrawn_language IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE INDEX notes_statement_id_created_at_idx ON notes (statement_id, created_at);
CREATE INDEX notes_author_id_created_at_idx ON notes (author_id, created_at);
CREATE INDEX notes_parent_id_idx ON notes (parent_id);
CREATE INDEX notes_search_idx ON notes USING GIN (search);
CREATE TRIGGER notes_quote_their_rendering BEFORE INSERT OR UPDATE OF rendering_id, start, "end", exact ON notes
  FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER notes_never_removed BEFORE DELETE ON notes FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER notes_never_emptied BEFORE TRUNCATE ON notes EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER notes_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id, resolved_by_id ON notes
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id', 'resolved_by_id');
CREATE CONSTRAINT TRIGGER notes_leave_their_acts AFTER INSERT OR UPDATE ON notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('note');
CREATE TRIGGER notes_take_steps BEFORE UPDATE OF state ON notes
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('note');
CREATE CONSTRAINT TRIGGER notes_leave_their_steps AFTER UPDATE OF state ON notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION step_leaves_its_act('note');

CREATE TABLE note_versions (
  note_id uuid NOT NULL,
  version integer NOT NULL,
  visibility note_visibility NOT NULL,
  language text NOT NULL,
  body text NOT NULL,
  body_sha256 text NOT NULL,
  written_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT note_versions_pkey PRIMARY KEY (note_id, version),
  CONSTRAINT note_versions_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER note_versions_never_change BEFORE UPDATE OR DELETE ON note_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_versions_never_emptied BEFORE TRUNCATE ON note_versions EXECUTE FUNCTION refuse_change();

ALTER TABLE reviews ADD CONSTRAINT reviews_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- A note stays within its statement; a reply stands below a first note, and is public only below a public one.
CREATE FUNCTION note_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  first notes%ROWTYPE;
BEGIN
  IF NEW.state <> 'open' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a note begins open, with its first version' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a note is written by a person' USING ERRCODE = 'check_violation';
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
CREATE TRIGGER notes_begin_rightly BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION note_begins_rightly();

-- Its author and what it is about never change; its words do while they are open or sent back, and each time count one up.
CREATE FUNCTION note_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  rewritten boolean := (NEW.body, NEW.language, NEW.visibility) IS DISTINCT FROM (OLD.body, OLD.language, OLD.visibility);
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.author_id, NEW.parent_id, NEW.rendering_id, NEW.start, NEW."end", NEW.exact, NEW.prefix,
      NEW.suffix, NEW.commitment_id, NEW.source_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.author_id, OLD.parent_id, OLD.rendering_id, OLD.start, OLD."end", OLD.exact,
      OLD.prefix, OLD.suffix, OLD.commitment_id, OLD.source_id, OLD.created_at) THEN
    RAISE EXCEPTION 'whose a note is, and about what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF rewritten AND OLD.state NOT IN ('open', 'sent_back') THEN
    RAISE EXCEPTION 'the words of a note change only while it is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + rewritten::integer THEN
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
CREATE TRIGGER notes_move_as_permitted BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION note_moves_as_permitted();

-- Every wording that a note ever had, so that a reviewer can be shown what changed since they opened it. Written once, by the database.
-- Rows that the database itself makes are made with the owner's rights: the application has none there.
CREATE FUNCTION keep_note_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.version <> OLD.version THEN
    INSERT INTO note_versions (note_id, version, visibility, language, body, body_sha256, written_at)
    VALUES (NEW.id, NEW.version, NEW.visibility, NEW.language, NEW.body, encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex'),
            date_trunc('milliseconds', transaction_timestamp()));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER notes_keep_their_versions AFTER INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION keep_note_version();

-- What a note says, as one hash: what a reviewer approves. lib/note/rules/content-hash.ts computes the same.
CREATE FUNCTION note_sha256(language text, body text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(concat_ws(chr(31), language, body), 'UTF8')), 'hex') $$;
CREATE TRIGGER reviews_of_notes_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.note_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('note');
CREATE CONSTRAINT TRIGGER reviews_of_notes_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.note_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('note');
