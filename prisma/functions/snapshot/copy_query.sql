-- A question as it is put to copies: each word as search_query asks for it, or by its stem in whichever language a copy has it.
CREATE OR REPLACE FUNCTION copy_query(words text[], phrases text[], without text[]) RETURNS tsquery
  LANGUAGE sql STABLE
  AS $$
  SELECT search_query('{}', phrases, without, '{}') WHERE cardinality(words) = 0
  UNION ALL
  SELECT string_agg(part, ' & ')::tsquery FROM (
    SELECT '(' || concat_ws(' | ', search_query(ARRAY[word], '{}', '{}')::text, (
        SELECT string_agg(quote_literal('=' || d.dictionary || ':' || d.stem), ' | ')
          FROM (SELECT dictionary, search_stem(dictionary, search_fold(word)) AS stem FROM unnest(ARRAY['en', 'fr', 'es', 'ar']) AS dictionary) AS d
         WHERE search_fold(word) ~ '^[^0-9 ]{3,40}$' AND d.stem ~ '^[^''\\ ]+$')) || ')' AS part
      FROM unnest(words) AS word WHERE search_query(ARRAY[word], '{}', '{}') IS NOT NULL
    UNION ALL
    SELECT '(' || search_query('{}', ARRAY[phrase], '{}')::text || ')' FROM unnest(phrases) AS phrase
     WHERE search_query('{}', ARRAY[phrase], '{}') IS NOT NULL
    UNION ALL
    SELECT '!(' || search_query('{}', ARRAY[phrase], '{}')::text || ')' FROM unnest(without) AS phrase
     WHERE search_query('{}', ARRAY[phrase], '{}') IS NOT NULL) AS parts
  WHERE cardinality(words) > 0
  $$;
