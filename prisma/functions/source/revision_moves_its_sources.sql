-- Which judgement of a line is shown becomes another.
CREATE OR REPLACE FUNCTION revision_moves_its_sources() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT DISTINCT k.source_id FROM revisions r JOIN citations k ON k.revision_id = r.id WHERE r.line_id = NEW.line_id;
  RETURN NULL;
END $$;

CREATE TRIGGER revisions_move_their_sources AFTER UPDATE ON revisions FOR EACH ROW
  WHEN ((NEW.state, NEW.final_at IS NULL, NEW.shown_as_interim_at IS NULL)
    IS DISTINCT FROM (OLD.state, OLD.final_at IS NULL, OLD.shown_as_interim_at IS NULL))
  EXECUTE FUNCTION revision_moves_its_sources();
CREATE TRIGGER revisions_that_come_shown_move_their_sources AFTER INSERT ON revisions FOR EACH ROW
  WHEN (NEW.final_at IS NOT NULL OR NEW.shown_as_interim_at IS NOT NULL) EXECUTE FUNCTION revision_moves_its_sources();
