-- What was sent never changes, but that its contact is forgotten; what is closed stays so, but that a party takes its reply back.
CREATE OR REPLACE FUNCTION reader_message_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.kind, NEW.language, NEW.body, NEW.address, NEW.quote, NEW.party, NEW.capacity,
      NEW.may_publish, NEW.receipt_hash, NEW.words_sha256, NEW.received_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.kind, OLD.language, OLD.body, OLD.address, OLD.quote, OLD.party,
      OLD.capacity, OLD.may_publish, OLD.receipt_hash, OLD.words_sha256, OLD.received_at) THEN
    RAISE EXCEPTION 'what a reader sent never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.contact IS NOT NULL AND NEW.contact IS DISTINCT FROM OLD.contact THEN
    RAISE EXCEPTION 'how to reach a sender is only ever forgotten' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'each act on a message is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'closed' THEN
    IF (to_jsonb(NEW) - '{version,reply_withdrawn_at,reply_withdrawn_by_id}'::text[])
      IS DISTINCT FROM (to_jsonb(OLD) - '{version,reply_withdrawn_at,reply_withdrawn_by_id}'::text[])
      OR OLD.reply_withdrawn_at IS NOT NULL THEN
      RAISE EXCEPTION 'a message that was closed stays as it is' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (
    ('received', 'received'), ('received', 'taken'), ('taken', 'taken'), ('taken', 'proposed'), ('proposed', 'proposed'),
    ('proposed', 'taken'), ('proposed', 'closed')) THEN
    RAISE EXCEPTION 'a message does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at, NEW.confirmed_by, NEW.confirmed_by_id)
    IS DISTINCT FROM (OLD.confirmed_at, OLD.confirmed_by, OLD.confirmed_by_id) THEN
    RAISE EXCEPTION 'who sent a reply is confirmed once' USING ERRCODE = 'restrict_violation';
  END IF;
  -- What was proposed is what is closed: it changes only by being proposed anew.
  IF OLD.state = 'proposed' AND NEW.state IN ('proposed', 'closed') AND
    (NEW.outcome, NEW.matter, NEW.reason, NEW.answer_language, NEW.shows_words, NEW.excerpt, NEW.led_to_revision_id, NEW.led_to_source_id,
      NEW.led_to_note_id, NEW.led_to_variant, NEW.led_to_item_id, NEW.duplicate_of_id, NEW.proposed_by_id)
    IS DISTINCT FROM
    (OLD.outcome, OLD.matter, OLD.reason, OLD.answer_language, OLD.shows_words, OLD.excerpt, OLD.led_to_revision_id, OLD.led_to_source_id,
      OLD.led_to_note_id, OLD.led_to_variant, OLD.led_to_item_id, OLD.duplicate_of_id, OLD.proposed_by_id) THEN
    RAISE EXCEPTION 'an outcome is published as it was proposed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reader_messages_move_as_permitted BEFORE UPDATE ON reader_messages
  FOR EACH ROW EXECUTE FUNCTION reader_message_moves_as_permitted();
