-- What it led to is of the same statement, and readers can see it.
CREATE OR REPLACE FUNCTION reader_message_led_to_the_point() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NEW.led_to_revision_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE r.id = NEW.led_to_revision_id AND c.statement_id = NEW.statement_id
      AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'a message led to a published judgement of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.led_to_source_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM sources WHERE id = NEW.led_to_source_id AND listed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message led to a listed source' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.led_to_note_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM notes WHERE id = NEW.led_to_note_id AND statement_id = NEW.statement_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message led to a public note of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.led_to_item_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.led_to_item_id AND statement_id = NEW.statement_id AND published_at IS NOT NULL AND withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message led to the withdrawal of an item of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.duplicate_of_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM reader_messages WHERE id = NEW.duplicate_of_id AND statement_id = NEW.statement_id AND duplicate_of_id IS NULL) THEN
    RAISE EXCEPTION 'a message repeats another one about its statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reader_messages_lead_to_the_point BEFORE INSERT OR UPDATE ON reader_messages
  FOR EACH ROW WHEN (NEW.state = 'proposed') EXECUTE FUNCTION reader_message_led_to_the_point();
