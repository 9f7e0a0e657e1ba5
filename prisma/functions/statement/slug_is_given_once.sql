CREATE OR REPLACE FUNCTION slug_is_given_once() RETURNS trigger
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
