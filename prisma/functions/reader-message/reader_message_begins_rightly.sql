CREATE OR REPLACE FUNCTION reader_message_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'received' OR NEW.version <> 1 OR NEW.confirmed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a message begins as it was received' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message is about a public item of its statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reader_messages_begin_rightly BEFORE INSERT ON reader_messages FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION reader_message_begins_rightly();
