-- Translation: our own words in a further language, each an entry that a second person reads (docs/decisions/0062). Words of a statement are
-- never translated.

CREATE TYPE translated_field AS ENUM ('title', 'why_this_force', 'in_short', 'in_short_whole', 'rationale');

CREATE TABLE translations (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  -- The line whose judgement says it; null for what is said of the item itself.
  line_id uuid,
  field translated_field NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  -- What it translates, as one hash of the original's language and words: an original that says something else is not translated by it.
  original_language text NOT NULL,
  original_sha256 text NOT NULL,
  author_id uuid NOT NULL,
  state mark_state NOT NULL DEFAULT 'submitted',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- What came with a dossier is shown while it awaits review, and told as that.
  shown_at timestamptz(3),
  published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_language text,
  CONSTRAINT translations_pkey PRIMARY KEY (id),
  CONSTRAINT translations_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT translations_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT translations_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT translations_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT translations_say_something CHECK (text ~ '\S' AND language ~ '\S'),
  CONSTRAINT translations_are_into_another_language CHECK (language <> original_language),
  CONSTRAINT translations_name_their_original CHECK (original_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT translations_are_of_a_field_that_is_there CHECK ((line_id IS NULL) = (field IN ('title', 'why_this_force'))),
  CONSTRAINT translations_fit_their_place CHECK (
    CASE WHEN field IN ('in_short', 'in_short_whole') THEN char_length(text) <= 140 AND text !~ '[\n\r]'
      WHEN field = 'title' THEN char_length(text) <= 120 AND text !~ '[\n\r]' ELSE true END),
  CONSTRAINT translations_published_since CHECK (
    CASE state WHEN 'published' THEN published_at IS NOT NULL WHEN 'withdrawn' THEN true ELSE published_at IS NULL END),
  CONSTRAINT translations_withdrawn_with_a_reason CHECK (
    (state = 'withdrawn') = (withdrawn_at IS NOT NULL)
    AND num_nonnulls(withdrawn_at, withdrawn_reason, withdrawn_language) IN (0, 3) AND withdrawn_reason ~ '\S')
);
CREATE INDEX translations_commitment_id_language_idx ON translations (commitment_id, language);
CREATE INDEX translations_line_id_language_idx ON translations (line_id, language);
CREATE INDEX translations_statement_id_idx ON translations (statement_id);
CREATE INDEX translations_author_id_idx ON translations (author_id);
CREATE INDEX translations_state_idx ON translations (state);

CREATE TRIGGER translations_never_removed BEFORE DELETE ON translations FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER translations_never_emptied BEFORE TRUNCATE ON translations EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER translations_are_by_whoever_acts BEFORE INSERT OR UPDATE OF author_id ON translations
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');
CREATE CONSTRAINT TRIGGER translations_leave_their_acts AFTER INSERT OR UPDATE ON translations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('translation');
CREATE TRIGGER translations_take_steps BEFORE UPDATE OF state ON translations
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION takes_a_step('translation');
CREATE CONSTRAINT TRIGGER translations_leave_their_steps AFTER UPDATE OF state ON translations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION step_leaves_its_act('translation');

-- The hash of an original: its language and its words; null where it says nothing. lib/statement/rules/translated.ts computes the same.
CREATE FUNCTION original_sha256(language text, words text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(language || chr(31) || words, 'UTF8')), 'hex') $$;

-- Whether readers see, or saw, exactly that original where a translation says that it stands.
CREATE FUNCTION translates_what_is_said(it translations) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE WHEN it.line_id IS NULL THEN EXISTS (
    SELECT FROM commitments c
    WHERE c.id = it.commitment_id AND c.statement_id = it.statement_id AND c.published_at IS NOT NULL AND c.title_language = it.original_language
      AND original_sha256(c.title_language, CASE it.field WHEN 'title' THEN c.title ELSE c.why_this_force END) = it.original_sha256)
  ELSE EXISTS (
    SELECT FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE l.id = it.line_id AND c.id = it.commitment_id AND c.statement_id = it.statement_id
      AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL) AND r.rationale_language = it.original_language
      AND original_sha256(r.rationale_language,
        CASE it.field WHEN 'in_short' THEN r.in_short WHEN 'in_short_whole' THEN r.in_short_whole ELSE r.rationale END) = it.original_sha256)
  END
  $$;

