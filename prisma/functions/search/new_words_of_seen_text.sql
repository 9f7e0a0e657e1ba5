-- The words of a seen text in its language, which its rendering says, that stand nowhere else yet.
CREATE OR REPLACE FUNCTION new_words_of_seen_text(it seen_texts) RETURNS TABLE (word text, language text)
  LANGUAGE sql STABLE
  AS $$
  SELECT DISTINCT found.word, r.language
    FROM renderings r, unnest(tsvector_to_array(it.search)) AS found (word)
   WHERE r.id = it.rendering_id AND char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9[:space:]]'
     AND NOT EXISTS (SELECT FROM search_words s WHERE s.word = found.word AND s.language = r.language AND s.is_shown)
  $$;
