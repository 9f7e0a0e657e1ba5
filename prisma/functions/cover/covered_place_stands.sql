-- A place stands since the moment at which it was covered, by the clock by which the record tells time.
CREATE OR REPLACE FUNCTION covered_place_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  decision CONSTANT withholdings := (SELECT w FROM withholdings w WHERE w.id = NEW.withholding_id);
  kept CONSTANT covered_texts := (SELECT t FROM covered_texts t WHERE t.id = NEW.covered_id);
BEGIN
  IF decision.id IS NULL OR kept.id IS NULL OR NEW."end" > char_length(kept.text)
    OR num_nonnulls(decision.lifted_at, decision.erased_at) > 0 AND (decision.erased_at IS NULL OR NOT EXISTS (
      SELECT FROM covered_places p JOIN covered_texts o ON o.id = p.covered_id
      WHERE (p.withholding_id, p.start, p."end") = (NEW.withholding_id, NEW.start, NEW."end") AND (o.text, o.sha256) = (kept.text, kept.sha256))) THEN
    RAISE EXCEPTION 'words are covered while a decision stands' USING ERRCODE = 'check_violation';
  END IF;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;

CREATE TRIGGER covered_places_stand BEFORE INSERT ON covered_places FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION covered_place_stands();
