-- The stem of a folded word in a language; null in languages without a dictionary, and of words that say nothing by themselves.
CREATE OR REPLACE FUNCTION search_stem(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (CASE split_part(language, '-', 1)
    WHEN 'en' THEN ts_lexize('pg_catalog.english_stem'::regdictionary, folded)
    WHEN 'fr' THEN ts_lexize('pg_catalog.french_stem'::regdictionary, folded)
    WHEN 'es' THEN ts_lexize('pg_catalog.spanish_stem'::regdictionary, regexp_replace(folded, '([cs])ion$', '\1ión'))
    WHEN 'ar' THEN ts_lexize('pg_catalog.arabic_stem'::regdictionary, folded) END)[1];
