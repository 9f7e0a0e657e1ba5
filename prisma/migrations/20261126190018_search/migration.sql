-- Search: how what is asked for is put (docs/decisions/0019).

-- What is asked for: every one of `words`, of which longer ones may go on, every one of `phrases` word by word, and none of `without`.
-- Each is folded as the rows are. Null when nothing is left to look for.
CREATE FUNCTION search_query(words text[], phrases text[], without text[]) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH asked AS (
      SELECT query::text || CASE WHEN folded ~ '[^ ]{3}$' THEN ':*' ELSE '' END AS part, true AS wanted
        FROM unnest(words) AS word, search_fold(word) AS folded,
          phraseto_tsquery('pg_catalog.simple'::regconfig, folded) AS query
        WHERE numnode(query) > 0
      UNION ALL
      SELECT query::text, true
        FROM unnest(phrases) AS phrase, phraseto_tsquery('pg_catalog.simple'::regconfig, search_fold(phrase)) AS query
        WHERE numnode(query) > 0
      UNION ALL
      SELECT '!(' || query::text || ')', false
        FROM unnest(without) AS phrase, phraseto_tsquery('pg_catalog.simple'::regconfig, search_fold(phrase)) AS query
        WHERE numnode(query) > 0
    )
    SELECT CASE WHEN bool_or(wanted) THEN string_agg('(' || part || ')', ' & ')::tsquery END FROM asked;
  END;
