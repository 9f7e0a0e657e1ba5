CREATE OR REPLACE FUNCTION given_slug_stays() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'an address that was given stays' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER given_slugs_stay BEFORE UPDATE OR DELETE ON given_slugs FOR EACH ROW EXECUTE FUNCTION given_slug_stays();
