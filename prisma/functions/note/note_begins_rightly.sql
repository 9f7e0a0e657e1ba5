-- A note stays within its statement; a reply stands below a first note, and is public only below a public one.
CREATE OR REPLACE FUNCTION note_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  first notes%ROWTYPE;
BEGIN
  IF NEW.state <> 'open' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a note begins open, with its first version' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT kind FROM people WHERE id = NEW.author_id) <> (CASE WHEN NEW.shown_at IS NULL THEN 'person' ELSE 'import' END)::person_kind THEN
    RAISE EXCEPTION 'what a person writes is shown once a second one has read it' USING ERRCODE = 'check_violation';
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

CREATE TRIGGER notes_begin_rightly BEFORE INSERT ON notes FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION note_begins_rightly();
