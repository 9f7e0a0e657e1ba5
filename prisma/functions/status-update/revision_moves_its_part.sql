-- What stands of a line becomes another. What nobody was shown moves nothing.
CREATE OR REPLACE FUNCTION revision_moves_its_part() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_parts (statement_id, part)
    SELECT c.statement_id, part_of_passage(c.passage_number) FROM lines l JOIN commitments c ON c.id = l.commitment_id
     WHERE l.id = NEW.line_id;
  RETURN NULL;
END $$;

CREATE TRIGGER revisions_move_their_part AFTER UPDATE ON revisions FOR EACH ROW
  WHEN ((NEW.state, NEW.final_at, NEW.shown_as_interim_at) IS DISTINCT FROM (OLD.state, OLD.final_at, OLD.shown_as_interim_at)
    AND coalesce(NEW.final_at, NEW.shown_as_interim_at, OLD.final_at, OLD.shown_as_interim_at) IS NOT NULL)
  EXECUTE FUNCTION revision_moves_its_part();
CREATE TRIGGER revisions_that_come_shown_move_their_part AFTER INSERT ON revisions FOR EACH ROW
  WHEN (NEW.final_at IS NOT NULL OR NEW.shown_as_interim_at IS NOT NULL) EXECUTE FUNCTION revision_moves_its_part();
