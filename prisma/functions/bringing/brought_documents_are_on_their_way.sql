-- None is kept for what is public, or given up.
CREATE OR REPLACE FUNCTION brought_documents_are_on_their_way() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF EXISTS (SELECT FROM bringings b JOIN brought_documents d ON d.bringing_id = b.id WHERE b.id = NEW.id AND b.state IN ('published', 'withdrawn')) THEN
    RAISE EXCEPTION 'documents go with the draft that they were brought for' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER bringings_end_without_documents AFTER UPDATE OF state ON bringings DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION brought_documents_are_on_their_way();
