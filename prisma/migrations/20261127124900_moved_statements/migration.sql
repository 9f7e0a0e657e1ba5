-- A statement can get another address. Every address that one ever had stays its own: nobody else gets it, and it leads on.
CREATE TABLE given_slugs (
  slug text NOT NULL,
  statement_id uuid NOT NULL,
  given_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT given_slugs_pkey PRIMARY KEY (slug),
  CONSTRAINT given_slugs_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT given_slugs_are_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE INDEX given_slugs_statement_id_idx ON given_slugs (statement_id);
INSERT INTO given_slugs (slug, statement_id, given_at) SELECT slug, id, created_at FROM statements;

-- By its first address what was signed names a statement, so that it can be checked wherever the statement is now. Null while it never moved.
ALTER TABLE statements ADD COLUMN first_slug text;

CREATE FUNCTION slug_is_given_once() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO given_slugs (slug, statement_id) VALUES (NEW.slug, NEW.id) ON CONFLICT (slug) DO NOTHING;
  IF NOT EXISTS (SELECT FROM given_slugs WHERE slug = NEW.slug AND statement_id = NEW.id) THEN
    RAISE EXCEPTION 'an address that a statement had is given to no other' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER statements_are_given_their_slug AFTER INSERT OR UPDATE OF slug ON statements
  FOR EACH ROW EXECUTE FUNCTION slug_is_given_once();

CREATE FUNCTION given_slug_stays() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'an address that was given stays' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER given_slugs_stay BEFORE UPDATE OR DELETE ON given_slugs FOR EACH ROW EXECUTE FUNCTION given_slug_stays();

-- Whoever moves it, the owner too.
CREATE FUNCTION statement_moves_with_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_acted_on_now('statement', NEW.id::text) THEN
    RAISE EXCEPTION 'a statement that moves leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER statements_move_with_their_act AFTER UPDATE OF slug ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.slug IS DISTINCT FROM OLD.slug) EXECUTE FUNCTION statement_moves_with_its_act();

-- As before, but that its address may become another, and the first one is kept.
DO $do$
DECLARE
  keeps CONSTANT text := pg_get_functiondef('statement_keeps_its_address()'::regprocedure);
  given CONSTANT text := $q$IF (NEW.id, NEW.slug, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.slug, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the address and the day of a statement are given once'$q$;
  signs CONSTANT text := pg_get_functiondef('object_sha256(text, text)'::regprocedure);
  named CONSTANT text := 'json_list(s.slug, c.reference,';
BEGIN
  ASSERT position(given IN keeps) > 0 AND position(named IN signs) > 0;
  EXECUTE replace(keeps, given, $q$NEW.first_slug := CASE WHEN NEW.slug IS DISTINCT FROM OLD.slug THEN coalesce(OLD.first_slug, OLD.slug) ELSE OLD.first_slug END;
  IF (NEW.id, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the day of a statement is given once'$q$);
  EXECUTE replace(signs, named, 'json_list(coalesce(s.first_slug, s.slug), c.reference,');
END $do$;
