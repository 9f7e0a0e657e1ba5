-- The second judgement is written by whom it was asked of, while it is asked. Whether it counts as independent the database says:
-- readers had not seen the first, they say that they had not, and nothing here shows otherwise (a draft begun from it, a review of it, a
-- request to them that is over).
CREATE OR REPLACE FUNCTION second_coding_is_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  request coding_requests%ROWTYPE;
  first revisions%ROWTYPE;
BEGIN
  SELECT * INTO request FROM coding_requests WHERE id = NEW.request_id FOR UPDATE;
  SELECT * INTO first FROM revisions WHERE id = request.revision_id;
  IF request.state <> 'open' OR request.revision_id <> NEW.revision_id OR request.coder_id IS DISTINCT FROM NEW.coder_id
    OR first.state NOT IN ('submitted', 'final') THEN
    RAISE EXCEPTION 'a second judgement is given by whom it was asked of, while it is asked' USING ERRCODE = 'check_violation';
  END IF;
  IF is_author_of(NEW.revision_id, NEW.coder_id) THEN
    RAISE EXCEPTION 'nobody judges their own work a second time' USING ERRCODE = 'check_violation';
  END IF;
  IF is_finding(NEW.judgement) <> is_finding(first.judgement) THEN
    RAISE EXCEPTION 'a claim gets a finding, everything else a status' USING ERRCODE = 'check_violation';
  END IF;
  NEW.submitted_at := clock_timestamp();
  NEW.blind := request.blind AND NEW.had_not_seen
    AND first.final_at IS NULL AND first.shown_as_interim_at IS NULL
    AND NOT EXISTS (
      SELECT FROM drafts d WHERE d.line_id = first.line_id AND d.person_id = NEW.coder_id
        AND d.begun_from >= first.number AND d.created_at < request.asked_at)
    AND NOT EXISTS (
      SELECT FROM reviews v JOIN revisions r ON r.id = v.revision_id
      WHERE r.line_id = first.line_id AND v.reviewer_id = NEW.coder_id)
    -- Once such a request to them was over, what they were to be kept from lay open to them.
    AND NOT EXISTS (
      SELECT FROM coding_requests earlier JOIN revisions r ON r.id = earlier.revision_id
      WHERE r.line_id = first.line_id AND earlier.coder_id = NEW.coder_id AND earlier.state <> 'open'
        AND r.number > coalesce((SELECT max(f.number) FROM revisions f
                                 WHERE f.line_id = first.line_id AND f.final_at IS NOT NULL AND f.number < first.number), 0));
  RETURN NEW;
END $$;

CREATE TRIGGER second_codings_are_by_somebody_else BEFORE INSERT ON second_codings
  FOR EACH ROW EXECUTE FUNCTION second_coding_is_by_somebody_else();
