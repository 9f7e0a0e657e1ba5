-- The words of a row that stand nowhere else yet, by language; those that readers see also where they stood only in what these do not.
CREATE OR REPLACE FUNCTION new_words_of(of_table text, r jsonb, words tsvector) RETURNS TABLE (word text, language text, is_shown boolean)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT DISTINCT found.word, languages.language, shown.is_shown
      FROM readers_saw_row(of_table, r) AS shown (is_shown), unnest(ARRAY['A', 'B', 'D']) AS weight,
        unnest(tsvector_to_array(ts_filter(words, ARRAY[weight::"char"]))) AS found (word),
        unnest(languages_of_words(of_table, r, weight)) AS languages (language)
     WHERE char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9[:space:]]' AND languages.language IS NOT NULL
       AND NOT EXISTS (SELECT FROM search_words s WHERE s.word = found.word AND s.language = languages.language
         AND (s.is_shown OR NOT shown.is_shown));
  END;
