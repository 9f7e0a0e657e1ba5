CREATE OR REPLACE FUNCTION cover_choice_leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM events WHERE object_type = 'withholding' AND object_id = NEW.withholding_id::text AND verb = 'covered'
      AND payload::jsonb ->> 'choice' = NEW.id::text AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what is covered leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER cover_choices_leave_their_acts AFTER INSERT ON cover_choices DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION cover_choice_leaves_its_act();
