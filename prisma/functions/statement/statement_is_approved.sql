-- A statement becomes public with the approval of who did not bring it; a rendering with its statement, or with the approval of its alignment.
CREATE OR REPLACE FUNCTION statement_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.id AND state = 'published' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a statement becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER statements_are_approved AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_is_approved();
