-- Since when a judgement has its state is the day of the step, which readers see: no day without the step.
CREATE OR REPLACE FUNCTION revision_has_its_state_since_the_step() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'since when a revision has its state changes with the state' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER revisions_have_their_state_since_the_step BEFORE UPDATE OF state_since ON revisions FOR EACH ROW
  WHEN (NEW.state = OLD.state AND NEW.state_since IS DISTINCT FROM OLD.state_since)
  EXECUTE FUNCTION revision_has_its_state_since_the_step();
