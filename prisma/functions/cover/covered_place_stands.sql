-- A place stands since the moment at which it was covered, by the clock by which the record tells time.
CREATE OR REPLACE FUNCTION covered_place_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM withholdings w, covered_texts t
    WHERE w.id = NEW.withholding_id AND t.id = NEW.covered_id AND (num_nonnulls(w.lifted_at, w.erased_at) = 0 OR w.erased_at IS NOT NULL AND EXISTS (
        SELECT FROM covered_places p JOIN covered_texts o ON o.id = p.covered_id
        WHERE (p.withholding_id, p.start, p."end") = (NEW.withholding_id, NEW.start, NEW."end") AND (o.text, o.sha256) = (t.text, t.sha256)))
      AND NEW."end" <= char_length(t.text)) THEN
    RAISE EXCEPTION 'words are covered while a decision stands' USING ERRCODE = 'check_violation';
  END IF;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;

CREATE TRIGGER covered_places_stand BEFORE INSERT ON covered_places FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION covered_place_stands();
