-- On every table whose changes are in the record, with the kind of object that it is there.
CREATE OR REPLACE FUNCTION leaves_its_act() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND coverable(TG_TABLE_NAME) <> '{}' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NULL;
    END IF;
  END IF;
  IF NOT is_trusted() AND NOT is_acted_on_now(TG_ARGV[0], to_jsonb(NEW) ->> 'id') THEN
    RAISE EXCEPTION 'what changes in % leaves its act in the record', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER captures_leave_their_acts AFTER INSERT ON captures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('capture');
CREATE CONSTRAINT TRIGGER captures_leave_their_end AFTER UPDATE ON captures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.outcome <> 'kept') EXECUTE FUNCTION leaves_its_act('capture');
CREATE CONSTRAINT TRIGGER coding_requests_leave_their_acts AFTER INSERT OR UPDATE ON coding_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'lapsed') EXECUTE FUNCTION leaves_its_act('coding');
CREATE CONSTRAINT TRIGGER hand_overs_leave_their_acts AFTER INSERT ON hand_overs
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('hand-over');
CREATE CONSTRAINT TRIGGER hand_overs_leave_their_end AFTER UPDATE ON hand_overs
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION leaves_its_act('hand-over');
CREATE CONSTRAINT TRIGGER personal_tokens_leave_their_act AFTER INSERT ON personal_tokens
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('token');
CREATE CONSTRAINT TRIGGER personal_tokens_leave_their_end AFTER UPDATE ON personal_tokens
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) EXECUTE FUNCTION leaves_its_act('token');
CREATE CONSTRAINT TRIGGER sessions_leave_their_acts AFTER INSERT ON sessions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('session');
CREATE CONSTRAINT TRIGGER share_links_leave_their_act AFTER INSERT ON share_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('share-link');
CREATE CONSTRAINT TRIGGER share_links_leave_their_end AFTER UPDATE ON share_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) EXECUTE FUNCTION leaves_its_act('share-link');
CREATE CONSTRAINT TRIGGER snapshots_leave_their_acts AFTER INSERT ON snapshots
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('snapshot');
CREATE CONSTRAINT TRIGGER snapshots_leave_what_readers_see AFTER UPDATE OF shown ON snapshots
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('snapshot');
CREATE CONSTRAINT TRIGGER statements_leave_their_acts AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('statement');
CREATE CONSTRAINT TRIGGER webhooks_leave_their_act AFTER INSERT ON webhooks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('webhook');
CREATE CONSTRAINT TRIGGER webhooks_leave_their_acts AFTER UPDATE ON webhooks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.off_at IS DISTINCT FROM NEW.off_at OR OLD.removed_at IS DISTINCT FROM NEW.removed_at OR OLD.secret_hash <> NEW.secret_hash)
  EXECUTE FUNCTION leaves_its_act('webhook');
