-- What was published on its items is listed with the address of a statement.
CREATE OR REPLACE FUNCTION statement_moves_its_parts() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_parts (statement_id, part)
    SELECT DISTINCT c.statement_id, part_of_passage(c.passage_number) FROM commitments c WHERE c.statement_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER statements_move_their_parts AFTER UPDATE ON statements FOR EACH ROW
  WHEN (NEW.slug IS DISTINCT FROM OLD.slug) EXECUTE FUNCTION statement_moves_its_parts();
