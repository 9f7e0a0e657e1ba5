-- What a statement is called was read by a second person with its text, or came with the dossier: it stays, as its address does.
CREATE OR REPLACE FUNCTION statement_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.slug, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.slug, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the address and the day of a statement are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.title, NEW.titles, NEW.title_given_by, NEW.short_title, NEW.place)
    IS DISTINCT FROM (OLD.title, OLD.titles, OLD.title_given_by, OLD.short_title, OLD.place) THEN
    RAISE EXCEPTION 'what a statement is called stays as it was approved' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Since when a judgement has its state is the day of the step, which readers see: no day without the step.
CREATE FUNCTION revision_has_its_state_since_the_step() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'since when a revision has its state changes with the state' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revisions_have_their_state_since_the_step BEFORE UPDATE OF state_since ON revisions FOR EACH ROW
  WHEN (NEW.state = OLD.state AND NEW.state_since IS DISTINCT FROM OLD.state_since)
  EXECUTE FUNCTION revision_has_its_state_since_the_step();
