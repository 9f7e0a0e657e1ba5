-- On reviews, once for each noun: a person who had no hand in it decides on what is submitted, as it stands.
CREATE OR REPLACE FUNCTION is_reviewed_by_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  work record;
BEGIN
  SELECT state, people, fingerprint INTO work FROM under_review
  WHERE noun = TG_ARGV[0] AND id = (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid;
  IF NEW.reviewer_id = ANY (work.people) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.reviewer_id AND kind = 'person') THEN
    RAISE EXCEPTION 'work is reviewed by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF work.state <> 'submitted' OR work.fingerprint IS DISTINCT FROM NEW.fingerprint THEN
    RAISE EXCEPTION 'a review is on submitted work as it stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
