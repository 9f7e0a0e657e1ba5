-- Whoever moves it, the owner too.
CREATE OR REPLACE FUNCTION statement_moves_with_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_acted_on_now('statement', NEW.id::text) THEN
    RAISE EXCEPTION 'a statement that moves leaves its act in the record' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER statements_move_with_their_act AFTER UPDATE OF slug ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.slug IS DISTINCT FROM OLD.slug) EXECUTE FUNCTION statement_moves_with_its_act();
