-- Numbered 1, 2, … without a gap; the kind of judgement fits the kind of item.
CREATE OR REPLACE FUNCTION revision_is_next_of_its_line() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  newest integer := (SELECT coalesce(max(number), 0) FROM revisions WHERE line_id = NEW.line_id);
  marked_as force := (SELECT c.force FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.id = NEW.line_id);
BEGIN
  IF NEW.number <> newest + 1 OR NEW.begun_from <> newest THEN
    RAISE EXCEPTION 'a revision is begun from the newest of its line and follows it' USING ERRCODE = 'check_violation';
  END IF;
  IF (marked_as = 'claimed') <> is_finding(NEW.judgement) THEN
    RAISE EXCEPTION 'a claim gets a finding, everything else a status' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'submitted' OR NEW.final_at IS NOT NULL THEN
    RAISE EXCEPTION 'a revision starts as submitted' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.shown_as_interim_at IS NOT NULL AND NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'import') THEN
    RAISE EXCEPTION 'only the starter dossier is shown as interim from the start' USING ERRCODE = 'check_violation';
  END IF;
  -- The database says when: the parts of the revision are known by this moment to belong to its transaction.
  NEW.submitted_at := date_trunc('milliseconds', transaction_timestamp());
  RETURN NEW;
END $$;

CREATE TRIGGER revisions_follow_their_line BEFORE INSERT ON revisions FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION revision_is_next_of_its_line();
