-- An act that decides something has its row, written in its own transaction by whoever acts. Each kind of object says what that row is; for
-- everything under review it is the row of `reviews`, or the state that it was withdrawn into; that a public item was withdrawn is a decision on the
-- proposal. A kind that is not named here decides nothing.
CREATE OR REPLACE FUNCTION act_has_its_row() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  now_xid xid := pg_current_xact_id()::xid;
  said jsonb := NEW.payload::jsonb;
  decided text := CASE NEW.verb WHEN 'sent back' THEN 'send_back' WHEN 'showed as interim' THEN 'show_as_interim' ELSE 'approve' END;
  has boolean := false;
  of_noun text := noun_told_of(NEW.object_type, said);
  of_id text := coalesce(said ->> of_noun, NEW.object_id);
  key text := review_key(of_noun);
  sort text := CASE WHEN key IS NULL THEN NEW.object_type ELSE 'under review' END;
  work record;
BEGIN
  IF is_trusted() THEN
    RETURN NULL;
  END IF;
  CASE sort
  WHEN 'under review' THEN
    SELECT object_id, state, written INTO work FROM under_review WHERE noun = of_noun AND id = of_id::uuid;
    IF NEW.verb = 'withdrew' AND NOT (of_noun = 'withdrawal' AND said -> 'public' = 'true') THEN
      has := work.state = 'withdrawn' AND work.written = now_xid AND work.object_id = NEW.object_id;
    ELSE
      has := is_reviewed_now('reviews', key, of_id, NEW.actor_id, decided, said ->> 'review') AND work.object_id = NEW.object_id;
    END IF;
  WHEN 'revision' THEN
    IF NEW.verb IN ('approved', 'sent back', 'showed as interim') THEN
      has := is_reviewed_now('reviews', 'revision_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
    ELSE
      has := EXISTS (SELECT FROM revisions WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND state::text = CASE NEW.verb WHEN 'published' THEN 'final' WHEN 'withdrew' THEN 'withdrawn' ELSE NEW.verb END);
    END IF;
  WHEN 'request' THEN
    has := is_reviewed_now('reviews', 'request_id', NEW.object_id, NEW.actor_id, decided, said ->> 'review');
  WHEN 'source' THEN
    IF NEW.verb = 'listed' THEN
      has := EXISTS (SELECT FROM sources WHERE id = NEW.object_id AND listed_by_id = NEW.actor_id AND xmin = now_xid);
    ELSE
      has := EXISTS (
        SELECT FROM reviews v JOIN source_classings s ON s.id = v.classing_id
        WHERE s.source_id = NEW.object_id AND v.decision::text = decided AND v.xmin = now_xid);
    END IF;
  WHEN 'hand-over' THEN
    has := EXISTS (
      SELECT FROM hand_overs WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'asked' THEN asked_by_id IS NOT DISTINCT FROM NEW.actor_id WHEN 'kept' THEN outcome = 'archived'
            WHEN 'missed' THEN outcome <> 'archived' ELSE false END);
  WHEN 'share-link' THEN
    has := EXISTS (
      SELECT FROM share_links WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'gave a link' THEN created_by_id IS NOT DISTINCT FROM NEW.actor_id AND revoked_at IS NULL
            WHEN 'revoked' THEN revoked_at IS NOT NULL ELSE false END);
  WHEN 'token' THEN
    has := EXISTS (
      SELECT FROM personal_tokens WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'added' THEN person_id IS NOT DISTINCT FROM NEW.actor_id AND revoked_at IS NULL
            WHEN 'revoked' THEN revoked_at IS NOT NULL ELSE false END);
  WHEN 'webhook' THEN
    has := EXISTS (
      SELECT FROM webhooks w WHERE w.id = NEW.object_id::uuid AND CASE NEW.verb
        WHEN 'added' THEN w.xmin = now_xid AND w.added_by_id IS NOT DISTINCT FROM NEW.actor_id
        WHEN 'disabled' THEN w.xmin = now_xid AND w.off_at IS NOT NULL
        WHEN 'enabled' THEN w.xmin = now_xid AND w.off_at IS NULL
        WHEN 'edited' THEN w.xmin = now_xid
        WHEN 'withdrew' THEN w.xmin = now_xid AND w.removed_at IS NOT NULL
        WHEN 'checked' THEN EXISTS (SELECT FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.xmin = now_xid AND d.kind IS NULL)
        ELSE false END);
  WHEN 'capture' THEN
    has := EXISTS (
      SELECT FROM captures WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'asked' THEN asked_by_id = NEW.actor_id AND came_by IS NULL
            WHEN 'brought' THEN asked_by_id = NEW.actor_id AND came_by IS NOT NULL WHEN 'missed' THEN outcome <> 'kept' ELSE false END);
  WHEN 'snapshot' THEN
    has := EXISTS (
      SELECT FROM snapshots WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'kept' THEN shown_at IS NULL WHEN 'opened' THEN shown_by_id = NEW.actor_id ELSE false END);
  WHEN 'withholding' THEN
    has := EXISTS (
      SELECT FROM cover_choices WHERE withholding_id = NEW.object_id::uuid AND xmin = now_xid AND NEW.verb = 'covered'
        AND decided_by_id = NEW.actor_id AND id::text = said ->> 'choice') OR EXISTS (
      SELECT FROM withholdings WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'withheld' THEN decided_by_id = NEW.actor_id AND num_nonnulls(lifted_at, erased_at) = 0
            WHEN 'lifted' THEN lifted_by_id = NEW.actor_id WHEN 'erased' THEN erased_by_id = NEW.actor_id ELSE false END);
  WHEN 'follow-up' THEN
    has := EXISTS (
      SELECT FROM follow_ups WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'published' THEN published_at IS NOT NULL WHEN 'completed' THEN completed_by_id = NEW.actor_id
            WHEN 'withdrew' THEN withdrawn_at IS NOT NULL ELSE false END);
  WHEN 'reader-message' THEN
    has := EXISTS (
      SELECT FROM reader_messages WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'sent back' THEN state = 'taken' WHEN 'confirmed' THEN confirmed_by_id = NEW.actor_id
            WHEN 'withdrew' THEN reply_withdrawn_by_id = NEW.actor_id ELSE state = 'closed' AND closed_by_id = NEW.actor_id END);
  WHEN 'coding' THEN
    has := EXISTS (
      SELECT FROM coding_requests WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'reconciled' THEN state = 'reconciled' AND decided_by_id = NEW.actor_id
            WHEN 'withdrew' THEN state = 'taken_back' ELSE false END);
  WHEN 'person' THEN
    has := EXISTS (
      SELECT FROM people WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'disabled' THEN disabled_at IS NOT NULL WHEN 'enabled' THEN disabled_at IS NULL ELSE true END);
  WHEN 'session' THEN
    has := EXISTS (SELECT FROM sessions WHERE id = NEW.object_id::uuid AND person_id = NEW.actor_id AND xmin = now_xid);
  ELSE
    has := false;
  END CASE;
  IF NOT coalesce(has, false) THEN
    RAISE EXCEPTION 'an act that decides has its row: % %', NEW.verb, NEW.object_type USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER events_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.verb IN ('approved', 'published', 'sent back', 'showed as interim', 'listed', 'completed', 'confirmed', 'reconciled', 'corrected',
    'replaced', 'withdrew', 'signed in', 'signed out', 'changed roles', 'changed password', 'disabled', 'enabled'))
  EXECUTE FUNCTION act_has_its_row();
CREATE CONSTRAINT TRIGGER events_of_copies_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type IN ('capture', 'snapshot', 'withholding')) EXECUTE FUNCTION act_has_its_row();
CREATE CONSTRAINT TRIGGER events_of_hand_overs_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'hand-over') EXECUTE FUNCTION act_has_its_row();
CREATE CONSTRAINT TRIGGER events_of_share_links_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'share-link') EXECUTE FUNCTION act_has_its_row();
CREATE CONSTRAINT TRIGGER events_of_tokens_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'token') EXECUTE FUNCTION act_has_its_row();
CREATE CONSTRAINT TRIGGER events_of_webhooks_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'webhook') EXECUTE FUNCTION act_has_its_row();
