CREATE OR REPLACE FUNCTION seen_clause_quotes_its_text() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW."end" <= NEW.start
    OR (SELECT utf16_slice(text, NEW.start, NEW."end") FROM seen_texts WHERE rendering_id = NEW.rendering_id) IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'a seen clause quotes its text exactly' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM commitments c JOIN renderings r ON r.statement_id = c.statement_id
    WHERE c.id = NEW.commitment_id AND r.id = NEW.rendering_id) THEN
    RAISE EXCEPTION 'a seen clause answers to an item of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER seen_clauses_quote_their_text BEFORE INSERT ON seen_clauses
  FOR EACH ROW EXECUTE FUNCTION seen_clause_quotes_its_text();
