-- A search that a judgement takes in is that search, word for word, on that item, and found nothing. What came of a search of a dossier is said in words,
-- of which nobody here knows that they say so.
CREATE OR REPLACE FUNCTION search_is_taken_in_word_for_word() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM logged_searches s
    JOIN revisions r ON r.id = NEW.revision_id JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE s.id = NEW.taken_from_id AND s.statement_id = c.statement_id AND coalesce(s.commitment_id, c.id) = c.id
      AND s.state IN ('submitted', 'published') AND s.found_source_id IS NULL AND s.outcome IS NULL
      AND (s.place, s.language, s.day) = (NEW.place, NEW.language, NEW.day)) THEN
    RAISE EXCEPTION 'a search that is taken into a judgement is that search' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER search_logs_are_taken_in_word_for_word BEFORE INSERT ON search_logs FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.taken_from_id IS NOT NULL)) EXECUTE FUNCTION search_is_taken_in_word_for_word();
