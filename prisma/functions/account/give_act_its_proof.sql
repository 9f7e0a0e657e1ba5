-- With the owner's rights: the application has none there.
CREATE OR REPLACE FUNCTION give_act_its_proof() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  acting text[] := suivi_acting();
BEGIN
  INSERT INTO act_proofs (position, session_id, token_id) VALUES (NEW.position,
    CASE WHEN acting[2] = 'session' THEN acting[3]::uuid END, CASE WHEN acting[2] = 'token' THEN acting[3]::uuid END);
  RETURN NULL;
END $$;

CREATE TRIGGER events_have_their_proof AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.actor_kind = 'person') EXECUTE FUNCTION give_act_its_proof();
