-- What was asked never changes, what was settled neither. Who has a hand in the work answers a comment on it, anybody where the starter dossier brought the
-- work; and nobody who had a hand in it up to there settles one.
CREATE OR REPLACE FUNCTION comment_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  work revisions%ROWTYPE;
BEGIN
  IF (NEW.id, NEW.review_id, NEW.number, NEW.place, NEW.body) IS DISTINCT FROM (OLD.id, OLD.review_id, OLD.number, OLD.place, OLD.body) THEN
    RAISE EXCEPTION 'what a reviewer asked never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.settled_at IS NOT NULL THEN
    RAISE EXCEPTION 'a settled comment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.settled_by_id = NEW.answered_by_id THEN
    RAISE EXCEPTION 'somebody else settles what was answered' USING ERRCODE = 'check_violation';
  END IF;
  SELECT r.* INTO work FROM revisions r JOIN reviews v ON v.revision_id = r.id WHERE v.id = NEW.review_id;
  IF is_author_of(work.id, NEW.settled_by_id) THEN
    RAISE EXCEPTION 'nobody settles a comment on their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.answered_by_id IS DISTINCT FROM OLD.answered_by_id
    AND NOT EXISTS (SELECT FROM people WHERE id = work.author_id AND kind = 'import')
    AND NOT EXISTS (SELECT FROM revisions WHERE line_id = work.line_id AND author_id = NEW.answered_by_id) THEN
    RAISE EXCEPTION 'whoever has a hand in the work answers' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER review_comments_move_as_permitted BEFORE UPDATE ON review_comments
  FOR EACH ROW EXECUTE FUNCTION comment_moves_as_permitted();
