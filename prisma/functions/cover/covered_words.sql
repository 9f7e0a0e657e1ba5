-- A covered text as everybody sees it.
CREATE OR REPLACE FUNCTION covered_words(of_it covered_texts) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT coalesce(string_agg(CASE WHEN EXISTS (
      SELECT FROM covered_places p JOIN withholdings w ON w.id = p.withholding_id
      WHERE p.covered_id = of_it.id AND w.lifted_at IS NULL AND c.at > p.start AND c.at <= p."end") THEN '█' ELSE c.sign END, '' ORDER BY c.at), '')
  FROM unnest(string_to_array(of_it.text, NULL)) WITH ORDINALITY AS c(sign, at)
  $$;
