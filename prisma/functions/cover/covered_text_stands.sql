-- A text is kept as it stands at that moment; of it go the words that were erased, and the salt with which they could be tried.
CREATE OR REPLACE FUNCTION covered_text_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.salt IS NOT NULL AND NEW.text IS NOT DISTINCT FROM own_text(NEW) OR EXISTS (
      SELECT FROM covered_texts t WHERE (t.text, t.sha256) = (NEW.text, NEW.sha256) AND t.salt IS NOT DISTINCT FROM NEW.salt
        AND covered_words(t) = own_text(NEW)) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a text of ours is kept as it stands' USING ERRCODE = 'check_violation';
  END IF;
  IF pg_trigger_depth() > 1 AND OLD.number = 0 AND NEW.number < 0 AND to_jsonb(NEW) - 'number' = to_jsonb(OLD) - 'number' THEN
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - ARRAY['text', 'salt'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['text', 'salt'] OR NEW.salt IS NOT NULL
    OR char_length(NEW.text) <> char_length(OLD.text)
    OR EXISTS (
      SELECT FROM unnest(string_to_array(OLD.text, NULL), string_to_array(NEW.text, NULL)) WITH ORDINALITY AS c (was, becomes, at)
      WHERE c.was <> c.becomes AND (c.becomes <> '█' OR NOT EXISTS (
        SELECT FROM covered_places p
        WHERE p.covered_id = NEW.id AND c.at > p.start AND c.at <= p."end"
          AND (SELECT w.erased_at IS NOT NULL AND w.xmin = pg_current_xact_id()::xid FROM withholdings w WHERE w.id = p.withholding_id)))) THEN
    RAISE EXCEPTION 'words that were covered change by an erasing alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER covered_texts_stand BEFORE INSERT OR UPDATE ON covered_texts FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION covered_text_stands();
