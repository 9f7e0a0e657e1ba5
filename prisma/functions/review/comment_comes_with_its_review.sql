-- A comment is written with the decision that it belongs to, by whoever takes that.
CREATE OR REPLACE FUNCTION comment_comes_with_its_review() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM reviews WHERE id = NEW.review_id AND decision = 'send_back' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a comment comes with the decision that sends work back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER review_comments_come_with_their_review BEFORE INSERT ON review_comments
  FOR EACH ROW EXECUTE FUNCTION comment_comes_with_its_review();
