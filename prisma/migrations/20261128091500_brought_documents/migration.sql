-- The documents that the text of a statement on its way was taken from, while it is on its way: by their hash, their bytes where all bytes are. They go with
-- the draft, and bytes that nothing needs any more go with them.
CREATE TABLE brought_documents (
  bringing_id uuid NOT NULL,
  sha256 text NOT NULL,
  CONSTRAINT brought_documents_pkey PRIMARY KEY (bringing_id, sha256),
  CONSTRAINT brought_documents_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT brought_documents_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_bytes (sha256) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX brought_documents_sha256_idx ON brought_documents (sha256);

-- None is kept for what is public, or given up.
CREATE FUNCTION brought_documents_are_on_their_way() RETURNS trigger
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

-- Bytes go that nothing points to: the keys of those that do hold the rest. That some were erased stays.
DROP TRIGGER stored_bytes_never_removed ON stored_bytes;
CREATE FUNCTION stored_bytes_stay_erased() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL THEN
    RAISE EXCEPTION 'that bytes were erased stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER stored_bytes_stay_erased BEFORE DELETE ON stored_bytes FOR EACH ROW EXECUTE FUNCTION stored_bytes_stay_erased();
