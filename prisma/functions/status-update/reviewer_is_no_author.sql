-- What was sent back or withdrawn stands in nobody's way: the revision before it, if it is still submitted, can be approved.
CREATE OR REPLACE FUNCTION reviewer_is_no_author() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  revision revisions%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM revisions WHERE id = NEW.revision_id;
  IF is_author_of(NEW.revision_id, NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.state <> 'submitted' THEN
    RAISE EXCEPTION 'only a submitted revision is reviewed' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.content_sha256 <> NEW.content_sha256 THEN
    RAISE EXCEPTION 'a reviewer decides on the text they read' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'send_back' AND coalesce(NEW.reason, '') !~ '\S' THEN
    RAISE EXCEPTION 'work is sent back with a reason' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM citations WHERE revision_id = NEW.revision_id AND (coalesce(quote, '') !~ '\S' OR coalesce(locator, '') !~ '\S')) THEN
    RAISE EXCEPTION 'every citation has a quote and a locator before approval' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM revisions
    WHERE line_id = revision.line_id AND number > revision.number AND state NOT IN ('sent_back', 'withdrawn')) THEN
    RAISE EXCEPTION 'only the newest revision that stands is approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_are_by_somebody_else BEFORE INSERT ON reviews FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.revision_id IS NOT NULL)) EXECUTE FUNCTION reviewer_is_no_author();
