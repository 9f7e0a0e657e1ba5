-- On each reviewed table: a step leaves its own act in the record, in its transaction. Where what approving does has a name of its own in the record, the
-- second argument says it. Nobody knows of a draft that was never submitted, so leaving it leaves none.
CREATE OR REPLACE FUNCTION step_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  state text := to_jsonb(NEW) ->> 'state';
  act text := CASE state WHEN 'open' THEN 'reopened' WHEN 'sent_back' THEN 'sent back' WHEN 'withdrawn' THEN 'withdrew'
    WHEN 'published' THEN coalesce(TG_ARGV[1], state) ELSE state END;
BEGIN
  IF NOT is_trusted() AND NOT is_told_now(TG_ARGV[0], NEW.id, act) THEN
    RAISE EXCEPTION 'every step is recorded: %', act USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