CREATE FUNCTION translation_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a translation begins by awaiting review' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT kind FROM people WHERE id = NEW.author_id) <> (CASE WHEN NEW.shown_at IS NULL THEN 'person' ELSE 'import' END)::person_kind THEN
    RAISE EXCEPTION 'what a person translates is shown once a second one has read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT translates_what_is_said(NEW) THEN
    RAISE EXCEPTION 'a translation is of words of ours that readers see' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER translations_begin_rightly BEFORE INSERT ON translations
  FOR EACH ROW EXECUTE FUNCTION translation_begins_rightly();

-- A translation is somebody's own word, which never changes: it is not submitted again.
CREATE FUNCTION translation_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.line_id, NEW.field, NEW.language, NEW.text, NEW.original_language,
      NEW.original_sha256, NEW.author_id, NEW.created_at, NEW.shown_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.line_id, OLD.field, OLD.language, OLD.text, OLD.original_language,
      OLD.original_sha256, OLD.author_id, OLD.created_at, OLD.shown_at) THEN
    RAISE EXCEPTION 'what a translation says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'when a translation was published never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a translation does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER translations_move_as_permitted BEFORE UPDATE ON translations
  FOR EACH ROW EXECUTE FUNCTION translation_moves_as_permitted();

-- What a translation says and of what, as one hash: what a reviewer approves. lib/translation/rules/content-hash.ts computes the same.
CREATE FUNCTION translation_sha256(it translations) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(concat_ws(chr(31), it.commitment_id::text, coalesce(it.line_id::text, ''), it.field::text, it.language,
    it.original_sha256, it.text), 'UTF8')), 'hex')
  $$;

-- Its review is the one review.
ALTER TABLE reviews ADD COLUMN translation_id uuid;
ALTER TABLE reviews ADD CONSTRAINT reviews_translation_id_fkey FOREIGN KEY (translation_id)
  REFERENCES translations (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX reviews_translation_id_idx ON reviews (translation_id);
ALTER TABLE reviews DROP CONSTRAINT reviews_are_of_one;
ALTER TABLE reviews
  ADD CONSTRAINT reviews_are_of_one CHECK (num_nonnulls(revision_id, link_id, search_id, note_id, commitment_id, withdrawal_id, alignment_id,
    bringing_id, classing_id, request_id, translation_id) = 1);

DO $do$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW under_review AS ' || rtrim(pg_get_viewdef('under_review'::regclass), ';') || $part$
  UNION ALL
  SELECT 'translation', t.id, 'translation', t.id::text, t.xmin,
         t.state::text, t.author_id, ARRAY[t.author_id], 1,
         translation_sha256(t),
         t.created_at,
         (SELECT v.id FROM reviews v WHERE v.translation_id = t.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1),
         t.statement_id, c.reference,
         left(t.text, 140), t.language
    FROM translations t
    JOIN commitments c ON c.id = t.commitment_id
  $part$;
END $do$;

CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun WHEN 'lineage-link' THEN 'link_id' WHEN 'search-log' THEN 'search_id' WHEN 'note' THEN 'note_id'
    WHEN 'commitment' THEN 'commitment_id' WHEN 'withdrawal' THEN 'withdrawal_id' WHEN 'alignment' THEN 'alignment_id'
    WHEN 'bringing' THEN 'bringing_id' WHEN 'translation' THEN 'translation_id' END
  $$;

CREATE TRIGGER reviews_of_translations_are_by_another BEFORE INSERT ON reviews
  FOR EACH ROW WHEN (NEW.translation_id IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('translation');
CREATE CONSTRAINT TRIGGER reviews_of_translations_leave_their_act AFTER INSERT ON reviews
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.translation_id IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('translation');

-- Readers see what is published, and what came with a dossier.
DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('readers_see(text, text)'::regprocedure), $q$WHEN 'search-log' THEN$q$,
    $q$WHEN 'translation' THEN (SELECT published_at IS NOT NULL OR shown_at IS NOT NULL FROM translations WHERE id = of_id::uuid)
    WHEN 'search-log' THEN$q$);
END $do$;
