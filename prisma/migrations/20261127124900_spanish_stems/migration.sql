-- Words in -ción and -sión have the stem of their plural (docs/decisions/0063): the dictionary of Spanish knows that ending by its accent, which is folded away before
-- it is asked. Whoever writes meanwhile waits for the words put down, of which few are made anew; of the words of copies only rows of Spanish ones are held, by what is made
-- of the words that they have already, so that no text is read again.

CREATE OR REPLACE FUNCTION search_stem(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (CASE split_part(language, '-', 1)
    WHEN 'en' THEN ts_lexize('pg_catalog.english_stem'::regdictionary, folded)
    WHEN 'fr' THEN ts_lexize('pg_catalog.french_stem'::regdictionary, folded)
    WHEN 'es' THEN ts_lexize('pg_catalog.spanish_stem'::regdictionary, regexp_replace(folded, '([cs])ion$', '\1ión'))
    WHEN 'ar' THEN ts_lexize('pg_catalog.arabic_stem'::regdictionary, folded) END)[1];

LOCK TABLE search_words IN SHARE ROW EXCLUSIVE MODE;
UPDATE search_words SET word = word
 WHERE split_part(language, '-', 1) = 'es' AND stem IS DISTINCT FROM search_stem(language, word);

WITH spanish AS MATERIALIZED (
  SELECT snapshot_id, language, tsvector_to_array(search) AS words FROM copy_words WHERE split_part(language, '-', 1) = 'es'
)
UPDATE copy_words k
   SET search = ts_delete(k.search, ARRAY(SELECT word FROM unnest(s.words) AS word WHERE starts_with(word, '=')))
     || array_to_tsvector(ARRAY(
          SELECT DISTINCT '=es:' || search_stem(s.language, word)
            FROM unnest(s.words) AS word WHERE word ~ '^[^0-9 ]{3,40}$' AND NOT starts_with(word, '=') AND search_stem(s.language, word) IS NOT NULL))
  FROM spanish s
 WHERE s.snapshot_id = k.snapshot_id AND EXISTS (SELECT FROM unnest(s.words) AS word WHERE word ~ '[cs]ion$' AND NOT starts_with(word, '='));
