-- The forms in which a word of Arabic stands in a text: bare, and with the article, alone or behind the particles that are written onto it.
-- What was typed with the article is looked for without it as well. lib/ground/platform/article.ts says the same.
CREATE OR REPLACE FUNCTION search_forms(folded text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN folded ~ '^[ء-ي]{3,}$' THEN (
    SELECT array_agg(before || bare ORDER BY n)
      FROM (SELECT CASE WHEN folded ~ '^ال[ء-ي]{3,}$' THEN substr(folded, 3) ELSE folded END AS bare) AS word,
        unnest(ARRAY['', 'ال', 'وال', 'بال', 'فال', 'كال', 'لل', 'ولل']) WITH ORDINALITY AS particles (before, n)
  ) ELSE ARRAY[folded] END;
