-- What is searched of a copy: its words as they are folded, and beside them the stem of each in the copy's language, marked with it, so that a
-- stem is never taken for a word that stands there. Null where no word is left.
CREATE OR REPLACE FUNCTION words_of_copy(of_copy uuid, language text) RETURNS tsvector
  LANGUAGE sql STABLE
  AS $$
  WITH folded AS (SELECT search_words(NULL, unwithheld_words(of_copy), NULL) AS words)
  SELECT CASE WHEN length(words) > 0 THEN words || array_to_tsvector(ARRAY(
      SELECT DISTINCT '=' || split_part(language, '-', 1) || ':' || search_stem(language, word)
        FROM unnest(tsvector_to_array(words)) AS word
       WHERE word ~ '^[^0-9 ]{3,40}$' AND search_stem(language, word) IS NOT NULL)) END
    FROM folded
  $$;
