-- Other words that stand somewhere and have the stem of a folded one, in a language in which it stands somewhere itself; in any where it
-- stands nowhere. What goes on from it is found without them. Whoever asks not for the team learns nothing of words that readers never saw.
CREATE OR REPLACE FUNCTION search_alike(folded text, for_team boolean) RETURNS text[]
  LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan
  BEGIN ATOMIC
    WITH spoken AS (SELECT DISTINCT language FROM search_words WHERE word = folded AND (is_shown OR for_team))
    SELECT ARRAY(
      SELECT DISTINCT s.word
        FROM unnest(ARRAY['en', 'fr', 'es', 'ar']) AS dictionary
        JOIN search_words s ON s.stem = search_stem(dictionary, folded) AND split_part(s.language, '-', 1) = dictionary
       WHERE folded ~ '^[^0-9 ]{3,}$' AND (s.is_shown OR for_team) AND NOT starts_with(s.word, folded)
         AND (s.language IN (SELECT language FROM spoken) OR NOT EXISTS (SELECT FROM spoken))
       ORDER BY s.word LIMIT 50);
  END;
