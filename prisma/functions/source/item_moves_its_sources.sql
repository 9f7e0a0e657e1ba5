-- An item is counted while it stands.
CREATE OR REPLACE FUNCTION item_moves_its_sources() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT b.source_id FROM bearings b WHERE b.commitment_id = NEW.id
    UNION SELECT k.source_id FROM lines l JOIN revisions r ON r.line_id = l.id JOIN citations k ON k.revision_id = r.id
           WHERE l.commitment_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER commitments_move_their_sources AFTER UPDATE ON commitments FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.withdrawn_at IS NULL) IS DISTINCT FROM (OLD.published_at IS NULL, OLD.withdrawn_at IS NULL))
  EXECUTE FUNCTION item_moves_its_sources();
