-- What a note rests on is written with its version, while that can still be written; a note by a person by whoever acts. What arrives from another site was
-- submitted, published or withdrawn there: by which steps it came to be is not asked then. What a row may hold is held to as ever: a source is one of the
-- version of its note, an item one of its statement.
CREATE OR REPLACE FUNCTION note_part_is_written_with_it() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  note notes%ROWTYPE;
BEGIN
  SELECT * INTO note FROM notes WHERE id = NEW.note_id;
  IF note.kind = 'note' OR NOT arrives() AND note.state NOT IN ('open', 'sent_back') THEN
    RAISE EXCEPTION 'what a note rests on is written with its words' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT arrives() AND NOT acts_here(note.author_id) THEN
    RAISE EXCEPTION 'what a note rests on is written by whoever writes it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_TABLE_NAME = 'note_sources' THEN
    IF (to_jsonb(NEW) ->> 'number')::integer / 100 <> note.version THEN
      RAISE EXCEPTION 'a source is one of the version of the note that is being written' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF note.kind <> 'context' OR NOT arrives() AND note.version <> 1 OR NOT EXISTS (
    SELECT FROM commitments c WHERE c.id = (to_jsonb(NEW) ->> 'commitment_id')::uuid AND c.statement_id = note.statement_id) THEN
    RAISE EXCEPTION 'a context note stands beside items of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER note_items_are_written_with_it BEFORE INSERT ON note_items FOR EACH ROW EXECUTE FUNCTION note_part_is_written_with_it();
CREATE TRIGGER note_sources_are_written_with_it BEFORE INSERT ON note_sources FOR EACH ROW EXECUTE FUNCTION note_part_is_written_with_it();
