-- An item is counted where it stands.
CREATE OR REPLACE FUNCTION item_moves_its_part() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_parts (statement_id, part) VALUES (NEW.statement_id, part_of_passage(NEW.passage_number));
  RETURN NULL;
END $$;

CREATE TRIGGER commitments_move_their_part AFTER UPDATE ON commitments FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.withdrawn_at IS NULL, NEW.followed, NEW.reference, NEW.area_key, NEW.force)
    IS DISTINCT FROM (OLD.published_at IS NULL, OLD.withdrawn_at IS NULL, OLD.followed, OLD.reference, OLD.area_key, OLD.force))
  EXECUTE FUNCTION item_moves_its_part();
CREATE TRIGGER commitments_that_come_published_move_their_part AFTER INSERT ON commitments FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION item_moves_its_part();
