-- A covered text as everybody sees it. Whether a decision stands is asked of each place: a join could begin with all that it covers anywhere.
CREATE OR REPLACE FUNCTION covered_words(of_it covered_texts) RETURNS text
  LANGUAGE plpgsql STABLE
  AS $$
DECLARE
  shown text := of_it.text;
  it record;
BEGIN
  FOR it IN
    SELECT p.start AS first, p."end" - p.start AS length FROM covered_places p
    WHERE p.covered_id = of_it.id AND (SELECT w.lifted_at FROM withholdings w WHERE w.id = p.withholding_id) IS NULL
  LOOP
    shown := overlay(shown PLACING repeat('█', it.length) FROM it.first + 1 FOR it.length);
  END LOOP;
  RETURN shown;
END $$;
