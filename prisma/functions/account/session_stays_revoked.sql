-- A session is whoever's it was; what is revoked stays so.
CREATE OR REPLACE FUNCTION session_stays_revoked() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a session that was ended stays so' USING ERRCODE = 'restrict_violation'; END $$;

CREATE TRIGGER sessions_stay_revoked BEFORE UPDATE OF revoked_at ON sessions FOR EACH ROW
  WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at) EXECUTE FUNCTION session_stays_revoked();
