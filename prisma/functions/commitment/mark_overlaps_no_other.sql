-- No words are marked twice at a time. The statement's row is taken, so that of two who mark the same words at once one waits and
-- is then refused. Looked at after the row is written: what is wrong with the row itself is said first.
CREATE OR REPLACE FUNCTION mark_overlaps_no_other() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM FROM statements WHERE id = NEW.statement_id FOR NO KEY UPDATE;
  IF NEW.state <> 'withdrawn' AND EXISTS (
    SELECT FROM commitments
    WHERE rendering_id = NEW.rendering_id AND passage_number = NEW.passage_number AND id <> NEW.id AND state <> 'withdrawn'
      AND start < NEW."end" AND NEW.start < "end") THEN
    RAISE EXCEPTION 'marked items do not overlap' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER commitments_overlap_no_other AFTER INSERT ON commitments
  FOR EACH ROW EXECUTE FUNCTION mark_overlaps_no_other();
