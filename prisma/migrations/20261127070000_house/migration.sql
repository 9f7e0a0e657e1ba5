-- What whoever runs this site says of it (docs/decisions/0071): every wording that a text had, by kind and language.

CREATE TABLE house_texts (
  id uuid NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  author_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT house_texts_pkey PRIMARY KEY (id),
  CONSTRAINT house_texts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT house_texts_of_a_kind CHECK (kind IN ('name', 'about', 'imprint', 'contact', 'licence', 'privacy')),
  CONSTRAINT house_texts_in_a_language CHECK (language IN ('en', 'fr', 'es', 'ar')),
  CONSTRAINT house_texts_are_numbered CHECK (version >= 1),
  CONSTRAINT house_texts_are_bounded CHECK (char_length(body) <= CASE kind WHEN 'name' THEN 80 ELSE 10000 END)
);
CREATE UNIQUE INDEX house_texts_kind_language_version_key ON house_texts (kind, language, version);
CREATE INDEX house_texts_author_id_idx ON house_texts (author_id);
CREATE TRIGGER house_texts_never_change BEFORE UPDATE OR DELETE ON house_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER house_texts_never_emptied BEFORE TRUNCATE ON house_texts EXECUTE FUNCTION refuse_change();
CREATE TRIGGER house_texts_are_by_whoever_acts BEFORE INSERT ON house_texts
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('author_id');

-- What the site says of itself is an administrator's to set, and each wording follows the one before it. That none has the number of another
-- says the index: of two at the same moment one is a duplicate.
CREATE FUNCTION house_text_is_set_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM people WHERE id = suivi_actor() AND 'administrator' = ANY (roles) AND disabled_at IS NULL) THEN
    RAISE EXCEPTION 'an administrator sets the texts of the site' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.version > 1 AND NOT EXISTS (
    SELECT FROM house_texts WHERE kind = NEW.kind AND language = NEW.language AND version = NEW.version - 1) THEN
    RAISE EXCEPTION 'a wording follows the one before it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER house_texts_are_set_as_permitted BEFORE INSERT ON house_texts
  FOR EACH ROW EXECUTE FUNCTION house_text_is_set_as_permitted();

CREATE CONSTRAINT TRIGGER house_texts_leave_their_acts AFTER INSERT ON house_texts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('house-text');
