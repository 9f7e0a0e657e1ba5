-- Its author and what it is about never change; its words do while they are open or sent back, and each time count one up.
CREATE OR REPLACE FUNCTION note_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  rewritten boolean := (NEW.body, NEW.language, NEW.visibility, NEW.is_sic, NEW.title, NEW.titles, NEW.bodies, NEW.checked_up_to)
    IS DISTINCT FROM (OLD.body, OLD.language, OLD.visibility, OLD.is_sic, OLD.title, OLD.titles, OLD.bodies, OLD.checked_up_to);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.author_id, NEW.parent_id, NEW.rendering_id, NEW.start, NEW."end", NEW.exact, NEW.prefix,
      NEW.suffix, NEW.commitment_id, NEW.source_id, NEW.kind, NEW.shown_at, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.author_id, OLD.parent_id, OLD.rendering_id, OLD.start, OLD."end", OLD.exact,
      OLD.prefix, OLD.suffix, OLD.commitment_id, OLD.source_id, OLD.kind, OLD.shown_at, OLD.created_at) THEN
    RAISE EXCEPTION 'whose a note is, and about what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version > OLD.version AND OLD.state NOT IN ('open', 'sent_back') OR rewritten AND OLD.state NOT IN ('open', 'sent_back') THEN
    RAISE EXCEPTION 'the words of a note change only while it is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  -- What an editorial or a context note rests on is of its version, so a version of these may have the words of the one before it.
  IF NEW.version <> OLD.version + rewritten::integer
    AND (NEW.kind = 'note' OR rewritten OR NEW.version <> OLD.version + 1) THEN
    RAISE EXCEPTION 'each rewriting of a note is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF rewritten AND NEW.visibility = 'public' AND NEW.parent_id IS NOT NULL
    AND (SELECT state FROM notes WHERE id = NEW.parent_id) <> 'published' THEN
    RAISE EXCEPTION 'a public reply stands below a published note' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'withdrawn' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'what was withdrawn or published stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER notes_move_as_permitted BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION note_moves_as_permitted();
