-- A span lies inside its rendering and quotes it exactly.
CREATE OR REPLACE FUNCTION span_quotes_its_rendering() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.rendering_id IS NULL THEN
    RETURN NEW;
  END IF;
  IF NEW."end" <= NEW.start
    OR (SELECT utf16_slice(text, NEW.start, NEW."end") FROM renderings WHERE id = NEW.rendering_id) IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'a span lies inside its rendering and quotes it exactly' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER commitments_quote_their_rendering BEFORE INSERT OR UPDATE OF rendering_id, start, "end", exact ON commitments
  FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER notes_quote_their_rendering BEFORE INSERT OR UPDATE OF rendering_id, start, "end", exact ON notes
  FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER reanchorings_quote_their_rendering BEFORE INSERT ON reanchorings FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER variants_quote_their_rendering BEFORE INSERT ON variants FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
