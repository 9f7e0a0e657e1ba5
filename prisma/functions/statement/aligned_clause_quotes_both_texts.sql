CREATE OR REPLACE FUNCTION aligned_clause_quotes_both_texts() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  other text;
  base text;
BEGIN
  SELECT a.text, r.text INTO other, base
    FROM alignments al JOIN added_renderings a ON a.id = al.added_id
    JOIN renderings r ON r.statement_id = a.statement_id AND r.is_base
   WHERE al.id = NEW.alignment_id;
  IF NEW.base_end <= NEW.base_start OR utf16_slice(base, NEW.base_start, NEW.base_end) IS DISTINCT FROM NEW.base_exact
    OR NEW."end" <= NEW.start OR utf16_slice(other, NEW.start, NEW."end") IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'an aligned clause quotes both texts exactly' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER aligned_clauses_quote_both_texts BEFORE INSERT ON aligned_clauses
  FOR EACH ROW EXECUTE FUNCTION aligned_clause_quotes_both_texts();
