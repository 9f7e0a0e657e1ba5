-- What was seen of the other texts of a statement, and on which copy the words of a quote were seen.
CREATE TYPE text_extent AS ENUM ('whole', 'beginning', 'extract');
CREATE TYPE seen_as AS ENUM ('rendering', 'report');

CREATE TABLE seen_texts (
  rendering_id uuid NOT NULL,
  extent text_extent NOT NULL,
  kind seen_as NOT NULL,
  publisher text NOT NULL,
  issued_by text NOT NULL,
  text text NOT NULL,
  sha256 text NOT NULL,
  brought_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT seen_texts_pkey PRIMARY KEY (rendering_id),
  CONSTRAINT seen_texts_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT seen_texts_are_not_empty CHECK (text ~ '\S' AND issued_by ~ '\S'),
  CONSTRAINT seen_texts_have_their_hash CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);
CREATE TRIGGER seen_texts_never_change BEFORE UPDATE OR DELETE ON seen_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seen_texts_never_emptied BEFORE TRUNCATE ON seen_texts EXECUTE FUNCTION refuse_change();

CREATE TABLE seen_clauses (
  rendering_id uuid NOT NULL,
  position integer NOT NULL,
  passage_number integer NOT NULL,
  commitment_id uuid,
  start integer NOT NULL,
  "end" integer NOT NULL,
  exact text NOT NULL,
  words_start integer,
  words_end integer,
  force force NOT NULL,
  force_reason text NOT NULL,
  CONSTRAINT seen_clauses_pkey PRIMARY KEY (rendering_id, position),
  CONSTRAINT seen_clauses_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES seen_texts (rendering_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT seen_clauses_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT seen_clauses_words_are_whole CHECK (num_nonnulls(words_start, words_end) IN (0, 2)),
  CONSTRAINT seen_clauses_words_lie_inside CHECK (start <= words_start AND words_start < words_end AND words_end <= "end")
);
CREATE INDEX seen_clauses_commitment_id_idx ON seen_clauses (commitment_id);
CREATE TRIGGER seen_clauses_never_change BEFORE UPDATE OR DELETE ON seen_clauses FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seen_clauses_never_emptied BEFORE TRUNCATE ON seen_clauses EXECUTE FUNCTION refuse_change();

CREATE FUNCTION seen_clause_quotes_its_text() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW."end" <= NEW.start
    OR (SELECT utf16_slice(text, NEW.start, NEW."end") FROM seen_texts WHERE rendering_id = NEW.rendering_id) IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'a seen clause quotes its text exactly' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM commitments c JOIN renderings r ON r.statement_id = c.statement_id
    WHERE c.id = NEW.commitment_id AND r.id = NEW.rendering_id) THEN
    RAISE EXCEPTION 'a seen clause answers to an item of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seen_clauses_quote_their_text BEFORE INSERT ON seen_clauses
  FOR EACH ROW EXECUTE FUNCTION seen_clause_quotes_its_text();

-- The copy on which the words of a quote were seen, its address where it is not the source's own, and the day.
ALTER TABLE citations ADD COLUMN seen_copy text, ADD COLUMN seen_address text, ADD COLUMN seen_on text;
ALTER TABLE citations
  ADD CONSTRAINT citations_copy_is_of_a_quote CHECK (seen_copy IS NULL OR (quote IS NOT NULL AND seen_copy ~ '\S')),
  ADD CONSTRAINT citations_copy_has_a_day CHECK ((seen_copy IS NULL) = (seen_on IS NULL)),
  ADD CONSTRAINT citations_address_is_of_a_copy CHECK (seen_address IS NULL OR seen_copy IS NOT NULL),
  ADD CONSTRAINT citations_copy_was_seen_on_a_day CHECK (seen_on ~ '^\d{4}-\d{2}-\d{2}$');

-- What a statement's front page begins with, by language.
ALTER TABLE statements ADD COLUMN leads jsonb NOT NULL DEFAULT '{}';
