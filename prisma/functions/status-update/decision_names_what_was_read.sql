-- An act by which a decision makes a judgement public names the fingerprint of all that was read, as the row of the review does, and the acts on the
-- sources that are signed with it keep, as hashes, what that is made of: `npm run verify` computes it anew (docs/decisions/0177). Acts from before name
-- none, and stay as they are. Nobody writes such an act any more, so that none passes for one from before.
CREATE OR REPLACE FUNCTION decision_names_what_was_read() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  said jsonb := NEW.payload::jsonb;
BEGIN
  -- That a review stands for it is asked of every act that decides, at the end of the transaction.
  IF EXISTS (
    SELECT FROM reviews v WHERE v.id = (said ->> 'review')::uuid AND v.fingerprint IS DISTINCT FROM said ->> 'fingerprint') THEN
    RAISE EXCEPTION 'an act on a judgement names what was read' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER events_name_what_was_read BEFORE INSERT ON events FOR EACH ROW
  WHEN (NEW.actor_kind = 'person' AND NEW.object_type = 'revision' AND NEW.verb IN ('approved', 'showed as interim'))
  EXECUTE FUNCTION decision_names_what_was_read();
