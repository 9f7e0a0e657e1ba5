-- What alignments hold themselves, beyond the steps of all that is reviewed. One that is public stays: a newer one takes its place.
CREATE OR REPLACE FUNCTION alignment_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN
      RAISE EXCEPTION 'an alignment begins open' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.added_id, NEW.number, NEW.aligned_by_id, NEW.started_at)
    IS DISTINCT FROM (OLD.id, OLD.added_id, OLD.number, OLD.aligned_by_id, OLD.started_at) THEN
    RAISE EXCEPTION 'whose an alignment is, and of what, never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a decided alignment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.content_sha256 IS DISTINCT FROM OLD.content_sha256 AND (OLD.state = 'submitted' OR NEW.state <> 'submitted') THEN
    RAISE EXCEPTION 'what is read of an alignment is set as it is submitted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'published' AND EXISTS (SELECT FROM added_renderings a WHERE a.id = NEW.added_id AND a.published_at IS NULL) THEN
    RAISE EXCEPTION 'an alignment is public with its rendering' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER alignments_move_as_permitted BEFORE INSERT OR UPDATE ON alignments FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION alignment_moves_as_permitted();
