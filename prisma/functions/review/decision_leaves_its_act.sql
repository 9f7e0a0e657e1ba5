-- On reviews, once for each noun: a decision leaves its own act in the record, in its transaction.
CREATE OR REPLACE FUNCTION decision_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  act text := CASE NEW.decision WHEN 'approve' THEN coalesce(TG_ARGV[1], 'approved') ELSE 'sent back' END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], (to_jsonb(NEW) ->> review_key(TG_ARGV[0]))::uuid, act) THEN
    RAISE EXCEPTION 'every decision is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
