-- The words of a row that stand nowhere else yet, by language; those that readers see also where they stood only in what these do not. Each word is looked up
-- by itself, and the languages of a weight once: a NOT EXISTS would go through all words of the site at each writing.
CREATE OR REPLACE FUNCTION new_words_of(of_table text, r jsonb, words tsvector) RETURNS TABLE (word text, language text, is_shown boolean)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT DISTINCT found.word, languages.language, shown.is_shown
      FROM readers_saw_row(of_table, r) AS shown (is_shown), unnest(ARRAY['A', 'B', 'D']) AS weight,
        LATERAL (SELECT languages_of_words(of_table, r, weight) AS names OFFSET 0) AS possible,
        unnest(tsvector_to_array(ts_filter(words, ARRAY[weight::"char"]))) AS found (word),
        unnest(possible.names) AS languages (language)
     WHERE char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9[:space:]]' AND languages.language IS NOT NULL
       AND NOT coalesce((SELECT true FROM search_words s WHERE s.word = found.word AND s.language = languages.language
         AND (s.is_shown OR NOT shown.is_shown) LIMIT 1), false);
  END;
