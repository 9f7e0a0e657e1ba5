-- What somebody wants to be told of, and when by mail (docs/decisions/0102). Who chose nothing is told of everything at once, on the desk.
CREATE TYPE notice_rhythm AS ENUM ('instant', 'daily', 'weekly', 'never');

CREATE TABLE notice_choices (
  person_id uuid NOT NULL,
  kind notice_kind NOT NULL,
  rhythm notice_rhythm NOT NULL,
  CONSTRAINT notice_choices_pkey PRIMARY KEY (person_id, kind),
  CONSTRAINT notice_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER notice_choices_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON notice_choices
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');

-- The letters that somebody wants: in which language, up to which notice they were told, and when the next one is due.
CREATE TABLE notice_letters (
  person_id uuid NOT NULL,
  rhythm notice_rhythm NOT NULL,
  language text NOT NULL,
  told bigint NOT NULL,
  next_at timestamptz(3) NOT NULL,
  CONSTRAINT notice_letters_pkey PRIMARY KEY (person_id, rhythm),
  CONSTRAINT notice_letters_person_id_fkey FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT notice_letters_come CHECK (rhythm <> 'never'),
  CONSTRAINT notice_letters_have_a_language CHECK (language IN ('en', 'fr', 'es', 'ar'))
);
CREATE INDEX notice_letters_next_at_idx ON notice_letters (next_at);
CREATE TRIGGER notice_letters_are_by_whoever_acts BEFORE INSERT OR UPDATE OF person_id ON notice_letters
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
